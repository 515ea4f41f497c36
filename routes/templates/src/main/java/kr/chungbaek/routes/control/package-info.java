/** How an operator's commands are known to a hub or a spoke: the control bus's lock. */
@NullMarked
package kr.chungbaek.routes.control;

import org.jspecify.annotations.NullMarked;
