package dev.vigil.console.backtest;

import dev.vigil.console.account.Account;
import dev.vigil.console.openapi.Answers;
import dev.vigil.console.paging.Limits;
import dev.vigil.console.paging.Page;
import dev.vigil.console.paging.PageRequest;
import dev.vigil.console.problem.ProblemException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rules tried on the stored history, over HTTP. */
@RestController
@RequestMapping("/api/backtests")
public final class BacktestResource {
    private final BacktestDesk desk;

    public BacktestResource(BacktestDesk desk) {
        this.desk = desk;
    }

    /**
     * What to try.
     *
     * @param rules one rule or more, as they stand in a file
     * @param premises to limit it to; all when left out
     */
    public record NewBacktest(
            @Nullable String rules, @Nullable Instant from, @Nullable Instant to, @Nullable List<String> premises) {}

    /** It runs in the background; ask for it by its id. */
    @PostMapping
    @Answers(202)
    ResponseEntity<BacktestView> start(@RequestBody NewBacktest wanted, @AuthenticationPrincipal Account account) {
        if (wanted.rules() == null || wanted.from() == null || wanted.to() == null) {
            throw ProblemException.invalid("请填写规则、开始时间和结束时间", "rules, from and to are needed");
        }
        List<String> premises = wanted.premises() == null ? List.of() : wanted.premises();
        BacktestView view = desk.start(account, wanted.rules(), wanted.from(), wanted.to(), premises);
        return ResponseEntity.accepted()
                .location(URI.create("/api/backtests/" + view.id()))
                .body(view);
    }

    /** Newest first. */
    @GetMapping
    Page<BacktestView> list(
            @RequestParam(defaultValue = "" + Limits.DEFAULT_PAGE) int limit,
            @RequestParam Optional<String> cursor,
            @AuthenticationPrincipal Account account) {
        PageRequest part = PageRequest.of(limit, cursor);
        return desk.newest(account, part.after(), part.limit());
    }

    @GetMapping("/{id}")
    BacktestView one(@PathVariable String id, @AuthenticationPrincipal Account account) {
        return desk.find(account, id);
    }

    /** Stops it; one that is over stays as it is. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String id, @AuthenticationPrincipal Account account) {
        desk.cancel(account, id);
    }
}
