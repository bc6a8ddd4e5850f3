package dev.vigil.rules.judge;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes numbers in few bytes and each text once. */
final class Pen {
    private final DataOutput out;
    private final Map<String, Integer> texts = new HashMap<>();

    Pen(DataOutput out) {
        this.out = out;
    }

    /** Small numbers, also negative ones, in few bytes. */
    void number(long number) throws IOException {
        long left = (number << 1) ^ (number >> 63);
        while ((left & ~0x7FL) != 0) {
            out.writeByte((int) ((left & 0x7F) | 0x80));
            left >>>= 7;
        }
        out.writeByte((int) left);
    }

    void truth(boolean truth) throws IOException {
        out.writeBoolean(truth);
    }

    void real(double number) throws IOException {
        out.writeDouble(number);
    }

    void code(int code) throws IOException {
        out.writeByte(code);
    }

    void signature(int signature) throws IOException {
        out.writeInt(signature);
    }

    void text(String text) throws IOException {
        Integer known = texts.get(text);
        if (known != null) {
            number(known);
            return;
        }
        number(texts.size());
        texts.put(text, texts.size());
        longText(text);
    }

    void bytes(byte[] bytes) throws IOException {
        number(bytes.length);
        out.write(bytes);
    }

    void textOrNull(@Nullable String text) throws IOException {
        truth(text != null);
        if (text != null) {
            text(text);
        }
    }

    /** A text that is not worth remembering. */
    void longText(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.write(bytes);
    }
}
