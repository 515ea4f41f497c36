package kr.chungbaek.simulator.source;

/** A payroll system pushes rows to the spoke and tries again until they are accepted. */
public record PushPayroll(String region, Payroll payroll) implements Deed {

    @Override
    public Protocol protocol() {
        return Protocol.REST;
    }
}
