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
    private static final int SHELF = 6;
    private static final int LOW = 34;

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

    /** What stands before the keys of all that one report tells: six letters and digits, thirty bits. Keys of one report lie side by side in an index. */
    static String shelf(String report) {
        return mark(List.of(report)).substring(0, SHELF);
    }

    /** The key of something that a report tells: its letter, the report's shelf, and four letters and digits, twenty bits. */
    static String mention(String letter, String shelf, List<String> parts) {
        return letter + shelf + mark(parts).substring(SHELF);
    }

    /** A number for what only one report tells: those of one report lie side by side. */
    static long number(String mention, List<String> parts) {
        long shelf = number(List.of(mention.substring(1, 1 + SHELF)));
        return shelf >>> LOW << LOW | number(parts) >>> (Long.SIZE - LOW);
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
