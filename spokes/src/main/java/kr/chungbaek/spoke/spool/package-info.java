/** The spoke's own store, in which a feed's cursor, what was seen and the outgoing batch move in one transaction. */
@NullMarked
package kr.chungbaek.spoke.spool;

import org.jspecify.annotations.NullMarked;
