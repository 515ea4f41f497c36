package kr.chungbaek.wire.alert;

import kr.chungbaek.wire.yaml.Bilingual;

/** One field of a record as shown to people; tokens stand for private values until the node replaces them. */
public record FieldValue(String name, Bilingual label, String value) {}
