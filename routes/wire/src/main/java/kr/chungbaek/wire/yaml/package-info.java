/** Strict YAML with positions, and the shapes that a file may take. */
@NullMarked
package kr.chungbaek.wire.yaml;

import org.jspecify.annotations.NullMarked;
