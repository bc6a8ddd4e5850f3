package dev.vigil.domain.inspection.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A finished draw, with everything that anyone needs to draw it again.
 *
 * @param commitment what was laid open before
 * @param nonce the secret number, now disclosed
 * @param publicValue the value that came after the commitment
 * @param publicValueAt when the public value came to be, epoch ms
 * @param seed SHA-256 over the hash of the commitment, the nonce and the public value
 * @param chosen ids drawn, without those kept
 * @param patrolChosen the patrol drawn, at most one
 */
public record DrawTranscript(
        Commitment commitment,
        String nonce,
        String publicValue,
        long publicValueAt,
        String seed,
        List<String> chosen,
        List<String> patrolChosen) {
    public DrawTranscript {
        chosen = chosen == null ? List.of() : List.copyOf(chosen);
        patrolChosen = patrolChosen == null ? List.of() : List.copyOf(patrolChosen);
    }

    /** Draws. The same arguments give the same transcript, always and everywhere. */
    public static DrawTranscript draw(Commitment commitment, String nonce, String publicValue, long publicValueAt) {
        String seed = Digest.of(commitment.hash(), nonce, publicValue);
        return new DrawTranscript(
                commitment,
                nonce,
                publicValue,
                publicValueAt,
                seed,
                chosen(commitment, seed),
                Choice.of(patrolRule(commitment.patrol()), commitment.patrol(), List.of(), seed));
    }

    /** Who is drawn with that seed, without those kept: for asking what a pool gives with other seeds. */
    public static List<String> chosen(Commitment commitment, String seed) {
        return Choice.of(commitment.rule(), commitment.pool(), commitment.kept(), seed);
    }

    static Rule patrolRule(Collection<Candidate> patrol) {
        return Rule.covering(List.of(), patrol.isEmpty() ? 0 : 1);
    }

    /** The hash of the secret number, to be laid open before the draw. */
    public static String nonceHash(String nonce) {
        return Digest.of(nonce);
    }

    /** Everybody who is drawn after it: those kept, then those chosen. */
    public List<String> all() {
        List<String> all = new ArrayList<>();
        commitment.kept().forEach(candidate -> all.add(candidate.id()));
        all.addAll(chosen);
        return all;
    }

    /** SHA-256, for the next transcript of the same subject to refer to. */
    public String hash() {
        List<String> texts =
                new ArrayList<>(List.of(commitment.hash(), nonce, publicValue, Long.toString(publicValueAt), seed));
        texts.addAll(chosen);
        texts.add("|");
        texts.addAll(patrolChosen);
        return Digest.of(texts);
    }

    /** What is wrong with it, in sentences; empty when it is what an honest draw gives. */
    public List<String> verify() {
        return DrawVerification.problems(this);
    }
}
