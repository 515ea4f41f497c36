package kr.chungbaek.hub.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only under a name of this machine. There is no sign-in yet, and a foreign page whose own name leads here could
 * otherwise read everything through a visitor's browser, or change it.
 */
final class PageGuard extends OncePerRequestFilter {

    /** "421 Misdirected Request" of RFC 9110. */
    private static final int MISDIRECTED = 421;

    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]", "::1");
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String CONTENT =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", CONTENT);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (!NAMES.contains(request.getServerName())) {
            refuse(response, MISDIRECTED, "This hub answers under 127.0.0.1 and localhost only.");
        } else if (isSentByAForeignPage(request)) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, "This hub takes no orders from other sites' pages.");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A browser tells where a page comes from that sends anything; programs tell nothing. */
    private static boolean isSentByAForeignPage(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        String own = request.getScheme() + "://" + request.getHeader("Host");
        return origin != null && !READS.contains(request.getMethod()) && !origin.equals(own);
    }

    private static void refuse(HttpServletResponse response, int status, String why) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().println(why);
    }
}
