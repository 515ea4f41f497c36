package kr.chungbaek.spoke.collect;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets senders wait while the spoke starts: its web server answers before its feeds are there, and a sender may take "no such
 * feed" for its last word.
 */
final class ClosedDoor extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String SECONDS = "5";

    private final transient RestFeeds pushes;

    ClosedDoor(RestFeeds pushes) {
        this.pushes = pushes;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (pushes.isOpen()) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", SECONDS);
        response.setContentType("application/problem+json");
        response.getOutputStream()
                .print(RestFeeds.problem(PushProblem.NOT_NOW, "The spoke is starting. Send it again later.")
                        .toString());
    }
}
