package dev.vigil.standalone.cli;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.premise.Premise;
import dev.vigil.rules.RuleBook;
import dev.vigil.rules.RuleFolder;
import dev.vigil.rules.trial.RuleEvaluation;
import dev.vigil.rules.trial.RuleTests;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Checks, tests and tries rules, by the same engine as the job.",
        subcommands = {RulesCommand.Check.class, RulesCommand.Test.class, RulesCommand.Eval.class},
        synopsisSubcommandLabel = "(check | test | eval)")
final class RulesCommand {
    private RulesCommand() {}

    private static PrintWriter output(CommandSpec spec) {
        return spec.commandLine().getOut();
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Validates a folder of rules: file:line:column, what was found, what was expected.")
    static final class Check implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private RuleSources sources = new RuleSources();

        @Parameters(paramLabel = "DIR", arity = "0..1", description = "Default: config/rules")
        private @Nullable Path folder;

        @Override
        public Integer call() {
            Problems problems = new Problems();
            RuleBook book = RuleFolder.read(
                    sources.rules(folder), sources.metrics(problems), sources.codes(problems), problems);
            problems.refuseIfAny();
            int rules = book.rules().size();
            Bilingual said =
                    new Bilingual(rules + " 条规则，没有问题。", rules + (rules == 1 ? " rule" : " rules") + ", no problems.");
            output(spec).println(said.in(Locale.getDefault()));
            return 0;
        }
    }

    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            description =
                    "Runs the tests beside the rules (*.test.yaml): prints a table, and a diff for each that fails.")
    static final class Test implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private RuleSources sources = new RuleSources();

        @Parameters(paramLabel = "DIR", arity = "0..1", description = "Default: config/rules")
        private @Nullable Path folder;

        @Override
        public Integer call() {
            Problems problems = new Problems();
            RuleTests tests =
                    new RuleTests(sources.metrics(problems), sources.calendars(problems), sources.judging(problems));
            RuleTests.Result result = tests.run(sources.rules(folder), output(spec), Locale.getDefault(), problems);
            problems.refuseIfAny();
            return result.failed() == 0 ? 0 : 1;
        }
    }

    @Command(
            name = "eval",
            mixinStandardHelpOptions = true,
            description = {
                "Feeds observations (JSON lines on standard input) to rules, prints every revision of every alert.",
                "{\"tick\": T} moves the received clock to T; {\"rules\": \"FILE\"} brings in another rule book."
            })
    static final class Eval implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private RuleSources sources = new RuleSources();

        @Parameters(paramLabel = "RULES.yaml", description = "A file of rules, or a folder")
        private Path rules = Path.of("");

        @Option(
                names = "--registry",
                paramLabel = "FILE",
                description = "Premises and devices, as in config/premises. Default: taken from the observations")
        private @Nullable Path registry;

        @Option(
                names = "--compare",
                description = "In place of revisions: in what rules with 'shadow: true' differ from those that they"
                        + " would replace ('instead_of')")
        private boolean compare;

        @Override
        public Integer call() throws Exception {
            Problems problems = new Problems();
            List<Premise> premises = sources.premises(registry, problems);
            RuleEvaluation evaluation = new RuleEvaluation(
                    sources.metrics(problems), sources.calendars(problems), sources.judging(problems), premises);
            RuleBook book = RuleFolder.read(rules, sources.metrics(problems), problems);
            problems.refuseIfAny();
            try {
                BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                if (compare) {
                    evaluation.compare(book, lines, output(spec));
                } else {
                    evaluation.run(book, lines, output(spec));
                }
            } catch (IllegalArgumentException wrongLine) {
                throw new CommandException(wrongLine.getMessage());
            }
            return 0;
        }
    }
}
