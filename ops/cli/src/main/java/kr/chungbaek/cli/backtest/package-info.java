/** {@code cb backtest}: what a rule would have found, asked of a running hub. */
@NullMarked
package kr.chungbaek.cli.backtest;

import org.jspecify.annotations.NullMarked;
