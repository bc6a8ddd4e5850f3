package dev.vigil.console.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CursorTest {
    @Test
    void comesBackAsItWas() {
        Cursor cursor = new Cursor(-5, "a:b/中");

        assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor);
    }

    @Test
    void refusesWhatItDidNotMake() {
        for (String foreign : List.of("", "x", "!!", "OjE", "YTpi")) {
            assertThatThrownBy(() -> Cursor.parse(foreign)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aPageTellsOfMoreOnlyWhenThereIsMore() {
        assertThat(Page.of(List.of(1, 2), 2, 2, n -> new Cursor(n, "x")).next()).isNull();
        assertThat(Page.of(List.of(1, 2, 3), 2, 9, n -> new Cursor(n, "x")))
                .satisfies(page -> assertThat(page.items()).containsExactly(1, 2))
                .satisfies(page -> assertThat(page.next()).isEqualTo(new Cursor(2, "x").text()));
    }
}
