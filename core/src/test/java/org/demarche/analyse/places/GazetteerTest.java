package org.demarche.analyse.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

/** The gazetteer's file and what is looked up in it. */
class GazetteerTest {

    /** Of the unpacked bytes, as lab/gazetteer/build.py prints it. */
    private static final String SHA256 = "dff1234cda661ab1c24682b1b2be5828c5dc68d27315b959ebd16b44db7f219d";

    private static final Gazetteer GAZETTEER = Gazetteer.builtIn();

    @Test
    void theFileIsTheOneThatTheScriptBuilds() throws IOException, NoSuchAlgorithmException {
        try (DataInputStream file = open()) {
            assertThat(file.readInt()).isEqualTo(0x444d475a);
            assertThat(file.readByte()).isEqualTo((byte) 1);
            byte[] raw = new byte[file.readInt()];
            new DataInputStream(new InflaterInputStream(file)).readFully(raw);
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(raw)))
                    .isEqualTo(SHA256);
        }
    }

    @Test
    void theFileStaysSmall() throws IOException {
        try (DataInputStream file = open()) {
            assertThat(file.readAllBytes().length).isLessThan(8_000_000);
        }
    }

    @Test
    void itLoadsInAMomentAndIsSmallInMemory() {
        System.gc();
        long before = used();
        long start = System.nanoTime();
        Gazetteer read = Gazetteer.read();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.gc();
        assertThat(used() - before).as("bytes held").isLessThan(60_000_000);
        assertThat(seconds).as("seconds to load, on a machine that may be busy").isLessThan(5);
        assertThat(read.size()).isGreaterThan(200_000);
    }

    @Test
    void everyTownIsFoundByItsName() {
        for (int place = 0; place < GAZETTEER.size(); place += 97) {
            String name = GAZETTEER.name(place);
            assertThat(Arrays.stream(GAZETTEER.named(Gazetteer.key(name))).boxed())
                    .as(name)
                    .contains(place);
        }
    }

    @Test
    void unknownNamesHaveNoPlace() {
        assertThat(GAZETTEER.named("zzyzzyxx")).isEmpty();
        assertThat(GAZETTEER.named("")).isEmpty();
        assertThat(GAZETTEER.named("a".repeat(500))).isEmpty();
    }

    @Test
    void namesAreComparedWithoutAccentsHyphensAndCase() {
        assertThat(Gazetteer.key("Saint-Étienne")).isEqualTo("st etienne");
        assertThat(Gazetteer.key("SANA'A")).isEqualTo("sanaa");
        assertThat(Gazetteer.key("  Łódź ")).isEqualTo("lodz");
        assertThat(Gazetteer.bare("Aleppo Governorate")).isEqualTo("aleppo");
    }

    private static DataInputStream open() {
        return new DataInputStream(Objects.requireNonNull(Gazetteer.class.getResourceAsStream("gazetteer.bin")));
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
