/** What people read about a program, wherever they read it. */
@NullMarked
package kr.chungbaek.scenario.guide;

import org.jspecify.annotations.NullMarked;
