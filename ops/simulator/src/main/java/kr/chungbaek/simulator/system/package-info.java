/** The source systems of a region as servers: they hold and send the simulation's facts in the forms of the configuration. */
@NullMarked
package kr.chungbaek.simulator.system;

import org.jspecify.annotations.NullMarked;
