package dev.vigil.formats.mapping;

/** Messages as the makers document or send them. */
public final class Samples {
    public static final String ALINK =
            """
            {"id":"123","version":"1.0","sys":{"ack":0},"params":{"Power":{"value":"on","time":1524448722000},\
            "WF":{"value":23.6,"time":1524448722000}},"method":"thing.event.property.post"}""";
    public static final String HUAWEI =
            """
            {"services":[{"service_id":"Temperature","properties":{"value":57,"value2":60},"event_time":"20151212T121212Z"},\
            {"service_id":"Battery","properties":{"level":80,"level2":90},"event_time":"20151212T121212Z"}]}""";
    public static final String THINGSBOARD_PLAIN = "{\"temperature\": 22.5, \"humidity\": 61}";
    public static final String THINGSBOARD_TIMED =
            "{\"ts\": 1451649600512, \"values\": {\"temperature\": 22.5, \"humidity\": 61}}";
    public static final String THINGSBOARD_SEVERAL =
            """
            [{"ts": 1451649600000, "values": {"temperature": 22.5, "humidity": 61}}, \
            {"ts": 1451649601000, "values": {"temperature": 22.7, "humidity": 60}}]""";
    public static final String THINGSBOARD_GATEWAY =
            """
            {"Device A":[{"ts":1483228800000,"values":{"temperature":42,"humidity":80}},\
            {"ts":1483228801000,"values":{"temperature":43,"humidity":82}}],\
            "Device B":[{"ts":1483228800000,"values":{"temperature":42,"humidity":80}}]}""";
    public static final String JETLINKS = "{\"properties\":{\"temp\":38.5}}";

