/** Backups: one file each, with a list of its contents and their hashes, that is checked before anything is restored. */
@NullMarked
package kr.chungbaek.cli.backup;

import org.jspecify.annotations.NullMarked;
