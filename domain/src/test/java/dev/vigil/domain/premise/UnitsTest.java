package dev.vigil.domain.premise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {
    @ParameterizedTest
    @CsvSource({
        "0.8,    mg/m³,  µg/m³,  800",
        "81300,  ng/m³,  µg/m³,  81.3",
        "101.3,  kPa,    MPa,    0.1013",
        "70,     kPa,    MPa,    0.07",
        "42500,  W,      kW,     42.5",
        "350,    mL,     L,      0.35",
        "2.5,    A,      mA,     2500",
        "36,     m³/h,   L/s,    10",
        "18,     km/h,   m/s,    5",
        "0.5,    g/L,    mg/L,   500",
        "65,     dB(A),  dB,     65",
        "120,    cm,     m,      1.2",
        "1.2,    mS/cm,  µS/cm,  1200",
    })
    void convertsWithoutAStrayDigit(double value, String from, String to, double expected) {
        assertThat(Units.convert(value, from, to)).hasValue(expected);
    }

    @ParameterizedTest
    @CsvSource({"20, ℃, ℉, 68", "68, ℉, ℃, 20", "273.15, K, ℃, 0", "-18, ℃, K, 255.15"})
    void knowsThatTemperaturesHaveAnOffset(double value, String from, String to, double expected) {
        assertThat(Units.convert(value, from, to).orElseThrow()).isCloseTo(expected, within(1e-9));
    }

    @Test
    void readsTheSpellingsOfTheField() {
        assertThat(Units.convert(1, "μg/m³", "µg/m³")).as("Greek mu").hasValue(1);
        assertThat(Units.convert(1, "mg/m3", "ug/m3")).hasValue(1000);
        assertThat(Units.convert(1, "mg/m^3", "µg/m³")).hasValue(1000);
        assertThat(Units.convert(1, " kPa ", "Pa")).hasValue(1000);
    }

    @Test
    void refusesWhatNoFactorCanBridge() {
        assertThat(Units.convertible("ppm", "mg/m³")).isFalse();
        assertThat(Units.convertible("kPa", "kW")).isFalse();
        assertThat(Units.convertible("%", "%LEL")).isFalse();
        assertThat(Units.convertible("", "%")).isFalse();
    }

    @Test
    void leavesAnUnknownUnitAloneWhenItIsTheSameOne() {
        assertThat(Units.convert(7, "NTU", "NTU")).hasValue(7);
        assertThat(Units.convert(7, "", "")).hasValue(7);
    }
}
