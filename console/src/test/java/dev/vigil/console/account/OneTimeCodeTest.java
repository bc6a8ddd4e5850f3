package dev.vigil.console.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneTimeCodeTest {
    /** {@code 12345678901234567890} in Base32: the secret of the test vectors of RFC 6238. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @Test
    void givesTheCodesOfTheStandard() {
        assertThat(OneTimeCode.now(SECRET, 59_000L)).isEqualTo("287082");
        assertThat(OneTimeCode.now(SECRET, 1_111_111_109_000L)).isEqualTo("081804");
        assertThat(OneTimeCode.now(SECRET, 20_000_000_000_000L)).isEqualTo("353130");
    }

    @Test
    void aClockThatIsHalfAMinuteOffIsForgiven() {
        String code = OneTimeCode.now(SECRET, 90_000);

        assertThat(OneTimeCode.step(SECRET, code, 90_000, 0)).hasValue(3);
        assertThat(OneTimeCode.step(SECRET, code, 120_000, 0)).hasValue(3);
        assertThat(OneTimeCode.step(SECRET, code, 150_000, 0)).isEmpty();
    }

    @Test
    void noCodeIsTakenTwice() {
        String code = OneTimeCode.now(SECRET, 90_000);

        assertThat(OneTimeCode.step(SECRET, code, 90_000, 3)).isEmpty();
        assertThat(OneTimeCode.step(SECRET, "", 90_000, 0)).isEmpty();
    }
}
