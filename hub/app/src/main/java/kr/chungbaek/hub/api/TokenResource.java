package kr.chungbaek.hub.api;

import java.util.List;
import kr.chungbaek.hub.tokens.KeyReport;
import kr.chungbaek.hub.tokens.TokenDesk;
import kr.chungbaek.routes.control.ControlToken;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The change of the key of tokens: orders of the hub's operator, for whoever shows the token of orders. */
@RestController
@RequestMapping("/control/tokens")
final class TokenResource {

    private final TokenDesk desk;
    private final ControlToken token;

    TokenResource(TokenDesk desk, ControlToken token) {
        this.desk = desk;
        this.token = token;
    }

    @GetMapping
    KeyReport report(@RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        requireToken(authorization);
        return desk.report();
    }

    @PostMapping("/move")
    KeyReport move(
            @RequestParam(defaultValue = "") List<String> without,
            @RequestParam(defaultValue = "0") long blind,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        requireToken(authorization);
        desk.move(without, blind);
        return desk.report();
    }

    @PostMapping("/finish")
    KeyReport finish(
            @RequestParam(defaultValue = "") List<String> without,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        requireToken(authorization);
        desk.finish(without);
        return desk.report();
    }

    @PostMapping("/start-over")
    KeyReport startOver(@RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        requireToken(authorization);
        desk.startOver();
        return desk.report();
    }

    private void requireToken(String authorization) {
        if (!token.isShown(authorization)) {
            throw ApiProblem.of(
                    HttpStatus.UNAUTHORIZED,
                    "NOT_AUTHORIZED",
                    "show the token of '" + ControlToken.FILE + "' in the hub's data folder");
        }
    }
}
