package org.demarche.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.zip.Deflater;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns the dictionary with which a ledger packs its records: the pieces that most records have in common, from the records that Demarche makes of our own
 * reports.
 *
 * <p>The records stand one behind the other and are cut into as many stretches as the dictionary has pieces; of each stretch that piece is taken whose runs of
 * eight letters most records have, those taken before left out (after FASTCOVER, of Zstandard). The piece that tells most stands last, where it is cheapest
 * to point at. The hand-made record that was the first dictionary stands behind all.
 */
@Command(
        name = "train-packing",
        mixinStandardHelpOptions = true,
        description = "Learns the dictionary that packs the records of a ledger.")
final class TrainPacking implements Callable<Integer> {

    private static final int RUN = 8;
    private static final int PIECE = 48;
    private static final int SLOTS = 1 << 22;

    /** Deflate looks back so far; the rest is for the record itself. */
    private static final int ROOM = 28_000;

    @Option(names = "--from", description = "A folder of reports with records, as lab/reports is.")
    private Path from = Path.of("lab/reports");

    @Option(names = "--first", description = "The hand-made record that stands last.")
    private Path first = Path.of("ledger/src/main/resources/org/demarche/ledger/packing-1.txt");

    @Option(names = "--out", description = "The dictionary to write.")
    private Path out = Path.of("ledger/src/main/resources/org/demarche/ledger/packing.txt");

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<byte[]> learnt = new ArrayList<>();
        List<byte[]> left = new ArrayList<>();
        for (String record : records()) {
            (learnt.size() < 9 * (left.size() + 1) ? learnt : left).add(record.getBytes(StandardCharsets.UTF_8));
        }
        byte[] tail = Files.readAllBytes(first);
        byte[] dictionary = learnt(learnt, tail);
        Files.write(out, dictionary);
        System.out.printf(
                Locale.ROOT,
                "%,d bytes; a record left out: %,.0f bytes, with the first dictionary %,.0f%n",
                dictionary.length,
                packed(left, dictionary),
                packed(left, tail));
        return 0;
    }

    private List<String> records() throws IOException, InterruptedException {
        Path made = Files.createTempDirectory("demarche-packing");
        ScoreDesk.run(List.of(
                "./demarche", "read", "--json", "-q", ScoreDesk.alone(from).toString(), "-o", made.toString()));
        JsonMapper mapper = JsonMapper.builder().build();
        List<String> out = new ArrayList<>();
        for (Path file : Learning.files(List.of(made))) {
            out.add(mapper.readTree(Files.readString(file)).toString());
        }
        return out;
    }

    private static byte[] learnt(List<byte[]> records, byte[] tail) {
        byte[] all = plain(joined(records));
        int[] worth = worth(records);
        int stretches = (ROOM - tail.length) / PIECE;
        int length = all.length / stretches;
        List<int[]> pieces = new ArrayList<>();
        for (int i = 0; i < stretches; i++) {
            pieces.add(best(all, i * length, Math.min(all.length - PIECE, (i + 1) * length), worth));
        }
        pieces.sort(Comparator.comparingInt((int[] p) -> p[1]).thenComparingInt(p -> p[0]));
        List<byte[]> out = new ArrayList<>();
        pieces.forEach(p -> out.add(Arrays.copyOfRange(all, p[0], p[0] + PIECE)));
        out.add(tail);
        return joined(out);
    }

    private static byte[] joined(List<byte[]> parts) {
        byte[] out = new byte[parts.stream().mapToInt(p -> p.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, out, at, part.length);
            at += part.length;
        }
        return out;
    }

    /** So that the dictionary is a text whose pieces cut no letter in two. */
    private static byte[] plain(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] < ' ' || bytes[i] == 0x7f ? (byte) ' ' : bytes[i];
        }
        return bytes;
    }

    /** How many records have each run of letters; what only two have is worth nothing. */
    private static int[] worth(List<byte[]> records) {
        int[] counts = new int[SLOTS];
        int[] last = new int[SLOTS];
        for (int r = 0; r < records.size(); r++) {
            byte[] record = records.get(r);
            for (int i = 0; i + RUN <= record.length; i++) {
                int slot = slot(record, i);
                counts[slot] += last[slot] == r + 1 ? 0 : 1;
                last[slot] = r + 1;
            }
        }
        for (int i = 0; i < SLOTS; i++) {
            counts[i] = counts[i] > 2 ? counts[i] - 1 : 0;
        }
        return counts;
    }

    private static int slot(byte[] bytes, int at) {
        long run = 0;
        for (int i = 0; i < RUN; i++) {
            run = run << 8 | (bytes[at + i] & 0xff);
        }
        return (int) ((run * 0x9E3779B97F4A7C15L) >>> 42);
    }

    /** Where the best piece of a stretch begins and what it is worth; its runs are worth nothing from then on. */
    private static int[] best(byte[] all, int from, int to, int[] worth) {
        int at = from;
        int most = -1;
        for (int i = from; i < to; i++) {
            int sum = 0;
            for (int j = i; j + RUN <= i + PIECE; j++) {
                sum += worth[slot(all, j)];
            }
            if (sum > most) {
                most = sum;
                at = i;
            }
        }
        for (int j = at; j + RUN <= at + PIECE; j++) {
            worth[slot(all, j)] = 0;
        }
        return new int[] {at, most};
    }

    private static double packed(List<byte[]> records, byte[] dictionary) {
        byte[] room = new byte[1 << 20];
        return records.stream()
                .mapToInt(r -> {
                    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
                    deflater.setDictionary(dictionary);
                    deflater.setInput(r);
                    deflater.finish();
                    int length = deflater.deflate(room);
                    deflater.end();
                    return length;
                })
                .average()
                .orElse(0);
    }
}
