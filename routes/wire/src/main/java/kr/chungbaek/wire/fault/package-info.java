/** What can go wrong at run time, and which way it then goes. */
@NullMarked
package kr.chungbaek.wire.fault;

import org.jspecify.annotations.NullMarked;
