package kr.chungbaek.scenario.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParticleTest {

    @Test
    void followsTheLastSound() {
        assertThat(Particle.after("면적", "이")).isEqualTo("이");
        assertThat(Particle.after("날짜", "이")).isEqualTo("가");
        assertThat(Particle.after("일", "으로")).isEqualTo("로");
        assertThat(Particle.after("금액", "으로")).isEqualTo("으로");
    }

    @Test
    void readsDigitsAsTheyAreSaid() {
        assertThat(Particle.after("10", "과")).isEqualTo("과");
        assertThat(Particle.after("2", "과")).isEqualTo("와");
        assertThat(Particle.after("'납부' ③", "은")).isEqualTo("은");
        assertThat(Particle.after("'납부' ④", "은")).isEqualTo("는");
    }

    @Test
    void doesNotHearQuotesAndParentheses() {
        assertThat(Particle.after("'납부'", "이")).isEqualTo("가");
        assertThat(Particle.after("60일(2019-01-01부터, (그 전) 30일)", "이")).isEqualTo("이");
        assertThat(Particle.after("(전부)", "이")).isEqualTo("가");
    }
}
