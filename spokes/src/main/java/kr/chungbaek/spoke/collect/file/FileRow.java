package kr.chungbaek.spoke.collect.file;

import java.io.IOException;
import java.util.Map;

/** One row of a file, which may turn out to be none. */
public interface FileRow {

    /** The line where it begins, counted from 1. */
    int line();

    /** Its first byte in the unpacked file, counted from 0. */
    long offset();

    /** The byte after it. */
    long end();

    /**
     * Its texts by column.
     *
     * @throws kr.chungbaek.wire.fault.Fault of kind BAD_RECORD when it is no row of this layout
     */
    Map<String, String> columns();

    /** Its bytes, as far as quarantine keeps them. */
    byte[] raw() throws IOException;
}
