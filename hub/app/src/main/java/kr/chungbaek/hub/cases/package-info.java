/** What people work on: one unfinished case per scenario, government and key. */
@NullMarked
package kr.chungbaek.hub.cases;

import org.jspecify.annotations.NullMarked;
