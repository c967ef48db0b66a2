package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

class PackingTest {

    private static final String RECORD =
            "{\"report\":{\"id\":\"\",\"title\":\"Dock workers end strike in Port Salgado\",\"published\":\"2019-05-02\"},\"parties\":[{\"id\":\"p1\",\"name\":\"dock workers\"}]}";

    @Test
    void whatWasPackedComesOutAgain() {
        byte[] packed = Packing.packed(RECORD);
        assertThat(Packing.unpacked(packed)).isEqualTo(RECORD);
        assertThat(packed.length).isLessThan(RECORD.length() * 2 / 3);
    }

    @Test
    void theEarlierDictionaryIsKnown() throws IOException {
        try (InputStream in = Objects.requireNonNull(Packing.class.getResourceAsStream("packing-1.txt"))) {
            Deflater deflater = new Deflater();
            deflater.setDictionary(in.readAllBytes());
            deflater.setInput(RECORD.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            byte[] room = new byte[4096];
            int length = deflater.deflate(room);
            deflater.end();
            assertThat(Packing.unpacked(Arrays.copyOf(room, length))).isEqualTo(RECORD);
        }
    }

    @Test
    void whatIsCutOrOfAnotherDictionaryIsBroken() {
        byte[] packed = Packing.packed(RECORD);
        assertThatThrownBy(() -> Packing.unpacked(Arrays.copyOf(packed, packed.length / 2)))
                .isInstanceOf(LedgerException.class);
        byte[] strange = packed.clone();
        strange[3] ^= 0x55;
        assertThatThrownBy(() -> Packing.unpacked(strange)).isInstanceOf(LedgerException.class);
    }
}
