package dev.vigil.connector.mqtt;

import dev.vigil.connector.mqtt.session.Pem;
import java.io.IOException;
import java.io.Serializable;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Whom to trust, and how to show who we are. Names PEM files on the task's machine; they are read for every connection,
 * so that a renewed certificate needs no restart. TLS 1.2 or 1.3; the broker's host name is always verified.
 */
public final class Tls implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};
    private static final char[] IN_MEMORY = {};

    private final @Nullable String authorities;
    private final @Nullable String certificate;
    private final @Nullable String key;

    private Tls(@Nullable String authorities, @Nullable String certificate, @Nullable String key) {
        this.authorities = authorities;
        this.certificate = certificate;
        this.key = key;
    }

    /** Trusts the authorities that the Java installation trusts. */
    public static Tls systemTrust() {
        return new Tls(null, null, null);
    }

    /** Trusts the authorities in this file, and no others. */
    public static Tls trusting(Path authorities) {
        return new Tls(authorities.toString(), null, null);
    }

    /** Shows this certificate (with its chain) to a broker that asks for one. The key is PKCS#8 without pass phrase. */
    public Tls withClientCertificate(Path chain, Path privateKey) {
        return new Tls(authorities, chain.toString(), privateKey.toString());
    }

    /**
     * Speaks TLS over a connected socket. For use by the connector.
     *
     * @throws IOException if a file cannot be read, or the peer is not who it should be
     */
    public SSLSocket over(Socket plain, String host, int port) throws IOException {
        SSLSocket socket = (SSLSocket) context().getSocketFactory().createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(VERSIONS);
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private SSLContext context() throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers(), trustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("TLS cannot be set up from " + this + ".", e);
        }
    }

    private TrustManager @Nullable [] trustManagers() throws IOException, GeneralSecurityException {
        if (authorities == null) {
            return null;
        }
        KeyStore store = emptyStore();
        Certificate[] trusted = Pem.certificates(Path.of(authorities));
        for (int i = 0; i < trusted.length; i++) {
            store.setCertificateEntry("authority-" + i, trusted[i]);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private KeyManager @Nullable [] keyManagers() throws IOException, GeneralSecurityException {
        if (certificate == null || key == null) {
            return null;
        }
        KeyStore store = emptyStore();
        store.setKeyEntry("client", Pem.privateKey(Path.of(key)), IN_MEMORY, Pem.certificates(Path.of(certificate)));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, IN_MEMORY);
        return factory.getKeyManagers();
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    @Override
    public String toString() {
        return "authorities " + (authorities == null ? "of the system" : authorities)
                + (certificate == null ? "" : ", certificate " + certificate + " with key " + key);
    }
}
