package dev.vigil.console.openapi;

import dev.vigil.console.once.OnceFilter;
import dev.vigil.console.security.Gate;
import dev.vigil.console.web.OnceKey;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;

/** Describes one method of a controller. */
record Operation(HandlerMethod method, Gate gate, String content, Schemas schemas, Schemas bodies) {
    private static final Map<String, Object> PROBLEM = Map.of(
            "description",
            "An RFC 9457 problem",
            "content",
            Map.of(
                    "application/problem+json",
                    Map.of("schema", Map.of("$ref", "#/components/schemas/" + Document.PROBLEM))));

    Map<String, Object> describe() {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("operationId", operationId());
        result.put("tags", List.of(method.getBeanType().getSimpleName().replace("Resource", "")));
        result.put("parameters", parameters());
        body().ifPresent(body -> result.put("requestBody", body));
        result.put("responses", responses());
        if (gate.isOpen()) {
            result.put("security", List.of());
        } else {
            result.put(
                    "x-permissions",
                    gate.anyOf().stream()
                            .map(one -> one.name().toLowerCase(java.util.Locale.ROOT))
                            .sorted()
                            .toList());
        }
        return result;
    }

    private String operationId() {
        String owner = method.getBeanType().getSimpleName().replace("Resource", "");
        return Character.toLowerCase(owner.charAt(0)) + owner.substring(1) + "_"
                + method.getMethod().getName();
    }

    private List<Object> parameters() {
        List<Object> all = new ArrayList<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            String own = parameter.getParameter().getName();
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                all.add(parameter(own, "path", true, parameter));
            }
            RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
            if (query != null) {
                boolean given = query.defaultValue().equals(ValueConstants.DEFAULT_NONE) && query.required();
                all.add(parameter(query.name().isEmpty() ? own : query.name(), "query", given, parameter));
            }
            RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
            if (header != null) {
                all.add(parameter(header.name(), "header", header.required(), parameter));
            }
        }
        if (gate.method().equals(HttpMethod.POST) && OnceFilter.covers(gate.pattern()) && !names(all, OnceKey.HEADER)) {
            all.add(Map.of(
                    "name", OnceKey.HEADER, "in", "header", "required", false, "schema", Map.of("type", "string")));
        }
        return all;
    }

    private static boolean names(List<Object> parameters, String name) {
        return parameters.stream().anyMatch(one -> ((Map<?, ?>) one).get("name").equals(name));
    }

    private Map<String, Object> parameter(String name, String in, boolean required, MethodParameter parameter) {
        boolean optional = parameter.getParameterType() == Optional.class;
        return Map.of(
                "name",
                name,
                "in",
                in,
                "required",
                required && !optional,
                "schema",
                schemas.of(parameter.getGenericParameterType()));
    }

    private Optional<Map<String, Object>> body() {
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestBody body = parameter.getParameterAnnotation(RequestBody.class);
            if (body != null) {
                boolean bytes = parameter.getParameterType() == byte[].class;
                return Optional.of(Map.of(
                        "required",
                        body.required(),
                        "content",
                        bytes
                                ? Map.of("image/jpeg", Map.of(), "image/png", Map.of())
                                : Map.of(
                                        "application/json",
                                        Map.of("schema", bodies.of(parameter.getGenericParameterType())))));
            }
        }
        return Optional.empty();
    }

    private Map<String, Object> responses() {
        Map<String, Object> all = new LinkedHashMap<>();
        Type type = answered();
        boolean nothing = type == void.class || type == Void.class;
        Answers answers = method.getMethodAnnotation(Answers.class);
        if (answers != null && answers.body() != Void.class) {
            type = answers.body();
        }
        int[] statuses = answers == null ? new int[] {nothing && content.isEmpty() ? 204 : 200} : answers.value();
        for (int status : statuses) {
            all.put(Integer.toString(status), nothing && content.isEmpty() ? none() : some(type));
        }
        all.put("default", PROBLEM);
        return all;
    }

    private Type answered() {
        Type type = method.getMethod().getGenericReturnType();
        boolean wrapped = type instanceof ParameterizedType generic && generic.getRawType() == ResponseEntity.class;
        return wrapped ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
    }

    private static Map<String, Object> none() {
        return Map.of("description", "Done");
    }

    private Map<String, Object> some(Type type) {
        String form = content.isEmpty() ? "application/json" : content;
        return Map.of(
                "description",
                "Done",
                "content",
                Map.of(form, form.equals("application/json") ? Map.of("schema", schemas.of(type)) : Map.of()));
    }
}
