/** Simulated source systems: real servers that play a story with a known answer key. */
@NullMarked
package kr.chungbaek.simulator;

import org.jspecify.annotations.NullMarked;
