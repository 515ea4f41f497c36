package kr.chungbaek.hub;

import kr.chungbaek.hub.enrolment.EnrolmentServer;
import kr.chungbaek.hub.enrolment.Enrolments;
import kr.chungbaek.hub.enrolment.HubIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks from time to time who may be here. */
public final class Doorkeeper {

    private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);

    private final Enrolments enrolments;
    private final HubIdentity identity;
    private final EnrolmentServer server;
    private final Runnable closeStrangers;

    /** @param closeStrangers ends the connections of those whose certificate counts no more */
    Doorkeeper(Enrolments enrolments, HubIdentity identity, EnrolmentServer server, Runnable closeStrangers) {
        this.enrolments = enrolments;
        this.identity = identity;
        this.server = server;
        this.closeStrangers = closeStrangers;
    }

    /** Called by the route. */
    public void look() {
        enrolments.refresh();
        closeStrangers.run();
        if (identity.renew()) {
            LOG.info("the hub's certificate was replaced");
            server.use(identity.tls());
        }
    }
}
