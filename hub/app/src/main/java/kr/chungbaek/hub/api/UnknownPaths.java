package kr.chungbaek.hub.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers for every path of the API that does not exist, so that programs never get a page. */
@RestController
final class UnknownPaths {

    @RequestMapping({"/api/**", "/control/**"})
    void refuse(HttpServletRequest request) {
        throw ApiProblem.notFound("there is nothing at " + request.getMethod() + " " + request.getRequestURI());
    }
}
