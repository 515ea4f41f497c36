/** The names of all channels between spokes and hub. */
@NullMarked
package kr.chungbaek.wire.channel;

import org.jspecify.annotations.NullMarked;
