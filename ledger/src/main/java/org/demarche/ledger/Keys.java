package org.demarche.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names that follow from content alone, so that they are the same in every ledger: SHA-256, cut short where people read it. */
final class Keys {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 10;

    private Keys() {}

    static String whole(List<String> parts) {
        return HexFormat.of().formatHex(hash(parts));
    }

    /** A number of 64 bits. */
    static long number(List<String> parts) {
        return ByteBuffer.wrap(hash(parts)).getLong();
    }

    /** Ten letters and digits: fifty bits. */
    static String mark(List<String> parts) {
        long bits = ByteBuffer.wrap(hash(parts)).getLong();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            out.append(LETTERS.charAt((int) (bits & 31)));
            bits >>>= 5;
        }
        return out.toString();
    }

    private static byte[] hash(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
