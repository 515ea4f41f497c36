/** Governments and the business calendar, as the reference tables have them. */
@NullMarked
package kr.chungbaek.wire.reference;

import org.jspecify.annotations.NullMarked;
