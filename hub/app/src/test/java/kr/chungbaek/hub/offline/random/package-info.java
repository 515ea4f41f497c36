/** Random scenarios over random histories: the engine beside an evaluator that shares nothing with the compiler. */
@NullMarked
package kr.chungbaek.hub.offline.random;

import org.jspecify.annotations.NullMarked;
