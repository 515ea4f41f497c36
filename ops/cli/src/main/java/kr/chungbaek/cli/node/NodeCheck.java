package kr.chungbaek.cli.node;

import java.util.Set;
import java.util.stream.Collectors;
import kr.chungbaek.spoke.node.Node;
import kr.chungbaek.spoke.node.NodeConfig;
import kr.chungbaek.wire.problem.Problems;
import kr.chungbaek.wire.reference.Government;
import kr.chungbaek.wire.reference.GovernmentLevel;
import kr.chungbaek.wire.reference.Governments;

/** Holds the node files to the list of governments, as nobody can who reads one of them. */
public final class NodeCheck {

    private final NodeConfig nodes;
    private final Governments governments;
    private final Problems problems;

    private NodeCheck(NodeConfig nodes, Governments governments, Problems problems) {
        this.nodes = nodes;
        this.governments = governments;
        this.problems = problems;
    }

    public static void check(NodeConfig nodes, Governments governments, Problems problems) {
        NodeCheck check = new NodeCheck(nodes, governments, problems);
        nodes.nodes().forEach(check::checkName);
        nodes.nodes().forEach(check::checkGovernments);
    }

    private void checkName(Node node) {
        String path = node.at().path();
        String name = path.substring(path.lastIndexOf('/') + 1);
        String right = node.region() + ".yaml";
        // A region that does not exist is told already, and may be what is wrong.
        if (!name.equals(right) && governments.regions().contains(node.region())) {
            problems.add(
                    node.at(),
                    "the file of node '" + node.region() + "' is called '" + name + "'",
                    "Rename it to '" + right + "', or correct 'node:'.");
        }
    }

    /** Records of a government that no node has are told by nobody, and nobody misses them. */
    private void checkGovernments(Node node) {
        Set<String> listed = nodes.nodes().stream()
                .flatMap(one -> one.governments().stream())
                .collect(Collectors.toSet());
        governments.ofRegion(node.region()).stream()
                .filter(NodeCheck::stands)
                .filter(government -> !listed.contains(government.code()))
                .forEach(government -> problems.add(
                        node.at(),
                        "government '%s' (%s), which stands at %s with region '%s', is in no node"
                                .formatted(government.code(), government.nameKo(), government.at(), node.region()),
                        "Add it to 'governments' here, or give it a 'valid_until' there."));
    }

    private static boolean stands(Government government) {
        return government.validUntil() == null && government.level().compareTo(GovernmentLevel.REGION) < 0;
    }
}
