package dev.vigil.rules.expression;

/** An arithmetic operation. */
public enum Sign {
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    BY("/");

    private final String text;

    Sign(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public double apply(double left, double right) {
        return switch (this) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case TIMES -> left * right;
            case BY -> right == 0 ? Double.NaN : left / right;
        };
    }
}
