package kr.chungbaek.wire.yaml;

/**
 * One configuration file as read.
 *
 * @param path relative to the configuration folder, with forward slashes
 * @param text the whole file, decoded as UTF-8
 */
public record ConfigText(String path, String text) {}
