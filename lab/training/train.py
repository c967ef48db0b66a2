#!/usr/bin/env python3
"""Trains the reader. Phase one: EWT, GUM and re3d; phase two: our newswire treebank beside a replay of all of it; phase three: the same with more
of the entities; phase four: re3d with the tags and trees of a teacher (phase zero, which never saw re3d; see silver.py), so that its reports are read as
well as any.

  train.py --shared ../../shared --base bge.onnx --tokenizer tokenizer.json --work work [--phase 0|1|2|3|4] [--epochs N]

Resumable: a checkpoint is written into --work every quarter epoch and picked up again. Seeded. CPU (bf16) or CUDA.
"""
import argparse
import json
import random
import time
from pathlib import Path

import torch
from torch.nn import functional as F

import corpora
import names
from batches import Labels, batches, tensors
from evaluate import scores
from model import Reader
from wordpiece import WordPiece

EPOCHS = {0: 2, 1: 6, 2: 6, 3: 2, 4: 2}
RATE = {0: 2e-4, 1: 2e-4, 2: 1.5e-4, 3: 1e-4, 4: 1e-4}    # of the encoder; the heads learn five times as fast
RE3D = {0: 0, 1: 2, 2: 2, 3: 8, 4: 5}            # how often an epoch sees re3d
OURS = {0: 3, 1: 0, 2: 5, 3: 3, 4: 3}                        # how often it sees our newswire, every other time with other names
WEIGHT = {"upos": 0.5, "xpos": 0.3, "nominal": 0.5, "start": 0.5, "name": 1.0, "re3d": 1.0}


def losses(model, batch):
    """Sum of the tasks' losses; each is a mean over the words that carry its label."""
    w = model.words(batch["pieces"], batch["casing"], batch["mask"], batch["first"])
    total, parts = 0.0, {}

    def add(name, scores_, labels, weight):
        nonlocal total
        n = (labels != corpora.ABSENT).sum()
        if n > 0:
            loss = F.cross_entropy(scores_.float(), labels, ignore_index=corpora.ABSENT, reduction="sum") / n.clamp(min=64)
            total = total + weight * loss
            parts[name] = float(loss.detach())

    for name, tagger in model.taggers.items():
        add(name, tagger(w[:, 1:]).flatten(0, 1), batch[name].flatten(), WEIGHT[name])
    arcs = model.arcs(w)[:, 1:].float().masked_fill(~batch["allowed"], -1e4)
    add("arc", arcs.flatten(0, 1), batch["heads"].flatten(), 1.0)
    at = (batch["heads"] != corpora.ABSENT).nonzero()
    if len(at):
        d, h = model.relation_sides(w)
        gold = batch["heads"][at[:, 0], at[:, 1]]
        add("relation", model.relations(d[at[:, 0], at[:, 1] + 1], h[at[:, 0], gold]), batch["relation"][at[:, 0], at[:, 1]], 1.0)
    return total, parts


def optimiser(model, rate):
    encoder = [p for p in model.encoder.parameters() if p.requires_grad]
    ids = {id(p) for p in encoder}
    heads = [p for p in model.parameters() if p.requires_grad and id(p) not in ids]
    return torch.optim.AdamW([{"params": encoder, "lr": rate, "base": rate}, {"params": heads, "lr": rate * 5, "base": rate * 5}],
                             betas=(0.9, 0.98), weight_decay=0.01)


def documents(arguments):
    data = corpora.root(arguments.shared)
    trees = corpora.conllu(data / "ud-ewt/train.conllu") + corpora.conllu(data / "ud-gum/train.conllu")
    re3d = corpora.silver(Path(arguments.work) / "silver.json") if arguments.phase == 4 else corpora.re3d(data / "re3d/train.jsonl")
    ours = corpora.newswire(sorted((Path(__file__).parent.parent / "newswire").glob("train-*.txt"))) if arguments.phase != 1 else []
    return trees, re3d, ours


