/** Random scenarios over random histories: the engine beside an evaluator that shares nothing with the compiler. */
package kr.chungbaek.hub.offline.random;
