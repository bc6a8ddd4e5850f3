package dev.vigil.console.paging;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param total how many there are in all that match
 * @param next hand this back as {@code cursor} for the part that follows; null at the end
 */
public record Page<T>(List<T> items, long total, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /** @param found up to one more than the limit, which tells that there is more */
    public static <T> Page<T> of(List<T> found, int limit, long total, Function<T, Cursor> place) {
        if (found.size() <= limit) {
            return new Page<>(found, total, null);
        }
        List<T> items = found.subList(0, limit);
        return new Page<>(items, total, place.apply(items.get(limit - 1)).text());
    }

    /** A part of a list that is whole in memory; the cursor is the place in it. */
    public static <T> Page<T> part(List<T> all, int limit, Optional<String> cursor) {
        PageRequest wanted = PageRequest.of(limit, cursor);
        int from =
                cursor.isEmpty() ? 0 : (int) Math.min(Math.max(0, wanted.after().at()), all.size());
        int to = Math.min(all.size(), from + limit);
        String next = to < all.size() ? new Cursor(to, "").text() : null;
        return new Page<>(all.subList(from, to), all.size(), next);
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), total, next);
    }
}
