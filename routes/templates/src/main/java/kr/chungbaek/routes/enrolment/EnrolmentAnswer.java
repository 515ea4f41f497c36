package kr.chungbaek.routes.enrolment;

/**
 * What the hub answers, as JSON.
 *
 * @param region who the node is from now on
 * @param certificate in PEM; empty when the agency's was taken
 */
public record EnrolmentAnswer(String region, String certificate) {}
