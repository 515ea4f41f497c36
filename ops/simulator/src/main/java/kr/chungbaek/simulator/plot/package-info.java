/** The programs as plots: what each one's world looks like when all is well, when something slips, and when it only looks so. */
@NullMarked
package kr.chungbaek.simulator.plot;

import org.jspecify.annotations.NullMarked;
