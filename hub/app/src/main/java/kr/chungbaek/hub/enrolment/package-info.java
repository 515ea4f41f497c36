/** Who the nodes are: the hub's own authority, tokens, certificates, renewal and revocation. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kr.chungbaek.hub.enrolment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
