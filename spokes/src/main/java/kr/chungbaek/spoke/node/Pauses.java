package kr.chungbaek.spoke.node;

import java.time.Duration;

/**
 * How often a spoke looks.
 *
 * @param completeness the least time between two batches that carry nothing but completeness
 * @param config between two looks at whether node files and layouts have changed
 * @param keepSent how long acknowledged batches stay, always longer than the hub's backup interval
 * @param totals when business days are counted
 */
public record Pauses(
        Duration collect,
        Duration forward,
        Duration completeness,
        Duration deliver,
        Duration keepSent,
        Duration config,
        Duration renew,
        Schedule totals) {}
