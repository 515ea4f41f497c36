/** Reads files row by row, in bytes, whatever their format; knows neither where they come from nor where rows go. */
@NullMarked
package kr.chungbaek.spoke.collect.file;

import org.jspecify.annotations.NullMarked;
