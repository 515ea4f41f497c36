/** JSON Schemas of the configuration files, for editors, generated from the shapes that the check uses. */
@NullMarked
package kr.chungbaek.cli.schema;

import org.jspecify.annotations.NullMarked;
