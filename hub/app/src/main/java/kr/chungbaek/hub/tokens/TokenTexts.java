package kr.chungbaek.hub.tokens;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.chungbaek.wire.record.TokenForm;
import org.springframework.jdbc.core.JdbcTemplate;

/** Texts with tokens in them, as the keys of records are, made comparable with what is in the tables. */
public final class TokenTexts {

    private final PairTable pairs;

    public TokenTexts(JdbcTemplate jdbc) {
        this(new PairTable(jdbc));
    }

    TokenTexts(PairTable pairs) {
        this.pairs = pairs;
    }

    /**
     * The same texts in the same order, with the token of each pair that is in the tables. Call it within a transaction that
     * has a share of the gate, or looks at the tables in the same snapshot.
     */
    public List<String> canonical(Collection<String> texts) {
        Set<String> tokens = new HashSet<>();
        texts.forEach(text -> TokenForm.replaceAll(text, token -> {
            tokens.add(token);
            return token;
        }));
        Map<String, String> canonical = tokens.isEmpty() ? Map.of() : pairs.canonical(tokens);
        return texts.stream()
                .map(text -> canonical.isEmpty()
                        ? text
                        : TokenForm.replaceAll(text, token -> canonical.getOrDefault(token, token)))
                .toList();
    }
}
