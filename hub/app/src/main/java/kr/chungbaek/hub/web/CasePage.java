package kr.chungbaek.hub.web;

import kr.chungbaek.hub.cases.CaseFile;
import kr.chungbaek.hub.cases.CaseFiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One case, which explains itself. */
@Controller
final class CasePage {

    private final CaseFiles files;
    private final CaseViews views;

    CasePage(CaseFiles files, CaseViews views) {
        this.files = files;
        this.views = views;
    }

    @GetMapping("/cases/{id:\\d{1,18}}")
    String show(@PathVariable long id, Model model) {
        CaseFile file = files.find(id).orElseThrow(() -> new NotFoundException("no case " + id));
        model.addAttribute("view", views.of(file));
        return "hub/case";
    }
}
