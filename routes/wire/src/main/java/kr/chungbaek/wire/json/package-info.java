/** Records as JSON, read strictly: every key present, nothing twice, no value bent to fit. */
@NullMarked
package kr.chungbaek.wire.json;

import org.jspecify.annotations.NullMarked;
