package dev.vigil.domain.inspection;

import dev.vigil.domain.inspection.frequency.Visit;
import dev.vigil.domain.inspection.rectification.WatchStatus;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The planner's state as bytes: a version, then its parts. */
final class PlannerStateBytes {
    private static final int VERSION = 4;
    /** Without what is heard of orders. */
    private static final int BEFORE_ORDERS = 3;

    private PlannerStateBytes() {}

    static void write(PlannerState state, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        Fields.text(state.premise, out);
        Fields.list(List.copyOf(state.leads.values()), LeadBytes::write, out);
        Fields.list(List.copyOf(state.tasks.values()), TaskBytes::write, out);
        Fields.map(state.bound, Fields::text, out);
        Fields.map(state.pins, PlannerStateBytes::pin, out);
        Fields.map(state.actions, PlannerStateBytes::clock, out);
        Fields.map(state.ended, PlannerStateBytes::clock, out);
        Fields.map(state.onSite, Fields::bilingual, out);
        Fields.map(state.setAside, (numbers, to) -> Fields.texts(List.copyOf(numbers), to), out);
        Fields.list(state.visits, PlannerStateBytes::visit, out);
        out.writeLong(state.next);
        Fields.map(state.orders, PlannerStateBytes::seen, out);
    }

    static PlannerState read(DataInput in) throws IOException {
        int version = in.readByte();
        if (version != VERSION && version != BEFORE_ORDERS) {
            throw new IOException("planner state of version " + version + ", known is " + VERSION);
        }
        PlannerState state = new PlannerState(Fields.text(in));
        Fields.list(LeadBytes::read, in).forEach(lead -> state.leads.put(lead.id, lead));
        Fields.list(TaskBytes::read, in).forEach(task -> state.tasks.put(task.id(), task));
        state.bound.putAll(Fields.map(Fields::text, in));
        state.pins.putAll(Fields.map(PlannerStateBytes::pin, in));
        state.actions.putAll(Fields.map(DataInput::readLong, in));
        state.ended.putAll(Fields.map(DataInput::readLong, in));
        state.onSite.putAll(Fields.map(Fields::bilingual, in));
        Map<String, Set<String>> setAside = Fields.map(from -> Set.copyOf(Fields.texts(from)), in);
        state.setAside.putAll(setAside);
        state.visits.addAll(Fields.list(PlannerStateBytes::visit, in));
        state.next = in.readLong();
        if (version == VERSION) {
            state.orders.putAll(Fields.map(PlannerStateBytes::seen, in));
        }
        return state;
    }

    private static void clock(Long clock, DataOutput out) throws IOException {
        out.writeLong(clock);
    }

    private static void seen(OrderNews.Seen seen, DataOutput out) throws IOException {
        out.writeInt(seen.revision());
        Fields.name(seen.status(), out);
        out.writeLong(seen.at());
    }

    private static OrderNews.Seen seen(DataInput in) throws IOException {
        return new OrderNews.Seen(in.readInt(), Fields.name(WatchStatus.class, in), in.readLong());
    }

    private static void pin(Pin pin, DataOutput out) throws IOException {
        Fields.text(pin.task(), out);
        out.writeBoolean(pin.apart());
        Fields.text(pin.follows(), out);
    }

    private static Pin pin(DataInput in) throws IOException {
        return new Pin(Fields.text(in), in.readBoolean(), Fields.optionalText(in));
    }

    private static void visit(Visit visit, DataOutput out) throws IOException {
        Fields.text(visit.task(), out);
        out.writeLong(visit.at());
        Fields.name(visit.kind(), out);
        Fields.texts(visit.departments(), out);
        Fields.texts(visit.officers(), out);
        out.writeBoolean(visit.found());
        out.writeInt(visit.minutes());
    }

    private static Visit visit(DataInput in) throws IOException {
        return new Visit(
                Fields.text(in),
                in.readLong(),
                Fields.name(TaskKind.class, in),
                Fields.texts(in),
                Fields.texts(in),
                in.readBoolean(),
                in.readInt());
    }
}
