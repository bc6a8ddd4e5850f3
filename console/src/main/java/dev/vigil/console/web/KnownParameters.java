package dev.vigil.console.web;

import dev.vigil.console.problem.ProblemException;
import dev.vigil.domain.Bilingual;
import dev.vigil.domain.config.Suggestion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a query parameter that nobody reads: a misspelt filter must not quietly show everything. */
public final class KnownParameters implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && ofOurs(method)) {
            Set<String> known = known(method);
            for (Enumeration<String> names = request.getParameterNames(); names.hasMoreElements(); ) {
                refuseUnknown(names.nextElement(), known);
            }
        }
        return true;
    }

    private static boolean ofOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("dev.vigil.");
    }

    private static void refuseUnknown(String name, Set<String> known) {
        if (!known.contains(name)) {
            Bilingual meant = Suggestion.nearest(name, known)
                    .map(near -> new Bilingual("，您是指 '" + near + "' 吗？", "; did you mean '" + near + "'?"))
                    .orElse(
                            known.isEmpty()
                                    ? Bilingual.of("")
                                    : new Bilingual(
                                            "，可用的有 " + String.join("、", known),
                                            "; known are " + String.join(", ", known)));
            throw ProblemException.badRequest(
                    "没有参数 '" + name + "'" + meant.zh(), "there is no parameter '" + name + "'" + meant.en());
        }
    }

    private static Set<String> known(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(KnownParameters::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(MethodParameter parameter) {
        RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
        if (annotation != null && !annotation.name().isEmpty()) {
            return annotation.name();
        }
        return parameter.getParameter().getName();
    }
}
