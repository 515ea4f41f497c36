/** The hub's pages for people. */
@NullMarked
package kr.chungbaek.hub.web;

import org.jspecify.annotations.NullMarked;
