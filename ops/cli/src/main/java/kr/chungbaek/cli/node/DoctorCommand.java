package kr.chungbaek.cli.node;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import kr.chungbaek.cli.Version;
import kr.chungbaek.spoke.SpokeDoctor;
import kr.chungbaek.spoke.control.doctor.Finding;
import kr.chungbaek.spoke.control.doctor.Finding.State;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks whether a node has what it needs. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Looks whether a node has what it needs, whether it runs or not: settings, keys and their rights, room, clocks,",
            "names, ports, users and rights at every server. Changes nothing. Ends with 1 when something is bad."
        },
        footer = {"", "Example:", "  ops/cb node doctor --settings /etc/chungbaek/spoke.properties"})
final class DoctorCommand implements Callable<Integer> {

    private static final int SOMETHING_FOUND = 1;

    @Mixin
    private SpokeAddress spoke = new SpokeAddress();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        List<Finding> findings =
                SpokeDoctor.examine(spoke.settings(), subject -> err.println("looking at " + subject + " …"));
        findings.forEach(finding -> out.println(DoctorText.of(finding)));
        long bad = count(findings, State.BAD);
        out.println();
        out.println("%d ok, %d to mend soon, %d bad"
                .formatted(count(findings, State.OK), count(findings, State.WARNING), bad));
        return bad == 0 ? 0 : SOMETHING_FOUND;
    }

    private static long count(List<Finding> findings, State state) {
        return findings.stream().filter(finding -> finding.state() == state).count();
    }
}
