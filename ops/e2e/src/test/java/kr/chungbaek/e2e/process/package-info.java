/** The scripts of {@code ops/e2e}, in their short form: real processes that are started, killed and counted. */
@NullMarked
package kr.chungbaek.e2e.process;

import org.jspecify.annotations.NullMarked;
