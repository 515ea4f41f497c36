/** The hub as one application: what is configured, and how its rooms are put together. */
@NullMarked
package kr.chungbaek.hub;

import org.jspecify.annotations.NullMarked;
