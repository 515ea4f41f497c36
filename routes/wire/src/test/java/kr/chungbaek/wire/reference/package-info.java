/** The reference tables that the project ships are read and mean what they should. */
@NullMarked
package kr.chungbaek.wire.reference;

import org.jspecify.annotations.NullMarked;
