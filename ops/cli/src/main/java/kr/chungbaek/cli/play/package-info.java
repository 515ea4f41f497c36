/** A simulated year in the source systems: eleven months that are there, and the days that are played one by one. */
@NullMarked
package kr.chungbaek.cli.play;

import org.jspecify.annotations.NullMarked;
