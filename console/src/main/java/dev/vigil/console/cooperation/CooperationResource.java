package dev.vigil.console.cooperation;

import dev.vigil.console.account.Account;
import dev.vigil.console.paging.Limits;
import dev.vigil.console.paging.Page;
import dev.vigil.console.paging.PageRequest;
import dev.vigil.console.scope.Scope;
import dev.vigil.console.web.DistrictTime;
import dev.vigil.console.web.Numbers;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.inspection.cooperation.Consultation;
import dev.vigil.domain.inspection.cooperation.RedBlackList;
import dev.vigil.domain.inspection.cooperation.Transfer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What departments do together and what enterprises think of it, over HTTP. They act by actions. */
@RestController
public final class CooperationResource {
    private static final Duration DEFAULT_SPAN = Duration.ofDays(365);

    private final TransferTable transfers;
    private final ConsultationTable consultations;
    private final RatingTable ratings;
    private final RedBlackDesk redBlack;
    private final PublicationTable publications;
    private final Clock clock;

    public CooperationResource(
            TransferTable transfers,
            ConsultationTable consultations,
            RatingTable ratings,
            RedBlackDesk redBlack,
            PublicationTable publications,
            Clock clock) {
        this.transfers = transfers;
        this.consultations = consultations;
        this.ratings = ratings;
        this.redBlack = redBlack;
        this.publications = publications;
        this.clock = clock;
    }

    /** @param evidence SHA-256 of what went along */
    public record TransferView(
            String id,
            @Nullable String task,
            String premise,
            String item,
            String from,
            String to,
            Transfer.State state,
            List<String> evidence,
            OffsetDateTime at,
            OffsetDateTime answerBy,
            @Nullable Bilingual answer) {
        static TransferView of(TransferTable.Row row) {
            Transfer transfer = row.transfer();
            return new TransferView(
                    transfer.id(),
                    row.task(),
                    transfer.premise(),
                    transfer.item(),
                    transfer.from(),
                    transfer.to(),
                    transfer.state(),
                    transfer.evidence(),
                    DistrictTime.of(row.at()),
                    DistrictTime.of(transfer.answerBy()),
                    transfer.answer());
        }
    }

    /** What one party said, or what was decided and by whom. */
    public record Said(String by, String position, String words, OffsetDateTime at) {}

    /** @param decision null while there is none */
    public record ConsultationView(
            String id,
            String premise,
            Bilingual question,
            List<String> departments,
            List<Said> opinions,
            OffsetDateTime decideBy,
            @Nullable Said decision) {
        static ConsultationView of(Consultation consultation) {
            Consultation.Decision decision = consultation.decision();
            return new ConsultationView(
                    consultation.id(),
                    consultation.premise(),
                    consultation.question(),
                    consultation.departments(),
                    consultation.opinions().stream()
                            .map(one ->
                                    new Said(one.department(), one.position(), one.words(), DistrictTime.of(one.at())))
                            .toList(),
                    DistrictTime.of(consultation.decideBy()),
                    decision == null
                            ? null
                            : new Said(
                                    decision.by(),
                                    decision.position(),
                                    decision.words(),
                                    DistrictTime.of(decision.at())));
        }
    }

    /** @param stars mean of the ratings; null when there are none */
    public record DepartmentLine(
            String department,
            int checks,
            int ratings,
            @Nullable Double stars,
            int upheld,
            RedBlackList.Colour colour) {
        static DepartmentLine of(RedBlackList.Line line) {
            return new DepartmentLine(
                    line.department(),
                    line.checks(),
                    line.ratings(),
                    Numbers.finiteOrNull(line.stars()),
                    line.upheld(),
                    line.colour());
        }
    }

    /** In the order of departments. */
    public record RedBlackView(OffsetDateTime from, OffsetDateTime to, List<DepartmentLine> items) {}

    /** Newest first. */
    @GetMapping("/api/transfers")
    Page<TransferView> transfers(
            @RequestParam(defaultValue = "" + Limits.DEFAULT_PAGE) int limit,
            @RequestParam Optional<String> cursor,
            @AuthenticationPrincipal Account account) {
        PageRequest part = PageRequest.of(limit, cursor);
        return transfers.search(Scope.of(account), part.after(), part.limit()).map(TransferView::of);
    }

    /** Newest first. */
    @GetMapping("/api/consultations")
    Page<ConsultationView> consultations(
            @RequestParam Optional<Boolean> decided,
            @RequestParam(defaultValue = "" + Limits.DEFAULT_PAGE) int limit,
            @RequestParam Optional<String> cursor,
            @AuthenticationPrincipal Account account) {
        PageRequest part = PageRequest.of(limit, cursor);
        return consultations
                .search(decided, Scope.of(account), part.after(), part.limit())
                .map(ConsultationView::of);
    }

    /** Newest first. */
    @GetMapping("/api/ratings")
    Page<RatingTable.Row> ratings(
            @RequestParam(defaultValue = "" + Limits.DEFAULT_PAGE) int limit,
            @RequestParam Optional<String> cursor,
            @AuthenticationPrincipal Account account) {
        PageRequest part = PageRequest.of(limit, cursor);
        return ratings.search(Scope.of(account), part.after(), part.limit());
    }

    /** The last year when no span is given. */
    @GetMapping("/api/red-black")
    RedBlackView redBlack(
            @RequestParam Optional<Instant> from,
            @RequestParam Optional<Instant> to,
            @AuthenticationPrincipal Account account) {
        long end = to.map(Instant::toEpochMilli).orElseGet(clock::millis);
        long begin = from.map(Instant::toEpochMilli).orElse(end - DEFAULT_SPAN.toMillis());
        return new RedBlackView(
                DistrictTime.of(begin),
                DistrictTime.of(end),
                redBlack.list(begin, end, Scope.of(account)).lines().stream()
                        .map(DepartmentLine::of)
                        .toList());
    }

    /** Penalties that were made public, newest first. */
    @GetMapping("/api/publications")
    Page<PublicationTable.Row> publications(
            @RequestParam(defaultValue = "" + Limits.DEFAULT_PAGE) int limit,
            @RequestParam Optional<String> cursor,
            @AuthenticationPrincipal Account account) {
        PageRequest part = PageRequest.of(limit, cursor);
        return publications.search(Optional.empty(), Scope.of(account), part.after(), part.limit());
    }
}
