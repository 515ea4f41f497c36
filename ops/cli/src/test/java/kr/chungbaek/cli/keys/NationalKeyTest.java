package kr.chungbaek.cli.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NationalKeyTest {

    private static final int STARTERS = 8;

    /** Spokes that start together ask for it together, and tokens of two keys would never match. */
    @RepeatedTest(20)
    void allWhoAskAtTheSameTimeGetTheSameKey(@TempDir Path folder) throws Exception {
        CyclicBarrier together = new CyclicBarrier(STARTERS);
        Callable<String> ask = () -> {
            together.await();
            return Files.readString(NationalKey.in(folder.resolve("keys"), new SecureRandom()));
        };
        Set<String> keys = new HashSet<>();
        ExecutorService starters = Executors.newFixedThreadPool(STARTERS);
        try {
            for (Future<String> key : starters.invokeAll(
                    Stream.generate(() -> ask).limit(STARTERS).toList())) {
                keys.add(key.get());
            }
        } finally {
            starters.shutdownNow();
        }
        assertThat(keys).hasSize(1);
        try (Stream<Path> left = Files.list(folder.resolve("keys"))) {
            assertThat(left.map(file -> file.getFileName().toString())).containsExactly("national.token-key");
        }
    }

    @Test
    void theNextKeyIsMadeBesideExactlyOne(@TempDir Path folder) throws Exception {
        Path first = NationalKey.in(folder, new SecureRandom());
        Path next = NationalKey.next(folder, new SecureRandom());

        assertThat(next.getFileName()).hasToString("national.token-key-2");
        assertThat(Files.readString(next)).isNotEqualTo(Files.readString(first));
        assertThatThrownBy(() -> NationalKey.next(folder, new SecureRandom())).hasMessageContaining("has keys [1, 2]");
        Files.delete(first);
        assertThat(NationalKey.in(folder, new SecureRandom())).isEqualTo(next);
        assertThat(NationalKey.next(folder, new SecureRandom()).getFileName()).hasToString("national.token-key-3");
    }
}
