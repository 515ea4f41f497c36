/** What is wrong in a configuration file: where, what, what is allowed and what to do. */
@NullMarked
package kr.chungbaek.wire.problem;

import org.jspecify.annotations.NullMarked;
