/** Reads foreign XML within limits: no document types, no entities of its own, bounded depth, size and text. */
@NullMarked
package kr.chungbaek.spoke.collect.xml;

import org.jspecify.annotations.NullMarked;
