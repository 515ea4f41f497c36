package kr.chungbaek.hub.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a visitor sees when something went wrong: what to do, and no inner workings. */
@Controller
final class ErrorPage implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    String show(HttpServletRequest request, Model model) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        model.addAttribute("status", status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status);
        return "hub/error";
    }
}
