package kr.chungbaek.spoke.control;

import kr.chungbaek.routes.control.ControlToken;
import kr.chungbaek.spoke.spool.SpoolCopies;
import kr.chungbaek.spoke.spool.SpoolException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /control/copy}: a copy of the spool beside it, for whoever shows the token that lies in the same folder. */
@RestController
final class BackupResource {

    private static final Logger LOG = LoggerFactory.getLogger(BackupResource.class);

    private final SpoolCopies copies;
    private final ControlToken token;

    BackupResource(SpoolCopies copies, ControlToken token) {
        this.copies = copies;
        this.token = token;
    }

    /** Where the copy lies; whoever wanted it takes it away. */
    record Copy(String file) {}

    @PostMapping(path = "/control/copy", produces = "application/json")
    Copy copy(@RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        if (!token.isShown(authorization)) {
            throw ControlProblem.notAuthorized();
        }
        try {
            String file = copies.make().toString();
            LOG.info("spool copied file={}", file);
            return new Copy(file);
        } catch (SpoolException e) {
            throw new ControlProblem(HttpStatus.CONFLICT, "NOT_COPIED", e.getMessage() + ".");
        }
    }
}
