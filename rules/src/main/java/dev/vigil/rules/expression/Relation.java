package dev.vigil.rules.expression;

/** How two numbers are compared. */
public enum Relation {
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">="),
    EQUAL("=="),
    NOT_EQUAL("!=");

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    public boolean holds(double left, double right) {
        return switch (this) {
            case LESS -> left < right;
            case AT_MOST -> left <= right;
            case MORE -> left > right;
            case AT_LEAST -> left >= right;
            case EQUAL -> left == right;
            case NOT_EQUAL -> left != right;
        };
    }

    /** The relation that says the same when left and right change places. */
    public Relation mirrored() {
        return switch (this) {
            case LESS -> MORE;
            case AT_MOST -> AT_LEAST;
            case MORE -> LESS;
            case AT_LEAST -> AT_MOST;
            case EQUAL, NOT_EQUAL -> this;
        };
    }

    /** Whether a greater value is the worse one. */
    public boolean upwards() {
        return this == MORE || this == AT_LEAST;
    }

    public boolean downwards() {
        return this == LESS || this == AT_MOST;
    }
}
