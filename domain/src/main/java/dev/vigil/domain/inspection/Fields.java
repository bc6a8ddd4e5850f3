package dev.vigil.domain.inspection;

import dev.vigil.domain.Bilingual;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The small parts of the planner's bytes. Texts have no 64 kB bound, unlike those of {@code writeUTF}. */
final class Fields {
    interface Reader<T> {
        T read(DataInput in) throws IOException;
    }

    interface Writer<T> {
        void write(T value, DataOutput out) throws IOException;
    }

    private Fields() {}

    static void text(@Nullable String text, DataOutput out) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static @Nullable String optionalText(DataInput in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            return null;
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static String text(DataInput in) throws IOException {
        String text = optionalText(in);
        if (text == null) {
            throw new IOException("a text is missing");
        }
        return text;
    }

    static void bilingual(Bilingual text, DataOutput out) throws IOException {
        text(text.zh(), out);
        text(text.en(), out);
    }

    static Bilingual bilingual(DataInput in) throws IOException {
        return new Bilingual(text(in), text(in));
    }

    static <T> void list(List<T> values, Writer<T> writer, DataOutput out) throws IOException {
        out.writeInt(values.size());
        for (T value : values) {
            writer.write(value, out);
        }
    }

    static <T> List<T> list(Reader<T> reader, DataInput in) throws IOException {
        int size = in.readInt();
        List<T> values = new ArrayList<>(Math.min(size, 1024));
        for (int i = 0; i < size; i++) {
            values.add(reader.read(in));
        }
        return values;
    }

    static <V> void map(Map<String, V> values, Writer<V> writer, DataOutput out) throws IOException {
        out.writeInt(values.size());
        for (Map.Entry<String, V> entry : values.entrySet()) {
            text(entry.getKey(), out);
            writer.write(entry.getValue(), out);
        }
    }

    static <V> Map<String, V> map(Reader<V> reader, DataInput in) throws IOException {
        Map<String, V> values = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            values.put(text(in), reader.read(in));
        }
        return values;
    }

    static void texts(List<String> values, DataOutput out) throws IOException {
        list(values, Fields::text, out);
    }

    static List<String> texts(DataInput in) throws IOException {
        return list(Fields::text, in);
    }

    /** By name, so that a new constant in the middle does not shift the old ones. */
    static void name(Enum<?> value, DataOutput out) throws IOException {
        text(value.name(), out);
    }

    static <E extends Enum<E>> E name(Class<E> type, DataInput in) throws IOException {
        return Enum.valueOf(type, text(in));
    }
}
