/** How a node and the hub come to trust each other: keys, certificates, and the talk by which a node gets its own. */
@NullMarked
package kr.chungbaek.routes.enrolment;

import org.jspecify.annotations.NullMarked;
