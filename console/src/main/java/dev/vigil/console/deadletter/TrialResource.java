package dev.vigil.console.deadletter;

import dev.vigil.console.premise.PremiseEdit;
import dev.vigil.console.premise.Premises;
import dev.vigil.console.problem.ProblemException;
import dev.vigil.domain.premise.Premise;
import dev.vigil.domain.premise.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A mapping is tried before it is saved. */
@RestController
public final class TrialResource {
    private final DeadLetterTable letters;
    private final LetterTrial trial;
    private final Premises premises;

    public TrialResource(DeadLetterTable letters, LetterTrial trial, Premises premises) {
        this.letters = letters;
        this.trial = trial;
        this.premises = premises;
    }

    /**
     * With what the message is to be read again; with the registry as it is when nothing is said.
     *
     * @param format another format than that by which it was read
     * @param premise where the device of {@code edit} is
     * @param edit the device as it would be
     */
    public record Trial(
            @Nullable String format,
            @Nullable String premise,
            @Nullable String device,
            PremiseEdit.@Nullable DeviceEdit edit) {}

    /** Keeps nothing. */
    @PostMapping("/api/dead-letters/{id}/trial")
    LetterTrial.Outcome read(@PathVariable String id, @RequestBody Trial wanted) {
        DeadLetter letter = letters.find(id).orElseThrow(() -> ProblemException.notFound("dead letter", id));
        return trial.read(letter, wanted.format(), registry(wanted));
    }

    private Registry registry(Trial wanted) {
        Registry registry = Registry.of(premises.all());
        if (wanted.edit() == null || wanted.premise() == null || wanted.device() == null) {
            return registry;
        }
        Premise premise = premises.find(wanted.premise())
                .orElseThrow(() -> ProblemException.notFound("premise", wanted.premise()));
        return registry.with(PremiseEdit.withDevice(premise, wanted.device(), wanted.edit()));
    }
}