def epoch_batches(docs, wordpiece, labels, epoch, phase):
    trees, re3d, ours = docs
    rng = random.Random(1000 * phase + epoch)
    runs = corpora.windows(trees, wordpiece, rng)
    for _ in range(RE3D[phase]):
        runs += corpora.windows(re3d, wordpiece, rng)
    for k in range(OURS[phase]):
        swapped = ours if k % 2 == 0 else [names.swapped(d, rng) for d in ours]
        runs += corpora.windows(swapped, wordpiece, rng)
    return list(batches(runs, wordpiece, rng))


def main():
    a = argparse.ArgumentParser()
    for name, default in (("shared", "../../../shared"), ("base", "work/bge-small-en-v1.5.onnx"), ("tokenizer", "work/bge-small-en-v1.5-tokenizer.json"),
                          ("work", "work")):
        a.add_argument("--" + name, default=default)
    for name, default in (("phase", 1), ("epochs", 0), ("threads", 0), ("stop", 0)):
        a.add_argument("--" + name, type=int, default=default)
    a = a.parse_args()
    epochs, rate = a.epochs or EPOCHS[a.phase], RATE[a.phase]
    work = Path(a.work)
    work.mkdir(exist_ok=True)
    if a.threads:
        torch.set_num_threads(a.threads)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    wordpiece, docs = WordPiece(a.tokenizer), documents(a)
    labels = Labels.of(docs[0])
    torch.manual_seed(a.phase)
    model = Reader(labels.sizes())
    model.encoder.load_onnx(a.base)
    if a.phase > 1:
        model.load_state_dict(torch.load(work / f"phase{a.phase - 1}.pt", map_location="cpu")["model"])
    model.to(device)
    adam, step, first_epoch, first_batch = optimiser(model, rate), 0, 0, 0
    saved = work / f"phase{a.phase}-running.pt"
    if saved.exists():
        state = torch.load(saved, map_location=device)
        model.load_state_dict(state["model"])
        adam.load_state_dict(state["adam"])
        step, first_epoch, first_batch = state["at"]
        torch.set_rng_state(state["rng"].cpu())
    per_epoch = len(epoch_batches(docs, wordpiece, labels, 0, a.phase))
    steps, began = epochs * per_epoch, time.time()
    print(f"{per_epoch} batches an epoch, {epochs} epochs, on {device}", flush=True)

    def save(epoch, batch):
        torch.save({"model": model.state_dict(), "adam": adam.state_dict(), "at": (step, epoch, batch), "rng": torch.get_rng_state()}, str(saved) + ".new")
        Path(str(saved) + ".new").replace(saved)

    for epoch in range(first_epoch, epochs):
        model.train()
        for i, runs in enumerate(epoch_batches(docs, wordpiece, labels, epoch, a.phase)):
            if epoch == first_epoch and i < first_batch:
                continue
            part = min(1.0, (step + 1) / (0.1 * steps)) * max(0.0, 1 - max(0, step - 0.1 * steps) / (0.9 * steps))
            for group in adam.param_groups:
                group["lr"] = group["base"] * part
            batch = tensors(runs, wordpiece, labels, random.Random(step * 7919 + a.phase), device)
            with torch.autocast(device, dtype=torch.bfloat16):
                loss, parts = losses(model, batch)
            adam.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_([p for p in model.parameters() if p.grad is not None], 2.0)
            adam.step()
            step += 1
            if step % 20 == 0:
                print(f"{epoch} {i}/{per_epoch} {time.time() - began:.0f}s loss {float(loss):.3f} " + " ".join(f"{k} {v:.3f}" for k, v in parts.items()), flush=True)
            if step % max(1, per_epoch // 4) == 0:
                save(epoch, i + 1)
            if a.stop and step >= a.stop:
                return
        save(epoch + 1, 0)
        if epoch == epochs - 1:
            print(f"epoch {epoch} {time.time() - began:.0f}s " + json.dumps(scores(model, wordpiece, labels, a.shared, device)), flush=True)
    torch.save({"model": model.state_dict(), "labels": labels.lists()}, work / f"phase{a.phase}.pt")


if __name__ == "__main__":
    main()
