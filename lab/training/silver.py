#!/usr/bin/env python3
"""Reads re3d's training part with the teacher (phase zero) and writes it with parts of speech, trees, noun types and sentence starts beside its own
entities. What the teacher knows less well, fine tags and names, is left open.

re3d knows entities only. A network that is taught nothing else on such reports unlearns to tag and to parse them: of words like "the" and "of" it mistook one
in ten there, against one in five hundred in other news. The teacher never saw re3d.

  silver.py --shared ../../shared --tokenizer tokenizer.json --work work
"""
import argparse
import json
from dataclasses import asdict, replace
from pathlib import Path

import torch

import corpora
from batches import Labels
from evaluate import predict
from model import Reader
from wordpiece import WordPiece


def part(values, start, end):
    return values[start:end] if values else []


def sentences(paragraph, starts):
    """The paragraph's sentences, cut where the teacher sees one start."""
    cuts = [i for i, t in enumerate(starts) if i == 0 or t == "start"] + [len(starts)]
    return [replace(paragraph, forms=paragraph.forms[a:b], re3d=part(paragraph.re3d, a, b), paragraph=a == 0, bounded=True)
            for a, b in zip(cuts, cuts[1:])]


def told(model, documents, wordpiece, labels):
    """Every sentence with what the model says of it, by the sentence's identity."""
    out = {}
    for run, heads, relations, tags in predict(model, corpora.windows(documents, wordpiece), wordpiece, labels, "cpu"):
        at = 0
        for s in run:
            n = len(s.forms)
            out[id(s)] = ([h - at if h else 0 for h in heads[at:at + n]], relations[at:at + n], {k: v[at:at + n] for k, v in tags.items()})
            at += n
    return out


def main():
    a = argparse.ArgumentParser()
    for name, default in (("shared", "../../../shared"), ("tokenizer", "work/bge-small-en-v1.5-tokenizer.json"), ("work", "work")):
        a.add_argument("--" + name, default=default)
    a = a.parse_args()
    saved = torch.load(Path(a.work) / "phase0.pt", map_location="cpu")
    lists = saved["labels"]
    labels, wordpiece = Labels(lists["upos"], lists["xpos"], lists["relation"]), WordPiece(a.tokenizer)
    model = Reader(labels.sizes())
    model.load_state_dict(saved["model"])
    documents = corpora.re3d(corpora.root(a.shared) / "re3d/train.jsonl")
    first = told(model, documents, wordpiece, labels)
    cut = [[s for p in d if id(p) in first for s in sentences(p, first[id(p)][2]["start"])] for d in documents]
    read = told(model, cut, wordpiece, labels)
    out = []
    for document in cut:
        out.append([])
        for s in document:
            if id(s) in read:
                heads, relations, tags = read[id(s)]
                out[-1].append(asdict(replace(s, upos=tags["upos"], heads=heads, relations=relations, nominals=tags["nominal"])))
    Path(a.work, "silver.json").write_text(json.dumps(out, ensure_ascii=False), encoding="utf-8")
    print(f"{sum(map(len, out))} sentences of {len(out)} reports")


if __name__ == "__main__":
    main()
