package dev.vigil.formats.hj212;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * SM4 (国密) as HJ 212-2025 uses it: ECB without padding over the whole blocks of a text; what is left over
 * after the last block stays plain.
 */
final class Sm4 {
    static final int BLOCK = 16;

    private final byte[] key;

    private Sm4(byte[] key) {
        this.key = key;
    }

    /** A key in 32 hexadecimal digits or 16 characters; empty when the setting is neither. */
    static Optional<Sm4> of(String setting) {
        if (setting.matches("[0-9a-fA-F]{32}")) {
            return Optional.of(new Sm4(HexFormat.of().parseHex(setting)));
        }
        byte[] characters = setting.getBytes(StandardCharsets.UTF_8);
        return characters.length == BLOCK ? Optional.of(new Sm4(characters)) : Optional.empty();
    }

    byte[] encrypt(byte[] plain) {
        return run(plain, true);
    }

    byte[] decrypt(byte[] cipher) {
        return run(cipher, false);
    }

    private byte[] run(byte[] in, boolean encrypt) {
        SM4Engine engine = new SM4Engine();
        engine.init(encrypt, new KeyParameter(key));
        byte[] out = in.clone();
        for (int at = 0; at + BLOCK <= in.length; at += BLOCK) {
            engine.processBlock(in, at, out, at);
        }
        return out;
    }
}
