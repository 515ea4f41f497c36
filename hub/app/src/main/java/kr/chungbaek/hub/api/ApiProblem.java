package kr.chungbaek.hub.api;

import org.springframework.http.HttpStatus;

/** A request that cannot be answered, with a code that stays the same. */
final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;

    private ApiProblem(HttpStatus status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static ApiProblem notFound(String message) {
        return new ApiProblem(HttpStatus.NOT_FOUND, "NOT_FOUND", message);
    }

    static ApiProblem badParameter(String message) {
        return new ApiProblem(HttpStatus.BAD_REQUEST, "BAD_PARAMETER", message);
    }

    static ApiProblem conflict(String code, String message) {
        return new ApiProblem(HttpStatus.CONFLICT, code, message);
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }
}
