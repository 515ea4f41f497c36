/** {@code cb run}: the hub's own engine over CSV files. */
@NullMarked
package kr.chungbaek.cli.run;

import org.jspecify.annotations.NullMarked;
