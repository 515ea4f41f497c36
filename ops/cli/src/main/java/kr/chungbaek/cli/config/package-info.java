/** The configuration folder as the commands need it. */
@NullMarked
package kr.chungbaek.cli.config;

import org.jspecify.annotations.NullMarked;
