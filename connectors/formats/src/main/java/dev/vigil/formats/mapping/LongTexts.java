package dev.vigil.formats.mapping;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes texts as long as pictures out of a JSON document before it is read, so that reading it costs no more
 * memory than what is left. In the place of each stands a mark, a character of the private use area and a
 * number, by which it is found again.
 *
 * @param shortened the document with marks
 * @param texts where they stood in the original, without the quotes
 */
record LongTexts(byte[] shortened, List<Range> texts) {
    private static final int LONG = 1 << 16;
    private static final String MARK = "\uE000";

    record Range(int from, int to) {}

    static LongTexts cut(byte[] document) {
        List<Range> texts = new ArrayList<>();
        int opened = -1;
        for (int at = 0; at < document.length; at++) {
            if (document[at] == '\\') {
                at++;
            } else if (document[at] == '"') {
                if (opened >= 0 && at - opened > LONG) {
                    texts.add(new Range(opened, at));
                }
                opened = opened < 0 ? at + 1 : -1;
            }
        }
        return texts.isEmpty() ? new LongTexts(document, texts) : new LongTexts(without(document, texts), texts);
    }

    private static byte[] without(byte[] document, List<Range> texts) {
        int left = document.length
                - texts.stream().mapToInt(text -> text.to() - text.from()).sum();
        ByteArrayOutputStream out = new ByteArrayOutputStream(left + 8 * texts.size());
        int done = 0;
        for (int i = 0; i < texts.size(); i++) {
            out.write(document, done, texts.get(i).from() - done);
            out.writeBytes((MARK + i).getBytes(StandardCharsets.UTF_8));
            done = texts.get(i).to();
        }
        out.write(document, done, document.length - done);
        return out.toByteArray();
    }

    static boolean isMark(String text) {
        return text.startsWith(MARK);
    }

    /** The text for which the mark stands. */
    Optional<Range> find(String mark) {
        for (int i = 0; isMark(mark) && i < texts.size(); i++) {
            if (mark.equals(MARK + i)) {
                return Optional.of(texts.get(i));
            }
        }
        return Optional.empty();
    }
}
