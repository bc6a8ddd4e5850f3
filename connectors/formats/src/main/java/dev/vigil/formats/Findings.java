package dev.vigil.formats;

import dev.vigil.domain.observation.Decoded;
import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Rejection;
import dev.vigil.domain.observation.RejectionReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers what is found in one message while it is read, within the limits. */
public final class Findings {
    private static final int KEPT_OF_OVERSIZE = 1 << 16;

    private final String format;
    private final Message message;
    private final FormatLimits limits;
    private final List<Observation> observations = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<PacketKey> packets = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final List<Reply> replies = new ArrayList<>();
    private final Map<String, Long> counters = new HashMap<>();
    private int refusedBeyond;

    public Findings(String format, Message message, FormatLimits limits) {
        this.format = format;
        this.message = message;
        this.limits = limits;
    }

    /** The payload, unless it is empty or too long. */
    public static byte[] payload(Message message, FormatLimits limits) throws Refusal {
        return payload(message, limits.bytes());
    }

    /** The payload, unless it is empty or longer than that. */
    public static byte[] payload(Message message, int most) throws Refusal {
        byte[] payload = message.payload();
        if (payload.length == 0) {
            throw new Refusal(RejectionReason.EMPTY, "the payload has no bytes");
        }
        if (payload.length > most) {
            throw new Refusal(
                    RejectionReason.OVERSIZE,
                    "the payload has " + payload.length + " bytes, " + most + " at most; its beginning is kept");
        }
        return payload;
    }

    /** @throws Refusal when the message already holds as many readings as it may */
    public void observe(Observation observation) throws Refusal {
        if (full()) {
            throw new Refusal(
                    RejectionReason.OVERSIZE, "more than " + limits.readings() + " readings; the first were taken");
        }
        boolean stamped =
                observation.received() == message.received() && message.source().equals(observation.source());
        observations.add(
                stamped
                        ? observation
                        : observation.receivedAt(message.received()).from(message.source()));
    }

    /** How many observations and refusals there are. */
    public int size() {
        return observations.size() + rejections.size() + refusedBeyond;
    }

    /** Whether the message holds as many readings as it may. */
    public boolean full() {
        return observations.size() >= limits.readings();
    }

    public String format() {
        return format;
    }

    public void refuse(Refusal refusal) {
        refuse(refusal, message.payload());
    }

    /** With the bytes of the part that was refused, when the message has several parts. */
    public void refuse(Refusal refusal, byte[] raw) {
        if (rejections.size() >= limits.refusals()) {
            refusedBeyond++;
            return;
        }
        byte[] kept = raw.length > limits.bytes() ? Arrays.copyOf(raw, KEPT_OF_OVERSIZE) : raw;
        rejections.add(
                new Rejection(refusal.reason(), refusal.detail(), kept, message.source(), format, message.received()));
    }

    public void packet(PacketKey key) {
        packets.add(key);
    }

    public void picture(Picture picture) {
        pictures.add(picture);
    }

    public void reply(Reply reply) {
        replies.add(reply);
    }

    public void count(String counter, long by) {
        if (by != 0) {
            counters.merge(counter, by, Long::sum);
        }
    }

    public Readout readout() {
        if (refusedBeyond > 0) {
            Rejection last = rejections.remove(rejections.size() - 1);
            rejections.add(new Rejection(
                    last.reason(),
                    last.detail() + "; and " + refusedBeyond + " more refusals in this message",
                    last.raw(),
                    last.source(),
                    last.format(),
                    last.received()));
        }
        return new Readout(new Decoded(observations, rejections), packets, pictures, replies, counters);
    }
}
