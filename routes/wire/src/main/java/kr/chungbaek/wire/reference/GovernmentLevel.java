package kr.chungbaek.wire.reference;

/** What kind of body a government is. The last two are no governments: they hold what belongs to nobody yet. */
public enum GovernmentLevel {
    METROPOLITAN,
    BASIC,
    REGION,
    NATION
}
