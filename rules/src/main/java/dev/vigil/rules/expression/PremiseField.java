package dev.vigil.rules.expression;

import dev.vigil.domain.premise.Premise;
import java.util.List;

/** What a condition may ask about the premise. */
public enum PremiseField {
    GRADE("grade"),
    MANAGEMENT_LEVEL("management_level"),
    SCENARIO("scenario"),
    INDUSTRY("industry"),
    STREET("street"),
    AREA("area"),
    TAGS("tags");

    private final String code;

    PremiseField(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The field's texts; one, except for tags. */
    public List<String> of(Premise premise) {
        return switch (this) {
            case GRADE -> List.of(premise.grade().label());
            case MANAGEMENT_LEVEL -> List.of(premise.managementLevel().label());
            case SCENARIO -> List.of(premise.scenario());
            case INDUSTRY -> premise.industry() == null ? List.of() : List.of(premise.industry());
            case STREET -> List.of(premise.street());
            case AREA -> List.of(premise.area());
            case TAGS -> premise.tags();
        };
    }
}
