/** The simulated source systems alone, for hubs and spokes that run as processes of their own. */
@NullMarked
package kr.chungbaek.cli.sources;

import org.jspecify.annotations.NullMarked;
