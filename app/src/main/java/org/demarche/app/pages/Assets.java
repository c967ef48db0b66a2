package org.demarche.app.pages;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.app.Message;

/** The style sheet, script and fonts that ship with the pages, held in memory; each address carries a mark of the content, so that browsers may keep it. */
final class Assets {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "woff2", "font/woff2",
            "svg", "image/svg+xml",
            "json", "application/json; charset=utf-8");

    private static final String NAMES = "page.css page.js serif.woff2 serif-italic.woff2 sans.woff2 mark.svg";

    private record Asset(byte[] bytes, String mark, String type) {}

    private static final Map<String, Asset> ALL = all();

    private Assets() {}

    private static Map<String, Asset> all() {
        Map<String, Asset> out = new TreeMap<>();
        for (String name : NAMES.split(" ", -1)) {
            byte[] bytes = bytes(name);
            String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
            out.put(name, new Asset(bytes, mark(bytes), type));
        }
        return out;
    }

    /** The bytes of a file in {@code assets}. */
    static byte[] bytes(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no assets/" + name + " on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mark(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String link(String name) {
        Asset asset = ALL.get(name);
        if (asset == null) {
            throw new IllegalArgumentException(name + " is not among the assets");
        }
        return "/assets/" + name + "?v=" + asset.mark();
    }

    /** Answers {@code /assets/{name}}. */
    static void give(Context context) {
        Asset asset = Optional.ofNullable(ALL.get(context.pathParam("name")))
                .orElseThrow(() -> new Refusal(404, Message.DM_060, context.path()));
        boolean marked = asset.mark().equals(context.queryParam("v"));
        context.header("Cache-Control", marked ? "public, max-age=31536000, immutable" : "no-cache")
                .contentType(asset.type())
                .result(asset.bytes());
    }
}
