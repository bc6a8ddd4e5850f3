package dev.vigil.domain.inspection.draw;

import java.util.ArrayList;
import java.util.List;

/** A small vocabulary for tests: draws of officers out of a pool. */
final class Draws {
    static final String KEY = "secret";

    private Draws() {}

    /** So many candidates for each domain, with ids such as {@code ECO-07}. */
    static List<Candidate> pool(int each, String... domains) {
        List<Candidate> pool = new ArrayList<>();
        for (String domain : domains) {
            for (int i = 0; i < each; i++) {
                pool.add(new Candidate("%s-%02d".formatted(domain, i), List.of(domain)));
            }
        }
        return pool.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
    }

    static Commitment commitment(String subject, Rule rule, List<Candidate> pool) {
        return commitment(subject, 1, rule, List.of(), pool, "");
    }

    static Commitment commitment(
            String subject, int number, Rule rule, List<Candidate> kept, List<Candidate> pool, String previous) {
        return new Commitment(
                Commitment.ALGORITHM,
                subject,
                number,
                number == 1 ? null : "ill",
                rule,
                kept,
                pool,
                List.of(new Candidate("patrol-1", List.of("wanghai")), new Candidate("patrol-2", List.of("wanghai"))),
                List.of(new Excluded("eco-99", Excluded.Why.RECUSED)),
                DrawTranscript.nonceHash(Nonce.of(KEY, subject, number)),
                "beacon",
                1_000,
                previous);
    }

    static DrawTranscript draw(Commitment commitment, String value) {
        return DrawTranscript.draw(commitment, Nonce.of(KEY, commitment.subject(), commitment.number()), value, 2_000);
    }
}
