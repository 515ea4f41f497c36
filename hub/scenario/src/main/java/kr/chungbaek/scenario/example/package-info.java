/** Plays the examples of scenarios on the engine, in every order of arrival. */
@NullMarked
package kr.chungbaek.scenario.example;

import org.jspecify.annotations.NullMarked;
