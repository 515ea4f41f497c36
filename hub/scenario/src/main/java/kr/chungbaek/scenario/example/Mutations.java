package kr.chungbaek.scenario.example;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.chungbaek.scenario.model.Expression;
import kr.chungbaek.wire.yaml.YamlScalar;

/** The ways in which one expression can be slightly wrong: a number off by one, a comparison off by its edge. */
final class Mutations {

    /** Texts and names are passed over; numbers and comparisons are what is left. */
    private static final Pattern PIECE = Pattern.compile(
            "'(?:[^']|'')*'|`[^`]*`|:?[\\p{L}_][\\p{L}\\p{N}_]*|(\\d+(?:\\.\\d+)?)|(<>|<=|>=|!=|<|>|=)");

    private static final Map<String, String> EDGES =
            Map.of("=", "<>", "<>", "=", "!=", "=", "<", "<=", "<=", "<", ">", ">=", ">=", ">");

    /** @param offset of the change in the expression's text */
    record Mutation(int offset, String change, Expression expression) {}

    private Mutations() {}

    static List<Mutation> of(Expression expression) {
        String text = expression.text();
        List<Mutation> mutations = new ArrayList<>();
        Matcher pieces = PIECE.matcher(text);
        while (pieces.find()) {
            String piece = pieces.group();
            if (pieces.group(1) == null && pieces.group(2) == null) {
                continue;
            }
            String other = pieces.group(1) == null ? EDGES.get(piece) : more(piece);
            String changed = text.substring(0, pieces.start()) + other + text.substring(pieces.end());
            mutations.add(new Mutation(
                    pieces.start(), "'" + piece + "' into '" + other + "'", new Expression(YamlScalar.of(changed))));
        }
        return mutations;
    }

    /** A little more: one for a whole number, one in the last place for a decimal. */
    static String more(String number) {
        BigDecimal value = new BigDecimal(number);
        return value.add(BigDecimal.ONE.movePointLeft(value.scale())).toPlainString();
    }
}
