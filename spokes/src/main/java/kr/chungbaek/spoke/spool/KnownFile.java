package kr.chungbaek.spoke.spool;

import java.time.LocalDate;

/** A file that the spool knows by its content. */
public record KnownFile(String name, LocalDate day, FileProgress.State state, long offset, int badLines) {}
