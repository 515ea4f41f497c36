package kr.chungbaek.wire.yaml;

import java.util.List;
import kr.chungbaek.wire.problem.Position;

/** A sequence. */
public record YamlList(Position at, List<YamlValue> items) implements YamlValue {

    public YamlList {
        items = List.copyOf(items);
    }

    /** The items, which the shape has made sure are scalars. */
    public List<YamlScalar> scalars() {
        return items.stream().map(YamlScalar.class::cast).toList();
    }

    @Override
    public String kind() {
        return "a list";
    }
}
