#!/usr/bin/env python3
"""Learns lemma rules and exceptions from EWT and GUM train; writes core's en/lemmas.tsv. Prints the accuracy on the dev parts.

  lemmas.py --shared ../../../shared --out ../../core/src/main/resources/org/demarche/lexicon/en/lemmas.tsv
"""
import argparse
from collections import Counter, defaultdict
from pathlib import Path

KEPT = {"PROPN", "PUNCT", "SYM", "NUM", "X"}
LONGEST = 6


def words(path):
    for line in open(path, encoding="utf-8"):
        if line[:1].isdigit():
            c = line.rstrip("\n").split("\t")
            if c[0].isdigit():
                yield c[1], c[3], c[4], c[2]


def key(upos, xpos):
    return upos if upos in KEPT and xpos != "NNPS" else f"{upos}/{xpos}"


def low(form):
    return form.lower().replace("’", "'")


def edits(form, lemma):
    """Every way to read the pair as 'ending becomes ending', shortest ending first."""
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    for cut in range(same, -1, -1):
        if len(form) - cut <= LONGEST:
            yield form[cut:], lemma[cut:]


def learn(pairs):
    endings = defaultdict(Counter)
    for (k, form), lemmas in pairs.items():
        lemma, n = lemmas.most_common(1)[0]
        for ending, with_ in edits(form, lemma):
            endings[k, ending][with_] += 1
    total = Counter()
    for (k, form) in pairs:
        for n in range(0, min(LONGEST, len(form)) + 1):
            total[k, form[len(form) - n:]] += 1
    rules = {}
    for (k, ending), c in endings.items():
        with_, n = c.most_common(1)[0]
        if n >= 3 and n >= 0.6 * total[k, ending]:
            rules[k, ending] = with_
    # an ending whose rule says what the next shorter one says already is not needed
    for k, ending in sorted(rules, key=lambda r: -len(r[1])):
        for n in range(len(ending) - 1, -1, -1):
            shorter = ending[len(ending) - n:] if n else ""
            if (k, shorter) in rules:
                if ending[:len(ending) - n] + rules[k, shorter] == rules[k, ending]:
                    del rules[k, ending]
                break
    return rules


def lemma_of(form, upos, xpos, exceptions, rules):
    k, base = key(upos, xpos), low(form)
    if (k, base) in exceptions:
        known = exceptions[k, base]
        return known[:1].upper() + known[1:] if upos == "PROPN" and form[:1].isupper() else known
    if k == upos:
        return form
    base = form if upos == "PROPN" else base
    for n in range(min(LONGEST, len(base) - 1), -1, -1):
        ending = base[len(base) - n:].lower()
        if (k, ending) in rules:
            return base[:len(base) - n] + rules[k, ending]
    return base


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--shared", default="../../../shared")
    a.add_argument("--out", default="../../core/src/main/resources/org/demarche/lexicon/en/lemmas.tsv")
    a = a.parse_args()
    data = Path(a.shared) / "data"
    pairs = defaultdict(Counter)
    for name in ("ewt", "gum"):
        for form, upos, xpos, lemma in words(data / f"ud-{name}/train.conllu"):
            if lemma not in ("_", ""):
                pairs[key(upos, xpos), low(form)][lemma if upos not in ("PROPN",) else lemma.lower()] += 1
    rules = learn({k: v for k, v in pairs.items() if "/" in k[0]})
    exceptions = {}
    for (k, form), lemmas in sorted(pairs.items()):
        lemma, n = lemmas.most_common(1)[0]
        upos, _, xpos = k.partition("/")
        if lemma_of(form, upos, xpos, {}, rules).lower() != lemma.lower() and (n >= 2 or "/" in k):
            exceptions[k, form] = lemma
    with open(a.out, "w", encoding="utf-8") as out:
        out.write("# Learnt by lab/training/lemmas.py from UD English EWT and GUM (see NOTICE); not written by hand.\n")
        out.write("kind\tpart\tform\tlemma\n")
        for (k, ending), with_ in sorted(rules.items()):
            out.write(f"ending\t{k}\t{ending}\t{with_}\n")
        for (k, form), lemma in sorted(exceptions.items()):
            out.write(f"word\t{k}\t{form}\t{lemma}\n")
    for name in ("ewt", "gum"):
        rows = list(words(data / f"ud-{name}/dev.conllu"))
        right = sum(lemma_of(f, u, x, exceptions, rules) == l for f, u, x, l in rows)
        print(f"{name} dev: {100 * right / len(rows):.2f} of lemmas right; {len(rules)} rules, {len(exceptions)} exceptions")


if __name__ == "__main__":
    main()
