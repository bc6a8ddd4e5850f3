package dev.vigil.console.action;

import dev.vigil.console.account.Account;
import dev.vigil.console.web.OnceKey;
import dev.vigil.domain.casefile.ActionKind;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What people do, over HTTP. */
@RestController
public final class ActionResource {
    private final ActionDesk desk;

    public ActionResource(ActionDesk desk) {
        this.desk = desk;
    }

    /** What to say along with an acknowledgement. */
    public record Acknowledgement(@Nullable String comment) {}

    /** 201 when it was done, 200 when the same key had done it before. */
    @PostMapping("/api/actions")
    ResponseEntity<ActionView> act(
            @RequestBody ActionRequest request,
            @RequestHeader(name = OnceKey.HEADER, required = false) Optional<String> key,
            @AuthenticationPrincipal Account account) {
        return answer(desk.act(account, request, key));
    }

    @PostMapping("/api/alerts/{id}/acknowledge")
    ResponseEntity<ActionView> acknowledge(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Acknowledgement said,
            @RequestHeader(name = OnceKey.HEADER, required = false) Optional<String> key,
            @AuthenticationPrincipal Account account) {
        String comment = said == null ? null : said.comment();
        return answer(
                desk.act(account, new ActionRequest(ActionKind.ACKNOWLEDGE, id, null, null, comment, Map.of()), key));
    }

    private static ResponseEntity<ActionView> answer(ActionDesk.Done done) {
        return ResponseEntity.status(done.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(ActionView.of(done.action()));
    }
}
