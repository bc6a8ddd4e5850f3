package dev.vigil.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** Makes accounts, and their browsers. */
final class People {
    static final String PASSWORD = "Harbour light 2046!";

    private People() {}

    static Browser with(
            Console console, String name, List<String> roles, List<String> departments, List<String> streets) {
        Browser.Answer made = Browser.admin(console)
                .post(
                        "/api/accounts",
                        Map.of(
                                "name", name,
                                "fullName", name,
                                "roles", roles,
                                "departments", departments,
                                "streets", streets,
                                "password", PASSWORD,
                                "reason", "test"));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return new Browser(console).as(name, PASSWORD);
    }

    static Browser with(Console console, String name, String role) {
        return with(console, name, List.of(role), List.of(), List.of());
    }
}