    public static final String HIKVISION_MOTION =
            """
            {"method":"OnEventNotify","params":{"ability":"event_vss","events":[{"eventId":"0BEC42FF-105F-6D43-AC4A-C37F00A387B2",\
            "eventType":131331,"happenTime":"2018-08-14T07:20:51.531+08:00","srcIndex":"195ecd1c1f944764b0929723ae3b4635",\
            "srcName":"","srcParentIndex":"f161cf4c95e1427f9e65a82edb03f642","srcType":"camera","status":1,"timeout":30}],\
            "sendTime":"2018-08-14T07:20:51.531+08:00"}}""";
    public static final String HIKVISION_NO_DATE =
            """
            {"method":"OnEventNotify","params":{"ability":"event_vss","events":[{"eventId":"0BEC42FF-105F-6D43-AC4A-C37F00A387B2",\
            "eventType":131329,"happenTime":"1900-01-00T00:00:00.000+08:00","srcIndex":"f58fd21565724fb29ce16f52d7bf971a",\
            "srcName":"","srcParentIndex":"0289831e17a44749b790956b922e2d15","srcType":"camera","status":0,"timeout":0}],\
            "sendTime":"2018-08-16T10:25:58.588+08:00"}}""";
    public static final String HIKVISION_INTRUSION =
            """
            {"method":"OnEventNotify","params":{"ability":"event_rule","events":[{"data":{"dataType":"behavioralAnalysis",\
            "dateTime":"2017-04-22T15:39:01+08:00","ipAddress":"10.19.134.11","portNo":80,"channelID":1,\
            "eventType":"fielddetection","fielddetection":[{"targetAttrs":{"cameraIndexCode":"1235415","channelName":"tongdao1",\
            "longitude":116.39737,"latitude":116.39737},"imageUrl":"http://10.3.1.12:8080/xxx","duration":120,\
            "sensitivityLevel":20,"detectionTarget":1}]},"eventId":"BE26E09F-0C6C-4EF9-BE2B-27007B261731","eventType":131588,\
            "happenTime":"2019-01-02T15:17:24.000+08:00","srcIndex":"da107dd1989e44978a5efebe73d6e979","srcName":"浙江杭州",\
            "srcType":"camera","status":0,"timeout":0}],"sendTime":"2019-01-02T15:19:59.857+08:00"}}""";
    public static final String AI_BOX =
            """
            {"id":"xxxxxx","alert_time":1742974675.550984,"device":{"id":"设备ID","name":"设备名称","desc":null},\
            "source":{"id":"数据源ID","ipv4":"数据源IP地址","desc":"数据源描述"},"alg":{"name":"helmet",\
            "ch_name":"未佩戴安全帽检测","type":"general"},"hazard_level":"","image":"img1_base64","reserved_data":{"bbox":\
            {"rectangles":[{"xyxy":[694,602,850,720],"color":[0,0,255],"label":"未佩戴安全帽","conf":0.85,"ext":{}}],\
            "polygons":{},"lines":{}}}}""";
    public static final String FRIGATE_REVIEW =
            """
            {"type":"update","before":{"id":"1718987129.308396-fqk5ka","camera":"front_cam","start_time":1718987129.308396,\
            "end_time":null,"severity":"detection","thumb_path":"/media/frigate/clips/review/thumb-front_cam.webp",\
            "data":{"detections":["1718987128.947436-g92ztx","1718987148.879516-d7oq7r","1718987126.934663-q5ywpt"],\
            "objects":["person","car"],"sub_labels":[],"zones":[],"audio":[]}},"after":{"id":"1718987129.308396-fqk5ka",\
            "camera":"front_cam","start_time":1718987129.308396,"end_time":null,"severity":"alert",\
            "thumb_path":"/media/frigate/clips/review/thumb-front_cam.webp","data":{"detections":["1718987128.947436-g92ztx",\
            "1718987148.879516-d7oq7r","1718987126.934663-q5ywpt"],"objects":["person","car"],"sub_labels":["Bob"],\
            "zones":["front_yard"],"audio":[]}}}""";
    public static final String FRIGATE_EVENT =
            """
            {"type":"update","before":{"id":"1607123955.475377-mxklsc","camera":"front_door","frame_time":1607123961.837752,\
            "label":"person","sub_label":null,"top_score":0.958984375,"false_positive":false,"start_time":1607123955.475377,\
            "end_time":null,"score":0.7890625,"box":[424,500,536,712],"current_zones":["driveway"],\
            "entered_zones":["yard","driveway"],"has_snapshot":false,"has_clip":false,"stationary":false,"motionless_count":0},\
            "after":{"id":"1607123955.475377-mxklsc","camera":"front_door","frame_time":1607123962.082975,"label":"person",\
            "sub_label":["John Smith",0.79],"top_score":0.958984375,"false_positive":false,"start_time":1607123955.475377,\
            "end_time":null,"score":0.87890625,"box":[432,496,544,854],"current_zones":["yard","driveway"],\
            "entered_zones":["yard","driveway"],"has_snapshot":false,"has_clip":false,"stationary":false,"motionless_count":0}}""";
    public static final String DEEPSTREAM =
            """
            {"messageid":"ff7cc527-d019-4348-8b25-6df69c5b6dcc","mdsversion":"1.0","@timestamp":"2021-03-31T20:11:07.742Z",\
            "place":{"id":"1","name":"XYZ","type":"garage","location":{"lat":30.32,"lon":-40.549999999999997,"alt":100.0}},\
            "sensor":{"id":"CAMERA_ID","type":"Camera","description":"\\"Entrance of Garage Right Lane\\""},\
            "analyticsModule":{"id":"XYZ","source":"OpenALR","version":"1.0"},"object":{"id":"-1","speed":0.0,\
            "vehicle":{"type":"sedan","confidence":-0.10000000149011612},"bbox":{"topleftx":597,"toplefty":481,\
            "bottomrightx":711,"bottomrighty":569}},"event":{"id":"3509e9f8-0861-45d3-a8cb-43ed8ac0fc7a","type":"moving"},\
            "videoPath":""}""";

    private Samples() {}
}
