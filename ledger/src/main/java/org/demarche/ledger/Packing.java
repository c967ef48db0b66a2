package org.demarche.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/**
 * Records made small: deflate with a dictionary of what every record says, {@code packing.txt}, so that even a short one shrinks.
 *
 * <p>The dictionary is learnt by {@code demarche-lab train-packing}. What an earlier one packed, {@code packing-1.txt}, is read with that one: its checksum
 * stands in what was packed.
 */
final class Packing {

    private static final byte[] DICTIONARY = dictionary("packing.txt");
    private static final byte[] EARLIER = dictionary("packing-1.txt");
    private static final int NOW = checksum(DICTIONARY);

    private Packing() {}

    private static byte[] dictionary(String name) {
        try (InputStream in = Packing.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name + " on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int checksum(byte[] dictionary) {
        Adler32 sum = new Adler32();
        sum.update(dictionary);
        return (int) sum.getValue();
    }

    static byte[] packed(String words) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setDictionary(DICTIONARY);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(out, deflater)) {
            packing.write(words.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    /** @throws LedgerException where the bytes are not what was packed */
    static String unpacked(byte[] bytes) {
        Inflater inflater = new Inflater();
        inflater.setInput(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = new byte[1 << 14];
        try {
            while (!inflater.finished()) {
                int n = inflater.inflate(piece);
                if (n == 0 && inflater.needsDictionary()) {
                    inflater.setDictionary(inflater.getAdler() == NOW ? DICTIONARY : EARLIER);
                } else if (n == 0) {
                    throw new LedgerException(LedgerException.Why.BROKEN, "a record in it ends early");
                }
                out.write(piece, 0, n);
            }
        } catch (DataFormatException | IllegalArgumentException e) {
            throw new LedgerException(LedgerException.Why.BROKEN, "a record in it is broken", e);
        } finally {
            inflater.end();
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
