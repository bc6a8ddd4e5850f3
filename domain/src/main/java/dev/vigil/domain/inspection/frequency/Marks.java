package dev.vigil.domain.inspection.frequency;

/** Visits of all authorities together beyond which a further one is marked, whatever its kind. */
public record Marks(int perDay, int perWeek, int perMonth) {
    /** More than 1 a day, 2 a week, 3 a month, as Chengdu marks them. */
    public static Marks defaults() {
        return new Marks(1, 2, 3);
    }
}
