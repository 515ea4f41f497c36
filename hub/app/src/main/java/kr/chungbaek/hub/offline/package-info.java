/** The hub's own engine without network or people, for files and for the examples of scenarios. */
@NullMarked
package kr.chungbaek.hub.offline;

import org.jspecify.annotations.NullMarked;
