package dev.vigil.domain.inspection.draw;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is laid open before a draw, so that nothing can be chosen afterwards: the pool, who was kept out and why,
 * the rule, the algorithm, the hash of a secret number, and where the public value will come from.
 *
 * @param subject what is drawn for: a task or a plan
 * @param number 1, 2, 3 … within the subject; every further draw has the next number
 * @param reason why it is drawn again; null for the first draw
 * @param kept who stays from the draws before
 * @param pool in the order of ids
 * @param patrol candidates for the one street patrol that comes along; empty when none does
 * @param nonceHash SHA-256 of the secret number
 * @param source where the public value comes from: {@code beacon}, or {@code clock} when nobody watches a beacon
 * @param committedAt the received clock, epoch ms; the public value must be younger
 * @param previous hash of the transcript before, empty for the first
 */
public record Commitment(
        String algorithm,
        String subject,
        int number,
        @Nullable String reason,
        Rule rule,
        List<Candidate> kept,
        List<Candidate> pool,
        List<Candidate> patrol,
        List<Excluded> excluded,
        String nonceHash,
        String source,
        long committedAt,
        String previous) {
    public static final String ALGORITHM = "vigil-draw-1";

    public Commitment {
        kept = kept == null ? List.of() : List.copyOf(kept);
        pool = pool == null ? List.of() : List.copyOf(pool);
        patrol = patrol == null ? List.of() : List.copyOf(patrol);
        excluded = excluded == null ? List.of() : List.copyOf(excluded);
    }

    /** SHA-256 over everything that it says. */
    public String hash() {
        List<String> texts =
                new ArrayList<>(List.of(algorithm, subject, Integer.toString(number), reason == null ? "" : reason));
        texts.addAll(rule.texts());
        add(kept, texts);
        add(pool, texts);
        add(patrol, texts);
        texts.add(Integer.toString(excluded.size()));
        for (Excluded one : excluded) {
            texts.add(one.id());
            texts.add(one.why().name());
        }
        texts.addAll(List.of(nonceHash, source, Long.toString(committedAt), previous));
        return Digest.of(texts);
    }

    private static void add(List<Candidate> candidates, List<String> texts) {
        texts.add(Integer.toString(candidates.size()));
        candidates.forEach(candidate -> texts.addAll(candidate.texts()));
    }
}
