/** Record types, their fields and their records keep their promises. */
@NullMarked
package kr.chungbaek.wire.record;

import org.jspecify.annotations.NullMarked;
