package kr.chungbaek.hub.intake;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.chungbaek.wire.batch.Batch;
import kr.chungbaek.wire.batch.Completeness;
import kr.chungbaek.wire.batch.Entry;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import kr.chungbaek.wire.reference.Government;
import kr.chungbaek.wire.reference.Governments;

/** A node may speak only for the governments of its region. */
final class Ownership {

    private final Governments governments;

    Ownership(Governments governments) {
        this.governments = governments;
    }

    /** @throws Fault FOREIGN_GOVERNMENT naming those that are not the node's own */
    void check(Batch batch) {
        Set<String> own = governments.ofRegion(batch.node()).stream()
                .map(Government::code)
                .collect(Collectors.toSet());
        Set<String> foreign =
                named(batch).filter(code -> !own.contains(code)).collect(Collectors.toCollection(TreeSet::new));
        if (!foreign.isEmpty()) {
            String what = "batch " + batch.sequence() + " of node '" + batch.node() + "' speaks for '"
                    + String.join("', '", foreign) + "', which are not in its region";
            throw new Fault(FaultCode.FOREIGN_GOVERNMENT, what);
        }
    }

    private static Stream<String> named(Batch batch) {
        Stream<String> entries =
                batch.load().stream().flatMap(load -> load.entries().stream()).map(Entry::government);
        Stream<String> complete = batch.completeness().stream().map(Completeness::government);
        Stream<String> declared = batch.declarations().stream().flatMap(feed -> feed.governments().stream());
        return Stream.of(entries, complete, declared).flatMap(codes -> codes);
    }
}
