/** Follows the tutorial for integrators, step by step, as it is written. */
@NullMarked
package kr.chungbaek.e2e.tutorial;

import org.jspecify.annotations.NullMarked;
