package kr.chungbaek.hub.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kr.chungbaek.hub.backtest.Backtest;
import kr.chungbaek.hub.backtest.BacktestRefusal;
import kr.chungbaek.hub.backtest.Backtests;
import kr.chungbaek.hub.backtest.Order;
import kr.chungbaek.hub.backtest.Progress;
import kr.chungbaek.hub.backtest.Result;
import kr.chungbaek.hub.crosscheck.LiveScenarios;
import kr.chungbaek.scenario.compile.CompiledScenario;
import kr.chungbaek.scenario.compile.ScenarioCompiler;
import kr.chungbaek.scenario.parse.ScenarioReader;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.yaml.ConfigText;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/v1/scenarios/{scenario}/backtests}: what a rule would find, beside what the active version finds. The
 * answer is the result, or 202 with the address where it will be when it takes longer than {@code wait} seconds.
 */
@RestController
@RequestMapping("/api/v1/scenarios/{scenario}/backtests")
final class BacktestResource {

    private static final int LONGEST_WAIT = 60;

    private final Backtests backtests;
    private final LiveScenarios scenarios;
    private final RecordTypes types;
    private final Supplier<LocalDate> today;
    private final Clock clock;

    BacktestResource(
            Backtests backtests, LiveScenarios scenarios, RecordTypes types, Supplier<LocalDate> today, Clock clock) {
        this.backtests = backtests;
        this.scenarios = scenarios;
        this.types = types;
        this.today = today;
        this.clock = clock;
    }

    /** A backtest under way. */
    record Running(long id, String scenario, String state, Progress progress) {}

    @PostMapping
    ResponseEntity<Object> begin(
            @PathVariable String scenario, @RequestParam(defaultValue = "20") int wait, @RequestBody JsonNode body)
            throws InterruptedException {
        BacktestBody asked = BacktestBody.of(body, today.get(), clock);
        CompiledScenario draft =
                asked.rule().map(rule -> read(scenario, asked.file(), rule)).orElseGet(() -> configured(scenario));
        try {
            return answer(backtests.begin(new Order(draft, asked.period(), asked.knownAt())), wait);
        } catch (BacktestRefusal e) {
            throw problem(e);
        }
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> one(
            @PathVariable String scenario, @PathVariable long id, @RequestParam(defaultValue = "0") int wait)
            throws InterruptedException {
        Backtest backtest = backtests
                .find(id)
                .filter(one -> one.scenario().equals(scenario))
                .orElseThrow(() -> ApiProblem.notFound("there is no backtest " + id + " of '" + scenario
                        + "' any more; the latest are kept until the hub stops"));
        return answer(backtest, wait);
    }

    private static ResponseEntity<Object> answer(Backtest backtest, int wait) throws InterruptedException {
        if (wait < 0 || wait > LONGEST_WAIT) {
            throw ApiProblem.badParameter("'wait' is 0 to " + LONGEST_WAIT + " seconds");
        }
        try {
            Optional<Result> result = backtest.await(Duration.ofSeconds(wait));
            return result.<ResponseEntity<Object>>map(ResponseEntity::ok).orElseGet(() -> running(backtest));
        } catch (BacktestRefusal e) {
            throw problem(e);
        }
    }

    private static ResponseEntity<Object> running(Backtest backtest) {
        URI address = URI.create("/api/v1/scenarios/" + backtest.scenario() + "/backtests/" + backtest.id());
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .header(HttpHeaders.LOCATION, address.toString())
                .body(new Running(backtest.id(), backtest.scenario(), "running", backtest.progress()));
    }

    private CompiledScenario configured(String scenario) {
        return scenarios
                .findConfigured(scenario)
                .orElseThrow(() -> ApiProblem.notFound("there is no scenario '" + scenario + "'"));
    }

    private CompiledScenario read(String scenario, String file, String rule) {
        Problems problems = new Problems();
        List<CompiledScenario> compiled =
                ScenarioReader.read(List.of(new ConfigText(file, rule)), types, problems).all().stream()
                        .flatMap(one -> ScenarioCompiler.compile(one, types, problems).stream())
                        .toList();
        compiled.stream()
                .filter(one -> !one.name().equals(scenario))
                .forEach(one -> problems.add(
                        one.scenario().at(),
                        "scenario '" + one.name() + "' is not '" + scenario + "', which the address names",
                        "Name one of them in both places."));
        if (!problems.isEmpty()) {
            throw ApiProblem.badRule(
                    problems.sorted().stream().map(Problem::toString).toList());
        }
        return compiled.get(0);
    }

    private static ApiProblem problem(BacktestRefusal refusal) {
        HttpStatus status = switch (refusal.code()) {
            case BACKTEST_RUNNING -> HttpStatus.CONFLICT;
            case BACKTEST_TOO_LARGE -> HttpStatus.UNPROCESSABLE_ENTITY;
            case BACKTEST_TIMED_OUT -> HttpStatus.SERVICE_UNAVAILABLE;
            case BACKTEST_FAILED -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
        return ApiProblem.of(status, refusal.code().name(), String.valueOf(refusal.getMessage()));
    }
}
