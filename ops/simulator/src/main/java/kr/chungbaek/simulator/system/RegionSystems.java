package kr.chungbaek.simulator.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.chungbaek.simulator.form.DayFile;
import kr.chungbaek.simulator.form.Form;
import kr.chungbaek.simulator.form.Forms;
import kr.chungbaek.simulator.form.JsonRow;
import kr.chungbaek.simulator.world.Fact;
import kr.chungbaek.wire.reference.Government;

/**
 * All source systems of one region, fed with facts: first those of the time before the play, then day by day. What has
 * been handed over once is not harmed by being handed over again.
 */
public final class RegionSystems implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MESSAGES_AT_ONCE = 500;
    private static final int ROWS_OF_A_PUSH = 1_000;

    private final Forms forms;
    private final RegionServers servers;
    private final List<Government> governments;
    private final LocalDate lastDay;
    private final Map<String, DayFile> files = new TreeMap<>();
    private final Map<String, ClosedDays> closed = new TreeMap<>();
    private final Map<String, List<String>> messages = new TreeMap<>();
    private final Map<String, List<Map<String, Object>>> pushes = new TreeMap<>();

    /**
     * @param governments of the region, past and present
     * @param lastDay of the time before the play
     */
    RegionSystems(Forms forms, RegionServers servers, List<Government> governments, LocalDate lastDay) {
        this.forms = forms;
        this.servers = servers;
        this.governments = List.copyOf(governments);
        this.lastDay = lastDay;
        forms.of(Form.Kind.MESSAGE).forEach(form -> closed.put(form.feed(), new ClosedDays(form)));
    }

    /** What the region's spoke needs to reach the systems, as the placeholders of its node file. */
    public Map<String, String> placeholders() throws IOException {
        return servers.placeholders();
    }

    /** A fact of the time before the play. */
    public void load(Fact fact) throws IOException, SQLException, JMSException {
        Form form = forms.of(fact.type());
        switch (form.kind()) {
            case TABLE -> servers.database().load(fact);
            case FIXED_FILE, CSV_FILE -> file(form).add(fact);
            case MESSAGE -> message(form, fact);
            case PUSH ->
                pushes.computeIfAbsent(form.feed(), feed -> new ArrayList<>()).add(JsonRow.of(form, fact));
        }
    }

    private DayFile file(Form form) throws IOException {
        DayFile file = files.get(form.feed());
        if (file == null) {
            file = servers.outgoing(form).begin(form, lastDay);
            files.put(form.feed(), file);
        }
        return file;
    }

    private void message(Form form, Fact fact) throws JMSException {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(
                form.source().scalar("kind").text(),
                form.source().scalar("record").text());
        members.putAll(JsonRow.of(form, fact));
        days(form).count(fact);
        send(form, members);
    }

    private ClosedDays days(Form form) {
        return closed.computeIfAbsent(form.feed(), feed -> new ClosedDays(form));
    }

    private void send(Form form, Map<String, Object> members) throws JMSException {
        List<String> waiting = messages.computeIfAbsent(form.feed(), feed -> new ArrayList<>());
        waiting.add(text(members));
        if (waiting.size() >= MESSAGES_AT_ONCE) {
            flush(form);
        }
    }

    private void flush(Form form) throws JMSException {
        List<String> waiting = messages.remove(form.feed());
        if (waiting != null) {
            servers.cards().sendTexts(form.source().scalar("queue").text(), waiting);
        }
    }

    /** Everything of the time before the play is there, but for what must be pushed to a running spoke. */
    public void loaded() throws IOException, SQLException, JMSException {
        servers.database().loaded();
        for (Form form : forms.all()) {
            if (form.kind() == Form.Kind.FIXED_FILE || form.kind() == Form.Kind.CSV_FILE) {
                file(form).close();
                servers.outgoing(form).deliver(form, lastDay);
            }
        }
        files.clear();
        for (Government government : governments) {
            LocalDate until = government.validUntil();
            close(government, until != null && until.isBefore(lastDay) ? until : lastDay);
        }
        for (Form form : forms.of(Form.Kind.MESSAGE)) {
            flush(form);
        }
    }

    /** Pushes what was loaded, now that the spoke listens. */
    public void pushLoaded() throws InterruptedException {
        for (Form form : forms.of(Form.Kind.PUSH)) {
            push(form, lastDay, pushes.getOrDefault(form.feed(), List.of()));
        }
        pushes.clear();
    }

    /** One day: what is entered on it, in all systems, and that it is over. */
    public void day(LocalDate day, List<Fact> facts)
            throws IOException, SQLException, JMSException, InterruptedException {
        Map<Form, List<Fact>> byForm = new LinkedHashMap<>();
        forms.all().forEach(form -> byForm.put(form, new ArrayList<>()));
        facts.forEach(fact -> byForm.get(forms.of(fact.type())).add(fact));
        servers.database()
                .save(facts.stream()
                        .filter(fact -> forms.of(fact.type()).kind() == Form.Kind.TABLE)
                        .toList());
        for (Map.Entry<Form, List<Fact>> one : byForm.entrySet()) {
            Form form = one.getKey();
            switch (form.kind()) {
                case TABLE -> {}
                case FIXED_FILE, CSV_FILE -> servers.outgoing(form).deliver(form, day, one.getValue());
                case MESSAGE -> {
                    for (Fact fact : one.getValue()) {
                        message(form, fact);
                    }
                }
                case PUSH ->
                    push(
                            form,
                            day,
                            one.getValue().stream()
                                    .map(fact -> JsonRow.of(form, fact))
                                    .toList());
            }
        }
        for (Government government : governments) {
            if (government.standsOn(day)) {
                close(government, day);
            }
        }
        for (Form form : forms.of(Form.Kind.MESSAGE)) {
            flush(form);
        }
    }

    private void close(Government government, LocalDate day) throws JMSException {
        for (Form form : forms.of(Form.Kind.MESSAGE)) {
            send(form, days(form).closing(government.code(), day));
        }
    }

    /** The last piece says that the day is complete. */
    private void push(Form form, LocalDate day, List<Map<String, Object>> rows) throws InterruptedException {
        int pieces = Math.max(1, (rows.size() + ROWS_OF_A_PUSH - 1) / ROWS_OF_A_PUSH);
        for (int piece = 0; piece < pieces; piece++) {
            int from = piece * ROWS_OF_A_PUSH;
            Map<String, Object> body = new LinkedHashMap<>();
            body.put(
                    form.source().scalar("rows").text(),
                    rows.subList(from, Math.min(rows.size(), from + ROWS_OF_A_PUSH)));
            if (piece == pieces - 1) {
                body.put(form.source().scalar("complete").text(), day.toString());
            }
            servers.push(form.feed()).push(text(body), "%s-%s-%d".formatted(form.feed(), day, piece));
        }
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("members of plain values are always JSON", e);
        }
    }

    @Override
    public void close() throws Exception {
        servers.close();
    }
}
