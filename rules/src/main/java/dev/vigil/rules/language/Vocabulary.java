package dev.vigil.rules.language;

import static dev.cel.checker.CelStandardDeclarations.StandardFunction.ADD;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.CONDITIONAL;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.DIVIDE;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.DURATION;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.EQUALS;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.GREATER;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.GREATER_EQUALS;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.IN;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.LESS;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.LESS_EQUALS;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.LOGICAL_AND;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.LOGICAL_NOT;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.LOGICAL_OR;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.MULTIPLY;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.NEGATE;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.NOT_EQUALS;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.STARTS_WITH;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.SUBTRACT;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.vigil.domain.catalogue.Metric;
import dev.vigil.domain.catalogue.Metrics;
import dev.vigil.rules.KnownCodes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The names that a condition may use, with their types, as CEL has to know them. No macros: there are no loops. */
final class Vocabulary {
    static final int LONGEST = 2000;
    static final int DEEPEST = 24;
    /** Begins the name of a parameter of the rule in its conditions. */
    static final String PARAMETER = "rule.";

    /** What rules take of CEL's own functions. */
    private static final CelStandardDeclarations SIGNS = CelStandardDeclarations.newBuilder()
            .includeFunctions(
                    LOGICAL_AND,
                    LOGICAL_OR,
                    LOGICAL_NOT,
                    CONDITIONAL,
                    EQUALS,
                    NOT_EQUALS,
                    LESS,
                    LESS_EQUALS,
                    GREATER,
                    GREATER_EQUALS,
                    ADD,
                    SUBTRACT,
                    MULTIPLY,
                    DIVIDE,
                    NEGATE,
                    IN,
                    STARTS_WITH,
                    DURATION)
            .build();

    private static final CelType PLACE = OpaqueType.create("vigil.place");

    /** Variables of every condition besides the metrics. */
    static final Map<String, CelType> FIELDS = fields();

    private final Metrics metrics;
    private final KnownCodes codes;

    Vocabulary(Metrics metrics, KnownCodes codes) {
        this.metrics = metrics;
        this.codes = codes;
    }

    static CelType typeOf(Metric metric) {
        return switch (metric.kind()) {
            case LEVEL -> SimpleType.DOUBLE;
            case EVENT -> SimpleType.BOOL;
            case TEXT -> SimpleType.STRING;
        };
    }

    Metrics metrics() {
        return metrics;
    }

    KnownCodes codes() {
        return codes;
    }

    /** Every name that stands for a value, for suggestions. */
    Set<String> names() {
        TreeSet<String> names = new TreeSet<>(FIELDS.keySet());
        metrics.all().forEach(metric -> names.add(metric.id()));
        return names;
    }

    /** A compiler that also knows these metrics of other roles, such as {@code production.power}, and parameters. */
    CelCompilerBuilder compiler(Map<String, Metric> roles, Set<String> parameters) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardMacros()
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(SIGNS)
                .setOptions(CelOptions.current()
                        .maxExpressionCodePointSize(LONGEST)
                        .maxParseRecursionDepth(DEEPEST)
                        .build());
        FIELDS.forEach(builder::addVar);
        metrics.all().forEach(metric -> builder.addVar(metric.id(), typeOf(metric)));
        roles.forEach((name, metric) -> builder.addVar(name, typeOf(metric)));
        parameters.forEach(name -> builder.addVar(PARAMETER + name, SimpleType.DOUBLE));
        return builder.addFunctionDeclarations(functions());
    }

    private static Map<String, CelType> fields() {
        Map<String, CelType> fields = new LinkedHashMap<>();
        fields.put("premise", PLACE);
        fields.put("area", PLACE);
        for (String text : List.of("grade", "management_level", "scenario", "industry", "street", "area")) {
            fields.put("premise." + text, SimpleType.STRING);
        }
        fields.put("premise.tags", ListType.create(SimpleType.STRING));
        fields.put("premise.key_supervision", SimpleType.BOOL);
        fields.put("calendar.hour", SimpleType.DOUBLE);
        fields.put("calendar.weekday", SimpleType.DOUBLE);
        fields.put("calendar.month", SimpleType.DOUBLE);
        fields.put("calendar.workday", SimpleType.BOOL);
        fields.put("calendar.holiday", SimpleType.BOOL);
        return fields;
    }

    private static List<CelFunctionDecl> functions() {
        List<CelFunctionDecl> functions = new ArrayList<>();
        for (Function function : Function.values()) {
            List<CelOverloadDecl> overloads = new ArrayList<>();
            for (Function.Form form : function.forms()) {
                String id = function.code() + "_" + overloads.size();
                overloads.add(CelOverloadDecl.newGlobalOverload(id, type(form.result()), types(form.parameters())));
                if (function.ofArea()) {
                    List<CelType> withTarget = new ArrayList<>(List.of(PLACE));
                    withTarget.addAll(types(form.parameters()));
                    overloads.add(CelOverloadDecl.newMemberOverload("area_" + id, type(form.result()), withTarget));
                }
            }
            functions.add(CelFunctionDecl.newFunctionDeclaration(function.code(), overloads));
        }
        return functions;
    }

    private static List<CelType> types(String letters) {
        return letters.chars().mapToObj(letter -> type((char) letter)).toList();
    }

    private static CelType type(char letter) {
        return switch (letter) {
            case 'n' -> SimpleType.DOUBLE;
            case 'b' -> SimpleType.BOOL;
            case 't' -> SimpleType.STRING;
            case 'd' -> SimpleType.DURATION;
            case 'p' -> PLACE;
            default -> throw new IllegalArgumentException("no type " + letter);
        };
    }
}
