package dev.vigil.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.door.DoorOptions.Bounds;
import dev.vigil.door.DoorOptions.Broker;
import dev.vigil.servers.EmbeddedArtemis;
import dev.vigil.servers.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The door between real sockets and a real broker. */
class DoorIT {
    private static final String HOST = "127.0.0.1";

    @TempDir
    Path store;

    private final int brokerPort = FreePort.any();
    private final List<AutoCloseable> open = new ArrayList<>();
    private EmbeddedArtemis broker;
    private Reader reader;

    @BeforeEach
    void startBroker() throws Exception {
        broker = EmbeddedArtemis.start(store, HOST, brokerPort);
        reader = new Reader(broker.address());
    }

    @AfterEach
    void closeEverything() throws Exception {
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
        reader.close();
        broker.close();
    }

    private Hj212Door door(Bounds bounds) throws Exception {
        DoorOptions options = DoorOptions.of(HOST, 0, Broker.at("tcp://" + HOST + ":" + brokerPort))
                .with(bounds);
        Hj212Door door = Hj212Door.open(options);
        open.add(door);
        return door;
    }

    private Device device(Hj212Door door) throws Exception {
        Device device = new Device(door.port());
        open.add(device);
        return device;
    }

    private static Bounds bounds() {
        return Bounds.defaults();
    }

    @Test
    void aFrameGoesOnAsItCameAndItsDeviceIsAnswered() throws Exception {
        Device device = device(door(bounds()));
        device.send(Frames.data(1));

        assertThat(device.answer())
                .contains("QN=20260706120000001;ST=91;CN=9014;PW=100000;MN=" + Frames.MN + ";Flag=4;CP=&&&&");
        Await.until("it has come", () -> !reader.got().isEmpty());
        assertThat(reader.got()).containsExactly(new Reader.Got("hj212/" + Frames.MN, Frames.data(1)));
    }

    @Test
    void nobodyIsAnsweredBeforeTheBrokerHasTheFrame() throws Exception {
        Hj212Door door = door(bounds());
        Device device = device(door);
        device.send(Frames.data(1));
        device.answer();
        broker.close();
        device.send(Frames.data(2));
        assertThat(device.hasNoAnswerWithin(700)).isTrue();

        broker = EmbeddedArtemis.start(store, HOST, brokerPort);
        reader.comeBack();
        assertThat(device.answer()).contains("QN=20260706120000002");
        Await.until("it has come", () -> reader.payloads().contains(Frames.data(2)));
    }

    @Test
    void framesAreFoundBetweenJunkAndHoweverTheyAreSliced() throws Exception {
        Hj212Door door = door(bounds());
        Device device = device(door);
        String stream = "\u0001\u0003poll" + Frames.data(1) + "\r\n\r\n"
                + Frames.data(2).strip() + Frames.data(3);
        for (int i = 0; i < stream.length(); i++) {
            device.send(stream.substring(i, i + 1));
        }
        for (int i = 1; i <= 3; i++) {
            assertThat(device.answer()).contains("QN=2026070612000000" + i);
        }
        Await.until("all have come", () -> reader.got().size() == 3);
        assertThat(reader.payloads().stream().map(String::strip))
                .containsExactly(
                        Frames.data(1).strip(),
                        Frames.data(2).strip(),
                        Frames.data(3).strip());
        assertThat(door.counts()).containsEntry("frames", 3L).containsEntry("junk_bytes", 6L);
    }

    @Test
    void aDeviceThatSendsNoLineEndIsAnsweredAtOnce() throws Exception {
        Device device = device(door(bounds()));
        device.send(Frames.data(1).strip());
        assertThat(device.answer()).contains("CN=9014");
        device.send(Frames.data(2).strip());
        assertThat(device.answer()).contains("QN=20260706120000002");
    }

    @Test
    void aFrameWithAWrongSumGoesOnAndIsNotAnswered() throws Exception {
        Hj212Door door = door(bounds());
        Device device = device(door);
        String wrong = Frames.data(1).replace("Rtd=1,", "Rtd=7,");
        device.send(wrong + Frames.data(2));

        assertThat(device.answer()).contains("QN=20260706120000002");
        Await.until("both have come", () -> reader.payloads().contains(wrong));
        // the device can have read its answer before the door has counted it
        Await.until("the answer is counted", () -> door.counts().getOrDefault("answers", 0L) == 1);
        assertThat(door.counts()).containsEntry("wrong_sums", 1L);
    }

    @Test
    void aDeviceThatHangsUpAfterItsFrameLosesNothing() throws Exception {
        Hj212Door door = door(bounds());
        Device polite = device(door);
        polite.send(Frames.data(1));
        polite.sendNoMore();
        assertThat(polite.answer()).contains("CN=9014");
        assertThat(polite.isSentAway()).isTrue();

        Device rude = device(door);
        rude.send(Frames.data(2));
        rude.close();
        Await.until("both have come", () -> reader.payloads().containsAll(List.of(Frames.data(1), Frames.data(2))));
        Await.until("nobody is there", () -> door.counts().get("connections") == 0);
    }

