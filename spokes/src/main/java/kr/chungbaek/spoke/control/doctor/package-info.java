/** Looks whether a node has what it needs, and says what to do where it has not. */
@NullMarked
package kr.chungbaek.spoke.control.doctor;

import org.jspecify.annotations.NullMarked;
