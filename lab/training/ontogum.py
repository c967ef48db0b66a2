#!/usr/bin/env python3
"""Turns the coreference of UD GUM into chains by OntoNotes' conventions, as lessons for `demarche-lab train-coref --more`.

  ontogum.py --shared ../../shared --out work/ontogum.jsonl [--check]

GUM joins more than OntoNotes does. Left out here: appositions and predicates ("X, the chair"; "X is the chair"), what points ahead, nouns in front of nouns,
"there", "today" and bare numbers. A noun without "the", an owner or the like begins a chain anew, for it is nobody in particular. A clause is its verb. News,
interviews and speeches are not written, for train-coref has them from gum_news with OntoNotes' conventions as they are; --check says how well these rules come to
the same there.
"""
import argparse
import json
import re
from pathlib import Path

OWN = ("news", "interview", "speech")
DROPPED = {"appos", "pred", "cata"}
DEFINITE = {"the", "this", "that", "these", "those", "both", "each", "all"}
NO_NOUN = {"ADV", "NUM", "ADP"}


class Document:
    def __init__(self, name):
        self.name, self.text, self.words, self.fresh = name, "", [], False

    def open(self):
        """A sentence begins: behind a blank, or behind an empty line where a paragraph does."""
        if self.text:
            self.text = self.text.rstrip() + ("\n\n" if self.fresh else " ")
        self.fresh = False
        self.base, self.joined = len(self.words), None

    def put(self, cells):
        first, _, last = cells[0].partition("-")
        if "." in first:
            return
        if last:                                                        # "don't": its words share its letters
            self.joined = [int(first), int(last), len(self.text), len(self.text) + len(cells[1])]
            self.write(cells)
            return
        number = int(first)
        if self.joined and self.joined[0] <= number <= self.joined[1]:
            begin, limit = self.joined[2:]
            end = limit if number == self.joined[1] else min(limit, begin + len(cells[1]))
            self.joined[2] = end
        else:
            begin, end = len(self.text), len(self.text) + len(cells[1])
            self.write(cells)
        head = int(cells[6])
        self.words.append({"begin": begin, "end": end, "form": cells[1], "upos": cells[3], "relation": cells[7], "misc": cells[9],
                           "head": self.base + head - 1 if head else -1})

    def write(self, cells):
        self.text += cells[1] + ("" if "SpaceAfter=No" in cells[9] else " ")

    def mentions(self):
        waiting, out = {}, []
        for i, word in enumerate(self.words):
            found = re.search(r"(?:^|\|)Entity=([^|]*)", word["misc"])
            for part in re.findall(r"\([^()]*\)?|[^()]+\)", found.group(1)) if found else []:
                if part.startswith("("):
                    cells = part.strip("()").split("-")
                    mention = {"entity": cells[0], "link": cells[6] if len(cells) > 6 else "", "first": i, "last": i}
                    if part.endswith(")"):
                        out.append(mention)
                    else:
                        waiting.setdefault(cells[0], []).append(mention)
                else:
                    mention = waiting[part.rstrip(")").split("-")[0]].pop()
                    mention["last"] = i
                    out.append(mention)
        return sorted(out, key=lambda m: (m["first"], -m["last"]))

    def head(self, mention):
        """The word that hangs on one outside of the mention."""
        for i in range(mention["first"], mention["last"] + 1):
            inside = mention["first"] <= self.words[i]["head"] <= mention["last"]
            if not inside and self.words[i]["upos"] != "PUNCT":
                return i
        return mention["last"]

    def is_predicate(self, mention, head, mentions):
        """Said of somebody who is in the same chain."""
        near = range(max(0, mention["first"] - 40), min(len(self.words), mention["last"] + 20))
        hanging = [i for i in near if self.words[i]["head"] == head]
        copula = any(self.words[i]["relation"] == "cop" for i in hanging if mention["first"] - 8 <= i < mention["first"])
        subjects = {i for i in hanging if self.words[i]["relation"].startswith("nsubj")}
        return copula and any(m["entity"] == mention["entity"] and self.head(m) in subjects for m in mentions)

    def is_definite(self, mention, head):
        inside = [w for w in self.words[mention["first"]:mention["last"] + 1] if w["head"] == head]
        return any(w["relation"] in ("det", "det:predet") and w["form"].lower() in DEFINITE or w["relation"] == "nmod:poss" for w in inside)

    def chains(self):
        mentions, chains, anew = self.mentions(), {}, {}
        for m in mentions:
            at = self.head(m)
            word = self.words[at]
            front = word["relation"].startswith("compound") and word["upos"] != "PROPN"
            if m["link"] in DROPPED or word["upos"] in NO_NOUN or front or self.is_predicate(m, at, mentions):
                continue
            first, last = (at, at) if word["upos"] == "VERB" else (m["first"], m["last"])
            if m["entity"] in anew and word["upos"] == "NOUN" and not self.is_definite(m, at):
                anew[m["entity"]] += 1
            key = (m["entity"], anew.setdefault(m["entity"], 0))
            chains.setdefault(key, []).append((self.words[first]["begin"], self.words[last]["end"]))
        return [{"cluster": f"{entity}-{number}", "begin": b, "end": e}
                for (entity, number), spans in chains.items() if len(spans) > 1 for b, e in spans]

    def lesson(self):
        return {"id": self.name, "genre": self.name.split("_")[1], "text": self.text.rstrip(), "coref_ontogum": self.chains()}


def documents(path):
    out, fresh = [], True
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc id"):
            out.append(Document(line.split("= ")[1]))
        elif line.startswith("# newpar"):
            out[-1].fresh = True
        elif line and not line.startswith("#"):
            if fresh:
                out[-1].open()
            out[-1].put(line.split("\t"))
        fresh = not line or line.startswith("#")
    return out


def check(lessons, gold):
    both = wanted = found = 0
    for line in open(gold, encoding="utf-8"):
        there = json.loads(line)
        here = lessons[there["id"]]
        assert here["text"] == there["text"], there["id"]
        a, b = ({(m["begin"], m["end"]) for m in x["coref_ontogum"]} for x in (there, here))
        both, wanted, found = both + len(a & b), wanted + len(a), found + len(b)
    print(f"of {found} mentions {both} are among the {wanted} marked")


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--shared", default="../../shared")
    a.add_argument("--out", default="work/ontogum.jsonl")
    a.add_argument("--check", action="store_true")
    a = a.parse_args()
    lessons = {d.name: d.lesson() for d in documents(Path(a.shared) / "data/ud-gum/train.conllu")}
    if a.check:
        check(lessons, Path(a.shared) / "data/gum_news/train.jsonl")
    with open(a.out, "w", encoding="utf-8") as out:
        for lesson in lessons.values():
            if lesson["genre"] not in OWN:
                out.write(json.dumps(lesson, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
