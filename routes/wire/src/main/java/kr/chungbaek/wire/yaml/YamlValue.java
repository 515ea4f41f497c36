package kr.chungbaek.wire.yaml;

import kr.chungbaek.wire.problem.Position;

/** A value of a YAML file together with the place where it stands. */
public sealed interface YamlValue permits YamlScalar, YamlList, YamlMap {

    Position at();

    /** What it is, for a message: "a text", "a list", "a mapping". */
    String kind();
}
