package dev.vigil.formats.hj212;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.formats.District;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrameReaderTest {
    private static final String POLL =
            "\u0000\u0001\u0000\u0000\u0000\u0006\u0001\u0003\u0000\u0000\u0000\n010300000002c40b\r\n";

    @Test
    void framesComeOutHoweverTheStreamIsSliced() {
        byte[] stream = District.bytes(POLL + Samples.SEWAGE_2005 + POLL + POLL + Samples.DUST_2017 + Samples.FUME
                + "##12" + Samples.SATURATED);
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            FrameReader reader = new FrameReader();
            List<Piece> pieces = new ArrayList<>();
            for (int at = 0; at < stream.length; ) {
                int next = Math.min(stream.length, at + 1 + random.nextInt(round + 1));
                pieces.addAll(reader.feed(Arrays.copyOfRange(stream, at, next)));
                at = next;
            }
            pieces.addAll(reader.end());
            assertThat(framesOf(pieces))
                    .containsExactly(Samples.SEWAGE_2005, Samples.DUST_2017, Samples.FUME, Samples.SATURATED);
            assertThat(pieces).filteredOn(Junk.class::isInstance).isNotEmpty();
        }
    }

    @Test
    void aTornFrameEndsWhereTheNextOneBegins() {
        String torn = Samples.SEWAGE_2005.substring(0, 100);
        List<Piece> pieces = new FrameReader().feed(District.bytes(torn + Samples.FUME));

        assertThat(framesOf(pieces)).containsExactly(Samples.FUME);
        assertThat(pieces.get(0).raw()).isEqualTo(District.bytes(torn));
    }

    @Test
    void aFrameWhoseHeadWasLostIsJunk() {
        String headless = Samples.SEWAGE_2005.substring(40);
        List<Piece> pieces = new FrameReader().feed(District.bytes(headless + Samples.FUME));

        assertThat(framesOf(pieces)).containsExactly(Samples.FUME);
        assertThat(pieces).hasSize(2);
    }

    @Test
    void aLengthThatIsWrongCostsOnlyItsOwnFrame() {
        for (String length : new String[] {"##0215", "##0211", "##0001", "##9999", "##0000"}) {
            String wrong = length + Samples.SEWAGE_2005.substring(6);
            List<Piece> pieces = FrameReader.pieces(District.bytes(Samples.FUME + wrong + Samples.DUST_2017), 1000);

            assertThat(framesOf(pieces)).as(length).containsExactly(Samples.FUME, Samples.DUST_2017);
            assertThat(District.reasons(District.read("hj212", wrong)))
                    .as(length)
                    .containsOnly(RejectionReason.FRAMING);
        }
    }

    @Test
    void theLineEndMayBeMissingAtTheEndOfAPayload() {
        for (String end : new String[] {"", "\n", "\r", "\r\n", "\r\n\r\n"}) {
            List<Piece> pieces = FrameReader.pieces(District.bytes(Samples.FUME.strip() + end), 1000);
            assertThat(pieces).singleElement().isInstanceOf(Frame.class);
        }
        assertThat(framesOf(FrameReader.pieces(District.bytes(Samples.FUME.strip() + Samples.FUME), 1000)))
                .hasSize(2);
    }

    @Test
    void aFrameThatLacksOnlyItsLineEndCanBeTakenAtOnce() {
        FrameReader reader = new FrameReader();
        String frame = Samples.FUME.strip();

        assertThat(reader.feed(District.bytes(frame.substring(0, frame.length() - 1))))
                .isEmpty();
        assertThat(reader.isInFrame()).isTrue();
        assertThat(reader.takeWithoutLineEnd()).isEmpty();
        reader.feed(District.bytes(frame.substring(frame.length() - 1)));
        assertThat(reader.takeWithoutLineEnd())
                .hasValueSatisfying(taken -> assertThat(taken.raw()).isEqualTo(District.bytes(frame)));
        assertThat(reader.held()).isZero();
        assertThat(framesOf(reader.feed(District.bytes("\r\n" + Samples.DUST_2017))))
                .containsExactly(Samples.DUST_2017);
    }

    @Test
    void junkWithoutEndIsNotKept() {
        FrameReader reader = new FrameReader();
        int seen = 0;
        for (int i = 0; i < 1_000; i++) {
            seen += reader.feed(new byte[1_000]).stream()
                    .mapToInt(piece -> piece.raw().length)
                    .sum();
        }
        assertThat(seen).isGreaterThan(990_000);
    }

    private static List<String> framesOf(List<Piece> pieces) {
        return pieces.stream()
                .filter(Frame.class::isInstance)
                .map(piece -> new String(piece.raw(), StandardCharsets.UTF_8))
                .map(text -> text.strip() + "\r\n")
                .toList();
    }
}
