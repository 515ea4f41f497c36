package kr.chungbaek.cli.backup;

import java.util.Locale;

/** What a backup is of. */
public enum BackupKind {
    SPOOL,
    HUB;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
