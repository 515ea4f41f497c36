package kr.chungbaek.cli.hub;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import kr.chungbaek.cli.Refusal;

/**
 * Where a hub keeps what a backup is made of.
 *
 * @param server the operator's own database; absent: an embedded one in the data folder
 */
record HubFiles(Path data, Optional<OwnDatabase> server) {

    static final String AUTHORITY = "authority";
    static final String DATABASE = "database";
    static final String DUMP = "database.dump";

    static HubFiles of(Properties settings, Optional<Path> named) {
        String told = settings.getProperty("chungbaek.data", "").strip();
        if (named.isEmpty() && told.isEmpty()) {
            throw new Refusal("cb: the hub's settings do not say 'chungbaek.data'. Name the folder: --data DIR");
        }
        String url = settings.getProperty("chungbaek.database.url", "").strip();
        Optional<OwnDatabase> server = url.isEmpty()
                ? Optional.empty()
                : Optional.of(new OwnDatabase(
                        url,
                        settings.getProperty("chungbaek.database.user", ""),
                        settings.getProperty("chungbaek.database.password", "")));
        return new HubFiles(named.orElseGet(() -> Path.of(told)), server);
    }

    Path authority() {
        return data.resolve(AUTHORITY);
    }

    /** The folder of the embedded database. */
    Path database() {
        return data.resolve(DATABASE);
    }
}
