package kr.chungbaek.spoke.collect.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.spoke.collect.xml.SafeXml;
import kr.chungbaek.spoke.collect.xml.SafeXml.Step;
import kr.chungbaek.spoke.collect.xml.XmlElement;
import kr.chungbaek.spoke.node.FileFormat;
import kr.chungbaek.wire.fault.FaultCode;

/**
 * Statements as ISO 20022 has them in camt.053, one entry after the other. A document without its end is no XML, and a
 * statement whose own totals or balances do not agree with its entries is not whole.
 */
final class CamtRows implements FileRows {

    private final Path file;
    private final SafeXml xml;
    private final FileFormat.Camt053.Rows rows;
    private final Deque<FileRow> ready = new ArrayDeque<>();
    private Optional<CamtStatement> statement = Optional.empty();
    private int statements;
    private boolean ended;

    private CamtRows(Path file, SafeXml xml, FileFormat.Camt053.Rows rows) {
        this.file = file;
        this.xml = xml;
        this.rows = rows;
    }

    static CamtRows open(FileFormat.Camt053 format, Path file) throws IOException {
        BufferedInputStream input = new BufferedInputStream(Files.newInputStream(file), FileLines.MOST_BYTES);
        return new CamtRows(file, SafeXml.open(input, FaultCode.BAD_LINE), format.rows());
    }

    @Override
    public Optional<FileRow> next() {
        while (ready.isEmpty() && !ended) {
            step(xml.next());
        }
        return Optional.ofNullable(ready.pollFirst());
    }

    private void step(Step step) {
        switch (step) {
            case BEGIN -> begin(xml.name());
            case END -> {
                if (xml.name().equals("Stmt")) {
                    statement.ifPresent(CamtStatement::verify);
                    statement = Optional.empty();
                }
            }
            case DOCUMENT_END -> {
                ended = true;
                if (statements == 0) {
                    throw Refusal.of("the document holds no statement (element 'Stmt') of camt.053");
                }
            }
        }
    }

    private void begin(String name) {
        if (name.equals("Stmt")) {
            statement = Optional.of(new CamtStatement());
            statements++;
        } else if (statement.isPresent()) {
            XmlElement part = xml.element();
            if (name.equals("Ntry")) {
                statement.get().count(part);
                take(statement.get(), part);
            } else {
                statement.get().keep(part);
            }
        }
    }

    private void take(CamtStatement of, XmlElement entry) {
        List<XmlElement> parts = entry.all("NtryDtls/TxDtls");
        if (rows == FileFormat.Camt053.Rows.ENTRY || parts.isEmpty()) {
            ready.add(new CamtRow(file, of, entry, parts.stream().findFirst(), entry));
        } else {
            parts.forEach(part -> ready.add(new CamtRow(file, of, entry, Optional.of(part), part)));
        }
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
