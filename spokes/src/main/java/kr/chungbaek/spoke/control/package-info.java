/** Shows an operator how the spoke stands. */
@NullMarked
package kr.chungbaek.spoke.control;

import org.jspecify.annotations.NullMarked;
