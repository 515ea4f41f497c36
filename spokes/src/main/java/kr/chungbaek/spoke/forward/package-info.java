/** Sends sealed batches to the hub and follows its frontier. */
@NullMarked
package kr.chungbaek.spoke.forward;

import org.jspecify.annotations.NullMarked;
