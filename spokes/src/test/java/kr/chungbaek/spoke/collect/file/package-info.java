@NullMarked
package kr.chungbaek.spoke.collect.file;

import org.jspecify.annotations.NullMarked;
