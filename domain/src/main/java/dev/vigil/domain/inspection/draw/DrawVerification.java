package dev.vigil.domain.inspection.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Recomputes draws from their transcripts, with nothing else at hand. */
public final class DrawVerification {
    private DrawVerification() {}

    static List<String> problems(DrawTranscript transcript) {
        Commitment commitment = transcript.commitment();
        List<String> problems = new ArrayList<>();
        if (!commitment.algorithm().equals(Commitment.ALGORITHM)) {
            problems.add("the algorithm is " + commitment.algorithm() + ", known is " + Commitment.ALGORITHM);
            return problems;
        }
        if (!DrawTranscript.nonceHash(transcript.nonce()).equals(commitment.nonceHash())) {
            problems.add("the nonce is not the one that was committed to");
        }
        if (transcript.publicValueAt() <= commitment.committedAt()) {
            problems.add("the public value is not younger than the commitment");
        }
        checkPool(commitment, problems);
        checkNumber(transcript, problems);
        DrawTranscript again = DrawTranscript.draw(
                commitment, transcript.nonce(), transcript.publicValue(), transcript.publicValueAt());
        if (!again.seed().equals(transcript.seed())) {
            problems.add("the seed is " + again.seed() + ", the transcript says " + transcript.seed());
        }
        if (!again.chosen().equals(transcript.chosen())) {
            problems.add("drawn are " + again.chosen() + ", the transcript says " + transcript.chosen());
        }
        if (!again.patrolChosen().equals(transcript.patrolChosen())) {
            problems.add(
                    "the patrol is " + again.patrolChosen() + ", the transcript says " + transcript.patrolChosen());
        }
        return problems;
    }

    /** A check needs two people; a draw by quotas draws premises and needs none. */
    private static void checkNumber(DrawTranscript transcript, List<String> problems) {
        Rule rule = transcript.commitment().rule();
        boolean officers = rule.least() > 0 || !rule.cover().isEmpty();
        if (officers && transcript.all().stream().distinct().count() < 2) {
            problems.add("fewer than two officers: " + transcript.all());
        }
    }

    private static void checkPool(Commitment commitment, List<String> problems) {
        List<String> ids = commitment.pool().stream().map(Candidate::id).toList();
        if (!ids.equals(ids.stream().sorted().toList())) {
            problems.add("the pool is not in the order of ids");
        }
        Set<String> seen = new HashSet<>();
        commitment.kept().forEach(candidate -> seen.add(candidate.id()));
        for (String id : ids) {
            if (!seen.add(id)) {
                problems.add(id + " stands twice among the candidates");
            }
        }
        for (Excluded one : commitment.excluded()) {
            if (seen.contains(one.id())) {
                problems.add(one.id() + " is excluded and yet a candidate");
            }
        }
    }

    /** The draws of one subject: each one right, numbered without a gap, and each naming the one before. */
    public static List<String> chain(List<DrawTranscript> transcripts) {
        List<String> problems = new ArrayList<>();
        String previous = "";
        int number = 1;
        List<DrawTranscript> inOrder = transcripts.stream()
                .sorted(Comparator.comparingInt(one -> one.commitment().number()))
                .toList();
        for (DrawTranscript transcript : inOrder) {
            Commitment commitment = transcript.commitment();
            String name = "draw " + commitment.number() + ": ";
            transcript.verify().forEach(problem -> problems.add(name + problem));
            if (commitment.number() != number) {
                problems.add(name + "number " + number + " is missing");
            }
            if (!commitment.previous().equals(previous)) {
                problems.add(name + "it does not follow the draw before it");
            }
            previous = transcript.hash();
            number = commitment.number() + 1;
        }
        return problems;
    }
}
