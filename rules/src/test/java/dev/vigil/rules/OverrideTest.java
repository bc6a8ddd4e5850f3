package dev.vigil.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.domain.premise.CreditGrade;
import dev.vigil.domain.premise.Premise;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One rule with other numbers for some premises. */
class OverrideTest {
    private static final String[] RULE = {
        "parameters: {threshold: 150}",
        "when: pm10 > rule.threshold",
        "overrides:",
        "  - {premise: q, parameters: {threshold: 300}}",
        "  - {tags: quiet, off: true}",
        "  - {grade: [C, D], parameters: {threshold: 120}, severity: orange}"
    };

    @Test
    void thePremiseDecidesWhichNumbersHold() {
        assertThat(judged(graded("B")).story()).isEmpty();
        assertThat(judged(graded("D")).story()).containsExactly("opened 10:00-10:00");
        assertThat(judged(graded("D")).last().limit()).isEqualTo(120);
        assertThat(judged(graded("D")).last().severity().code()).isEqualTo("orange");
    }

    @Test
    void theFirstOverrideThatFitsCounts() {
        Premise quiet = Premises.copy(graded("D"), 0, "", CreditGrade.D, List.of("quiet"), List.of(), List.of());
        assertThat(judged(quiet).story()).isEmpty();
    }

    @Test
    void aPremiseThatChangesItsGradeIsJudgedByTheOtherNumbersFromThenOn() {
        Scene scene = Scene.rule(RULE).with(graded("B")).pm10s("10:00", 140, "10:10", 140);
        scene.register(Premises.from(graded("D"), Scene.time("10:20")), "10:20").pm10("10:21", 140);
        assertThat(scene.story()).containsExactly("opened 10:20-10:20");
        scene.register(Premises.from(graded("C"), Scene.time("10:30")), "10:30").pm10("10:31", 140);
        assertThat(scene.story()).as("what is open stays open").hasSize(1);
    }

    @Test
    void aRestartChangesNothing() {
        assertThat(judged(graded("D")).restart().pm10("10:05", 100).story())
                .containsExactly("opened 10:00-10:00", "cleared 10:00-10:00-10:05");
    }

    @Test
    void whatIsWrongIsSaidOnceWithItsPlace() {
        assertThatThrownBy(() -> Scene.rule(
                        "parameters: {threshold: 150}",
                        "when: pm10 > rule.treshold",
                        "overrides: [{grade: D, parameters: {threshold: 120}}]"))
                .hasMessageContaining("did you mean 'rule.threshold'?")
                .hasMessageContaining("rules.yaml:4:");
        assertThatThrownBy(
                        () -> Scene.rule(
                                "parameters: {threshold: 150}",
                                "when: pm10 > rule.threshold",
                                "overrides: [{grade: D, parameters: {treshold: 120}}, {for: 1m}, {grade: E, off: true}, {grade: D}]"))
                .hasMessageContaining("did you mean 'threshold'?")
                .hasMessageContaining("for whom")
                .hasMessageContaining("credit grades")
                .hasMessageContaining("otherwise for these premises");
    }

    private static Scene judged(Premise premise) {
        return Scene.rule(RULE).with(premise).pm10("10:00", 140);
    }

    private static Premise graded(String label) {
        return Premises.copy(
                Premise.bare("p", List.of()),
                0,
                "",
                CreditGrade.ofLabel(label).orElseThrow(),
                List.of(),
                List.of(),
                List.of());
    }
}
