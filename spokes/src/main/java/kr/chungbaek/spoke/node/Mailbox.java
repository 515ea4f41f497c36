package kr.chungbaek.spoke.node;

/** The mail server that the node sends through, and the address that it sends from. */
public record Mailbox(String host, int port, String from) {}
