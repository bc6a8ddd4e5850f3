package dev.vigil.connector.influxdb;

import java.util.List;

/**
 * A part of a batch that goes into one request.
 *
 * @param failures in a row, of this very piece
 * @param storedBefore how many points the store had taken when this piece was made
 */
record Piece(List<String> lines, int failures, long storedBefore) {

    static Piece of(List<String> lines, long storedBefore) {
        return new Piece(lines, 0, storedBefore);
    }

    int size() {
        return lines.size();
    }

    Piece failedAgain() {
        return new Piece(lines, failures + 1, storedBefore);
    }

    Piece firstHalf(long stored) {
        return of(lines.subList(0, size() / 2), stored);
    }

    Piece secondHalf(long stored) {
        return of(lines.subList(size() / 2, size()), stored);
    }
}
