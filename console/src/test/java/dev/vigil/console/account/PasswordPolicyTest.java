package dev.vigil.console.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordPolicyTest {
    @Test
    void longOnesAreGoodAndShorterOnesWhenTheyMixKinds() {
        assertThat(PasswordPolicy.fault("li", "correct horse battery")).isEmpty();
        assertThat(PasswordPolicy.fault("li", "Harbour-2046x")).isEmpty();
    }

    @Test
    void whatIsGuessedFirstIsRefused() {
        assertThat(PasswordPolicy.fault("li", "Ab1!")).isPresent();
        assertThat(PasswordPolicy.fault("wang.li", "Wang.li-20461234")).isPresent();
        assertThat(PasswordPolicy.fault("li", "Password-2046!")).isPresent();
        assertThat(PasswordPolicy.fault("li", "aaaaaaaaaaaaaaaaaaaaaaaa")).isPresent();
        assertThat(PasswordPolicy.fault("li", "smallletters")).isPresent();
    }
}
