package dev.vigil.console.picture;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.MediaType;

/** The kinds of pictures that are kept. They are told by their first bytes: what a sender says is no proof. */
enum PictureKind {
    JPEG(MediaType.IMAGE_JPEG_VALUE, "ffd8ff"),
    PNG(MediaType.IMAGE_PNG_VALUE, "89504e470d0a1a0a");

    private final String type;
    private final String first;

    PictureKind(String type, String first) {
        this.type = type;
        this.first = first;
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    static Optional<PictureKind> of(byte[] bytes) {
        String begin = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 8));
        return Arrays.stream(values())
                .filter(kind -> begin.startsWith(kind.first))
                .findFirst();
    }
}
