package dev.vigil.connector.influxdb;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A store in memory: gives the answers it was told to give, then judges line by line. All or nothing, as QuestDB. */
final class FakeStore implements Store {
    final Set<String> lines = new TreeSet<>();
    final List<Integer> requestSizes = new ArrayList<>();
    private final Deque<Answer> told = new ArrayDeque<>();
    private Predicate<String> bad = line -> false;
    private Answer answerToBad = new Answer(400, true, false, "bad", null);
    private int largest = Integer.MAX_VALUE;

    FakeStore answersFirst(Answer... answers) {
        told.addAll(List.of(answers));
        return this;
    }

    FakeStore refuses(Predicate<String> badLine) {
        bad = badLine;
        return this;
    }

    FakeStore refuses(Predicate<String> badLine, Answer answer) {
        answerToBad = answer;
        return refuses(badLine);
    }

    FakeStore takesAtMost(int points) {
        largest = points;
        return this;
    }

    static Answer busy(int status, Duration retryAfter) {
        return new Answer(status, true, false, "busy", retryAfter);
    }

    @Override
    public synchronized Answer write(List<String> request) {
        requestSizes.add(request.size());
        if (!told.isEmpty()) {
            return told.remove();
        }
        if (request.size() > largest) {
            return Answer.unsigned(413, "too large");
        }
        if (request.stream().anyMatch(bad)) {
            return answerToBad;
        }
        lines.addAll(request);
        return Answer.stored();
    }
}
