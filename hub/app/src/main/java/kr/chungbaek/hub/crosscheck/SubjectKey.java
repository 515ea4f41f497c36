package kr.chungbaek.hub.crosscheck;

/** One subject of a scenario. */
record SubjectKey(String government, String key) {}
