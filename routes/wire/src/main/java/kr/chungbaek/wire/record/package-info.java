/** The canonical data model: record types, their fields, and records of them. */
@NullMarked
package kr.chungbaek.wire.record;

import org.jspecify.annotations.NullMarked;
