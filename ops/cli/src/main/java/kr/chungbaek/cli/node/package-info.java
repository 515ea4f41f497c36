/** Looks after a running spoke. */
@NullMarked
package kr.chungbaek.cli.node;

import org.jspecify.annotations.NullMarked;
