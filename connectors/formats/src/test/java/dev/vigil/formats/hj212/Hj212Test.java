package dev.vigil.formats.hj212;

import static dev.vigil.domain.observation.RejectionReason.CHECKSUM;
import static dev.vigil.domain.observation.RejectionReason.DUPLICATE;
import static dev.vigil.domain.observation.RejectionReason.FRAMING;
import static dev.vigil.domain.observation.RejectionReason.NUMBER;
import static dev.vigil.domain.observation.RejectionReason.SYNTAX;
import static dev.vigil.domain.observation.RejectionReason.TIME_FUTURE;
import static dev.vigil.domain.observation.RejectionReason.TIME_INVALID;
import static dev.vigil.domain.observation.RejectionReason.TIME_MISSING;
import static dev.vigil.domain.observation.RejectionReason.TIME_OLD;
import static dev.vigil.formats.District.RECEIVED;
import static dev.vigil.formats.District.at;
import static dev.vigil.formats.District.find;
import static dev.vigil.formats.District.metricsOf;
import static dev.vigil.formats.District.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.domain.observation.Observation;
import dev.vigil.domain.observation.Quality;
import dev.vigil.formats.District;
import dev.vigil.formats.Readout;
import org.junit.jupiter.api.Test;

class Hj212Test {

    @Test
    void sewageWithCodesOf2005() {
        Readout readout = read(Samples.SEWAGE_2005);

        assertThat(metricsOf(readout)).containsExactly("ph", "sewage_flow", "cod", "nh3n", "tp", "tn");
        assertThat(reasons(readout)).isEmpty();
        Observation cod = find(readout, "cod");
        assertThat(cod.device()).isEqualTo("81733553216204");
        assertThat(cod.value()).isEqualTo(32.439);
        assertThat(cod.at()).isEqualTo(at("2024-01-23T13:15:00+08:00"));
        assertThat(cod.received()).isEqualTo(RECEIVED);
        assertThat(cod.quality()).isEqualTo(Quality.NORMAL);
        assertThat(cod.unit()).isNull();
        assertThat(find(readout, "sewage_flow").quality()).isEqualTo(Quality.UNKNOWN);
    }

    @Test
    void dustWithoutFlagsIsUnknownAndNeverNormal() {
        Readout readout = read(Samples.DUST_2017);

        assertThat(metricsOf(readout))
                .containsExactly(
                        "pm25",
                        "pm10",
                        "tsp",
                        "noise",
                        "temperature",
                        "humidity",
                        "pressure",
                        "wind_speed",
                        "wind_direction");
        assertThat(readout.decoded().observations())
                .allSatisfy(one -> assertThat(one.quality()).isEqualTo(Quality.UNKNOWN));
        assertThat(readout.packets()).singleElement().satisfies(key -> {
            assertThat(key.device()).isEqualTo("690000D5800028F889221AC0");
            assertThat(key.id()).isEqualTo("39/2011/20180821142509000/");
        });
    }

    @Test
    void dustWithAShortQnAndNoFlag() {
        Readout readout = read(Samples.DUST_SHORT_QN);

        assertThat(find(readout, "pm10").value()).isEqualTo(24);
        assertThat(find(readout, "pm10").quality()).isEqualTo(Quality.NORMAL);
        assertThat(find(readout, "pm10").at()).isEqualTo(at("2018-05-07T00:05:58+08:00"));
        assertThat(readout.packets()).singleElement().satisfies(key -> assertThat(key.id())
                .isEqualTo("39/2011/20180507000558/"));
    }

    @Test
    void aZeroOfABrokenInstrumentIsNotClean() {
        Readout readout = read(Samples.FLUE_FAULT);

        assertThat(readout.decoded().observations()).hasSize(12).allSatisfy(one -> {
            assertThat(one.value()).isZero();
            assertThat(one.quality()).isEqualTo(Quality.FAULT);
        });
        assertThat(metricsOf(readout))
                .contains("smoke_dust", "smoke_dust_converted", "so2_converted", "flue_temperature");
    }

    @Test
    void fumeWithTheStateOfFanAndPurifier() {
        Readout readout = read(Samples.FUME);

        assertThat(metricsOf(readout)).containsExactly("fume", "SB7-RS", "SB8-RS");
        assertThat(find(readout, "SB7-RS").value()).isEqualTo(2);
    }

    @Test
    void aSaturatedValueComesAsItIs() {
        assertThat(find(read(Samples.SATURATED), "cod").value()).isEqualTo(999.99);
    }

    @Test
    void everyFlagOfTheStandard() {
        String flags = "NFMSDCTBXn";
        StringBuilder contents = new StringBuilder("DataTime=20260706100000");
        for (int i = 0; i < flags.length(); i++) {
            contents.append(";x")
                    .append(i)
                    .append("-Rtd=1,x")
                    .append(i)
                    .append("-Flag=")
                    .append(flags.charAt(i));
        }
        assertThat(realtime(contents.toString()).decoded().observations())
                .extracting(Observation::quality)
                .containsExactly(
                        Quality.NORMAL,
                        Quality.STOPPED,
                        Quality.MAINTENANCE,
                        Quality.MANUAL,
                        Quality.FAULT,
                        Quality.CALIBRATION,
                        Quality.OVER_RANGE,
                        Quality.COMMUNICATION,
                        Quality.UNKNOWN,
                        Quality.UNKNOWN);
    }