    @Test
    void whatADeviceCallsItselfReachesNoOtherTopic() throws Exception {
        Device device = device(door(bounds()));
        for (String name : List.of("../vigil", "a/b", "+", "#", "$SYS", "x y")) {
            device.send(Frames.data(name, 1));
        }
        device.send(Frames.data("GOOD-1", 2));
        Await.until("all have come", () -> reader.got().size() == 7);
        assertThat(reader.got()).extracting(Reader.Got::topic).containsOnly("hj212/-", "hj212/GOOD-1");
    }

    @Test
    void onlySoManyAreLetIn() throws Exception {
        Hj212Door door = door(new Bounds(3, 3, 8_192, bounds().frameWithin(), bounds().idle(), 100, 10));
        List<Device> inside = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            inside.add(device(door));
        }
        Await.until("three are in", () -> door.counts().get("connections") == 3);
        assertThat(device(door).isSentAway()).isTrue();

        inside.get(0).close();
        Await.until("one has left", () -> door.counts().get("connections") == 2);
        Device next = device(door);
        next.send(Frames.data(1));
        assertThat(next.answer()).contains("CN=9014");
        assertThat(door.counts()).containsEntry("refused_connections", 1L);
    }

    @Test
    void theSilentTheSlowAndTheLoudAreSentAway() throws Exception {
        Duration soon = Duration.ofMillis(400);
        Hj212Door patient = door(new Bounds(100, 100, 2_000, soon, bounds().idle(), 100, 10));
        Device slow = device(patient);
        slow.send(Frames.data(1).substring(0, 40));
        Device loud = device(patient);
        loud.send("##9999QN=1;ST=32;CN=2011;MN=A;CP=&&" + "x".repeat(3_000));

        assertThat(loud.isSentAway()).isTrue();
        assertThat(slow.isSentAway()).isTrue();
        Await.until("both are counted", () -> patient.counts().get("connections") == 0);
        assertThat(patient.counts())
                .containsEntry("closed_oversize", 1L)
                .containsEntry("closed_slow", 1L)
                .containsEntry("torn_frames", 1L);
        // of a door of its own: whoever is kept from speaking for a while is silent too
        Hj212Door brisk = door(new Bounds(100, 100, 2_000, bounds().frameWithin(), soon, 100, 10));
        assertThat(device(brisk).isSentAway()).isTrue();
        Await.until("it is counted", () -> brisk.counts().get("closed_idle") == 1);
        Await.until("the torn one goes to the dead letters", () -> reader.got().stream()
                .anyMatch(got -> got.topic().equals("hj212/-")));
    }

    @Test
    void aStreamOfNothingButJunkIsCutOff() throws Exception {
        Hj212Door door = door(bounds());
        Device device = device(door);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10_000; i++) {
                        device.send("\u0001".repeat(10_000));
                    }
                })
                .isInstanceOf(IOException.class);
        Await.until("it is counted", () -> door.counts().get("closed_junk") == 1);
    }

    @Test
    void manyDevicesThroughARestartOfTheBrokerLoseNoAnsweredFrame() throws Exception {
        Hj212Door door = door(new Bounds(1_000, 1_000, 8_192, bounds().frameWithin(), bounds().idle(), 50, 4));
        List<Thread> devices = new ArrayList<>();
        List<String> answered = Collections.synchronizedList(new ArrayList<>());
        for (int d = 0; d < 20; d++) {
            String mn = "DEVICE-" + d;
            Device device = device(door);
            Thread thread = new Thread(() -> sendAndAwait(device, mn, answered), mn);
            devices.add(thread);
            thread.start();
        }
        Await.until("they are at it", () -> answered.size() > 100);
        broker.close();
        Await.until("the door knows", () -> !door.isConnected());
        broker = EmbeddedArtemis.start(store, HOST, brokerPort);
        reader.comeBack();
        for (Thread thread : devices) {
            thread.join();
        }
        assertThat(answered).hasSize(20 * 50);
        Await.until("all have come", () -> reader.payloads().containsAll(answered));
    }

    private static void sendAndAwait(Device device, String mn, List<String> answered) {
        try {
            for (int i = 0; i < 50; i++) {
                String frame = Frames.data(mn, i);
                device.send(frame);
                assertThat(device.answer()).contains("MN=" + mn + ";");
                answered.add(frame);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatWasReadIsAnsweredBeforeTheDoorCloses() throws Exception {
        Hj212Door door = door(bounds());
        Device device = device(door);
        for (int i = 0; i < 20; i++) {
            device.send(Frames.data(i));
        }
        Await.until("they are read", () -> door.counts().get("frames") == 20);
        door.close();
        for (int i = 0; i < 20; i++) {
            assertThat(device.answer()).contains("CN=9014");
        }
        assertThat(device.isSentAway()).isTrue();
    }

    @Test
    void wrongOptionsAreNamedAllAtOnce() {
        DoorOptions options = new DoorOptions(HOST, 70_000, "a/b", Broker.at("mqtt:nowhere"), bounds());
        assertThatThrownBy(() -> Hj212Door.open(options))
                .hasMessageContaining("port")
                .hasMessageContaining("topicPrefix")
                .hasMessageContaining("serverUri");
    }
}
