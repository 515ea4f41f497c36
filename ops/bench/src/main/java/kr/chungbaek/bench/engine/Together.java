package kr.chungbaek.bench.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.chungbaek.bench.Measurement;

/** Tasks that run at the same time. */
final class Together {

    private Together() {}

    /** Returns when all are done. */
    static void run(List<Measurement.Task> tasks) throws Exception {
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (Measurement.Task task : tasks) {
            calls.add(() -> {
                task.run();
                return true;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            for (Future<Boolean> done : threads.invokeAll(calls)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
