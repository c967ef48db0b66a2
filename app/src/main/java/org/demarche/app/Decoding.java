package org.demarche.app;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes to text: by byte-order mark, else UTF-8, else UTF-16 by its zero bytes, else windows-1252 where every byte allows it.
 *
 * @param text without the byte-order mark
 * @param guessed whether the encoding was guessed from the bytes
 */
record Decoding(String text, boolean guessed) {

    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static Decoding of(String name, byte[] bytes) throws Refused {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(name, bytes, 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
            return strict(name, bytes, 4, UTF_32LE);
        }
        if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
            return strict(name, bytes, 4, UTF_32BE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return strict(name, bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return strict(name, bytes, 2, StandardCharsets.UTF_16LE);
        }
        int zero = zero(bytes);
        if (zero >= 0) {
            return wide(name, bytes, zero);
        }
        try {
            return new Decoding(decode(bytes, 0, StandardCharsets.UTF_8), false);
        } catch (CharacterCodingException e) {
            return windows(name, bytes);
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int zero(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Text in UTF-16 without a mark has a zero in every other byte; anything else with zeros is no text. */
    private static Decoding wide(String name, byte[] bytes, int zero) throws Refused {
        int even = 0;
        int odd = 0;
        int n = Math.min(bytes.length, 1 << 16);
        for (int i = 0; i < n; i++) {
            even += bytes[i] == 0 && i % 2 == 0 ? 1 : 0;
            odd += bytes[i] == 0 && i % 2 == 1 ? 1 : 0;
        }
        boolean big = even > n / 4 && odd < n / 50;
        boolean little = odd > n / 4 && even < n / 50;
        if (!big && !little || bytes.length % 2 == 1) {
            throw new Refused(Message.DM_004, name, zero);
        }
        return strict(name, bytes, 0, big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    private static Decoding strict(String name, byte[] bytes, int from, Charset charset) throws Refused {
        try {
            return new Decoding(decode(bytes, from, charset), false);
        } catch (CharacterCodingException e) {
            throw new Refused(Message.DM_005, name, "in " + charset.name());
        }
    }

    private static Decoding windows(String name, byte[] bytes) throws Refused {
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            boolean control = b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f';
            boolean undefined = b == 0x7F || b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D;
            if (control || undefined) {
                throw new Refused(Message.DM_005, name, i);
            }
        }
        return new Decoding(new String(bytes, WINDOWS), true);
    }

    private static String decode(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(Arrays.copyOfRange(bytes, from, bytes.length)))
                .toString();
    }
}
