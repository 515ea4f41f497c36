package kr.chungbaek.spoke.control.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kr.chungbaek.spoke.node.Broker;
import kr.chungbaek.spoke.node.Endpoint;
import kr.chungbaek.spoke.node.Mailbox;
import kr.chungbaek.spoke.node.Node;

/**
 * The node to look at.
 *
 * @param secrets files that only the spoke's user may read
 * @param tokenKeys numbers of the keys of tokens that are there, at least one
 * @param data folder of the spool
 * @param leastFree bytes below which nothing is collected
 * @param mirror folder of the mirror; absent without one
 */
public record Patient(
        Node node,
        List<Endpoint> endpoints,
        Broker broker,
        Mailbox mailbox,
        List<Path> secrets,
        List<Integer> tokenKeys,
        Path data,
        long leastFree,
        Optional<Path> mirror) {

    public Patient {
        endpoints = List.copyOf(endpoints);
        secrets = List.copyOf(secrets);
        tokenKeys = List.copyOf(tokenKeys);
    }
}
