/** Runs each live scenario as an incremental view with a cursor, and keeps its findings. */
@NullMarked
package kr.chungbaek.hub.crosscheck;

import org.jspecify.annotations.NullMarked;
