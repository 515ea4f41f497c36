package kr.chungbaek.spoke.spool;

import java.util.Optional;

/** What a spool knows about the files of a feed. */
public final class FileBook {

    private final String feed;
    private final Store store;
    private final Tables tables;

    FileBook(String feed, Store store, Tables tables) {
        this.feed = feed;
        this.store = store;
        this.tables = tables;
    }

    public Optional<KnownFile> find(String sha256) {
        return store.transaction(open -> tables.files().find(open, feed, sha256));
    }

    /** Notes under which name a file's content lies, before it is read. */
    public void list(ListedFile file, String sha256) {
        store.transaction(open -> {
            tables.files().list(open, feed, file, sha256);
            return file;
        });
    }

    /** Whether a listed file need not be fetched again: this name, size and time were read to the end. */
    public boolean isDone(ListedFile file) {
        return store.transaction(open -> tables.files().isDone(open, feed, file));
    }

    /** Whether an operator wants a file to be read again; it then counts as not yet read. */
    public boolean beginsAgain(String sha256) {
        return store.transaction(open -> tables.files().takeWish(open, feed, sha256));
    }
}
