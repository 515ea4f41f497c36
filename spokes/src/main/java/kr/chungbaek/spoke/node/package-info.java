/** What a node's files say: its governments, source systems, feeds and layouts. */
@NullMarked
package kr.chungbaek.spoke.node;

import org.jspecify.annotations.NullMarked;
