package kr.chungbaek.simulator.source;

/** The way in which a source system hands its records over. */
public enum Protocol {
    SQL,
    SFTP,
    JMS,
    REST
}
