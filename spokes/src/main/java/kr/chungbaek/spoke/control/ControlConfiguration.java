package kr.chungbaek.spoke.control;

import kr.chungbaek.spoke.forward.Forwarder;
import kr.chungbaek.spoke.node.Node;
import kr.chungbaek.spoke.spool.Spool;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What shows an operator how the spoke stands. */
@Configuration(proxyBeanMethods = false)
public class ControlConfiguration {

    @Bean
    StatusPage statusPage(Node node, Spool spool, Forwarder forwarder) {
        return new StatusPage(node, spool, forwarder);
    }
}
