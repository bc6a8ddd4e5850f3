package dev.vigil.domain.premise;

import java.util.Arrays;
import java.util.Optional;

/** 信用风险分类等级: the nine steps that Hebei publishes each quarter, best first. */
public enum CreditGrade {
    A("A"),
    A_MINUS("A-"),
    B_PLUS("B+"),
    B("B"),
    B_MINUS("B-"),
    C_PLUS("C+"),
    C("C"),
    C_MINUS("C-"),
    D("D");

    private final String label;

    CreditGrade(String label) {
        this.label = label;
    }

    /** As people write it: {@code A-}. */
    public String label() {
        return label;
    }

    /** The letter without its step: A, B, C or D. */
    public String letter() {
        return label.substring(0, 1);
    }

    public static Optional<CreditGrade> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(grade -> grade.label.equals(label))
                .findFirst();
    }
}
