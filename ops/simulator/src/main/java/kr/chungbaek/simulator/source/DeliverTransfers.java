package kr.chungbaek.simulator.source;

/** A bank puts a file into its outgoing folder, and then its done file. */
public record DeliverTransfers(String region, TransferFile file) implements Deed {

    @Override
    public Protocol protocol() {
        return Protocol.SFTP;
    }
}
