package kr.chungbaek.hub;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Says where the pages are, and that only this machine can see them. */
final class ReadyNotice implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyNotice.class);

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        LOG.info(
                "hub ready site=http://{}:{}/ reach=loopback-only reason=no-sign-in-yet",
                environment.getProperty("server.address"),
                environment.getProperty("local.server.port"));
    }
}
