package kr.chungbaek.spoke.spool;

/**
 * A file as a listing shows it.
 *
 * @param modified milliseconds since 1970
 */
public record ListedFile(String name, long size, long modified) {}
