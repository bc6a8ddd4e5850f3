package dev.vigil.formats.gb26875;

import dev.vigil.domain.observation.RejectionReason;
import dev.vigil.formats.Refusal;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A frame (数据包): {@code @@}, 25 bytes of head, application data, sum, {@code ##}. All numbers are little-endian.
 *
 * @param raw from the begin to the end mark
 */
record FireFrame(byte[] raw) {
    static final int EMPTY = 30;
    static final int LONGEST_DATA = 1024;
    static final int TIME = 6;

    private static final int HEAD = 27;
    private static final int SOURCE = 12;
    private static final int TARGET = 18;
    private static final int ADDRESS = 6;
    private static final int LENGTH = 24;
    private static final int COMMAND = 26;

    /** Bytes of the application data, as the head says; the head must be there. */
    static int declared(byte[] bytes, int from) {
        return (bytes[from + LENGTH] & 0xFF) | ((bytes[from + LENGTH + 1] & 0xFF) << 8);
    }

    int serial() {
        return (raw[2] & 0xFF) | ((raw[3] & 0xFF) << 8);
    }

    /** The device that sends: its address in 12 hexadecimal digits, the highest byte first. */
    String source() {
        byte[] address = new byte[ADDRESS];
        for (int i = 0; i < ADDRESS; i++) {
            address[i] = raw[SOURCE + ADDRESS - 1 - i];
        }
        return HexFormat.of().formatHex(address);
    }

    int command() {
        return raw[COMMAND] & 0xFF;
    }

    byte[] data() {
        return Arrays.copyOfRange(raw, HEAD, raw.length - 3);
    }

    void checkSum() throws Refusal {
        int declared = raw[raw.length - 3] & 0xFF;
        int sum = sum(raw);
        if (declared != sum) {
            throw new Refusal(RejectionReason.CHECKSUM, String.format("the sum is %02x, expected %02x", declared, sum));
        }
    }

    static int sum(byte[] frame) {
        int sum = 0;
        for (int i = 2; i < frame.length - 3; i++) {
            sum += frame[i];
        }
        return sum & 0xFF;
    }

    /** A frame without data that answers this one: same number, addresses changed over. */
    byte[] answer(int command, byte[] time) {
        byte[] answer = new byte[EMPTY];
        System.arraycopy(raw, 0, answer, 0, 6);
        System.arraycopy(time, 0, answer, 6, ADDRESS);
        System.arraycopy(raw, TARGET, answer, SOURCE, ADDRESS);
        System.arraycopy(raw, SOURCE, answer, TARGET, ADDRESS);
        answer[COMMAND] = (byte) command;
        answer[EMPTY - 3] = (byte) sum(answer);
        answer[EMPTY - 2] = '#';
        answer[EMPTY - 1] = '#';
        return answer;
    }
}
