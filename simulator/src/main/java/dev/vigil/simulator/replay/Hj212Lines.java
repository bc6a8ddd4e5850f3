package dev.vigil.simulator.replay;

import dev.vigil.simulator.message.Hj212Frame;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Frames of HJ 212, one a line. Bytes are kept as they are, whatever their encoding. */
final class Hj212Lines implements RecordedLines {
    private static final Pattern DATA_TIME = Pattern.compile("DataTime=(\\d{14})");
    private static final Pattern NUMBER = Pattern.compile("QN=(\\d{14})");
    /** What may stand in one level of a topic. */
    private static final Pattern MN = Pattern.compile("MN=([A-Za-z0-9_.-]{1,64})");

    private static final Pattern FRAME = Pattern.compile("##(\\d{4})(.*&&)([0-9A-Fa-f]{4})", Pattern.DOTALL);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    @Override
    public Optional<RecordedMessage> read(byte[] line) {
        String text = new String(line, StandardCharsets.ISO_8859_1);
        Matcher mn = MN.matcher(text);
        String topic = "hj212/" + (mn.find() ? mn.group(1) : "unknown");
        byte[] payload = (text + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        return Optional.of(new RecordedMessage(time(text), topic, payload));
    }

    @Override
    public RecordedMessage shifted(RecordedMessage message, long millis) {
        String text = new String(message.payload(), StandardCharsets.ISO_8859_1);
        Matcher frame = FRAME.matcher(text.strip());
        if (message.at().isEmpty() || !frame.matches() || !sumIsRight(frame)) {
            return message;
        }
        String segment = moved(NUMBER, moved(DATA_TIME, frame.group(2), millis), millis);
        // the length stays as it was written, be it right or wrong
        String sum = String.format("%04X", Hj212Frame.crc(segment.getBytes(StandardCharsets.ISO_8859_1)));
        byte[] payload = ("##" + frame.group(1) + segment + sum + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        return new RecordedMessage(OptionalLong.of(message.at().getAsLong() + millis), message.topic(), payload);
    }

    private static boolean sumIsRight(Matcher frame) {
        int sum = Hj212Frame.crc(frame.group(2).getBytes(StandardCharsets.ISO_8859_1));
        return sum == Integer.parseInt(frame.group(3), 16);
    }

    private static OptionalLong time(String text) {
        Matcher matcher = DATA_TIME.matcher(text);
        if (!matcher.find()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(epochMillis(matcher.group(1)));
        } catch (DateTimeException noSuchTime) {
            return OptionalLong.empty();
        }
    }

    private static String moved(Pattern field, String segment, long millis) {
        return field.matcher(segment).replaceAll(match -> movedField(match, millis));
    }

    private static String movedField(MatchResult match, long millis) {
        String name = match.group().substring(0, match.group().indexOf('=') + 1);
        try {
            Instant moved = Instant.ofEpochMilli(epochMillis(match.group(1)) + millis);
            return name + SECONDS.format(LocalDateTime.ofInstant(moved, BEIJING));
        } catch (DateTimeException noSuchTime) {
            return match.group();
        }
    }

    private static long epochMillis(String digits) {
        return LocalDateTime.parse(digits, SECONDS).atZone(BEIJING).toInstant().toEpochMilli();
    }
}
