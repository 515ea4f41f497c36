package kr.chungbaek.spoke.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.chungbaek.spoke.node.ActivePlan;
import kr.chungbaek.spoke.node.Plan;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ClosedDoorTest {

    @Test
    void whoSendsWhileTheSpokeStartsIsAskedToSendAgain() throws Exception {
        RestFeeds pushes = new RestFeeds(new ActivePlan(new Plan(TestingFeeds.jeju(), List.of())));
        MockHttpServletResponse early = push(pushes);

        assertThat(early.getStatus()).isEqualTo(503);
        assertThat(early.getHeader("Retry-After")).isEqualTo("5");
        assertThat(early.getContentAsString()).contains("NOT_NOW", "The spoke is starting");

        pushes.open();
        assertThat(push(pushes).getStatus()).as("it goes through").isEqualTo(200);
    }

    private static MockHttpServletResponse push(RestFeeds pushes) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new ClosedDoor(pushes)
                .doFilter(new MockHttpServletRequest("POST", "/feeds/f"), response, new MockFilterChain());
        return response;
    }
}
