/** What operators are told to type, typed. */
@NullMarked
package kr.chungbaek.e2e.deploy;

import org.jspecify.annotations.NullMarked;
