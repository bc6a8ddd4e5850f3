package dev.vigil.rules.judge;

import dev.vigil.domain.alert.Alert;
import java.util.Arrays;
import java.util.List;

/** Finds for each occurrence that the data show the alert that was published for it. */
final class Matching {
    private Matching() {}

    /**
     * Of several candidates the one with the same beginning, then the first that overlaps.
     *
     * @param taken is set for each case that has found its occurrence
     * @return for each episode the index of its case, -1 for none
     */
    static int[] match(List<Case> cases, List<Episode> episodes, boolean[] taken) {
        int[] matches = new int[episodes.size()];
        Arrays.fill(matches, -1);
        for (int i = 0; i < matches.length; i++) {
            for (int j = 0; j < taken.length && matches[i] < 0; j++) {
                if (!taken[j] && cases.get(j).last.beganAt() == episodes.get(i).began()) {
                    matches[i] = j;
                    taken[j] = true;
                }
            }
        }
        for (int i = 0; i < matches.length; i++) {
            for (int j = 0; j < taken.length && matches[i] < 0; j++) {
                if (!taken[j] && overlap(cases.get(j), episodes.get(i))) {
                    matches[i] = j;
                    taken[j] = true;
                }
            }
        }
        return matches;
    }

    private static boolean overlap(Case one, Episode episode) {
        Alert alert = one.last;
        return alert.beganAt() <= episode.until() && episode.began() <= one.until();
    }
}
