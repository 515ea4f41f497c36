/** What an operator does with a hub. */
@NullMarked
package kr.chungbaek.cli.hub;

import org.jspecify.annotations.NullMarked;
