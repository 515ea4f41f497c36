/** A database, a configuration and the smallest engine, for tests. */
@NullMarked
package kr.chungbaek.scenario.testing;

import org.jspecify.annotations.NullMarked;
