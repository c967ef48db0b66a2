package org.demarche.analyse.places;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A place to read from in an array of bytes; numbers are written as the gazetteer's script writes them. */
final class Bytes {

    private final byte[] from;
    private int at;

    Bytes(byte[] from, int at) {
        this.from = from;
        this.at = at;
    }

    int at() {
        return at;
    }

    int one() {
        return from[at++] & 0xff;
    }

    /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
    int number() {
        int out = 0;
        int shift = 0;
        int next = one();
        while (next > 127) {
            out |= (next & 127) << shift;
            shift += 7;
            next = one();
        }
        return out | next << shift;
    }

    /** Four bytes, the highest first. */
    int whole() {
        return one() << 24 | one() << 16 | one() << 8 | one();
    }

    void skip(int bytes) {
        at += bytes;
    }

    String text() {
        int length = number();
        at += length;
        return new String(from, at - length, length, StandardCharsets.UTF_8);
    }

    byte[] take(int length) {
        byte[] out = Arrays.copyOfRange(from, at, at + length);
        at += length;
        return out;
    }
}
