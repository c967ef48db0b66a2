package org.demarche.app;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Bytes to text: by byte-order mark, else UTF-8, else UTF-16 by its zero bytes, else windows-1252 where every byte allows it.
 *
 * @param text without the byte-order mark
 * @param guess the encoding, where neither a mark nor valid UTF-8 tells it
 */
record Decoding(String text, Optional<String> guess) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** The start of a file that tells its encoding; the longer marks come first, for one starts like a shorter one. */
    enum Mark {
        UTF_8(StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
        UTF_32LE(Charset.forName("UTF-32LE"), "\u00FF\u00FE\0\0"),
        UTF_32BE(Charset.forName("UTF-32BE"), "\0\0\u00FE\u00FF"),
        UTF_16BE(StandardCharsets.UTF_16BE, "\u00FE\u00FF"),
        UTF_16LE(StandardCharsets.UTF_16LE, "\u00FF\u00FE");

        private final Charset charset;
        private final String bytes;

        /** @param bytes as the characters of the same numbers */
        Mark(Charset charset, String bytes) {
            this.charset = charset;
            this.bytes = bytes;
        }

        int length() {
            return bytes.length();
        }

        static Optional<Mark> of(byte[] start) {
            return Arrays.stream(values()).filter(m -> m.opens(start)).findFirst();
        }

        private boolean opens(byte[] start) {
            for (int i = 0; i < bytes.length(); i++) {
                if (start.length <= i || (start[i] & 0xFF) != bytes.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * @param name of the file, for the message
     * @throws Refused where the bytes are no text, or text in an encoding that cannot be told
     */
    static Decoding of(String name, byte[] bytes) throws Refused {
        Optional<Mark> mark = Mark.of(bytes);
        if (mark.isPresent()) {
            return marked(name, bytes, mark.get());
        }
        int zero = zero(bytes);
        if (zero >= 0) {
            return wide(name, bytes, zero);
        }
        try {
            return new Decoding(decode(bytes, 0, StandardCharsets.UTF_8), Optional.empty());
        } catch (CharacterCodingException e) {
            return windows(name, bytes);
        }
    }

    private static Decoding marked(String name, byte[] bytes, Mark mark) throws Refused {
        try {
            return new Decoding(decode(bytes, mark.length(), mark.charset), Optional.empty());
        } catch (CharacterCodingException e) {
            throw new Refused(Message.DM_021, name, mark.charset);
        }
    }

    private static int zero(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    /** English text in UTF-16 without a mark has a zero in almost every other byte; anything else with zeros is no text. */
    private static Decoding wide(String name, byte[] bytes, int zero) throws Refused {
        int even = 0;
        int odd = 0;
        int n = Math.min(bytes.length, 1 << 16);
        for (int i = 0; i < n; i++) {
            even += bytes[i] == 0 && i % 2 == 0 ? 1 : 0;
            odd += bytes[i] == 0 && i % 2 == 1 ? 1 : 0;
        }
        boolean big = even > n / 4 && odd <= n / 50;
        boolean little = odd > n / 4 && even <= n / 50;
        Charset charset = big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        try {
            if (big || little) {
                return new Decoding(decode(bytes, 0, charset), Optional.of(charset.name()));
            }
        } catch (CharacterCodingException e) {
            // no text after all, as below
        }
        throw new Refused(Message.DM_004, name, zero);
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
        return new Decoding(new String(bytes, WINDOWS), Optional.of(WINDOWS.name()));
    }

    private static String decode(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }
}
