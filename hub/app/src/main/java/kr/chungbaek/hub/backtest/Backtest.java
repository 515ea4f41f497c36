package kr.chungbaek.hub.backtest;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A backtest under way, or over. */
public final class Backtest {

    private final long id;
    private final String scenario;
    private final CompletableFuture<Result> outcome = new CompletableFuture<>();
    private volatile Progress progress = new Progress(0, 0);

    Backtest(long id, String scenario) {
        this.id = id;
        this.scenario = scenario;
    }

    public long id() {
        return id;
    }

    public String scenario() {
        return scenario;
    }

    public Progress progress() {
        return progress;
    }

    /**
     * Waits for the result, but no longer than this.
     *
     * @return nothing when there is none yet
     * @throws BacktestRefusal when it was given up
     */
    public Optional<Result> await(Duration most) throws InterruptedException {
        try {
            return Optional.of(outcome.get(most.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw (BacktestRefusal) e.getCause();
        }
    }

    void at(Progress now) {
        progress = now;
    }

    void done(Result result) {
        outcome.complete(result);
    }

    void givenUp(BacktestRefusal why) {
        outcome.completeExceptionally(why);
    }
}
