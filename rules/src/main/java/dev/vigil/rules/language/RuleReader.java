package dev.vigil.rules.language;

import dev.vigil.domain.Bilingual;
import dev.vigil.domain.alert.Severity;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.domain.config.Problem;
import dev.vigil.domain.config.Problems;
import dev.vigil.domain.config.YamlMap;
import dev.vigil.domain.config.YamlValue;
import dev.vigil.domain.observation.Quality;
import dev.vigil.rules.Audience;
import dev.vigil.rules.Deviation;
import dev.vigil.rules.Judgement;
import dev.vigil.rules.KnownCodes;
import dev.vigil.rules.Per;
import dev.vigil.rules.Respond;
import dev.vigil.rules.Rule;
import dev.vigil.rules.Scope;
import dev.vigil.rules.Step;
import dev.vigil.rules.expression.Expression;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one rule of a YAML file. Everything that is wrong with it is noted, with its place. */
public final class RuleReader {
    /** Quiet time after which the alert of an event is over, unless the rule says otherwise. */
    public static final long QUIET = 10 * 60_000;

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 80;
    private static final int MOST_OVERRIDES = 100;

    private final ConditionReader conditions;
    private final Problems problems;
    private final String source;
    private final ParameterReader parameters;
    private final KnownCodes codes;

    public RuleReader(Metrics metrics, KnownCodes codes, String source, Problems problems) {
        this.conditions = new ConditionReader(metrics, codes);
        this.codes = codes;
        this.source = source;
        this.problems = problems;
        this.parameters = new ParameterReader(codes, problems);
    }

    /** The rule; whether it can be used, {@link Problems} tells. */
    public Rule read(YamlValue value, String text) {
        YamlMap map = value.map(problems);
        String id = id(map);
        Bilingual title = map.bilingual("title");
        Scope scope = new Scope(
                map.texts("scenario"), map.texts("industry"), map.texts("tags"), map.texts("area"), map.texts("role"));
        Per per = map.oneOf("per", Per.class, Per.DEVICE);
        if (per == Per.AREA) {
            for (String key : List.of("scenario", "industry", "tags", "role")) {
                map.find(key)
                        .ifPresent(scoped -> problems.add(
                                scoped,
                                "没有 '" + key + "'：按区域的规则看其区域的全部对象",
                                "no '" + key + "': a rule per area looks at all premises of its area"));
            }
        }
        Map<String, Double> usual = parameters.read(map);
        int before = problems.all().size();
        Judgement judgement = judgement(map, map, usual);
        Respond respond = respond(map, Respond.BY_SEVERITY);
        List<Deviation> deviations =
                problems.all().size() == before ? deviations(map, judgement, respond, usual) : skipped(map);
        List<String> items = map.texts("items");
        codes.check(map, problems);
        boolean shadow = map.truth("shadow", false);
        String insteadOf = map.text("instead_of", "");
        if (!insteadOf.isEmpty() && !shadow) {
            problems.add(
                    map.get("instead_of"),
                    "同时写 'shadow: true'：只有试运行的规则才作比较",
                    "'shadow: true' beside it: only a rule on trial is compared");
        }
        map.optionalText("source");
        map.optionalText("note");
        map.refuseOthers();
        return new Rule(id, title, scope, per, judgement, deviations, items, respond, shadow, insteadOf, text);
    }

    private String id(YamlMap map) {
        String id = map.text("id");
        if (!id.isEmpty() && (!ID.matcher(id).matches() || id.length() > LONGEST_ID)) {
            problems.add(
                    map.get("id"),
                    "小写字母和数字组成的词，用 '-' 连接，例如 dust-pm10-hour",
                    "small letters and digits in words joined by '-', such as dust-pm10-hour");
        }
        return id;
    }

