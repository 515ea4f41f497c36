package kr.chungbaek.scenario.model;

/** One item of {@code same}: {@code field}, or {@code subject's expression = own expression}. Empty equals nothing. */
public record Match(Expression item) {}
