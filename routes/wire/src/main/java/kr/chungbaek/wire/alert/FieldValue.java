package kr.chungbaek.wire.alert;

/** One field of a record as shown to people; tokens stand for private values until the node replaces them. */
public record FieldValue(String name, String label, String value) {}
