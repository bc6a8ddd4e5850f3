package dev.vigil.formats.hj212;

import static dev.vigil.domain.observation.RejectionReason.TIME_MISSING;
import static dev.vigil.domain.observation.RejectionReason.UNSUPPORTED;
import static dev.vigil.formats.District.at;
import static dev.vigil.formats.District.find;
import static dev.vigil.formats.District.metricsOf;
import static dev.vigil.formats.District.only;
import static dev.vigil.formats.District.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.formats.District;
import dev.vigil.formats.Message;
import dev.vigil.formats.Readout;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandsTest {
    @Test
    void aMeanStandsAtTheEndOfItsPeriodUnderItsOwnName() {
        Readout readout = read(Samples.frame(Samples.SEWAGE_HOUR));

        assertThat(metricsOf(readout))
                .containsExactly(
                        "sewage_flow_total_hour",
                        "sewage_flow_min_hour",
                        "sewage_flow_hour",
                        "sewage_flow_max_hour",
                        "ph_min_hour",
                        "ph_hour",
                        "ph_max_hour",
                        "cod_total_hour",
                        "cod_min_hour",
                        "cod_hour",
                        "cod_max_hour");
        Observation cod = find(readout, "cod_hour");
        assertThat(cod.at()).isEqualTo(at("2016-08-01T09:00:00+08:00"));
        assertThat(cod.interval()).isEqualTo(3_600_000);
        assertThat(cod.value()).isEqualTo(40.1);
        assertThat(cod.quality()).isEqualTo(Quality.NORMAL);
    }

    @Test
    void aDayOfNoise() {
        Readout readout = read(Samples.frame(Samples.NOISE_DAY));

        assertThat(metricsOf(readout)).containsExactly("Ldn_day", "Ld_daytime_day", "Ln_nighttime_day");
        assertThat(find(readout, "Ldn_day").at()).isEqualTo(at("2016-08-02T00:00:00+08:00"));
        assertThat(find(readout, "Ldn_day").interval()).isEqualTo(86_400_000);
    }

    @Test
    void minuteDataOfAirLastOneMinute() {
        Readout readout = read(Samples.AIR_MINUTE);

        assertThat(metricsOf(readout))
                .containsExactly(
                        "a21004_minute",
                        "a05024_minute",
                        "so2_minute",
                        "co_minute",
                        "pm25_minute",
                        "pm10_minute",
                        "wind_speed_minute",
                        "wind_direction_minute",
                        "temperature_minute",
                        "humidity_minute",
                        "pressure_minute");
        assertThat(find(readout, "pm10_minute").at()).isEqualTo(at("2022-05-13T16:27:00+08:00"));
        assertThat(find(readout, "pm10_minute").interval()).isEqualTo(60_000);
    }

    @Test
    void minuteDataOfSewageLastTenAndTheDeviceMaySayOtherwise() {
        String frame = packet("2051", "DataTime=20260706100000;w01018-Avg=40,w01018-Flag=N");

        assertThat(only(read(frame)).interval()).isEqualTo(600_000);
        assertThat(only(District.read("hj212", frame, Map.of("minute", "5"))).interval())
                .isEqualTo(300_000);
        assertThat(only(District.read("hj212", frame, Map.of("data-time", "end")))
                        .at())
                .isEqualTo(at("2026-07-06T10:00:00+08:00"));
    }

    @Test
    void convertedValuesHaveTheirOwnNameAndFlag() {
        Readout readout = read(packet(
                "2061",
                "DataTime=20260706100000;02-Avg=1,02-Flag=N;02-ZsAvg=2,02-ZsMax=3;03-ZsAvg=4,03-Flag=N,03-ZsFlag=D"));

        assertThat(metricsOf(readout))
                .containsExactly("so2_hour", "so2_converted_hour", "so2_converted_max_hour", "nox_converted_hour");
        assertThat(find(readout, "so2_converted_hour").quality()).isEqualTo(Quality.NORMAL);
        assertThat(find(readout, "nox_converted_hour").quality()).isEqualTo(Quality.FAULT);
    }

    @Test
    void dataThatAreSentAgainSaySo() {
        String contents = "DataTime=20260706100000;w01018-Rtd=40";
        String late = "QN=20260706103000000;ST=32;CN=2011;PW=1;MN=1234;Flag=8;RF=1;CP=&&" + contents + "&&";

        assertThat(only(read(Samples.frame(late))).resent()).isTrue();
        assertThat(only(read(packet("2011", contents + ";RF=1"))).resent()).isTrue();
        assertThat(only(read(packet("2011", contents))).resent()).isFalse();
    }

    @Test
    void theStateOfFacilities() {
        Readout readout = read(Samples.FACILITY_STATE);

        assertThat(metricsOf(readout)).hasSize(8).startsWith("SB1-RS");
        assertThat(find(readout, "SB1-RS").quality()).isEqualTo(Quality.NORMAL);
        assertThat(metricsOf(read(packet("2041", "DataTime=20260705000000;SB1-RT=7.5"))))
                .containsExactly("SB1-RT");
    }

    @Test
    void aRestartOfTheLogger() {
        Observation restart = only(read(Samples.RESTART));

        assertThat(restart.metric()).isEqualTo("logger_restart");
        assertThat(restart.at()).isEqualTo(at("2023-10-07T13:04:52+08:00"));
    }

    @Test
    void aHeartbeat() {
        Observation beat = only(read(packet("9015", "")));

        assertThat(beat.metric()).isEqualTo("heartbeat");
        assertThat(beat.at()).isEqualTo(at("2026-07-06T10:30:00+08:00"));
    }

    @Test
    void whatASiteSaysOfItself() {
        Readout readout = read(packet(
                "3020",
                "DataTime=20260706100000;PolId=w01018;i12001-Info=1,i13008-Info=1.02;i22001-Info=0;i32001-Info=1;"
                        + "PolId=w21003,i12001-Info=0;i11001-Info=//清洗, 管路; a=1//;i12103-Info=mg/L"));

        assertThat(metricsOf(readout))
                .containsExactly(
                        "analyser_state_cod",
                        "analyser_slope_cod",
                        "i22001",
                        "door_open",
                        "analyser_state_nh3n",
                        "i11001_nh3n",
                        "i12103_nh3n");
        assertThat(find(readout, "i11001_nh3n").text()).isEqualTo("清洗, 管路; a=1");
        assertThat(find(readout, "i12103_nh3n").text()).isEqualTo("mg/L");
        assertThat(find(readout, "door_open").value()).isEqualTo(1);
    }

    @Test
    void electricityAndProductionConditionOf2025() {
        Readout readout = read(
                packet("2011", "DataTime=20260706100000;d20105-Rtd=220.20,d20105-Flag=N;p99101-Rtd=St,p99101-Flag=N"));

        assertThat(find(readout, "d20105").value()).isEqualTo(220.2);
        assertThat(find(readout, "production_state").text()).isEqualTo("St");
        assertThat(find(readout, "production_state").quality()).isEqualTo(Quality.NORMAL);
    }

    @Test
    void packetsThatCarryNothing() {
        assertThat(reasons(read(Samples.INFO_POLL))).containsExactly(UNSUPPORTED);
        assertThat(reasons(read(Samples.RIVER_ACK))).containsExactly(UNSUPPORTED);
        assertThat(reasons(read(packet("2011", "DataTime=20260706100000")))).containsExactly(UNSUPPORTED);
        assertThat(reasons(read(packet("2061", "w01018-Avg=1")))).containsExactly(TIME_MISSING);
    }

    @Test
    void theAnswerThatADeviceWaitsFor() {
        Readout readout = read(Samples.RIVER_FLAG_9);

        assertThat(metricsOf(readout)).containsExactly("water_temperature", "conductivity", "ph", "w01017", "w01019");
        assertThat(readout.replies()).singleElement().satisfies(reply -> {
            assertThat(reply.device()).isEqualTo("A110000_0001");
            assertThat(new String(reply.bytes(), StandardCharsets.UTF_8)).isEqualTo(Samples.RIVER_ACK);
        });
        assertThat(read(Samples.DUST_2017).replies()).isEmpty();
    }

    @Test
    void theStandardsOwnSlips() {
        String joined =
                "QN=20260706103000534,ST=32;CN=2011;PW=1;MN=1234;Flag=5CP=&&DataTime=20260706100000;01018-Rtd=2.2&&";

        Observation seen = only(read(Samples.frame(joined)));
        assertThat(seen.metric()).isEqualTo("01018");
        assertThat(seen.device()).isEqualTo("1234");
    }

    @Test
    void aSegmentLongerThanTheStandardAllows() {
        StringBuilder contents = new StringBuilder("DataTime=20260706100000");
        for (int i = 0; i < 100; i++) {
            contents.append(";x").append(i).append("-Rtd=1,x").append(i).append("-Flag=N");
        }
        assertThat(read(packet("2011", contents.toString())).decoded().observations())
                .hasSize(100);
    }

    @Test
    void valuesOfAKnownDeviceBelongToIt() {
        List<Observation> seen = District.format("hj212")
                .decode(
                        new Message("file", "", District.bytes(Samples.FUME), District.RECEIVED, "known-7"),
                        mn -> Map.of("alias.a34041", "fume", "unit.fume", "µg/m³"))
                .observations();

        assertThat(seen).allSatisfy(one -> assertThat(one.device()).isEqualTo("known-7"));
        assertThat(seen.get(0).unit()).isEqualTo("µg/m³");
    }

    private static String packet(String cn, String contents) {
        return Samples.frame(
                "QN=20260706103000000;ST=32;CN=" + cn + ";PW=123456;MN=1234;Flag=4;CP=&&" + contents + "&&");
    }

    private static Readout read(String payload) {
        return District.read("hj212", payload);
    }
}
