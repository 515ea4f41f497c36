package kr.chungbaek.hub;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import kr.chungbaek.wire.fault.Fault;
import kr.chungbaek.wire.fault.FaultCode;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Refuses to start where anybody but this machine could reach the pages, since there is no sign-in yet; and tells a port
 * that is taken before anything else starts.
 */
final class LoopbackOnly implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment environment = event.getEnvironment();
        String address = environment.getProperty("server.address", "");
        InetAddress loopback = loopback(address);
        refuseIfTaken("server.port", loopback, environment.getProperty("server.port", Integer.class, 8080));
        if (environment.getProperty("chungbaek.broker.url", "").isEmpty()) {
            int port = environment.getProperty("chungbaek.broker.port", Integer.class, 61616);
            refuseIfTaken("chungbaek.broker.port", InetAddress.getLoopbackAddress(), port);
        }
        int enrolment = environment.getProperty("chungbaek.enrolment.port", Integer.class, 61617);
        refuseIfTaken("chungbaek.enrolment.port", InetAddress.getLoopbackAddress(), enrolment);
    }

    private static InetAddress loopback(String address) {
        try {
            InetAddress found = address.isEmpty() ? null : InetAddress.getByName(address);
            if (found != null && found.isLoopbackAddress()) {
                return found;
            }
        } catch (UnknownHostException e) {
            throw refusal(address);
        }
        throw refusal(address);
    }

    private static Fault refusal(String address) {
        String what = "server.address is '" + address + "'. The hub has no sign-in yet, so it listens on loopback only."
                + " Allowed: 127.0.0.1, ::1, localhost. Remove server.address, and use a tunnel to look from elsewhere.";
        return new Fault(FaultCode.BAD_CONFIG, what);
    }

    private static void refuseIfTaken(String property, InetAddress address, int port) {
        if (port == 0) {
            return;
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            String what = "port " + port + " on " + address.getHostAddress()
                    + " is taken. Stop what listens there, or set " + property + " to a free port.";
            throw new Fault(FaultCode.BAD_CONFIG, what, e);
        }
    }
}
