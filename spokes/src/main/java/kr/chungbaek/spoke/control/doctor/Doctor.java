package kr.chungbaek.spoke.control.doctor;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import kr.chungbaek.spoke.node.Endpoint;

/** Looks at everything that a node needs, one after the other. Nothing is changed anywhere. */
public final class Doctor {

    private final Patient patient;
    private final Clock clock;

    public Doctor(Patient patient, Clock clock) {
        this.patient = patient;
        this.clock = clock;
    }

    /** @param progress is told what is looked at next: a server that does not answer takes its time */
    public List<Finding> examine(Consumer<String> progress) {
        Findings findings = new Findings();
        progress.accept("this machine");
        new Machine(patient, findings).examine();
        progress.accept("the hub's broker");
        new HubBroker(findings, clock).examine(patient.broker());
        progress.accept("the mail server");
        new MailServer(findings).examine(patient.mailbox());
        for (Endpoint endpoint : patient.endpoints()) {
            progress.accept("system " + endpoint.name());
            examine(endpoint, findings);
        }
        return findings.all();
    }

    private void examine(Endpoint endpoint, Findings findings) {
        String subject = "system " + endpoint.name();
        switch (endpoint.kind()) {
            case POSTGRESQL, MARIADB, JDBC ->
                new Database(patient.node(), endpoint, new ClockCheck(clock, findings), findings).examine();
            case SFTP -> new SftpServer(endpoint, findings).examine();
            case FTP -> new FtpServer(endpoint, findings).examine();
            case ARTEMIS ->
                new JmsServer(findings)
                        .examine(
                                subject,
                                endpoint.setting("url"),
                                endpoint.setting("user"),
                                endpoint.setting("password"));
            case REST -> new RestServer(endpoint, new ClockCheck(clock, findings), findings).examine();
            case ROUTE -> findings.ok(subject, "reached by the integrator's own route; not looked at");
            case PUSH -> push(subject, endpoint, findings);
        }
    }

    private static void push(String subject, Endpoint endpoint, Findings findings) {
        if (endpoint.find("token").filter(token -> !token.isBlank()).isPresent()) {
            findings.ok(subject, "it calls by itself; its token is set");
        } else {
            findings.bad(subject, "its token is empty: whatever it pushes is refused", "Set its 'token'.");
        }
    }
}
