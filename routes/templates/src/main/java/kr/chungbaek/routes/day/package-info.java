/** The business day that a demo or a test gives to hub and spokes. */
@NullMarked
package kr.chungbaek.routes.day;

import org.jspecify.annotations.NullMarked;
