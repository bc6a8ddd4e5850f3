package dev.vigil.rules.judge;

import java.io.DataInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link Pen} wrote. */
final class Eye {
    private final DataInput in;
    private final List<String> texts = new ArrayList<>();

    Eye(DataInput in) {
        this.in = in;
    }

    long number() throws IOException {
        long number = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = in.readByte();
            number |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                break;
            }
        }
        return (number >>> 1) ^ -(number & 1);
    }

    int count() throws IOException {
        return (int) number();
    }

    boolean truth() throws IOException {
        return in.readBoolean();
    }

    double real() throws IOException {
        return in.readDouble();
    }

    int code() throws IOException {
        return in.readByte();
    }

    int signature() throws IOException {
        return in.readInt();
    }

    byte[] bytes() throws IOException {
        byte[] bytes = new byte[count()];
        in.readFully(bytes);
        return bytes;
    }

    String text() throws IOException {
        int index = count();
        if (index == texts.size()) {
            texts.add(longText());
        }
        return texts.get(index);
    }

    @Nullable
    String textOrNull() throws IOException {
        return truth() ? text() : null;
    }

    String longText() throws IOException {
        byte[] bytes = new byte[count()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
