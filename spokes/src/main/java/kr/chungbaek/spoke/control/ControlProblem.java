package kr.chungbaek.spoke.control;

import kr.chungbaek.routes.control.ControlToken;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** An order that is not carried out; nothing has changed. */
final class ControlProblem extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    ControlProblem(HttpStatus status, String code, String detail) {
        super(status, problem(status, code, detail), null);
    }

    static ControlProblem notAuthorized() {
        return new ControlProblem(
                HttpStatus.UNAUTHORIZED,
                "NOT_AUTHORIZED",
                "Show the token of '" + ControlToken.FILE + "' in the spool's folder.");
    }

    private static ProblemDetail problem(HttpStatus status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        return problem;
    }
}
