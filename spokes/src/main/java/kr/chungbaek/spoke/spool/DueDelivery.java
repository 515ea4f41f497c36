package kr.chungbaek.spoke.spool;

import kr.chungbaek.wire.alert.Alert;
import kr.chungbaek.wire.alert.Role;

/** An alert that has not reached one of its people yet. */
public record DueDelivery(Alert alert, Role role, int attempts) {}
