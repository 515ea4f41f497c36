/** Tells the people concerned: an outbox, gapless numbers, one publisher, and what became of each alert. */
@NullMarked
package kr.chungbaek.hub.alerts;

import org.jspecify.annotations.NullMarked;
