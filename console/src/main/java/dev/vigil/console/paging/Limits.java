package dev.vigil.console.paging;

/** How much one answer may hold. */
public final class Limits {
    public static final int DEFAULT_PAGE = 100;
    public static final int LARGEST_PAGE = 500;

    private Limits() {}
}
