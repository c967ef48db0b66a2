#!/usr/bin/env python3
"""Checks treebank files: columns, tokens against the text, one root, no cycles, known labels, well-formed BIO, projectivity (a warning)."""
import re
import sys

UPOS = set("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())
XPOS = set("$ '' `` , -LRB- -RRB- . : ADD AFX CC CD DT EX FW GW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB".split())
DEPREL = set(("acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound compound:prt conj cop csubj "
              "csubj:pass dep det det:predet discourse dislocated expl fixed flat iobj list mark nmod nmod:desc nmod:poss nmod:unmarked nsubj "
              "nsubj:outer nsubj:pass nummod obj obl obl:agent obl:unmarked orphan parataxis punct root vocative xcomp csubj:outer goeswith reparandum").split())
ENTITY = set("PERSON TITLE STATE PLACE GOV MIL ARMED POLITICAL ORG MEDIA NORP FAC WEAPON EVENT TIME QUANTITY MONEY".split())


def blocks(path):
    lines, start = [], 1
    for n, line in enumerate(open(path, encoding="utf-8"), 1):
        line = line.rstrip("\n")
        if not line.strip():
            if lines:
                yield start, lines
            lines, start = [], n + 1
        else:
            lines.append(line)
    if lines:
        yield start, lines


def faults(lines):
    text = next((l[9:] for l in lines if l.startswith("# text = ")), None)
    rows = [l.split("\t") for l in lines if not l.startswith("#")]
    if text is None:
        yield "no # text"
        return
    for r in rows:
        if len(r) != 7:
            yield f"{len(r)} columns, not 7: {r}"
            return
    n = len(rows)
    if [r[0] for r in rows] != [str(i) for i in range(1, n + 1)]:
        yield "ids are not 1..n"
        return
    if "".join(r[1] for r in rows) != re.sub(r"\s+", "", text):
        yield f"forms do not spell the text: {' '.join(r[1] for r in rows)}"
    for r in rows:
        for column, known, name in ((2, UPOS, "upos"), (3, XPOS, "xpos"), (5, DEPREL, "deprel")):
            if r[column] not in known:
                yield f"unknown {name} {r[column]} at {r[0]} {r[1]}"
        if r[6] != "_" and (r[6][:2] not in ("B-", "I-") or r[6][2:] not in ENTITY):
            yield f"unknown entity {r[6]} at {r[0]} {r[1]}"
        if not r[4].isdigit() or int(r[4]) > n or r[4] == r[0]:
            yield f"bad head {r[4]} at {r[0]} {r[1]}"
            return
        if (r[4] == "0") != (r[5] == "root"):
            yield f"root and head 0 must go together at {r[0]} {r[1]}"
    for a, b in zip([["", "", "", "", "", "", "_"]] + rows, rows):
        if b[6].startswith("I-") and a[6][2:] != b[6][2:]:
            yield f"I- without its B- at {b[0]} {b[1]}"
    heads = [int(r[4]) for r in rows]
    if heads.count(0) != 1:
        yield f"{heads.count(0)} roots"
    for i in range(1, n + 1):
        seen, j = set(), i
        while j and j not in seen:
            seen.add(j)
            j = heads[j - 1]
        if j:
            yield f"a cycle through {i} {rows[i - 1][1]}"
            return
    for r in rows:
        h = int(r[4])
        if r[5] in ("flat", "fixed", "conj", "appos", "goeswith") and h > int(r[0]):
            yield f"{r[5]} must point left at {r[0]} {r[1]}"
        if h and rows[h - 1][5] in ("punct", "case", "aux", "cop", "mark") and r[5] not in ("punct", "fixed", "conj", "cc", "advmod", "goeswith", "obl", "nmod", "dep", "obl:unmarked"):
            yield f"{r[5]} on a function word at {r[0]} {r[1]}"
    for r in rows:
        a, b = sorted((int(r[0]), int(r[4])))
        if b and r[4] != "0":
            for k in range(a + 1, b):
                h = heads[k - 1]
                if h and not a <= h <= b and r[5] == "punct":
                    yield f"punctuation {r[0]} {r[1]} crosses the arc of {k} {rows[k - 1][1]}"
                    break


def main(paths):
    bad = sentences = words = 0
    for path in paths:
        for start, lines in blocks(path):
            if all(l.startswith("#") and "text" not in l for l in lines):
                continue
            sentences += 1
            words += sum(not l.startswith("#") for l in lines)
            for fault in faults(lines):
                bad += 1
                print(f"{path}:{start}: {fault}")
    print(f"{sentences} sentences, {words} words, {bad} faults")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
