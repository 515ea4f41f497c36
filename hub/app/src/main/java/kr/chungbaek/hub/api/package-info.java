/** What the pages show, as JSON for programs. */
@NullMarked
package kr.chungbaek.hub.api;

import org.jspecify.annotations.NullMarked;
