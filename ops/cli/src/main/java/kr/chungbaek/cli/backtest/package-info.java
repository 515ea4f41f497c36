/** {@code cb backtest}: what a rule would have found over a running hub's history. */
@NullMarked
package kr.chungbaek.cli.backtest;

import org.jspecify.annotations.NullMarked;
