package kr.chungbaek.simulator.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A page that lists all mails of all mailboxes, in the order in which they came. */
final class MailIndex {

    private static final String HEAD = """
            <!doctype html>
            <html lang="ko"><head><meta charset="utf-8"><title>우편함 Mailboxes</title>
            <style>
            body { max-width: 960px; margin: 32px auto; font: 15px/1.6 'Malgun Gothic', 'Noto Sans CJK KR', sans-serif; color: #1d2430 }
            table { border-collapse: collapse; width: 100% }
            th, td { text-align: left; padding: 6px 12px 6px 0; border-bottom: 1px solid #dfe3ea; vertical-align: top }
            </style></head><body>
            <h1>우편함 <small>Mailboxes</small></h1>
            <table><tr><th>받는 사람 To<th>제목 Subject
            """;

    /** Browsers close what is open at the end of the page, so that it only ever grows. */
    private static final String ROW = """
            <tr><td>%s<td><a href="%s/%s.html">%s</a>
            """;

    private final Path page;

    private MailIndex(Path page) {
        this.page = page;
    }

    static MailIndex in(Path folder) throws IOException {
        Path page = folder.resolve("index.html");
        if (Files.notExists(page)) {
            Files.writeString(page, HEAD);
        }
        return new MailIndex(page);
    }

    void add(Path box, String number, String subject) throws IOException {
        String name = String.valueOf(box.getFileName());
        Files.writeString(page, ROW.formatted(name, name, number, escape(subject)), StandardOpenOption.APPEND);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
