package dev.vigil.formats;

import dev.vigil.domain.observation.RejectionReason;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text in bytes, without tolerance: overlong forms, surrogates and cut sequences are refused. */
public final class Utf8 {
    private static final int CHUNK = 4096;

    private Utf8() {}

    /** Refuses bytes that are not UTF-8, without keeping the text. */
    public static void check(byte[] bytes) throws Refusal {
        CharsetDecoder decoder = strict(StandardCharsets.UTF_8);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(Math.min(CHUNK, bytes.length + 1));
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        if (result.isError()) {
            throw new Refusal(RejectionReason.ENCODING, "byte " + in.position() + " is not UTF-8");
        }
    }

    public static String text(byte[] bytes, int from, int to, Charset charset) throws Refusal {
        try {
            return strict(charset)
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new Refusal(RejectionReason.ENCODING, "bytes " + from + " to " + to + " are not " + charset);
        }
    }

    /** Refuses what no store can hold as text: half of a surrogate pair, and the character NUL. */
    public static String check(String text) throws Refusal {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                throw new Refusal(
                        RejectionReason.ENCODING,
                        String.format("a text holds \\u%04x, which is no character", (int) c));
            }
        }
        return text;
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
