/** Alerts survive the wire, and nothing else passes for one. */
@NullMarked
package kr.chungbaek.wire.alert;

import org.jspecify.annotations.NullMarked;
