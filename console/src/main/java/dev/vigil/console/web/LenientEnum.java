package dev.vigil.console.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads a constant in any case, with hyphens or underscores; refuses others with the list of what there is. */
@SuppressWarnings("rawtypes") // the interface of Spring's converters for all enums at once is raw
public final class LenientEnum implements ConverterFactory<String, Enum> {
    @Override
    public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
        return text -> find(type, text);
    }

    private static <T extends Enum> T find(Class<T> type, String text) {
        String name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Codes::lower)
                                .collect(Collectors.joining(", "))));
    }
}
