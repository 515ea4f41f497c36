package kr.chungbaek.simulator.plot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What happens in one program's world: ordinary days, slips, and innocent look-alikes. */
public final class Plot {

    /** One ordinary scene and how much of the records comes from it, compared with others. */
    record Ordinary(int weight, Scene scene) {}

    private final String scenario;
    private final List<Ordinary> ordinary = new ArrayList<>();
    private final List<Variant> slips = new ArrayList<>();
    private final List<Variant> lookAlikes = new ArrayList<>();

    private Plot(String scenario) {
        this.scenario = scenario;
    }

    public static Plot of(String scenario) {
        return new Plot(scenario);
    }

    /** @param weight this scene's part of all ordinary records, compared with the weights of others */
    public Plot ordinary(int weight, Scene scene) {
        ordinary.add(new Ordinary(weight, scene));
        return this;
    }

    /** Each slip tells its case by {@link Episode#answer}. */
    public Plot slip(String why, Scene scene) {
        slips.add(new Variant(why, scene));
        return this;
    }

    /** Each look-alike tells by {@link Episode#answer} which case must not be opened. */
    public Plot lookAlike(String why, Scene scene) {
        lookAlikes.add(new Variant(why, scene));
        return this;
    }

    public String scenario() {
        return scenario;
    }

    List<Ordinary> ordinary() {
        return Collections.unmodifiableList(ordinary);
    }

    List<Variant> slips() {
        return Collections.unmodifiableList(slips);
    }

    List<Variant> lookAlikes() {
        return Collections.unmodifiableList(lookAlikes);
    }
}
