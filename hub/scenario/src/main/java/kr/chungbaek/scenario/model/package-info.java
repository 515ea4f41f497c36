/** A scenario as its file states it: values only, expressions still as text with their places. */
@NullMarked
package kr.chungbaek.scenario.model;

import org.jspecify.annotations.NullMarked;
