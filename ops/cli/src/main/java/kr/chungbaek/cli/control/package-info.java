/** How commands reach a hub or a spoke that runs on this machine. */
@NullMarked
package kr.chungbaek.cli.control;

import org.jspecify.annotations.NullMarked;
