/** Tests of the spool: that nothing in it is lost, counted twice or half done. */
@NullMarked
package kr.chungbaek.spoke.spool;

import org.jspecify.annotations.NullMarked;
