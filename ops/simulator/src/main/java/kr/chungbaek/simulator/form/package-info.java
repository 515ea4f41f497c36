/** In what form a source system keeps and hands over its records: the layouts of the configuration, read for writing. */
@NullMarked
package kr.chungbaek.simulator.form;

import org.jspecify.annotations.NullMarked;
