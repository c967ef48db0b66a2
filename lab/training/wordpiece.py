"""Words to sub-tokens: BERT's uncased WordPiece, the same steps as org.demarche.language.WordPiece in Java."""
import json
import unicodedata

MOST_PIECES = 8          # of one word; the rest of a web address or a number of forty digits says nothing more
LONGEST_WORD = 100       # characters; a longer one is unknown as a whole

CASING = ("lower", "capital", "upper", "mixed", "digit", "other")


def casing(word):
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 4 if any(c.isdigit() for c in word) else 5
    if all(not c.isupper() for c in letters):
        return 0
    if all(c.isupper() for c in letters):
        return 2 if len(letters) > 1 else 1
    return 1 if word[0].isupper() and all(not c.isupper() for c in letters[1:]) else 3


def is_punctuation(c):
    o = ord(c)
    return 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126 or unicodedata.category(c).startswith("P")


def plain(word):
    """Lower case without accents or control characters."""
    out = []
    for c in unicodedata.normalize("NFD", word.lower()):
        kind = unicodedata.category(c)
        if kind != "Mn" and not kind.startswith("C"):
            out.append(c)
    return "".join(out)


class WordPiece:
    def __init__(self, tokenizer_json):
        self.vocabulary = json.load(open(tokenizer_json, encoding="utf-8"))["model"]["vocab"]
        self.known = {}

    def pieces(self, word):
        if word not in self.known:
            self.known[word] = self._pieces(word)
        return self.known[word]

    def _pieces(self, word):
        out, run = [], ""
        for c in plain(word):
            if c.isspace():
                continue
            if is_punctuation(c):
                out += self._greedy(run) + self._greedy(c)
                run = ""
            else:
                run += c
        out += self._greedy(run)
        return out[:MOST_PIECES] or [self.vocabulary["[UNK]"]]

    def _greedy(self, run):
        if not run:
            return []
        if len(run) > LONGEST_WORD:
            return [self.vocabulary["[UNK]"]]
        out, start = [], 0
        while start < len(run):
            end = len(run)
            while end > start:
                piece = self.vocabulary.get(("##" if start else "") + run[start:end])
                if piece is not None:
                    break
                end -= 1
            if end == start:
                return [self.vocabulary["[UNK]"]]
            out.append(piece)
            start = end
        return out
