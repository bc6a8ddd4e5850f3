package dev.vigil.console.history;

/**
 * An entry in its place.
 *
 * @param sequence from 1, without gaps, in the order of commits
 * @param recorded when the console wrote it, epoch ms
 * @param hash SHA-256 over the hash of the row before and everything in this one
 */
public record HistoryRow(long sequence, HistoryEntry entry, long recorded, byte[] hash) {}
