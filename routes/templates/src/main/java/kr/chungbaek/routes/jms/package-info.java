/** How routes reach a message broker. */
@NullMarked
package kr.chungbaek.routes.jms;

import org.jspecify.annotations.NullMarked;
