package org.demarche.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPieceTest {

    private final WordPiece wordPiece = new WordPiece(Map.of(
            "[UNK]", 0, "cease", 1, "##fire", 2, "##s", 3, "c", 4, "##easefire", 5, "-", 6, "sao", 7, "u", 8, ".", 9));

    @Test
    void longestPieceComesFirst() {
        assertThat(wordPiece.pieces("ceasefires")).containsExactly(1, 2, 3);
    }

    @Test
    void caseDoesNotCount() {
        assertThat(wordPiece.pieces("CeaseFire")).containsExactly(1, 2);
    }

    @Test
    void accentsDoNotCount() {
        assertThat(wordPiece.pieces("São")).containsExactly(7);
    }

    @Test
    void marksInsideAWordAreTheirOwnPieces() {
        assertThat(wordPiece.pieces("cease-cease")).containsExactly(1, 6, 1);
        assertThat(wordPiece.pieces("U.")).containsExactly(8, 9);
    }

    @Test
    void unknownWordIsOneUnknownPiece() {
        assertThat(wordPiece.pieces("zzz")).containsExactly(0);
    }

    @Test
    void wordThatIsPartlyUnknownIsUnknown() {
        assertThat(wordPiece.pieces("ceasezzz")).containsExactly(0);
    }

    @Test
    void wordWithoutSignsThatCountIsUnknown() {
        assertThat(wordPiece.pieces("\u200b\u0301")).containsExactly(0);
    }

    @Test
    void noWordHasMoreThanTheMostPieces() {
        assertThat(wordPiece.pieces("-".repeat(50))).hasSize(WordPiece.MOST_PIECES);
    }

    @Test
    void wordOfMoreThanAHundredLettersIsUnknown() {
        assertThat(wordPiece.pieces("cease" + "s".repeat(96))).containsExactly(0);
    }
}
