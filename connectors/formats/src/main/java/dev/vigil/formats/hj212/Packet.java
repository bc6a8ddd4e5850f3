package dev.vigil.formats.hj212;

import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.formats.EventTime;
import dev.vigil.formats.Names;
import dev.vigil.formats.Refusal;
import dev.vigil.formats.Shown;
import java.util.HashMap;
import java.util.Map;

/**
 * The data segment: its header fields, and the text between {@code CP=&&} and {@code &&}.
 *
 * @param header keys and values before CP; holds the password, so it is never shown
 */
record Packet(Map<String, String> header, String contents) {
    private static final String BEGIN = "CP=&&";
    private static final String END = "&&";

    Packet {
        header = Map.copyOf(header);
    }

    static Packet parse(String segment) throws Refusal {
        int begin = segment.indexOf(BEGIN);
        int end = segment.lastIndexOf(END);
        if (begin < 0 || end < begin + BEGIN.length()) {
            throw new Refusal(RejectionReason.SYNTAX, "the data segment has no CP=&&…&&");
        }
        Map<String, String> header = new HashMap<>();
        for (String field : segment.substring(0, begin).split("[;,]", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                header.putIfAbsent(
                        field.substring(0, equals).strip(),
                        field.substring(equals + 1).strip());
            }
        }
        return new Packet(header, segment.substring(begin + BEGIN.length(), end));
    }

    String get(String key) {
        return header.getOrDefault(key, "");
    }

    /** The device (设备唯一标识). */
    String mn() throws Refusal {
        String mn = get("MN");
        if (mn.isEmpty() || mn.equals("null")) {
            throw new Refusal(RejectionReason.SYNTAX, "there is no MN");
        }
        return Names.check("MN", mn);
    }

    /** The command (命令编码). */
    int cn() throws Refusal {
        return number("CN", -1);
    }

    /** Bits: version, split (D), answer wanted (A); 0 when there is none, as in the edition of 2005. */
    int flag() {
        return numberOrZero("Flag");
    }

    int numberOrZero(String key) {
        try {
            return number(key, 0);
        } catch (Refusal notANumber) {
            return 0;
        }
    }

    boolean isSplit() {
        return numberOrZero("PNUM") > 1;
    }

    /** When it was sent, by its QN, epoch ms. Of no use as an event time: it is the time of the packet. */
    long sentAt(long otherwise) {
        try {
            return EventTime.parse(get("QN"));
        } catch (Refusal noTime) {
            return otherwise;
        }
    }

    boolean wantsAnswer() {
        return (flag() & 1) != 0;
    }

    int number(String key, int otherwise) throws Refusal {
        String text = get(key);
        if (text.isEmpty() && otherwise >= 0) {
            return otherwise;
        }
        boolean digits = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            throw new Refusal(RejectionReason.SYNTAX, key + " is " + Shown.of(text) + ", expected a number");
        }
        return Integer.parseInt(text);
    }
}
