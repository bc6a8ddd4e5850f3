package dev.vigil.console.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.console.series.SeriesView.Point;
import dev.vigil.console.web.DistrictTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesCsvTest {
    @Test
    void aFormulaIsMadeHarmlessAndANumberIsLeftAlone() {
        Point formula = new Point(DistrictTime.of(0), "d-1", null, "=HYPERLINK(\"http://x\")", "NORMAL");
        Point number = new Point(DistrictTime.of(0), "d-1", -3.5, null, "NORMAL");
        SeriesView series = new SeriesView(
                "p",
                null,
                "+state",
                "mg/m³",
                DistrictTime.of(0),
                DistrictTime.of(1),
                null,
                null,
                false,
                List.of(formula, number));

        assertThat(SeriesCsv.of(series))
                .isEqualTo(
                        """
                at,device,metric,value,text,unit,quality\r
                1970-01-01T08:00:00+08:00,d-1,'+state,,"'=HYPERLINK(""http://x"")",mg/m³,NORMAL\r
                1970-01-01T08:00:00+08:00,d-1,'+state,-3.5,,mg/m³,NORMAL\r
                """);
    }

    @Test
    void commasQuotesAndLineBreaksAreQuoted() {
        assertThat(SeriesCsv.cell("a,b")).isEqualTo("\"a,b\"");
        assertThat(SeriesCsv.cell("say \"hi\"")).isEqualTo("\"say \"\"hi\"\"\"");
        assertThat(SeriesCsv.cell("two\nlines")).isEqualTo("\"two\nlines\"");
        assertThat(SeriesCsv.cell("\tx")).isEqualTo("'\tx");
        assertThat(SeriesCsv.cell(null)).isEmpty();
    }
}
