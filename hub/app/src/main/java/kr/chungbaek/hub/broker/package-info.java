/** The message broker between the hub and its nodes: embedded by default. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kr.chungbaek.hub.broker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
