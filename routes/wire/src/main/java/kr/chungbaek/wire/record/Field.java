package kr.chungbaek.wire.record;

import kr.chungbaek.wire.yaml.Bilingual;

/**
 * One field of a record type.
 *
 * @param name {@code snake_case}, also the column's name
 * @param title what people read above its values
 * @param about what it means, for those who write rules and feeds
 * @param optional whether a record may lack it
 * @param secret whether only a keyed token of it leaves the node ({@code private: true} in the file)
 * @param masked whether the hub shows it masked ({@code display: masked})
 */
public record Field(
        String name, FieldType type, Bilingual title, String about, boolean optional, boolean secret, boolean masked) {}
