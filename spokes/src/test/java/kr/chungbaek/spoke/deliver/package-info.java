/** Alerts on their last way, to people. */
@NullMarked
package kr.chungbaek.spoke.deliver;

import org.jspecify.annotations.NullMarked;
