package kr.chungbaek.cli.demo;

import java.io.PrintWriter;
import java.util.function.LongSupplier;

/** The demo's words on the console: one line per step, with the seconds since its start. */
final class Steps {

    private final PrintWriter out;
    private final LongSupplier nanos;
    private final long begin;

    Steps(PrintWriter out, LongSupplier nanos) {
        this.out = out;
        this.nanos = nanos;
        this.begin = nanos.getAsLong();
    }

    double seconds() {
        return (nanos.getAsLong() - begin) / 1e9;
    }

    synchronized void say(String text) {
        out.printf("%6.1f s  %s%n", seconds(), text);
        out.flush();
    }

    /** Text of its own, without the time. */
    synchronized void show(String text) {
        out.println(text);
        out.flush();
    }
}
