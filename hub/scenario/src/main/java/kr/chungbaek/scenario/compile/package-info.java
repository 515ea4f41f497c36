/** From scenario to SQL: expressions are parsed and checked through Calcite, statements are printed for PostgreSQL. */
@NullMarked
package kr.chungbaek.scenario.compile;

import org.jspecify.annotations.NullMarked;
