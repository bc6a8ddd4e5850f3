package dev.vigil.console.web;

import dev.vigil.console.problem.ProblemException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** Which version of a thing an edit was made on. Without it, who saves last would win unnoticed. */
public final class IfMatch {
    public static final String HEADER = "If-Match";

    private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"(\\d{1,18})\"\\s*");

    private IfMatch() {}

    /** Refuses an edit that does not say, with 428. */
    public static long version(Optional<String> header) {
        String given = header.orElseThrow(() -> ProblemException.of(
                HttpStatus.PRECONDITION_REQUIRED, "if-match-needed", "send the ETag of what was edited as If-Match"));
        Matcher tag = TAG.matcher(given);
        if (!tag.matches()) {
            throw ProblemException.badRequest(
                    "If-Match 须为此前答复给出的 ETag", "If-Match must be an ETag that an earlier answer gave");
        }
        return Long.parseLong(tag.group(1));
    }

    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    public static ProblemException moved(String what, long version) {
        return ProblemException.of(
                HttpStatus.PRECONDITION_FAILED,
                "conflict",
                "somebody changed " + what + " meanwhile; it is at version " + version);
    }
}
