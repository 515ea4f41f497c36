/** {@code cb demo}: hub, spokes and simulated source systems in one process, and the score. */
@NullMarked
package kr.chungbaek.cli.demo;

import org.jspecify.annotations.NullMarked;