    /** @param given the rule itself, or what some premises have otherwise */
    private Judgement judgement(YamlMap map, YamlMap given, Map<String, Double> numbers) {
        Expression when = condition(map.get("when"), numbers).orElse(Translation.NOTHING);
        boolean pulse = Pulses.in(when);
        YamlMap hold = given.has("for") ? given : map;
        if (pulse && duration(hold, "for") > 0) {
            problems.add(
                    hold.get("for"),
                    "没有 'for'：事件没有时长；可改为计次，count(event, '10m') >= 3",
                    "no 'for': an event has no duration; count events instead, count(event, '10m') >= 3");
        }
        Optional<Expression> clear = map.find("clear").flatMap(value -> condition(value, numbers));
        YamlMap quiet = given.has("clear_for") ? given : map;
        YamlMap hours = given.has("active") ? given : map;
        YamlMap colour = given.has("severity") ? given : map;
        return new Judgement(
                when,
                duration(hold, "for"),
                clear.orElse(null),
                quiet.has("clear_for") ? duration(quiet, "clear_for") : pulse ? QUIET : 0,
                colour.oneOf("severity", Severity.class, Severity.BLUE),
                ladder(map, numbers),
                new ActiveReader(problems).read(hours.find("active")),
                quality(map));
    }

    private List<Deviation> deviations(YamlMap map, Judgement usual, Respond respond, Map<String, Double> numbers) {
        List<Deviation> deviations = new ArrayList<>();
        for (YamlValue value : map.list("overrides")) {
            YamlMap given = value.map(problems);
            Audience audience = parameters.audience(given);
            Map<String, Double> theirs = parameters.read(given, numbers);
            boolean off = given.truth("off", false);
            Judgement judgement = judgement(map, given, theirs);
            deviations.add(new Deviation(audience, off ? null : judgement, respond(given, respond)));
            given.refuseOthers();
            if (!off
                    && judgement.equals(usual)
                    && deviations.get(deviations.size() - 1).respond().equals(respond)) {
                problems.add(
                        value,
                        "对这些对象另有规定的内容，或 'off: true'",
                        "something that is otherwise for these premises, or 'off: true'");
            }
        }
        if (deviations.size() > MOST_OVERRIDES) {
            problems.add(
                    map.get("overrides"),
                    "至多 " + MOST_OVERRIDES + " 条 overrides",
                    "at most " + MOST_OVERRIDES + " overrides");
        }
        return deviations;
    }

    /** What is wrong with the rule would be wrong with each of them. */
    private static List<Deviation> skipped(YamlMap map) {
        map.find("overrides");
        return List.of();
    }

    private long duration(YamlMap map, String key) {
        long millis = map.duration(key, 0);
        if (millis > Arguments.LONGEST_WINDOW) {
            problems.add(map.get(key), "至多 30d", "at most 30d");
        }
        return millis;
    }

    private List<Step> ladder(YamlMap map, Map<String, Double> numbers) {
        List<Step> steps = new ArrayList<>();
        for (YamlValue value : map.list("ladder")) {
            YamlMap step = value.map(problems);
            Expression when = condition(step.get("when"), numbers).orElse(Translation.NOTHING);
            Optional<Expression> until = step.find("until").flatMap(other -> condition(other, numbers));
            step.get("severity");
            steps.add(new Step(when, until.orElse(null), step.oneOf("severity", Severity.class, Severity.BLUE)));
            step.refuseOthers();
        }
        if (steps.size() > 8) {
            problems.add(map.get("ladder"), "至多 8 级", "at most 8 steps");
        }
        return steps;
    }

    private Set<Quality> quality(YamlMap map) {
        Set<Quality> allowed = EnumSet.noneOf(Quality.class);
        Optional<YamlValue> value = map.find("quality");
        if (value.isEmpty()) {
            return Set.of(Quality.NORMAL);
        }
        List<YamlValue> given =
                value.get().isText() ? List.of(value.get()) : value.get().list(problems);
        given.forEach(one -> one.oneOf(Quality.class, problems).ifPresent(allowed::add));
        return allowed;
    }

    private Respond respond(YamlMap map, Respond otherwise) {
        Optional<YamlValue> value = map.find("respond");
        if (value.isEmpty()) {
            return otherwise;
        }
        YamlMap respond = value.get().map(problems);
        Respond result = new Respond(respond.duration("acknowledge", 0), respond.duration("dispose", 0));
        respond.refuseOthers();
        return result;
    }

    private Optional<Expression> condition(YamlValue value, Map<String, Double> numbers) {
        String text = value.text(problems);
        if (text.isBlank()) {
            return Optional.empty();
        }
        return conditions.read(text, numbers, complaint -> {
            ScalarPlace place = ScalarPlace.of(source, value, complaint.offset());
            problems.add(new Problem(
                    value.file(), place.line(), place.column(), value.path(), complaint.found(), complaint.expected()));
        });
    }
}
