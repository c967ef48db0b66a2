package org.demarche.app.exports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.demarche.app.Message;
import org.demarche.app.pages.Refusal;
import org.demarche.ledger.Ledger;

/**
 * An export as a file, read back and checked.
 *
 * @param name what a download is called
 */
public record Made(String name, byte[] bytes, int rows) {

    /** What every file of a packed folder is dated, so that the same ledger gives the same bytes. */
    private static final LocalDateTime DATED = LocalDateTime.of(1980, 1, 1, 0, 0);

    /**
     * Makes one.
     *
     * @throws Refusal where what was written cannot be read back, which is a fault of ours
     */
    public static Made of(Described format, Ledger ledger, Exports.Wish wish) {
        if (Exports.FOLDERS.contains(format.format())) {
            Map<String, String> files = Exports.brat(ledger);
            return checked(format, Readback.brat(files), packed(files));
        }
        List<String> made = new ArrayList<>();
        ledger.snapshot(() -> Exports.file(format.format(), ledger, wish).ifPresent(made::add));
        String text = String.join("", made);
        Readback.Seen seen = Readback.file(format.format(), text, wish.header());
        return checked(format, seen, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Made checked(Described format, Readback.Seen seen, byte[] bytes) {
        if (!seen.fault().isEmpty()) {
            throw new Refusal(500, Message.DM_050, format.format(), seen.fault());
        }
        return new Made(format.file(), bytes, seen.rows());
    }

    private static byte[] packed(Map<String, String> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(DATED);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** SHA-256 of the bytes, as people compare it. */
    public String hash() {
        return HexFormat.of().formatHex(sha());
    }

    /** The same as the header Repr-Digest (RFC 9530) has it. */
    public String digest() {
        return Base64.getEncoder().encodeToString(sha());
    }

    private byte[] sha() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
