package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.language.Language;
import org.demarche.lexicon.Lexicon;

/** The one engine that all tests of a run share, opened on the weights of the model module. */
public final class Engine {

    private static final Path BESIDE = Path.of("../model/src/main/resources/org/demarche/model");

    private Engine() {}

    /** The engine; a test that asks for it fails where no weights are found. */
    public static Demarche demarche() {
        assertThat(weights())
                .as("weights: reader.onnx in %s, or in the folder that -Ddemarche.model names", BESIDE.toAbsolutePath())
                .isPresent();
        return Opened.DEMARCHE;
    }

    /** The reader of words and trees alone. */
    public static Language language() {
        assertThat(weights()).as("weights: reader.onnx").isPresent();
        return Read.LANGUAGE;
    }

    /** The built-in lists. */
    public static Lexicon lexicon() {
        return Lists.LEXICON;
    }

    private static Optional<Path> weights() {
        Stream<Path> named =
                Stream.ofNullable(System.getProperty("demarche.model")).map(Path::of);
        return Stream.concat(Stream.of(BESIDE), named)
                .filter(folder -> List.of("reader.onnx", "reader.sha256", "labels.tsv", "vocabulary.txt").stream()
                        .allMatch(file -> Files.exists(folder.resolve(file))))
                .findFirst();
    }

    /** Opened when first asked for. */
    private static final class Opened {
        private static final Demarche DEMARCHE = open();

        private static Demarche open() {
            try {
                return Demarche.open(weights().orElseThrow(), lexicon());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Opened when first asked for. */
    private static final class Read {
        private static final Language LANGUAGE = open();

        private static Language open() {
            try {
                return Language.open(weights().orElseThrow(), lexicon());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Loaded when first asked for; needs no weights. */
    private static final class Lists {
        private static final Lexicon LEXICON = Lexicon.english();
    }
}
