/** Takes records from source systems and hands them to the spool. */
@NullMarked
package kr.chungbaek.spoke.collect;

import org.jspecify.annotations.NullMarked;