    @Test
    void theVectorsOfTheStandard() {
        assertThat(crc("QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;"
                        + "CP=&&RtdInterval=30&&"))
                .isEqualTo(0x1C80);
        assertThat(crc("QN=20240601085857223;ST=32;CN=1011;PW=123456;MN=010000A8900016F000169DC0;Flag=9;CP=&&&&"))
                .isEqualTo(0x2200);
    }

    @Test
    void aWrongSumIsRefusedWithTheBytesOfItsFrame() {
        Readout readout = read(Samples.WRONG_CRC + "\r\n" + Samples.SEWAGE_2005);

        assertThat(reasons(readout)).containsExactly(CHECKSUM);
        assertThat(readout.decoded().rejections().get(0).raw()).isEqualTo(District.bytes(Samples.WRONG_CRC + "\r\n"));
        assertThat(readout.decoded().rejections().get(0).detail())
                .contains("3C00")
                .doesNotContain("123456");
        assertThat(readout.decoded().observations()).hasSize(6);
    }

    @Test
    void oddPacketsThatStillSayWhatTheyMean() {
        Readout bareFlag = realtime("DataTime=20260706100000;a34004-Rtd=10;Flag=N;");
        assertThat(find(bareFlag, "pm25").quality()).isEqualTo(Quality.UNKNOWN);

        Readout noSampleTime = realtime("DataTime=20260706100000;a01013-SampleTime=,a01013-Rtd=-0.5,a01013-Flag=D");
        assertThat(find(noSampleTime, "flue_pressure").value()).isEqualTo(-0.5);
        assertThat(find(noSampleTime, "flue_pressure").quality()).isEqualTo(Quality.FAULT);

        Readout longQn = read(Samples.frame(
                "QN=202411123203230940;ST=null;CN=2011;MN=1234;CP=&&DataTime=20260706100000;a34002-Rtd=1&&"));
        assertThat(find(longQn, "pm10").at()).isEqualTo(at("2026-07-06T10:00:00+08:00"));
    }

    @Test
    void everyFaultHasItsReason() {
        assertThat(reasons(realtime("a34002-Rtd=1"))).containsExactly(TIME_MISSING);
        assertThat(reasons(realtime("DataTime=;a34002-Rtd=1"))).containsExactly(TIME_MISSING);
        assertThat(reasons(realtime("DataTime=2024112320423050;a34002-Rtd=1"))).containsExactly(TIME_INVALID);
        assertThat(reasons(realtime("DataTime=20241323204230;a34002-Rtd=1"))).containsExactly(TIME_INVALID);
        assertThat(reasons(realtime("DataTime=19991231000000;a34002-Rtd=1"))).containsExactly(TIME_OLD);
        assertThat(reasons(realtime("DataTime=20260708000000;a34002-Rtd=1"))).containsExactly(TIME_FUTURE);
        assertThat(reasons(realtime("DataTime=20260706100000;a34002-Rtd=abc"))).containsExactly(NUMBER);
        assertThat(reasons(realtime("DataTime=20260706100000;a34002-Rtd=,a34002-Flag=N")))
                .containsExactly(NUMBER);
        assertThat(reasons(realtime("DataTime=20260706100000;a34002-Rtd=1e400")))
                .containsExactly(NUMBER);
        assertThat(reasons(realtime("DataTime=20260706100000;a34002-Rtd=1;a34002-Rtd=2")))
                .containsExactly(DUPLICATE);
        assertThat(reasons(realtime("DataTime=20260706100000;junk;a34002-Rtd=1")))
                .containsExactly(SYNTAX);
        assertThat(reasons(read(Samples.frame("ST=39;CN=2011;CP=&&DataTime=20260706100000&&"))))
                .containsExactly(SYNTAX);
        assertThat(reasons(read(Samples.frame("ST=39;CN=2011;MN=null;CP=&&&&"))))
                .containsExactly(SYNTAX);
        assertThat(reasons(read(Samples.frame("ST=39;CN=2011;MN=1234;Flag=4&&"))))
                .containsExactly(SYNTAX);
        assertThat(reasons(read("hello"))).containsExactly(FRAMING);
        assertThat(reasons(read("##00"))).containsExactly(FRAMING);
    }

    private static int crc(String segment) {
        byte[] bytes = District.bytes(segment);
        return Crc.STANDARD.of(bytes, 0, bytes.length);
    }

    private static Readout realtime(String contents) {
        return read(Samples.frame("ST=39;CN=2011;PW=123456;MN=1234;Flag=4;CP=&&" + contents + "&&"));
    }

    private static Readout read(String payload) {
        return District.read("hj212", payload);
    }
}
