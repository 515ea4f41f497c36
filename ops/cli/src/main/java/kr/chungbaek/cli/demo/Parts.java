package kr.chungbaek.cli.demo;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running parts of a demo. They stop in the reverse order of their start; a part that is still starting when the end
 * comes is waited for a little and stopped too.
 */
final class Parts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Deque<Part> running = new ArrayDeque<>();
    private final Object stopping = new Object();
    private int starting;
    private boolean closing;

    private record Part(String name, AutoCloseable closeable) {}

    /** @throws CancellationException when the end has come */
    <T extends AutoCloseable> T start(String name, Callable<T> starter) throws Exception {
        begin();
        try {
            T part = starter.call();
            add(new Part(name, part));
            return part;
        } finally {
            end();
        }
    }

    boolean isClosing() {
        synchronized (this) {
            return closing;
        }
    }

    /** Whether some part had not come up when its time was over: its servers may still be there. */
    synchronized boolean isSomethingStarting() {
        return starting > 0;
    }

    private synchronized void begin() {
        if (closing) {
            throw new CancellationException("the demo is stopping");
        }
        starting++;
    }

    private synchronized void add(Part part) {
        running.push(part);
    }

    private synchronized void end() {
        starting--;
        notifyAll();
    }

    /** Comes back when all parts have stopped, also when another thread is stopping them. */
    @Override
    public void close() {
        synchronized (stopping) {
            waitForStarts();
            Part part = next();
            while (part != null) {
                close(part);
                part = next();
            }
        }
    }

    private synchronized void waitForStarts() {
        closing = true;
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (starting > 0 && System.nanoTime() < end) {
                wait(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Part next() {
        return running.poll();
    }

    private static void close(Part part) {
        try {
            LOG.info("stopping part={}", part.name());
            part.closeable().close();
        } catch (Exception e) {
            // The other parts must stop all the same.
            LOG.warn("part did not stop cleanly part={}", part.name(), e);
        }
    }
}
