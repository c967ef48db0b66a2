"""Reads the training sets into documents of sentences of words, and packs them into windows for the encoder."""
import json
import re
from dataclasses import dataclass, field
from pathlib import Path

ABSENT = -100            # no label here: the loss passes over it
WINDOW = 128             # sub-tokens a window aims at; a longer sentence makes a longer window
LONGEST = 400            # sub-tokens: a longer sentence is left out of training

RE3D = ("Organisation", "Location", "Person", "Temporal", "Quantity", "Weapon", "MilitaryPlatform", "DocumentReference", "Nationality", "Money")
NAMES = ("PERSON", "TITLE", "STATE", "PLACE", "GOV", "MIL", "ARMED", "POLITICAL", "ORG", "MEDIA", "NORP", "FAC", "WEAPON", "EVENT", "TIME",
         "QUANTITY", "MONEY")
NOMINALS = ("O", "person", "organization", "place", "event", "time", "object", "abstract", "animal", "plant", "substance")


@dataclass
class Sentence:
    forms: list
    upos: list = field(default_factory=list)
    xpos: list = field(default_factory=list)
    heads: list = field(default_factory=list)      # 0 is the root, words count from 1
    relations: list = field(default_factory=list)
    nominals: list = field(default_factory=list)   # GUM: the type of the mention whose head this word is
    names: list = field(default_factory=list)      # our newswire: BIO
    re3d: list = field(default_factory=list)       # BIO
    paragraph: bool = False                        # starts one
    bounded: bool = True                           # its start and end are known sentence bounds
    text: str = ""


def conllu(path):
    """Documents of a UD treebank file, with GUM's mention types where the file has them."""
    documents, sentence, rows, paragraph, text = [], None, [], False, ""
    open_mentions = []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc"):
            documents.append([])
            open_mentions, paragraph = [], True
        elif line.startswith("# newpar"):
            paragraph = True
        elif line.startswith("# text = "):
            text = line[9:]
        elif line and line[0].isdigit():
            columns = line.split("\t")
            if columns[0].isdigit():
                rows.append(columns)
        elif not line and rows:
            documents[-1].append(_sentence(rows, paragraph, text, open_mentions))
            rows, paragraph = [], False
    return documents


def _sentence(rows, paragraph, text, open_mentions):
    s = Sentence([r[1] for r in rows], [r[3] for r in rows], [r[4] for r in rows], [int(r[6]) for r in rows], [r[7] for r in rows],
                 paragraph=paragraph, text=text)
    if any("Entity=" in r[9] for r in rows):
        s.nominals = _nominals(rows, s.heads)
    return s


def _nominals(rows, heads):
    """The head word of every mention gets its type; of two mentions with one head the smaller wins."""
    spans, stack = [], []
    for i, r in enumerate(rows):
        m = re.search(r"(?:^|\|)Entity=([^|]*)", r[9])
        for opening, one, closing in re.findall(r"\(([^()]+)(\))?|([^()]+)\)", m.group(1)) if m else []:
            if opening:
                kind = opening.split("-")[1]
                if one:
                    spans.append((i, i, kind))
                else:
                    stack.append((opening.split("-")[0], i, kind))
            else:
                for k in range(len(stack) - 1, -1, -1):
                    if stack[k][0] == closing:
                        spans.append((stack[k][1], i, stack[k][2]))
                        del stack[k]
                        break
    types = ["O"] * len(rows)
    for start, end, kind in sorted(spans, key=lambda s: s[0] - s[1]):
        head = next((k for k in range(start, end + 1) if not start + 1 <= heads[k] <= end + 1), start)
        if kind in NOMINALS:
            types[head] = kind
    return types


def newswire(paths):
    """Our own treebank files, see ../newswire/GUIDELINES.md."""
    documents, rows, paragraph, text = [], [], False, ""
    for path in paths:
        for line in list(open(path, encoding="utf-8")) + ["\n"]:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                documents.append([])
                paragraph = True
            elif line.startswith("# newpar"):
                paragraph = True
            elif line.startswith("# text = "):
                text = line[9:]
            elif line and line[0].isdigit():
                rows.append(line.split("\t"))
            elif not line and rows:
                if not documents:
                    documents.append([])
                documents[-1].append(Sentence([r[1] for r in rows], [r[2] for r in rows], [r[3] for r in rows], [int(r[4]) for r in rows],
                                              [r[5] for r in rows], names=["O" if r[6] == "_" else r[6] for r in rows], paragraph=paragraph, text=text))
                rows, paragraph = [], False
    return [d for d in documents if d]


def re3d(path, commercial_only=True):
    """re3d by paragraphs, tokenised by rule; its BBC part is non-commercial and left out."""
    from tokens import words
    documents = []
    for line in open(path, encoding="utf-8"):
        d = json.loads(line)
        if commercial_only and "BBC" in d["subset"]:
            continue
        flat = [(e["begin"], e["end"], e["type"]) for e in d["entities"] if e["flat"] and e["type"] in RE3D]
        document = []
        for m in re.finditer(r"[^\n]+", d["text"]):
            spans = [(m.start() + a, m.start() + b) for a, b in words(m.group(0))]
            if spans:
                document.append(Sentence([d["text"][a:b] for a, b in spans], re3d=_bio(spans, flat), paragraph=True, bounded=False))
        documents.append(document)
    return documents


def silver(path):
    """Documents that silver.py wrote: re3d with a teacher's tags and trees."""
    return [[Sentence(**s) for s in d] for d in json.load(open(path, encoding="utf-8"))]


def _bio(spans, entities):
    tags = ["O"] * len(spans)
    for begin, end, kind in entities:
        inside = [i for i, (a, b) in enumerate(spans) if a < end and b > begin]
        for k, i in enumerate(inside):
            tags[i] = ("I-" if k else "B-") + kind
    return tags


def bio_labels(types):
    return ["O"] + [p + t for t in types for p in ("B-", "I-")]


def windows(documents, wordpiece, rng=None, limit=WINDOW):
    """Runs of whole sentences of one document, of about `limit` sub-tokens; with rng the cuts differ every time."""
    out = []
    for document in documents:
        run, size = [], 0
        goal = limit if rng is None else rng.randint(limit // 3, limit)
        for s in document:
            n = sum(len(wordpiece.pieces(w)) for w in s.forms)
            if n > LONGEST:
                continue
            if run and size + n > goal:
                out.append(run)
                run, size, goal = [], 0, limit
            run.append(s)
            size += n
        if run:
            out.append(run)
    return out


def root(shared):
    return Path(shared) / "data"
