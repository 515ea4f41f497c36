/** Values for tests. */
@NullMarked
package kr.chungbaek.wire;

import org.jspecify.annotations.NullMarked;
