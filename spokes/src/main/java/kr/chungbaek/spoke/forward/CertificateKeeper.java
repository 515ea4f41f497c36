package kr.chungbaek.spoke.forward;

import java.util.Optional;
import kr.chungbaek.routes.enrolment.Credential;
import kr.chungbaek.routes.enrolment.EnrolmentClient;
import kr.chungbaek.routes.enrolment.EnrolmentFailure;
import kr.chungbaek.routes.enrolment.NodeFolder;
import kr.chungbaek.spoke.node.SpokeTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews the node's certificate when a third of its life is left. One that the agency's authority has issued is for the
 * agency to renew.
 */
public final class CertificateKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateKeeper.class);

    private final Optional<NodeFolder> node;
    private final String region;
    private final SpokeTime time;
    private String told = "";

    CertificateKeeper(Optional<NodeFolder> node, String region, SpokeTime time) {
        this.node = node;
        this.region = region;
        this.time = time;
    }

    /** Called by the route. */
    public void keep() throws InterruptedException {
        if (node.isPresent()) {
            keep(node.get());
        }
    }

    private void keep(NodeFolder folder) throws InterruptedException {
        Credential current = folder.credential();
        if (!current.isDue(time.now())) {
            return;
        }
        if (!folder.isIssuedByHub(current)) {
            tell("the agency's certificate ends at " + current.expires() + ". Enrol with the next one.");
            return;
        }
        try {
            Credential renewed = EnrolmentClient.renew(folder, region);
            LOG.info("certificate renewed until={}", renewed.expires());
            told = "";
        } catch (EnrolmentFailure e) {
            tell("the certificate, which ends at " + current.expires() + ", is not renewed: " + e.getMessage());
        }
    }

    /** Once, and not every time it is looked at. */
    private void tell(String what) {
        if (!what.equals(told)) {
            LOG.warn("{}", what);
            told = what;
        }
    }
}
