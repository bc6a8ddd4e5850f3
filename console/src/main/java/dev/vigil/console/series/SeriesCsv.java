package dev.vigil.console.series;

import dev.vigil.console.series.SeriesView.Point;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A series as CSV (RFC 4180). A text that a spreadsheet would run as a formula is made harmless. */
final class SeriesCsv {
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n＝＋－＠]");
    private static final Pattern TO_QUOTE = Pattern.compile("[\",\\r\\n]");

    private SeriesCsv() {}

    static String of(SeriesView series) {
        StringBuilder csv = new StringBuilder("at,device,metric,value,text,unit,quality");
        boolean rollups = series.resolution() != null;
        csv.append(rollups ? ",min,max,count,share\r\n" : "\r\n");
        for (Point point : series.points()) {
            csv.append(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(point.at()))
                    .append(',');
            csv.append(cell(point.device())).append(',');
            csv.append(cell(series.metric())).append(',');
            csv.append(point.value() == null ? "" : point.value()).append(',');
            csv.append(cell(point.text())).append(',');
            csv.append(cell(series.unit())).append(',');
            csv.append(cell(point.quality()));
            if (rollups) {
                csv.append(',').append(number(point.min())).append(',').append(number(point.max()));
                csv.append(',').append(number(point.count())).append(',').append(number(point.share()));
            }
            csv.append("\r\n");
        }
        return csv.toString();
    }

    private static String number(@Nullable Number number) {
        return number == null ? "" : number.toString();
    }

    static String cell(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String harmless = FORMULA.matcher(text).find() ? "'" + text : text;
        return TO_QUOTE.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
