package dev.vigil.console.premise;

import dev.vigil.console.account.Account;
import dev.vigil.console.paging.Limits;
import dev.vigil.console.paging.Page;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.console.scope.Sight;
import dev.vigil.domain.premise.Premise;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Premises over HTTP. */
@RestController
@RequestMapping("/api/premises")
public final class PremiseResource {
    private final Premises premises;
    private final Sight sight;

    public PremiseResource(Premises premises, Sight sight) {
        this.premises = premises;
        this.sight = sight;
    }

    /** In the order of their ids; the cursor is the last id seen. */
    @GetMapping
    Page<PremiseView> list(
            @RequestParam(defaultValue = "") List<String> street,
            @RequestParam(defaultValue = "") List<String> scenario,
            @RequestParam(defaultValue = "") List<String> level,
            @RequestParam Optional<String> text,
            @RequestParam(defaultValue = "" + Limits.LARGEST_PAGE) int limit,
            @RequestParam(defaultValue = "") String cursor,
            @AuthenticationPrincipal Account account) {
        if (limit < 1 || limit > Limits.LARGEST_PAGE) {
            throw ProblemException.badRequest(
                    "limit 须为 1 至 " + Limits.LARGEST_PAGE, "limit must be from 1 to " + Limits.LARGEST_PAGE);
        }
        List<Premise> wanted = premises.all().stream()
                .filter(premise -> sight.ofPremise(account, premise.id()))
                .filter(premise -> street.isEmpty() || street.contains(premise.street()))
                .filter(premise -> scenario.isEmpty() || scenario.contains(premise.scenario()))
                .filter(premise -> level.isEmpty()
                        || level.contains(premise.managementLevel().label()))
                .filter(premise -> text.isEmpty() || mentions(premise, text.get()))
                .toList();
        List<Premise> rest = wanted.stream()
                .filter(premise -> premise.id().compareTo(cursor) > 0)
                .toList();
        List<PremiseView> items =
                rest.stream().limit(limit).map(PremiseView::of).toList();
        String next = rest.size() > limit ? items.get(items.size() - 1).id() : null;
        return new Page<>(items, wanted.size(), next);
    }

    @GetMapping("/{id}")
    ResponseEntity<PremiseView> one(@PathVariable String id, @AuthenticationPrincipal Account account) {
        return premises.find(id)
                .filter(premise -> sight.ofPremise(account, id))
                .map(PremiseView::of)
                .map(view ->
                        ResponseEntity.ok().eTag("\"" + view.revision() + "\"").body(view))
                .orElseThrow(() -> ProblemException.notFound("premise", id));
    }

    private static boolean mentions(Premise premise, String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return List.of(premise.id(), premise.name().zh(), premise.name().en(), premise.enterprise()).stream()
                .anyMatch(field -> field.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
