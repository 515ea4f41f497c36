package kr.chungbaek.cli.config;

import java.nio.file.Path;
import kr.chungbaek.routes.config.ConfigFolder;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordTypeReader;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.reference.BusinessCalendar;
import kr.chungbaek.wire.reference.Governments;

/** What a simulation needs of a configuration: no scenarios, which take seconds to compile.
 *
 * @param types of records that governments bring */
public record Basics(RecordTypes types, Governments governments, BusinessCalendar calendar) {

    /** @param root with {@code records} and {@code reference} */
    public static Basics read(Path root, Problems problems) {
        return new Basics(
                RecordTypeReader.read(ConfigFolder.read(root, "records", problems), problems),
                Configuration.governments(root, problems),
                Configuration.calendar(root, problems));
    }
}
