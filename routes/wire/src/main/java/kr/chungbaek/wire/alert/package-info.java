/** What the hub tells the people of a region, and what comes back. */
@NullMarked
package kr.chungbaek.wire.alert;

import org.jspecify.annotations.NullMarked;
