package kr.chungbaek.simulator.source;

import java.util.List;

/**
 * A local government as its source systems know it.
 *
 * @param code the code of the reference table of governments
 * @param domain of its e-mail addresses
 * @param sourceCodes the codes that its systems write, which may be those of its districts
 */
public record Town(String region, String code, String name, String domain, List<String> sourceCodes) {

    public Town {
        sourceCodes = List.copyOf(sourceCodes);
    }
}
