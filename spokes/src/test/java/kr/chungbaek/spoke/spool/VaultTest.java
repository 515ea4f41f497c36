package kr.chungbaek.spoke.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens that wait at the end of a table for their places. */
class VaultTest {

    private static final int MOST = 3;

    @TempDir
    Path folder;

    private Store store;
    private Vault vault;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("spool.db"));
        vault = new Vault(new byte[32], new SecureRandom(), MOST);
        store.transaction(open -> {
            vault.open(open);
            return open;
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatWaitsIsFoundAndOutlivesARestart() {
        assertThat(keep("b", "2")).isEqualTo(Map.of("b", "2"));
        keep("a", "1");

        close();
        open();

        assertThat(find("a")).contains("1");
        assertThat(find("b")).contains("2");
        assertThat(keep("a", "1")).as("it is known").isEmpty();
        assertThat(count("vault_recent")).isEqualTo(2);
    }

    @Test
    void manyAreBroughtToTheirPlacesTogether() {
        keep("c", "3");
        keep("a", "1");
        keep("b", "2");
        keep("a", "1");

        assertThat(count("vault")).isEqualTo(3);
        assertThat(count("vault_recent")).isEqualTo(1);
        assertThat(find("a")).contains("1");
        assertThat(find("c")).contains("3");
    }

    @Test
    void whatIsRolledBackIsKeptWhenItComesAgain() {
        assertThatThrownBy(() -> store.transaction(open -> {
                    vault.keep(open, Map.of("a", "1"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(find("a")).isEmpty();

        keep("a", "1");

        assertThat(find("a")).contains("1");
        assertThat(count("vault_recent")).isEqualTo(1);
    }

    @Test
    void aPageHoldsWhatWaitsToo() {
        keep("tk1:b", "2");
        keep("tk1:a", "1");

        Map<String, String> page = store.transaction(open -> vault.page(open, "tk1:", "", 10));

        assertThat(page).containsExactly(Map.entry("tk1:a", "1"), Map.entry("tk1:b", "2"));
    }

    private Map<String, String> keep(String token, String clear) {
        return store.transaction(open -> vault.keep(open, Map.of(token, clear)));
    }

    private Optional<String> find(String token) {
        return store.transaction(open -> vault.find(open, token));
    }

    private long count(String table) {
        return store.transaction(open -> {
            try (ResultSet row = open.prepare("select count(*) from " + table).executeQuery()) {
                return count(row);
            }
        });
    }

    private static long count(ResultSet row) throws SQLException {
        row.next();
        return row.getLong(1);
    }
}
