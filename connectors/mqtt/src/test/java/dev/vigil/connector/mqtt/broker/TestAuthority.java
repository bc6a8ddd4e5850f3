package dev.vigil.connector.mqtt.broker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Issues certificates for a day, all for one key: the JDK's keytool takes its time for each thing that it does. */
public final class TestAuthority {
    private static final String PASSWORD = "for-this-test";

    private final Path folder;
    private final Path request;
    private final Path key;

    /** A certificate and its key, in PEM files. */
    public record Identity(Path certificate, Path key) {}

    public TestAuthority(Path folder) throws Exception {
        this.folder = Files.createDirectories(folder);
        this.request = folder.resolve("request.csr");
        this.key = folder.resolve("key.pem");
        begin();
        keytool("-genkeypair", "-alias", "subject", "-dname", "CN=subject", "-keyalg", "EC");
        keytool("-certreq", "-alias", "subject", "-file", request.toString());
        write(
                key,
                "PRIVATE KEY",
                store().getKey("subject", PASSWORD.toCharArray()).getEncoded());
    }

    private TestAuthority(Path folder, TestAuthority other) throws Exception {
        this.folder = Files.createDirectories(folder);
        this.request = other.request;
        this.key = other.key;
        begin();
    }

    /** An authority that certifies the same key. */
    public TestAuthority rival(Path otherFolder) throws Exception {
        return new TestAuthority(otherFolder, this);
    }

    private void begin() throws Exception {
        keytool("-genkeypair", "-alias", "ca", "-dname", "CN=Authority", "-ext", "bc:c", "-keyalg", "EC");
        write(certificate(), "CERTIFICATE", store().getCertificate("ca").getEncoded());
    }

    public Path certificate() {
        return folder.resolve("ca.pem");
    }

    /** @param subject such as {@code san=ip:127.0.0.1} */
    public Identity issue(String name, String subject) throws Exception {
        return issue(name, subject, "-0d", 1);
    }

    public Identity issueExpired(String name, String subject) throws Exception {
        return issue(name, subject, "-10d", 5);
    }

    private Identity issue(String name, String subject, String start, int days) throws Exception {
        Path certificate = folder.resolve(name + ".pem");
        keytool(
                "-gencert",
                "-alias",
                "ca",
                "-rfc",
                "-infile",
                request.toString(),
                "-outfile",
                certificate.toString(),
                "-dname",
                "CN=" + name,
                "-ext",
                subject,
                "-startdate",
                start,
                "-validity",
                Integer.toString(days));
        return new Identity(certificate, key);
    }

    private KeyStore store() throws Exception {
        return KeyStore.getInstance(folder.resolve("keys.p12").toFile(), PASSWORD.toCharArray());
    }

    private static void write(Path file, String what, byte[] bytes) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        Files.writeString(
                file,
                "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n",
                StandardCharsets.US_ASCII);
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
        command.addAll(List.of(arguments));
        command.addAll(List.of(
                "-keystore", folder.resolve("keys.p12").toString(), "-storepass", PASSWORD, "-storetype", "PKCS12"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
    }
}
