package kr.chungbaek.simulator.source;

import java.time.LocalDate;

/** One person's pay of one month. Component names are those of the JSON. */
public record PayrollRow(
        String staffNo,
        String payMonth,
        LocalDate periodStart,
        LocalDate payDate,
        String dept,
        long gross,
        long net,
        String account,
        String preparedBy) {}
