/** Strict YAML tells every refusal with its exact words. */
@NullMarked
package kr.chungbaek.wire.yaml;

import org.jspecify.annotations.NullMarked;
