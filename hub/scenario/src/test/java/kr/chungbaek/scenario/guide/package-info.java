/** Tests of what people read about a program. */
@NullMarked
package kr.chungbaek.scenario.guide;

import org.jspecify.annotations.NullMarked;
