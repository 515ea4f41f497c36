package kr.chungbaek.spoke.collect;

import static kr.chungbaek.spoke.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What is neither text nor bytes. */
class ForeignMessagesIT extends JmsFeedIT {

    @Test
    void anObjectIsRefusedWithoutBeingUnpacked() throws Exception {
        send(session -> session.createObjectMessage(new Unpacked()));
        give("1");
        begin();

        eventually(() -> assertThat(keys()).containsExactly("1"));

        assertThat(refused()).hasSize(1);
        assertThat(refused().get(0).reason()).contains("neither text nor bytes");
        assertThat(Unpacked.SEEN).isFalse();
    }

    /** Notices that somebody unpacks it. */
    static final class Unpacked implements Serializable {
        private static final long serialVersionUID = 1;
        static final AtomicBoolean SEEN = new AtomicBoolean();

        private void readObject(ObjectInputStream input) throws IOException, ClassNotFoundException {
            input.defaultReadObject();
            SEEN.set(true);
        }
    }
}
