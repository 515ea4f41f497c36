/** The servers of the simulated source systems; each plays a deed at most once, also over restarts. */
@NullMarked
package kr.chungbaek.simulator.server;

import org.jspecify.annotations.NullMarked;
