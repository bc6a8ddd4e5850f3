package dev.vigil.domain.inspection.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What somebody finds who recomputes the draws of a file, with nothing else at hand.
 *
 * @param draws one line for each draw: for what, out of how many, with which seed, who was drawn
 * @param problems what an honest draw cannot look like; empty when it verifies
 * @param notes what is lawful, but should be known
 */
public record DrawVerdict(List<String> draws, List<String> problems, List<String> notes) {
    public DrawVerdict {
        draws = List.copyOf(draws);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** @param json a transcript, a list of transcripts, or a task that holds them */
    public static DrawVerdict of(String json) {
        DrawFile file = DrawFile.of(json);
        List<String> draws = new ArrayList<>();
        List<String> problems = new ArrayList<>(file.problems());
        List<String> notes = new ArrayList<>();
        Map<String, List<DrawTranscript>> bySubject = new LinkedHashMap<>();
        file.transcripts().forEach(one -> bySubject
                .computeIfAbsent(one.commitment().subject(), subject -> new ArrayList<>())
                .add(one));
        bySubject.values().forEach(chain -> {
            boolean alone = chain.size() == 1 && chain.get(0).commitment().number() > 1;
            problems.addAll(alone ? chain.get(0).verify() : DrawVerification.chain(chain));
            if (alone) {
                notes.add("draw " + chain.get(0).commitment().number()
                        + " stands alone, the ones before it are not here");
            }
            chain.forEach(one -> draws.add(line(one)));
            chain.forEach(one -> notes(one, chain, notes));
        });
        return new DrawVerdict(draws, problems, notes);
    }

    public boolean verified() {
        return problems.isEmpty();
    }

    /** For a terminal. */
    public String text() {
        List<String> lines = new ArrayList<>(draws);
        notes.forEach(note -> lines.add("note 注意: " + note));
        problems.forEach(problem -> lines.add("WRONG 不符: " + problem));
        lines.add(verified() ? "verified 核验通过: the same officers or premises come out again" : "NOT verified 核验未通过");
        return String.join("\n", lines) + "\n";
    }

    private static String line(DrawTranscript draw) {
        Commitment commitment = draw.commitment();
        Map<String, Integer> excluded = new TreeMap<>();
        commitment.excluded().forEach(one -> excluded.merge(String.valueOf(one.why()), 1, Integer::sum));
        return commitment.subject() + ", draw " + commitment.number() + ": " + draw.all() + " out of "
                + commitment.pool().size() + ", excluded " + excluded + ", patrol " + draw.patrolChosen() + ", seed "
                + draw.seed();
    }

    private static void notes(DrawTranscript draw, List<DrawTranscript> chain, List<String> notes) {
        Commitment commitment = draw.commitment();
        String name = "draw " + commitment.number() + ": ";
        if (commitment.source().equals("beacon") && draw.publicValue().startsWith("clock:")) {
            notes.add(name + "the beacon did not come in time, the clock stood for it");
        }
        if (commitment.number() > 1) {
            notes.add(name + "drawn again because: "
                    + Objects.requireNonNullElse(commitment.reason(), "no reason given"));
        }
        List<String> earlier = chain.stream()
                .filter(one -> one.commitment().number() < commitment.number())
                .flatMap(one -> one.all().stream())
                .toList();
        commitment.kept().stream()
                .map(Candidate::id)
                .filter(id -> !earlier.contains(id))
                .forEach(id -> notes.add(name + id + " stays although no draw here chose them"));
    }
}
