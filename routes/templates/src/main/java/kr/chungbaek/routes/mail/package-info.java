/** How routes reach a mail server. */
@NullMarked
package kr.chungbaek.routes.mail;

import org.jspecify.annotations.NullMarked;
