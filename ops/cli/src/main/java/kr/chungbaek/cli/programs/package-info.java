/** The catalogue of programs as pages for officers and auditors, made of the scenarios. */
@NullMarked
package kr.chungbaek.cli.programs;

import org.jspecify.annotations.NullMarked;
