package dev.vigil.domain.premise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350200MA2YJ1XR9G",
                "91350200776049653A",
                "91440101MA5CJQ4N59",
                "913502000728319549",
                "123502001549897397",
                "91440101MA59F70720"
            })
    void acceptsCodesInUse(String code) {
        assertThat(CreditCode.checked(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = "91350203M0001QAY9B")
    void saysWhichCheckDigitARealButWrongCodeShouldHave(String code) {
        assertThat(CreditCode.wellFormed(code)).isTrue();
        assertThat(CreditCode.checked(code)).isFalse();
        assertThat(CreditCode.checkDigit(code)).isEqualTo('9');
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91350200MA2YJ1XR9", "91350200MA2YJ1XR9GG", "91350200MA2YJ1IR9G", "91350200ma2yj1xr9g"})
    void refusesWhatHasNotTheForm(String code) {
        assertThat(CreditCode.wellFormed(code)).isFalse();
        assertThat(CreditCode.checked(code)).isFalse();
    }
}
