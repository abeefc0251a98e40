package nl.jouwroute.resident;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.jouwroute.common.Tokens;

/**
 * Seals what was typed, so that only the browser in which it was typed opens it, and there only for the person whose page
 * it was. AES-256-GCM; key and holder are two hashes of the browser's token (256 random bits) and of that person's mark.
 */
public final class FormSeal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String holder;
    private final SecretKeySpec key;

    /**
     * @param token random, in a cookie of the browser
     * @param mark of the person whose page it was
     */
    public FormSeal(String token, String mark) {
        holder = Tokens.hash("holder " + token + " " + mark);
        key = new SecretKeySpec(HexFormat.of().parseHex(Tokens.hash("key " + token + " " + mark)), "AES");
    }

    /** By this the database finds what was sealed; says nothing of the key. */
    public String holder() {
        return holder;
    }

    /** Seals a text for one page. */
    public byte[] seal(String path, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, nonce, path, text.getBytes(StandardCharsets.UTF_8));
        byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
        return all;
    }

    /**
     * Opens what was sealed for this page.
     *
     * @throws IllegalStateException when it was sealed by another key or for another page, or was changed
     */
    public String open(String path, byte[] all) {
        byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(all, NONCE_BYTES, all.length);
        return new String(apply(Cipher.DECRYPT_MODE, nonce, path, sealed), StandardCharsets.UTF_8);
    }

    private byte[] apply(int mode, byte[] nonce, String path, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(path.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this does not open what was sealed", e);
        }
    }
}
