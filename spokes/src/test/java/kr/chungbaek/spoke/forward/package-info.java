/** Tests of the talk with the hub, without network and with a clock of their own. */
@NullMarked
package kr.chungbaek.spoke.forward;

import org.jspecify.annotations.NullMarked;
