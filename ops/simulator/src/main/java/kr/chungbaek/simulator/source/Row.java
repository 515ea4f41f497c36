package kr.chungbaek.simulator.source;

/** A row of one of a region's PostgreSQL tables. */
public sealed interface Row permits Assessment, Completion, Staff, Appointment {

    /** The primary key. */
    String number();

    /** The government's code as the source writes it, which may be that of a district. */
    String sgg();
}
