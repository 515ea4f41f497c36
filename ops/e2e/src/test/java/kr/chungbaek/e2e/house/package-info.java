/** The rules of the house, each with its reason, checked over the classes and sources of all modules. */
@NullMarked
package kr.chungbaek.e2e.house;

import org.jspecify.annotations.NullMarked;
