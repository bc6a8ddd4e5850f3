package dev.vigil.formats.hj212;

import dev.vigil.formats.District;

/** Packets as devices sent them; those without a source in their name were seen in public logs. */
public final class Samples {
    public static final String SEWAGE_2005 =
            "##0213ST=32;CN=2011;PW=123456;MN=81733553216204;CP=&&DataTime=20240123131500;001-Rtd=7.470,001-Flag=N;"
                    + "B01-Rtd=0.000;011-Rtd=32.439,011-Flag=N;060-Rtd=0.466,060-Flag=N;101-Rtd=0.287,101-Flag=N;"
                    + "065-Rtd=25.801,065-Flag=N&&47C0\r\n";
    public static final String DUST_2017 =
            "##0239QN=20180821142509000;ST=39;CN=2011;PW=123456;MN=690000D5800028F889221AC0;Flag=4;CP=&&"
                    + "DataTime=20180821142509;a34004-Rtd=0.0;a34002-Rtd=0.0;a34001-Rtd=0.0;LA-Rtd=0.0;"
                    + "a01001-Rtd=0.0;a01002-Rtd=0.0;a01006-Rtd=0.0;a01007-Rtd=0.0;a01008-Rtd=0&&E541\r\n";
    public static final String DUST_SHORT_QN =
            "##0249QN=20180507000558;ST=39;CN=2011;PW=123456;MN=010000A00000000000A00654;CP=&&"
                    + "DataTime=20180507000558;a01001-Rtd=26.0,a01001-Flag=N;a01002-Rtd=30.4,a01002-Flag=N;"
                    + "a34001-Rtd=0.0,a34001-Flag=N;a34002-Rtd=24.0,a34002-Flag=N;a34004-Rtd=23.0,a34004-Flag=N&&D801\r\n";
    public static final String FUME =
            "##0158QN=20180531225849000;ST=31;CN=2011;PW=123456;MN=010000A8900016F018010001;Flag=5;CP=&&"
                    + "DataTime=20180531225849;a34041-Rtd=0.00,a34041-Flag=N;SB7-RS=2;SB8-RS=2&&9181\r\n";
    public static final String FLUE_FAULT =
            "##0328ST=31;CN=2011;PW=123456;MN=88888880000001;CP=&&DataTime=20171219115817;S01-Rtd=0.00,S01-Flag=D;"
                    + "S02-Rtd=0.00,S02-Flag=D;S03-Rtd=0.00,S03-Flag=D;02-Rtd=0.00,02-Flag=D;S05-Rtd=0.00,S05-Flag=D;"
                    + "03-Rtd=0.00,03-Flag=D;01-ZsRtd=0.00;S08-Rtd=0.000000,S08-Flag=D;B02-Rtd=0.00,B02-Flag=D;"
                    + "01-Rtd=0.00,01-Flag=D;02-ZsRtd=0.00;03-ZsRtd=0.00&&B681\r\n";
    public static final String FACILITY_STATE =
            "##0144ST=31;CN=2021;PW=123456;MN=ZG130102201666;CP=&&DataTime=20180119131000;SB1-RS=0;SB2-RS=0;SB3-RS=0;"
                    + "SB4-RS=0;SB5-RS=0;SB6-RS=0;SB7-RS=0;SB8-RS=0&&CAC1\r\n";
    public static final String SATURATED =
            "##0149ST=32;CN=2011;PW=123456;MN=12091200160055;CP=&&DataTime=20150430135830;B01-Rtd=880.17,B01-Flag=N;"
                    + "011-Rtd=999.99,011-Flag=N;060-Rtd=30.18,060-Flag=N&&F881\r\n";
    public static final String INFO_POLL =
            "##0100QN=20240123131014225;ST=31;CN=3020;PW=123456;MN=81733553216103;Flag=4;CP=&&"
                    + "DataTime=20240123131000&&1040\r\n";
    public static final String AIR_MINUTE =
            "##0411QN=20220513162608370;ST=22;CN=2051;PW=123456;MN=JLYP01_AIR01_0001;Flag=4;CP=&&"
                    + "DataTime=20220513162600;a21004-Avg=4,a21004-Flag=N;a05024-Avg=63,a05024-Flag=N;"
                    + "a21026-Avg=6,a21026-Flag=N;a21005-Avg=0.427,a21005-Flag=N;a34004-Avg=14,a34004-Flag=N;"
                    + "a34002-Avg=31,a34002-Flag=N;a01007-Avg=1,a01007-Flag=N;a01008-Avg=11,a01008-Flag=N;"
                    + "a01001-Avg=17,a01001-Flag=N;a01002-Avg=85,a01002-Flag=N;a01006-Avg=95,a01006-Flag=N&&D641\r\n";
    public static final String RIVER_FLAG_9 =
            "##0247QN=20260706103512345;ST=21;CN=2011;PW=123456;MN=A110000_0001;Flag=9;CP=&&DataTime=20260706103000;"
                    + "w01010-Rtd=28.6,w01010-Flag=N;w01014-Rtd=7.8,w01014-Flag=N;w01001-Rtd=6.5,w01001-Flag=N;"
                    + "w01017-Rtd=15.2,w01017-Flag=N;w01019-Rtd=1.023,w01019-Flag=N&&1540\r\n";
    public static final String RIVER_ACK =
            "##0075QN=20260706103512345;ST=91;CN=9014;PW=123456;MN=A110000_0001;Flag=8;CP=&&&&0140\r\n";

    public static final String RESTART =
            "##0137QN=20231008130452757;ST=22;CN=2081;PW=123456;MN=010000A8900016F000169DC0;Flag=5;CP=&&"
                    + "DataTime=20231008130452;RestartTime=20231007130452&&3AC0\r\n";

    /** Segments that the standard prints without a sum. */
    public static final String SEWAGE_HOUR =
            "QN=20160801090000001;ST=32;CN=2061;PW=123456;MN=010000A8900016F000169DC0;Flag=5;CP=&&"
                    + "DataTime=20160801080000;w00000-Cou=63.0,w00000-Min=16.4,w00000-Avg=17.5,w00000-Max=20.1,"
                    + "w00000-Flag=N;w01001-Min=7.1,w01001-Avg=7.5,w01001-Max=7.8,w01001-Flag=N;w01018-Cou=63.0,"
                    + "w01018-Min=40.1,w01018-Avg=40.1,w01018-Max=40.1,w01018-Flag=N&&";

    public static final String NOISE_DAY =
            "QN=20160802000000001;ST=23;CN=2031;PW=123456;MN=010000A8900016F000169DC0;Flag=5;CP=&&"
                    + "DataTime=20160801000000;Ldn-Data=50.0;Ld-DayData=52.5;Ln-NightData=52.5&&";

    /** The sum in it is 3C00; copied from page to page with 4980. */
    public static final String WRONG_CRC =
            "##0136ST=32;CN=2011;PW=123456;MN=LD130133000015;CP=&&DataTime=20160824003817;B01-Rtd=36.91;"
                    + "011-Rtd=231.0,011-Flag=N;060-Rtd=1.803,060-Flag=N&&4980";

    private Samples() {}

    /** The segment in a right frame. */
    public static String frame(String segment) {
        byte[] bytes = District.bytes(segment);
        return String.format("##%04d%s%04X\r\n", bytes.length, segment, Crc.STANDARD.of(bytes, 0, bytes.length));
    }
}
