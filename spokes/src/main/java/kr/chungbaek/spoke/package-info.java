/** One deployable, started once per region with that region's node file. */
@NullMarked
package kr.chungbaek.spoke;

import org.jspecify.annotations.NullMarked;
