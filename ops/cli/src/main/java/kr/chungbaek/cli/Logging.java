package kr.chungbaek.cli;

import java.nio.file.Path;
import java.util.logging.LogManager;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where logs of this process go. The console belongs to the command's own words. */
public final class Logging {

    /** Property that the configuration reads: the file that takes all of the log. */
    private static final String FILE = "cb.log";

    private Logging() {}

    /** Before the first logger is made. Spring must not configure logging anew at each start of a context. */
    public static void configure() {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("logback.configurationFile", "cb-logback.xml");
        System.setProperty("logback.statusListenerClass", "ch.qos.logback.core.status.NopStatusListener");
        LogManager.getLogManager().reset();
    }

    /** Sends the log of this process into a folder. Before the first logger is made. */
    public static void into(Path folder) {
        System.setProperty(FILE, folder.resolve("cb.log").toString());
        bridge();
    }

    /** Tomcat and others log by java.util.logging, which would write to the console. */
    private static void bridge() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
