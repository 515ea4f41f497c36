package kr.chungbaek.hub.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.chungbaek.hub.backtest.BacktestAnswer;
import kr.chungbaek.hub.backtest.Backtests;
import kr.chungbaek.hub.backtest.Backtests.Order;
import kr.chungbaek.hub.crosscheck.LiveScenarios;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.compile.ScenarioCompiler;
import kr.chungbaek.scenario.parse.ScenarioReader;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.yaml.ConfigText;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/scenarios/{scenario}/backtests}: what a rule would have found. Nothing is written. */
@RestController
final class BacktestResource {

    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    private final Backtests backtests;
    private final LiveScenarios scenarios;
    private final RecordTypes types;

    BacktestResource(Backtests backtests, LiveScenarios scenarios, RecordTypes types) {
        this.backtests = backtests;
        this.scenarios = scenarios;
        this.types = types;
    }

    /**
     * What to try.
     *
     * @param from first business date of the subjects, as in 2026-01-01
     * @param to last one
     * @param knownAt a day, whose end is meant, or a moment with its offset; now without one
     * @param rule the scenario's text as in a file of config/scenarios; the one that judges now without one
     */
    record Request(
            @Nullable String from,
            @Nullable String to,
            @JsonProperty("as_known_at") @Nullable String knownAt,
            @Nullable String rule) {}

    @PostMapping("/api/v1/scenarios/{scenario}/backtests")
    BacktestAnswer run(@PathVariable String scenario, @RequestBody Request request) {
        CompiledScenario active = scenarios
                .find(scenario)
                .orElseThrow(() -> ApiProblem.notFound("there is no scenario '" + scenario + "' that is judged"));
        LocalDate from = day("from", request.from());
        LocalDate to = day("to", request.to());
        if (from.isAfter(to)) {
            throw ApiProblem.badParameter("'from' " + from + " lies after 'to' " + to);
        }
        Optional<OffsetDateTime> knownAt =
                Optional.ofNullable(request.knownAt()).map(BacktestResource::moment);
        Optional<LocalDate> asOf = knownAt.map(
                moment -> moment.minusNanos(1).atZoneSameInstant(KOREA).toLocalDate());
        CompiledScenario rule = request.rule() == null ? active : compiled(scenario, request.rule());
        try {
            return backtests
                    .run(rule, active, new Order(from, to, knownAt, asOf))
                    .orElseThrow(
                            () -> ApiProblem.conflict("BUSY", "another backtest runs; try again when it has ended"));
        } catch (QueryTimeoutException e) {
            throw ApiProblem.conflict("TOO_LONG", "the backtest took too long; ask for fewer days");
        }
    }

    private CompiledScenario compiled(String name, String text) {
        Problems problems = new Problems();
        List<CompiledScenario> rules =
                ScenarioReader.read(List.of(new ConfigText("rule", text)), types, problems).all().stream()
                        .flatMap(one -> ScenarioCompiler.compile(one, types, problems).stream())
                        .toList();
        if (!problems.isEmpty() || rules.isEmpty()) {
            throw ApiProblem.badParameter(
                    problems.sorted().stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
        if (!rules.get(0).name().equals(name)) {
            throw ApiProblem.badParameter(
                    "the rule is of scenario '" + rules.get(0).name() + "', not of '" + name + "'");
        }
        return rules.get(0);
    }

    private static LocalDate day(String name, @Nullable String text) {
        if (text == null) {
            throw ApiProblem.badParameter("'" + name + "' is missing; give a day as in 2026-01-31");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw ApiProblem.badParameter("'" + name + "' is '" + text + "', not a day as in 2026-01-31");
        }
    }

    /** The end of a day, or a moment. */
    private static OffsetDateTime moment(String text) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text)
                    : LocalDate.parse(text).plusDays(1).atStartOfDay(KOREA).toOffsetDateTime();
        } catch (DateTimeException e) {
            throw ApiProblem.badParameter("'as_known_at' is '" + text
                    + "', neither a day as in 2026-01-31 nor a moment as in 2026-01-31T09:00:00+09:00");
        }
    }
}
