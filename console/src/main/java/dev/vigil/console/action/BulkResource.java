package dev.vigil.console.action;

import dev.vigil.console.account.Account;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.web.OnceKey;
import dev.vigil.domain.casefile.ActionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** One action on many alerts: each is done or refused for itself, and the answer says which. */
@RestController
public final class BulkResource {
    private static final int MOST = 500;

    private final ActionDesk desk;

    public BulkResource(ActionDesk desk) {
        this.desk = desk;
    }

    /** What to do to each of the alerts. */
    public record BulkRequest(
            @Nullable ActionKind kind,
            @Nullable List<String> alerts,
            @Nullable String comment,
            @Nullable Map<String, String> data) {}

    /** @param problem why it was not done; null when it was */
    public record Outcome(String alert, @Nullable String problem) {}

    /** In the order in which they were sent. */
    public record BulkAnswer(int done, List<Outcome> items) {}

    /** With the same Idempotency-Key nothing is done twice. */
    @PostMapping("/api/actions/bulk")
    BulkAnswer act(
            @RequestBody BulkRequest request,
            @RequestHeader(name = OnceKey.HEADER, required = false) Optional<String> key,
            @AuthenticationPrincipal Account account) {
        List<String> alerts = request.alerts() == null
                ? List.of()
                : request.alerts().stream().distinct().toList();
        if (alerts.isEmpty() || alerts.size() > MOST) {
            throw ProblemException.invalid("请选择 1 至 " + MOST + " 条告警", "alerts must name 1 to " + MOST + " of them");
        }
        List<Outcome> outcomes = new ArrayList<>();
        alerts.forEach(alert -> outcomes.add(act(request, alert, key, account)));
        return new BulkAnswer(
                (int) outcomes.stream().filter(one -> one.problem() == null).count(), outcomes);
    }

    private Outcome act(BulkRequest request, String alert, Optional<String> key, Account account) {
        ActionRequest one = new ActionRequest(request.kind(), alert, null, null, request.comment(), request.data());
        try {
            desk.act(account, one, key.map(given -> given + "/" + alert));
            return new Outcome(alert, null);
        } catch (ErrorResponseException refused) {
            return new Outcome(alert, refused.getBody().getDetail());
        }
    }
}
