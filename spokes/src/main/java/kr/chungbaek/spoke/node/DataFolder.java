package kr.chungbaek.spoke.node;

import java.nio.file.Path;

/** The spoke's own folder. */
public record DataFolder(Path path) {}
