/** Problems read as the style asks. */
@NullMarked
package kr.chungbaek.wire.problem;

import org.jspecify.annotations.NullMarked;
