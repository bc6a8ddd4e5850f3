package dev.vigil.console.cooperation;

import dev.vigil.console.cooperation.CooperationResource.ConsultationView;
import dev.vigil.console.cooperation.CooperationResource.TransferView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What departments and the enterprise did about one check. */
public final class CooperationViews {
    private final TransferTable transfers;
    private final ConsultationTable consultations;
    private final RatingTable ratings;
    private final PublicationTable publications;

    public CooperationViews(
            TransferTable transfers,
            ConsultationTable consultations,
            RatingTable ratings,
            PublicationTable publications) {
        this.transfers = transfers;
        this.consultations = consultations;
        this.ratings = ratings;
        this.publications = publications;
    }

    /** @param rating null while the enterprise has not rated it */
    public record OfTask(
            List<TransferView> transfers,
            List<ConsultationView> consultations,
            List<PublicationTable.Row> publications,
            RatingTable.@Nullable Row rating) {}

    public OfTask of(String task) {
        List<TransferTable.Row> handed = transfers.ofTask(task);
        return new OfTask(
                handed.stream().map(TransferView::of).toList(),
                handed.stream()
                        .flatMap(row -> consultations.find("k-" + row.transfer().id()).stream())
                        .map(ConsultationView::of)
                        .toList(),
                publications.ofTask(task),
                ratings.find(task).orElse(null));
    }
}
