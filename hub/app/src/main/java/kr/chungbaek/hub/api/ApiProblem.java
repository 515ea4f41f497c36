package kr.chungbaek.hub.api;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that cannot be answered, with a code that stays the same. */
final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final transient List<String> problems;

    private ApiProblem(HttpStatus status, String code, String message, List<String> problems) {
        super(message);
        this.status = status;
        this.code = code;
        this.problems = List.copyOf(problems);
    }

    static ApiProblem of(HttpStatus status, String code, String message) {
        return new ApiProblem(status, code, message, List.of());
    }

    /** @param problems each as {@code path:line:column: what; allowed; remedy} */
    static ApiProblem badRule(List<String> problems) {
        return new ApiProblem(
                HttpStatus.BAD_REQUEST, "BAD_RULE", "the rule has mistakes:\n" + String.join("\n", problems), problems);
    }

    static ApiProblem notFound(String message) {
        return of(HttpStatus.NOT_FOUND, "NOT_FOUND", message);
    }

    static ApiProblem badParameter(String message) {
        return of(HttpStatus.BAD_REQUEST, "BAD_PARAMETER", message);
    }

    static ApiProblem conflict(String code, String message) {
        return of(HttpStatus.CONFLICT, code, message);
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    /** Of a rule, one by one; otherwise empty. */
    List<String> problems() {
        return problems;
    }
}
