/** Avro's binary encoding, written and read under limits, so that damaged bytes cost nothing. */
@NullMarked
package kr.chungbaek.wire.avro;

import org.jspecify.annotations.NullMarked;
