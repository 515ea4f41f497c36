/** The cb command: what operators, integrators and newcomers type. */
@NullMarked
package kr.chungbaek.cli;

import org.jspecify.annotations.NullMarked;
