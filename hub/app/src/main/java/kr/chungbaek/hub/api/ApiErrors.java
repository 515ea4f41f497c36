package kr.chungbaek.hub.api;

import kr.chungbaek.hub.enrolment.EnrolmentRefusal;
import kr.chungbaek.hub.tokens.TokenRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Every error of the API as a problem detail (RFC 9457) with a stable {@code code}. */
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
final class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    @ExceptionHandler
    ProblemDetail known(ApiProblem problem) {
        ProblemDetail detail = detail(problem.status(), problem.code(), String.valueOf(problem.getMessage()));
        if (!problem.problems().isEmpty()) {
            detail.setProperty("problems", problem.problems());
        }
        return detail;
    }

    @ExceptionHandler
    ProblemDetail refused(EnrolmentRefusal refusal) {
        HttpStatus status = HttpStatus.valueOf(refusal.reason().status());
        return detail(status, refusal.reason().name(), String.valueOf(refusal.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail refused(TokenRefusal refusal) {
        return detail(HttpStatus.CONFLICT, "NOT_YET", String.valueOf(refusal.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail missing(MissingServletRequestParameterException missing) {
        return detail(
                HttpStatus.BAD_REQUEST, "BAD_PARAMETER", "parameter '" + missing.getParameterName() + "' is missing");
    }

    @ExceptionHandler
    ProblemDetail badParameter(MethodArgumentTypeMismatchException mismatch) {
        String what = "'" + mismatch.getName() + "' is not a number";
        return detail(HttpStatus.BAD_REQUEST, "BAD_PARAMETER", what);
    }

    @ExceptionHandler
    ProblemDetail badBody(HttpMessageNotReadableException unreadable) {
        return detail(HttpStatus.BAD_REQUEST, "BAD_BODY", "the body is missing, or is not JSON");
    }

    @ExceptionHandler
    ProblemDetail badContent(HttpMediaTypeNotSupportedException other) {
        return detail(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "BAD_BODY", "the body is not of type 'application/json'");
    }

    @ExceptionHandler
    ProblemDetail bug(Exception unforeseen) {
        LOG.error("request failed", unforeseen);
        return detail(HttpStatus.INTERNAL_SERVER_ERROR, "BUG", "the hub failed; its log tells why");
    }

    private static ProblemDetail detail(HttpStatus status, String code, String what) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, what);
        detail.setProperty("code", code);
        return detail;
    }
}
