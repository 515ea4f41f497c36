package kr.chungbaek.wire.reference;

import java.time.LocalDate;

/** A public holiday, a substitute for one, or an election day. */
public record Holiday(LocalDate date, String nameKo, String nameEn) {}
