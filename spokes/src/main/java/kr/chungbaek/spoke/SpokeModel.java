package kr.chungbaek.spoke;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kr.chungbaek.routes.config.ConfigFolder;
import kr.chungbaek.routes.enrolment.NodeFolder;
import kr.chungbaek.spoke.collect.Tokens;
import kr.chungbaek.spoke.node.Broker;
import kr.chungbaek.spoke.node.Endpoint;
import kr.chungbaek.spoke.node.Feed;
import kr.chungbaek.spoke.node.Mailbox;
import kr.chungbaek.spoke.node.Node;
import kr.chungbaek.spoke.node.NodeConfig;
import kr.chungbaek.spoke.node.Pauses;
import kr.chungbaek.spoke.node.Placeholders;
import kr.chungbaek.spoke.node.Plan;
import kr.chungbaek.spoke.node.SpokeTime;
import kr.chungbaek.spoke.spool.Epoch;
import kr.chungbaek.spoke.spool.Sources;
import kr.chungbaek.spoke.spool.SpoolIdentity;
import kr.chungbaek.wire.chain.NodeKeys;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.record.RecordTypeReader;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.reference.BusinessCalendar;
import kr.chungbaek.wire.reference.Governments;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Everything that a spoke is told at its start, found right as a whole or refused as a whole. */
record SpokeModel(
        Plan plan,
        RecordTypes types,
        BusinessCalendar calendar,
        SpokeTime time,
        SpoolIdentity identity,
        Tokens tokens,
        Path config,
        Path data,
        Epoch epoch,
        long leastFree,
        Optional<Path> mirror,
        Broker broker,
        Mailbox mailbox,
        Pauses pauses) {

    /** @throws kr.chungbaek.wire.problem.ConfigException with all that is wrong */
    static SpokeModel read(Environment environment) {
        Problems problems = new Problems();
        SpokeSettings settings = new SpokeSettings(environment, problems);
        settings.requireLoopback();
        settings.requireFreePort();
        NodeFolder folder = new NodeFolder(settings.path("keys"));
        String region = settings.text("node");
        String privateKey = settings.line("keys", folder.signingKey());
        Optional<Tokens> tokens = new TokenKeyReader(settings, problems).read();
        Path config = settings.path("config");
        Path data = settings.path("data");
        long epoch = settings.number("epoch");
        long leaveBehind = settings.number("leave-behind");
        long leastFree = settings.bytes("least-free");
        Optional<Path> mirror = settings.folder("spool.mirror");
        Broker broker = settings.broker(region, folder);
        Mailbox mailbox =
                new Mailbox(settings.text("mail.host"), (int) settings.number("mail.port"), settings.text("mail.from"));
        Pauses pauses = new Pauses(
                settings.duration("collect-every"),
                settings.duration("forward-every"),
                settings.duration("completeness-every"),
                settings.duration("deliver-every"),
                settings.duration("keep-sent"),
                settings.duration("config-every"),
                settings.duration("renew-every"),
                settings.schedule("totals"));
        SpokeTime time = settings.time();
        problems.refuse();

        Governments governments = Governments.read(
                ConfigFolder.readFile(config, "reference/governments.csv"),
                ConfigFolder.readFile(config, "reference/government_successions.csv"),
                problems);
        BusinessCalendar calendar =
                BusinessCalendar.read(ConfigFolder.readFile(config, "reference/holidays.csv"), problems);
        RecordTypes types = RecordTypeReader.read(ConfigFolder.read(config, "records", problems), problems);
        Plan plan = plan(config, region, types, governments, environment::getProperty, problems);
        Optional<PrivateKey> key = privateKey(privateKey, settings, problems);
        problems.refuse();
        return new SpokeModel(
                plan,
                types,
                calendar,
                time,
                new SpoolIdentity(region, key.orElseThrow()),
                tokens.orElseThrow(),
                config,
                data,
                new Epoch(epoch, leaveBehind, sources(plan.node())),
                leastFree,
                mirror,
                broker,
                mailbox,
                pauses);
    }

    private static Sources sources(Node node) {
        return new Sources(names(node, Feed::isListed), names(node, Feed::isGivenOnce), Optional.empty());
    }

    private static Set<String> names(Node node, Predicate<Feed> which) {
        return node.feeds().stream().filter(which).map(Feed::name).collect(Collectors.toSet());
    }

    /**
     * What the configuration wants a region's node to do.
     *
     * @param properties what fills placeholders; null for one that is not given
     * @throws kr.chungbaek.wire.problem.ConfigException with all that is wrong
     */
    static Plan plan(
            Path config,
            String region,
            RecordTypes types,
            Governments governments,
            Function<String, @Nullable String> properties,
            Problems problems) {
        NodeConfig nodes = NodeConfig.of(region, config, types, governments, problems);
        problems.refuse();
        Node node = nodes.node(region);
        Placeholders placeholders = new Placeholders(name -> Optional.ofNullable(properties.apply(name)), problems);
        List<Endpoint> endpoints = new ArrayList<>();
        node.systems().forEach(system -> endpoints.add(system.resolve(placeholders)));
        return new Plan(node, endpoints);
    }

    private static Optional<PrivateKey> privateKey(String text, SpokeSettings settings, Problems problems) {
        try {
            return Optional.of(NodeKeys.parsePrivate(text));
        } catch (IllegalArgumentException e) {
            problems.add(
                    settings.at("keys"), "private.key is " + e.getMessage(), "Enrol the node again: 'cb node enrol'.");
            return Optional.empty();
        }
    }
}
