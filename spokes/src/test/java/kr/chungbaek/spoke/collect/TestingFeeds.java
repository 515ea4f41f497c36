package kr.chungbaek.spoke.collect;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import kr.chungbaek.routes.config.ConfigFolder;
import kr.chungbaek.spoke.TestingSpoke;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.Node;
import kr.chungbaek.spoke.node.NodeConfig;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.Epoch;
import kr.chungbaek.spoke.spool.Room;
import kr.chungbaek.spoke.spool.Spool;
import kr.chungbaek.spoke.spool.SpoolIdentity;
import kr.chungbaek.wire.chain.NodeKeys;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordTypeReader;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.reference.BusinessCalendar;
import kr.chungbaek.wire.reference.Governments;

/** Feeds of the small node of Jeju, without any server. */
final class TestingFeeds {

    static final SpokeTime TIME = new SpokeTime(Clock.systemUTC(), Optional.of(LocalDate.of(2026, 6, 30)));

    private static final Path CONFIG = TestingSpoke.CONFIG;

    private TestingFeeds() {}

    static Node jeju() {
        Problems problems = new Problems();
        RecordTypes types = RecordTypeReader.read(ConfigFolder.read(CONFIG, "records"), problems);
        Governments governments = Governments.read(
                ConfigFolder.readFile(CONFIG, "reference/governments.csv"),
                ConfigFolder.readFile(CONFIG, "reference/government_successions.csv"),
                problems);
        Node node = NodeConfig.read(CONFIG, types, governments, problems).node("jeju");
        problems.refuse();
        return node;
    }

    static Feed feed(String name) {
        return jeju().find(name).orElseThrow();
    }

    static RecordNormalizer normalizer(String feed) {
        return new RecordNormalizer(feed(feed), jeju().rollUp(), tokens());
    }

    static Tokens tokens() {
        return new Tokens(new TokenKey(1, new byte[32]), Optional.empty());
    }

    static BusinessCalendar calendar() {
        Problems problems = new Problems();
        return BusinessCalendar.read(ConfigFolder.readFile(CONFIG, "reference/holidays.csv"), problems);
    }

    static Spool spool(Path folder) {
        return spool(folder, TIME);
    }

    static Spool spool(Path folder, SpokeTime time) {
        SpoolIdentity identity = new SpoolIdentity("jeju", NodeKeys.generate().getPrivate());
        return Spool.open(folder.resolve("spool.db"), identity, time, Epoch.of(1), Room.of(folder, 0));
    }
}
