package org.demarche.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The reports that the tests read. */
final class Texts {

    /** A title, two paragraphs, two speakers, a line of junk. */
    static final String TALKS = """
            Talks on border dam end without a deal

            Read more

            Foreign Minister Lena Varga said on Monday that Hungary would not sign the draft. "We need \
            guarantees first," she told reporters in Vienna.

            Serbian President Milan Petrovic rejected the demand, according to the state news agency Tanjug. \
            He said the dam would open in May.
            """;

    static final String SHORT = "The minister said on Monday that the talks would go on.\n";

    /** Signs outside the first plane stand before, inside and after the words said. */
    static final String EMOJI =
            "😀 \"We will not sign 🕊 the draft today,\" Foreign Minister Lena Varga said on Monday. 😀\n";

    private Texts() {}

    /** Writes {@link #TALKS} to a file of that folder; gives its path. */
    static String dam(Path folder) throws IOException {
        return Files.writeString(folder.resolve("dam.txt"), TALKS).toString();
    }
}
