/** The message broker between the hub and its nodes: embedded by default. */
@NullMarked
package kr.chungbaek.hub.broker;

import org.jspecify.annotations.NullMarked;
