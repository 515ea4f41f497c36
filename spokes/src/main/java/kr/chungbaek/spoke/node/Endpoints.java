package kr.chungbaek.spoke.node;

import java.util.List;

/** All source systems of the node that can be reached. */
public record Endpoints(List<Endpoint> all) {

    public Endpoints {
        all = List.copyOf(all);
    }
}
