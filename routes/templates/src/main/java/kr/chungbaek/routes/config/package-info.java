/** The configuration folder as texts, for hub, spokes and tools alike. */
@NullMarked
package kr.chungbaek.routes.config;

import org.jspecify.annotations.NullMarked;
