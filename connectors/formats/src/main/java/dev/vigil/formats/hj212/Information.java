package dev.vigil.formats.hj212;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.formats.Names;
import dev.vigil.formats.Refusal;

/**
 * What a site says of itself (现场端信息, CN 3020): states, parameters and logs. {@code PolId} names the factor
 * whose analyser is meant from there on; codes of the logger (i2) and of the station (i3) belong to none.
 */
final class Information {
    private static final String LOG = "//";

    private final Contents contents;
    private final long at;
    private String analyser = "";

    Information(Contents contents, long at) {
        this.contents = contents;
        this.at = at;
    }

    void read() throws Refusal {
        contents.each(this::read);
    }

    private void read(Field field) throws Refusal {
        if (field.key().equals("PolId")) {
            analyser = field.value().strip();
        }
        if (!field.suffix().equals("Info") || field.code().isEmpty()) {
            return;
        }
        Station station = contents.station();
        String code = Names.check("code", field.code());
        String value = field.value().strip();
        if (value.startsWith(LOG)) {
            String text = value.substring(LOG.length(), Math.max(LOG.length(), value.lastIndexOf(LOG)));
            contents.observe(station.text(text, of(code), at, Quality.NORMAL));
            return;
        }
        String base = station.naming().metric(code, station.settings());
        Observation reading = station.reading(value, base, of(base), at, Quality.NORMAL);
        contents.observe(reading.measured(
                reading.metric(), reading.value(), station.naming().unit(base, code, station.settings())));
    }

    private String of(String metric) throws Refusal {
        boolean ofAnAnalyser =
                contents.station().naming().metrics().find(metric).isPresent()
                        ? metric.startsWith("analyser_")
                        : metric.startsWith("i1");
        if (analyser.isEmpty() || !ofAnAnalyser) {
            return metric;
        }
        return metric + "_"
                + Names.check(
                        "PolId",
                        contents.station()
                                .naming()
                                .metric(analyser, contents.station().settings()));
    }
}
