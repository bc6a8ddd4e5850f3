package dev.vigil.console.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.console.series.SeriesView.Point;
import dev.vigil.console.web.DistrictTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesCsvTest {
    @Test
    void aFormulaIsMadeHarmlessAndANumberIsLeftAlone() {
        Point formula = Point.sample(DistrictTime.of(0), "d-1", null, "=HYPERLINK(\"http://x\")", "NORMAL");
        Point number = Point.sample(DistrictTime.of(0), "d-1", -3.5, null, "NORMAL");
        SeriesView series = new SeriesView(
                "p",
                null,
                "+state",
                "mg/m³",
                DistrictTime.of(0),
                DistrictTime.of(1),
                null,
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
    void rollUpsHaveMoreColumns() {
        Point hour = Point.rollup(DistrictTime.of(0), "d-1", "FAULT", 3.5, 1.0, 9.0, 60.0, 0.7);
        Point empty = Point.rollup(DistrictTime.of(0), "d-2", "COMMUNICATION", null, null, null, 2.0, 0.0);
        SeriesView series = new SeriesView(
                "p",
                null,
                "cod",
                "mg/L",
                DistrictTime.of(0),
                DistrictTime.of(1),
                "hour",
                null,
                null,
                false,
                List.of(hour, empty));

        assertThat(SeriesCsv.of(series))
                .isEqualTo(
                        """
                at,device,metric,value,text,unit,quality,min,max,count,share\r
                1970-01-01T08:00:00+08:00,d-1,cod,3.5,,mg/L,FAULT,1.0,9.0,60,0.7\r
                1970-01-01T08:00:00+08:00,d-2,cod,,,mg/L,COMMUNICATION,,,2,0.0\r
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
