package kr.chungbaek.simulator.plot;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import kr.chungbaek.simulator.world.Fact;
import kr.chungbaek.simulator.world.LocalGovernment;
import kr.chungbaek.wire.record.RecordTypes;
import kr.chungbaek.wire.reference.BusinessCalendar;

/**
 * Plays all plots: first every slip and look-alike, spread over the governments of all regions, then ordinary scenes until
 * there are as many records as the scale wants. The same settings lead to the same records in the same order; memory does
 * not grow with their number.
 */
public final class Simulation {

    /** Days that are played one by one, the last of them being today. */
    public static final int DAYS = 31;

    /** After so many scenes in a row for which there was no room, there are no more of their kind. */
    private static final int MOST_LEFT_OUT = 50;

    private static final Variant ORDINARY = new Variant("", episode -> {});

    private final World world;
    private final List<LocalGovernment> places;
    private final Scale scale;
    private final long seed;
    private final List<Plot> plots;
    private long written;
    private int turn;

    /**
     * @param places in an order in which neighbours belong to different regions
     * @param only the programs whose plots are played
     */
    public Simulation(
            RecordTypes types,
            BusinessCalendar calendar,
            List<LocalGovernment> places,
            LocalDate today,
            Scale scale,
            long seed,
            Predicate<String> only) {
        this.world = new World(types, calendar, today, today.minusDays(DAYS), seed, places);
        this.places = List.copyOf(places);
        this.scale = scale;
        this.seed = seed;
        this.plots =
                Plots.all().stream().filter(plot -> only.test(plot.scenario())).toList();
    }

    public void play(Sink sink) throws IOException {
        for (Plot plot : plots) {
            for (Variant slip : repeated(plot.slips())) {
                for (Answer answer : answers(plot, slip, sink)) {
                    sink.slip(answer);
                }
            }
            for (Variant lookAlike : repeated(plot.lookAlikes())) {
                for (Answer answer : answers(plot, lookAlike, sink)) {
                    sink.lookAlike(answer);
                }
            }
        }
        ordinaryDays(sink);
    }

    /**
     * Goes on after the last day with scenes of all programs that begin after it: so many, and through a later day.
     *
     * @param scenes how many are tried; those that begin before are left out
     */
    public void goOn(LocalDate through, int scenes, Sink sink) throws IOException {
        LocalDate before = world.today();
        world.goOn(through);
        Random choice = new Random(seed);
        for (int scene = 0; scene < scenes; scene++) {
            Plot plot = plots.get(choice.nextInt(plots.size()));
            int kind = choice.nextInt(3);
            List<Variant> variants = kind == 0 ? plot.slips() : kind == 1 ? plot.lookAlikes() : List.of();
            Variant variant = variants.isEmpty()
                    ? new Variant(ORDINARY.why(), any(plot.ordinary(), choice).scene())
                    : any(variants, choice);
            Optional<Episode> episode = played(plot, variant).filter(one -> one.beginsAfter(before));
            if (episode.isPresent()) {
                write(episode.get(), sink);
                for (Answer answer : kind == 0 ? episode.get().answers() : List.<Answer>of()) {
                    sink.slip(answer);
                }
                for (Answer answer : kind == 1 ? episode.get().answers() : List.<Answer>of()) {
                    sink.lookAlike(answer);
                }
            }
        }
    }

    private static <T> T any(List<T> choices, Random choice) {
        return choices.get(choice.nextInt(choices.size()));
    }

    /** None where the government had no room for the scene. */
    private List<Answer> answers(Plot plot, Variant variant, Sink sink) throws IOException {
        Optional<Episode> episode = play(plot, variant, sink);
        if (episode.isPresent() && episode.get().answers().isEmpty()) {
            throw new IllegalStateException("'" + variant.why() + "' of " + plot.scenario() + " tells no case");
        }
        return episode.map(Episode::answers).orElse(List.of());
    }

    /** All variants, one after the other, until there are as many as the scale wants. */
    private List<Variant> repeated(List<Variant> variants) {
        List<Variant> all = new ArrayList<>(variants);
        while (!variants.isEmpty() && all.size() < scale.plants()) {
            all.add(variants.get(all.size() % variants.size()));
        }
        return all;
    }

    private void ordinaryDays(Sink sink) throws IOException {
        long weights = plots.stream()
                .flatMap(plot -> plot.ordinary().stream())
                .mapToLong(Plot.Ordinary::weight)
                .sum();
        long left = Math.max(0, scale.records() - written);
        for (Plot plot : plots) {
            for (Plot.Ordinary ordinary : plot.ordinary()) {
                long until = written + left * ordinary.weight() / weights;
                Variant scene = new Variant(ORDINARY.why(), ordinary.scene());
                int leftOut = 0;
                while (written < until && leftOut < MOST_LEFT_OUT) {
                    leftOut = play(plot, scene, sink).isPresent() ? 0 : leftOut + 1;
                }
            }
        }
    }

    private Optional<Episode> play(Plot plot, Variant variant, Sink sink) throws IOException {
        Optional<Episode> episode = played(plot, variant);
        if (episode.isPresent()) {
            write(episode.get(), sink);
        }
        return episode;
    }

    private Optional<Episode> played(Plot plot, Variant variant) {
        LocalGovernment place = places.get(turn % places.size());
        long own = new SplittableRandom(seed + turn).nextLong();
        turn++;
        Episode episode = new Episode(world, place, plot.scenario(), variant, new Random(own));
        try {
            variant.scene().play(episode);
            return Optional.of(episode);
        } catch (NoRoom e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "a scene of " + plot.scenario() + " '" + variant.why() + "' cannot be played", e);
        }
    }

    private void write(Episode episode, Sink sink) throws IOException {
        for (Fact fact : episode.facts()) {
            write(fact, sink);
        }
        for (Fact fact : world.takeEnlisted()) {
            write(fact, sink);
        }
    }

    private void write(Fact fact, Sink sink) throws IOException {
        if (fact.enteredOn().isAfter(world.today())) {
            sink.later(fact);
            return;
        }
        sink.write(fact);
        written++;
    }
}
