package dev.vigil.simulator.message;

import dev.vigil.domain.premise.PlacedDevice;
import dev.vigil.simulator.fault.Fault;
import dev.vigil.simulator.fault.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The messages of sensors and gateways, with the faults that befall a device as a whole. */
final class Sensors {
    /** Between two messages of a burst, ms. */
    private static final long BURST_GAP = 20;

    private static final long TWICE_GAP = 5;

    private final long seed;
    private final Script script;
    private final Values values;
    private final Writing writing;

    Sensors(long seed, Script script, Values values, Writing writing) {
        this.seed = seed;
        this.script = script;
        this.values = values;
        this.writing = writing;
    }

    /** Every message of the device that leaves in that stretch of time. */
    void messages(PlacedDevice placed, long from, long to, Consumer<Message> out) {
        String device = placed.device().id();
        String sender = Writing.sender(placed.device());
        Ticks.of(placed.device(), seed, from - Ticks.LONGEST_WAY - TWICE_GAP, to)
                .filter(at -> !script.isActive(Fault.Silent.class, device, at)
                        && !script.isActive(Fault.Resend.class, device, at))
                .forEach(at -> asTheyLeave(sample(placed, at, false), sender, message -> {
                    if (from <= message.sendAt() && message.sendAt() < to) {
                        out.accept(message);
                    }
                }));
        for (Fault.Resend resend : script.ofKind(Fault.Resend.class)) {
            if (resend.device().equals(device)) {
                resent(resend, placed, sender, from, to, out);
            }
        }
    }

    /** What a stranger sends: the readings of the device that he resembles, under his own name. */
    void stranger(Fault.Stranger stranger, PlacedDevice like, long from, long to, Consumer<Message> out) {
        Ticks.of(like.device(), seed, from - Ticks.LONGEST_WAY, to)
                .filter(at -> script.beginOf(stranger, at).isPresent())
                .forEach(at -> {
                    long sendAt = Ticks.sendAt(like.device(), seed, at);
                    if (from <= sendAt && sendAt < to) {
                        out.accept(writing.write(sample(like, at, false), stranger.name(), sendAt));
                    }
                });
    }

    private void asTheyLeave(Sample sample, String sender, Consumer<Message> out) {
        String device = sample.placed().device().id();
        Message message =
                writing.write(sample, sender, Ticks.sendAt(sample.placed().device(), seed, sample.at()));
        for (Fault.Broken broken : script.active(Fault.Broken.class, device, sample.at())) {
            message = message.damaged(broken.damage().to(message.payload()));
        }
        out.accept(message);
        if (script.isActive(Fault.Twice.class, device, sample.at())) {
            out.accept(message.later(TWICE_GAP));
        }
    }

    private void resent(
            Fault.Resend resend, PlacedDevice placed, String sender, long from, long to, Consumer<Message> out) {
        long longestBurst = BURST_GAP * (resend.plan().timing().lasting() / 1_000 + 1);
        for (long begin : resend.plan().timing().endingIn(script.start(), from - longestBurst, to)) {
            long end = begin + resend.plan().timing().lasting();
            List<Sample> kept = new ArrayList<>();
            Ticks.of(placed.device(), seed, begin, end).forEach(at -> kept.add(sample(placed, at, true)));
            for (Message message : burst(kept, sender, end)) {
                if (from <= message.sendAt() && message.sendAt() < to) {
                    out.accept(message);
                }
            }
        }
    }

    /** HJ 212 has a frame for each sample; JSON takes them all in one array. */
    private List<Message> burst(List<Sample> kept, String sender, long end) {
        if (kept.isEmpty()) {
            return List.of();
        }
        if (!Writing.HJ212.equals(kept.get(0).placed().device().format())) {
            return List.of(writing.writeTogether(kept, sender, end));
        }
        List<Message> frames = new ArrayList<>();
        for (Sample sample : kept) {
            frames.add(writing.write(sample, sender, end + BURST_GAP * frames.size()));
        }
        return frames;
    }

    private Sample sample(PlacedDevice placed, long at, boolean resent) {
        String device = placed.device().id();
        long ahead = script.active(Fault.Clock.class, device, at).stream()
                .mapToLong(Fault.Clock::ahead)
                .sum();
        List<Reading> readings = placed.device().metrics().stream()
                .map(metric -> values.at(placed, metric, at))
                .toList();
        return new Sample(placed, at, ahead, resent, readings);
    }
}
