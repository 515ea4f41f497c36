/** The project's configuration, read for tests. */
@NullMarked
package kr.chungbaek.simulator.testing;

import org.jspecify.annotations.NullMarked;
