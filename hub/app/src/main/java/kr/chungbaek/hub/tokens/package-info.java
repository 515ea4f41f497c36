/** A change of the national key of tokens: what nodes tell of it, and how what is stored comes from one key to the next. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kr.chungbaek.hub.tokens;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
