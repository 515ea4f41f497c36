/** What the simulated source systems hold and send, in their own words and formats. */
@NullMarked
package kr.chungbaek.simulator.source;

import org.jspecify.annotations.NullMarked;
