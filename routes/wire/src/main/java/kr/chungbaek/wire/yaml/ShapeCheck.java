package kr.chungbaek.wire.yaml;

import kr.chungbaek.wire.problem.Nearest;
import kr.chungbaek.wire.problem.Problem;
import kr.chungbaek.wire.problem.Problems;

/** Compares a value with its shape and tells every difference. */
public final class ShapeCheck {

    private final Problems problems;

    private ShapeCheck(Problems problems) {
        this.problems = problems;
    }

    /** Whether {@code value} has the shape; if not, {@code problems} say where and why. */
    public static boolean matches(YamlValue value, Shape shape, Problems problems) {
        int before = problems.count();
        new ShapeCheck(problems).check(value, shape, "the file");
        return problems.count() == before;
    }

    private void check(YamlValue value, Shape shape, String name) {
        if (shape instanceof Shape.Struct struct) {
            checkStruct(value, struct, name);
        } else if (shape instanceof Shape.MapOf map) {
            checkMap(value, map, name);
        } else if (shape instanceof Shape.ListOf list) {
            checkList(value, list, name);
        } else if (shape instanceof Shape.Either either) {
            checkEither(value, either, name);
        } else {
            checkScalar(value, shape, name);
        }
    }

    private void checkStruct(YamlValue value, Shape.Struct struct, String name) {
        if (!(value instanceof YamlMap map)) {
            wrongKind(value, name, "a mapping with the keys " + String.join(", ", struct.names()));
            return;
        }
        for (YamlMap.Entry entry : map.entries()) {
            String key = entry.key().text();
            struct.keys().stream()
                    .filter(known -> known.name().equals(key))
                    .findFirst()
                    .ifPresentOrElse(
                            known -> check(entry.value(), known.shape(), "'" + key + "'"),
                            () -> problems.unknown(entry.key().at(), "key", key, struct.names()));
        }
        for (Shape.Key key : struct.keys()) {
            if (key.required() && !map.has(key.name())) {
                String what = name + " lacks the key '" + key.name() + "' (" + key.about() + ")";
                problems.add(map.at(), what, "Add '" + key.name() + ":'.");
            }
        }
    }

    private void checkMap(YamlValue value, Shape.MapOf shape, String name) {
        if (!(value instanceof YamlMap map)) {
            wrongKind(value, name, "a mapping whose keys are " + shape.key().example());
            return;
        }
        for (YamlMap.Entry entry : map.entries()) {
            check(entry.key(), shape.key(), "a key of " + name);
            check(entry.value(), shape.value(), "'" + entry.key().text() + "'");
        }
    }

    private void checkList(YamlValue value, Shape.ListOf shape, String name) {
        if (!(value instanceof YamlList list)) {
            wrongKind(value, name, "a list, as in [a, b]");
            return;
        }
        if (list.items().isEmpty() && !shape.mayBeEmpty()) {
            problems.add(list.at(), name + " is an empty list", "Name at least one.");
        }
        list.items().forEach(item -> check(item, shape.item(), "an item of " + name));
    }

    private void checkEither(YamlValue value, Shape.Either either, String name) {
        Shape fitting = either.shapes().stream()
                .filter(shape -> sameKind(value, shape))
                .findFirst()
                .orElse(either.shapes().get(0));
        check(value, fitting, name);
    }

    private static boolean sameKind(YamlValue value, Shape shape) {
        boolean mapping = shape instanceof Shape.Struct || shape instanceof Shape.MapOf;
        boolean list = shape instanceof Shape.ListOf;
        return mapping == value instanceof YamlMap && list == value instanceof YamlList;
    }

    private void checkScalar(YamlValue value, Shape shape, String name) {
        if (!(value instanceof YamlScalar scalar)) {
            wrongKind(value, name, example(shape));
            return;
        }
        String text = scalar.text();
        if (shape instanceof Shape.Choice choice && !choice.names().contains(text)) {
            String nearest = Nearest.to(text, choice.names());
            String remedy = nearest.isEmpty() ? "" : "Did you mean '" + nearest + "'?";
            problems.add(
                    new Problem(scalar.at(), name + " is '" + text + "'", String.join(", ", choice.names()), remedy));
        } else if (!(shape instanceof Shape.Choice) && !fits(text, shape)) {
            wrongKind(value, name, example(shape));
        }
    }

    private static boolean fits(String text, Shape shape) {
        if (shape instanceof Shape.Text pattern) {
            return pattern.pattern().matcher(text).matches();
        }
        if (shape instanceof Shape.Flag) {
            return text.equals("true") || text.equals("false");
        }
        if (shape instanceof Shape.Whole whole) {
            return text.matches("-?\\d{1,18}")
                    && Long.parseLong(text) >= whole.least()
                    && Long.parseLong(text) <= whole.most();
        }
        return true;
    }

    private static String example(Shape shape) {
        if (shape instanceof Shape.Text pattern) {
            return pattern.example();
        }
        if (shape instanceof Shape.Flag) {
            return "true, false";
        }
        if (shape instanceof Shape.Whole whole) {
            return "a whole number from " + whole.least() + " to " + whole.most();
        }
        if (shape instanceof Shape.Choice choice) {
            return String.join(", ", choice.names());
        }
        return "a single value";
    }

    private void wrongKind(YamlValue value, String name, String allowed) {
        boolean empty = value instanceof YamlScalar scalar
                && scalar.plain()
                && scalar.text().isEmpty();
        String what = empty ? name + " has no value" : name + " is " + value.kind();
        problems.add(new Problem(value.at(), what, allowed, ""));
    }
}
