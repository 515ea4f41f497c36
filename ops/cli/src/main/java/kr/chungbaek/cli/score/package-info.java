/** What was planted against what was found: recall and precision, by program. */
@NullMarked
package kr.chungbaek.cli.score;

import org.jspecify.annotations.NullMarked;
