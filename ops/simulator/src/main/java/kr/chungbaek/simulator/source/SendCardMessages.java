package kr.chungbaek.simulator.source;

import java.util.List;

/** The card company sends messages, in this order. */
public record SendCardMessages(String region, List<CardMessage> messages) implements Deed {

    public SendCardMessages {
        messages = List.copyOf(messages);
    }

    @Override
    public Protocol protocol() {
        return Protocol.JMS;
    }
}
