package kr.chungbaek.spoke;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import kr.chungbaek.wire.chain.NodeKeys;
import org.springframework.context.ConfigurableApplicationContext;

/** The spoke of Jeju in a folder of its own. */
public final class TestingSpoke implements AutoCloseable {

    /** Not to be changed; {@link TestingConfig} makes a copy. */
    public static final Path CONFIG = SmallConfig.once();

    private final Path folder;
    private final KeyPair pair = NodeKeys.generate();
    private final Map<String, String> settings = new HashMap<>();
    private ConfigurableApplicationContext context;

    public TestingSpoke(Path folder) throws IOException {
        this.folder = folder;
        Path keys = Files.createDirectories(folder.resolve("keys"));
        Files.writeString(keys.resolve("private.key"), NodeKeys.print(pair.getPrivate()));
        Files.writeString(keys.resolve("broker.password"), "secret");
        Files.writeString(keys.resolve("token.key"), Base64.getEncoder().encodeToString(new byte[32]));
        settings.putAll(Map.of(
                "chungbaek.config", CONFIG.toString(),
                "chungbaek.node", "jeju",
                "chungbaek.data", folder.resolve("data").toString(),
                "chungbaek.keys", keys.toString(),
                "chungbaek.token-key", keys.resolve("token.key").toString(),
                "chungbaek.today", "2026-06-30",
                "chungbaek.completeness-every", "200ms",
                "chungbaek.mail.host", "127.0.0.1",
                "chungbaek.mail.port", "1",
                "server.port", "0"));
        settings.putAll(Map.of(
                "jeju.db.url", "jdbc:postgresql://127.0.0.1:1/none",
                "jeju.db.user", "postgres",
                "jeju.db.password", "postgres",
                "jeju.card.url", "tcp://127.0.0.1:1",
                "jeju.card.user", "u",
                "jeju.card.password", "p",
                "jeju.payroll.token", "payroll-token"));
        settings.putAll(Map.of(
                "jeju.treasury.host", "127.0.0.1",
                "jeju.treasury.port", "1",
                "jeju.treasury.user", "u",
                "jeju.treasury.password", "p",
                "jeju.registry.token", "registry-token"));
        settings.putAll(Map.of(
                "jeju.bank.host", "127.0.0.1",
                "jeju.bank.port", "1",
                "jeju.bank.user", "u",
                "jeju.bank.password", "p",
                "jeju.bank.known-hosts", folder.resolve("known_hosts").toString()));
    }

    public TestingSpoke with(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /** What {@code spoke.properties} would say. */
    public Properties settings() {
        Properties properties = new Properties();
        properties.putAll(settings);
        return properties;
    }

    public KeyPair pair() {
        return pair;
    }

    public ConfigurableApplicationContext start() {
        context = SpokeApplication.start(settings);
        return context;
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getProperty("local.server.port", "0"));
    }

    public void stop() {
        context.close();
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }
}
