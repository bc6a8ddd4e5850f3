package dev.vigil.console.paging;

import dev.vigil.console.problem.ProblemException;
import java.util.Optional;

/** Which part of a list is wanted. */
public record PageRequest(Cursor after, int limit) {
    /** Refuses a limit outside 1 to 500 and a cursor that we did not make. */
    public static PageRequest of(int limit, Optional<String> cursor) {
        if (limit < 1 || limit > Limits.LARGEST_PAGE) {
            throw ProblemException.badRequest(
                    "limit 须为 1 至 " + Limits.LARGEST_PAGE, "limit must be from 1 to " + Limits.LARGEST_PAGE);
        }
        try {
            return new PageRequest(cursor.map(Cursor::parse).orElse(Cursor.START), limit);
        } catch (IllegalArgumentException foreign) {
            throw ProblemException.badRequest("cursor 不是此前答复给出的", "cursor is not one that an earlier answer gave");
        }
    }
}
