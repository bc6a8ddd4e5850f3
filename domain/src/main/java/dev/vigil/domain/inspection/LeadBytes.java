package dev.vigil.domain.inspection;

import dev.vigil.domain.alert.AlertChange;
import dev.vigil.domain.alert.AlertState;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.premise.CreditGrade;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lead inside the planner's state. */
final class LeadBytes {
    private LeadBytes() {}

    static void write(Lead lead, DataOutput out) throws IOException {
        Fields.text(lead.id, out);
        LeadOrigin origin = lead.origin();
        Fields.name(origin.kind(), out);
        Fields.text(origin.rule(), out);
        Fields.text(origin.device(), out);
        Fields.bilingual(origin.title(), out);
        Fields.texts(origin.items(), out);
        out.writeLong(origin.due());
        Fields.text(origin.grade() == null ? null : origin.grade().label(), out);
        out.writeLong(lead.dismissedAt());
        Fields.bilingual(lead.dismissal(), out);
        out.writeLong(lead.since());
        out.writeInt(lead.round());
        Fields.list(List.copyOf(lead.revisions()), LeadBytes::revision, out);
    }

    static Lead read(DataInput in) throws IOException {
        String id = Fields.text(in);
        LeadOrigin origin = new LeadOrigin(
                Fields.name(TaskKind.class, in),
                Fields.text(in),
                Fields.optionalText(in),
                Fields.bilingual(in),
                Fields.texts(in),
                in.readLong(),
                grade(Fields.optionalText(in)));
        Lead lead = new Lead(id, origin);
        lead.dismiss(in.readLong(), Fields.bilingual(in));
        lead.restoreRound(in.readLong(), in.readInt());
        Fields.list(LeadBytes::revision, in).forEach(lead::restore);
        return lead;
    }

    private static @Nullable CreditGrade grade(@Nullable String label) {
        return label == null ? null : CreditGrade.ofLabel(label).orElse(null);
    }

    private static void revision(LeadRevision revision, DataOutput out) throws IOException {
        out.writeInt(revision.revision());
        Fields.name(revision.state(), out);
        Fields.name(revision.change(), out);
        Fields.name(revision.severity(), out);
        out.writeLong(revision.publishedAt());
    }

    private static LeadRevision revision(DataInput in) throws IOException {
        return new LeadRevision(
                in.readInt(),
                Fields.name(AlertState.class, in),
                Fields.name(AlertChange.class, in),
                Fields.name(Severity.class, in),
                in.readLong());
    }
}
