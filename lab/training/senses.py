#!/usr/bin/env python3
"""Teaches the reader what words tell of, beside all it knows: events by type and stances by side. In which sector those work whom words stand for is taught
too, for what it makes of the words; that head is not shipped, for the lists know better.

  lab/demarche-lab lessons ../shared/desk/train/gold lab/reports --passages lab/passages --examples -o lab/training/work/lessons.jsonl
  senses.py --shared ../../shared --tokenizer work/bge-small-en-v1.5-tokenizer.json --work work
  senses.py --after work/phase5.pt --shared ../../shared --tokenizer work/bge-small-en-v1.5-tokenizer.json --work work

The second run teaches who has a part in it too: of every word that tells something, the word that stands for who does it, for whom it is done to, or for
who holds the stance. Our marked passages and the examples of the lists are lessons then beside the reports, and the reader is held harder. At its end
the pupil is blended with its teacher, and the new heads are taught once more above that.

Starts from the reader as shipped (its whole numbers turned back), which is also the teacher: of tags, trees, sentence starts and names the pupil must go
on saying what the teacher says, on the lessons and on the texts of the treebanks. Every KEPT-th report is left out, so that the lists of weights can learn
from reports that the network has not seen (train-events, train-positions). Writes the checkpoints phase5.pt and phase6.pt; export.py makes the network of it. Seeded;
resumable by epoch; nothing else should run beside it. Measured in docs/decisions/0021 and 0022, not part of train.sh: what is shipped does not hear yet.
"""
import argparse
import copy
import json
import random
import time
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

import corpora
from batches import Labels, batches, tensors
from evaluate import scores
from model import RELATION, Reader
from tokens import words
from wordpiece import WordPiece

TYPES = "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split()
SIDES = ["FOR", "BETWEEN", "AGAINST"]
TOLD = TYPES + SIDES
SECTORS = "GOV MIL REB OPP LEG JUD COP SPY IGO NGO BUS JRN MED REL CVL CRM REF UNK".split()     # those that the records have ten times
RATE, HEAD_RATE, PARTS_RATE = 1.2e-4, 1e-3, 3e-3
BATCH = 2400            # pieces
KEPT = 4                # every fourth report is left out
REPLAY = 0.2           # share of the treebanks' windows that an epoch sees
OPTIONAL = 0.3          # what an optional event counts
SHARP = 3.0             # how far the likeliest word of an event's evidence stands for all of it
SECTOR = 0.3            # what sectors count beside events
HOLD = 2.0              # what the teacher's word counts
SETTLED, SETTLED_RATE, SETTLED_HOLD = 2, 0.5, 6.0     # the last epochs, in which it counts more, on the examples of the lists too
LATER, LATER_HOLD = 3, 10.0      # the epochs of the second run
PARTS_COUNT = 2.0       # what people count beside events
BLEND = 0.7             # what of the pupil goes into the network beside its teacher
HEADS_EPOCHS = 2        # of the new heads alone, after that
ASIDE = 0.5             # what passages and examples count beside reports
PLACES = {"actors": 0, "recipients": 1, "holders": 2}
TAGGERS = ("upos", "xpos", "nominal", "name", "re3d", "start")


def number(a):
    return torch.tensor(np.array(a, dtype=np.float32))


def shipped(folder):
    """The reader with the weights of the ONNX file, and its labels."""
    lists = {}
    for line in (folder / "labels.tsv").read_text(encoding="utf-8").splitlines():
        kind, label = line.split("\t")
        lists.setdefault(kind, []).append(label)
    labels = Labels(lists["upos"], lists["xpos"], lists["relation"])
    graph = onnx.load(folder / "reader.onnx").graph
    given = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    kind = lambda name: [n for n in graph.node if n.op_type == name]
    matrices, norms = kind("DynamicQuantizeMatMul"), kind("SkipLayerNormalization")
    tables = [n for n in kind("Gather") if n.input[1] == "pieces"]
    table = lambda whole: next(given[n.input[0]] for n in tables if (given[n.input[0]].dtype == np.int8) == whole)
    model = Reader(labels.sizes())
    encoder = model.encoder
    whole = lambda node: number(given[node.input[1]]) * number(given[node.input[2]])
    plain = [(number(given[n.input[1]]), next((number(given[m.input[1]]) for m in kind("Add") if m.input[0] == n.output[0]), None))
             for n in kind("MatMul") if n.input[1] in given]
    names = [f"taggers.{t}" for t in TAGGERS] + ["arc_dependent", "arc_head", "relation_dependent", "relation_head", "arc"]
    heads = dict(zip(names, plain))
    with torch.no_grad():
        encoder.pieces.weight.copy_(number(table(True)) * number(table(False)))
        encoder.casing.weight.copy_(number(given[next(n for n in kind("Gather") if n.input[1] == "casing").input[0]]))
        encoder.positions.weight.copy_(number(given[kind("Slice")[0].input[0]]))       # the kind of text is in it
        first = kind("LayerNormalization")[0]
        encoder.norm.weight.copy_(number(given[first.input[1]]))
        encoder.norm.bias.copy_(number(given[first.input[2]]))
        for i, block in enumerate(encoder.blocks):
            for layer, node in zip((block.qkv, block.out, block.up, block.down), matrices[4 * i:4 * i + 4]):
                layer.weight.copy_(whole(node).T)
                layer.bias.copy_(number(given[node.input[4]]))
            for layer, node in zip((block.attention_norm, block.output_norm), norms[2 * i:2 * i + 2]):
                layer.weight.copy_(number(given[node.input[2]]))
                layer.bias.copy_(number(given[node.input[3]]))
        for name, layer in [(f"taggers.{t}", model.taggers[t]) for t in TAGGERS[:-1]] + [(n, getattr(model, n)) for n in names[6:10]]:
            layer.weight.copy_(heads[name][0].T)
            layer.bias.copy_(heads[name][1])
        start = model.taggers["start"]
        start.weight.copy_(torch.stack([torch.zeros_like(heads["taggers.start"][0][:, 0]), heads["taggers.start"][0][:, 0]]))
        start.bias.copy_(torch.cat([torch.zeros(1), heads["taggers.start"][1]]))
        model.arc.copy_(torch.cat([heads["arc"][0], heads["arc"][1][None]]))
        wide = torch.cat([whole(matrices[48]), number(given[matrices[48].input[4]])[None]])
        model.relation.copy_(wide.view(RELATION + 1, len(labels.relation), RELATION + 1).permute(1, 0, 2))
    return model, labels


def lessons(path):
    """Reports, each a list of windows with what their words tell of."""
    out = []
    for line in open(path, encoding="utf-8"):
        report = json.loads(line)
        for w in report["windows"]:
            starts = np.array(w["starts"])
            inside, bags, people, sector = np.zeros((len(starts), len(TOLD)), bool), [], [], np.full(len(starts), -1)
            for m in report["marks"]:
                at = [i for i, s in enumerate(starts) if any(a <= s < b for a, b in m["signs"])]
                if at:
                    label = TOLD.index(m["label"])
                    inside[at, label] = True
                    known = [i for i in at if starts[i] in m["known"]]
                    bags.append((label, known or at, OPTIONAL if m["optional"] else 1.0))
                    roles = [(part, [i + 1 for i, s in enumerate(starts) if s in set(m[name])] or [0]) for name, part in PLACES.items() if name in m]
                    people.append((label, (known or at, known), roles))
            spans = [(b - a, a, b, p["label"]) for p in report["sectors"] if p["label"] in SECTORS for a, b in p["signs"]]
            for _, a, b, label in sorted(spans, key=lambda s: -s[0]):       # the narrowest mention last
                sector[(starts >= a) & (starts < b)] = SECTORS.index(label)
            w.update(inside=inside, bags=bags, people=people, sector=sector, aside=report.get("aside", False))
        out.append(report)
    return out


def packed(windows, rng):
    """Windows of like length together, those of reports and those of asides apart."""
    return [b for aside in (False, True) for b in alike([w for w in windows if w["aside"] == aside], rng)]


def alike(windows, rng):
    out, batch = [], []
    for w in sorted(windows, key=lambda w: len(w["pieces"]) + rng.random() * 6):
        longest = max(len(x["pieces"]) for x in batch + [w])
        if batch and longest * (len(batch) + 1) > BATCH:
            out.append(batch)
            batch = []
        batch.append(w)
    return out + [batch] if batch else out


def lesson(batch):
    """Windows as tensors, with the words that each word may hang from: those of its sentence and the root."""
    width, most = -(-max(len(w["pieces"]) for w in batch) // 8) * 8, max(len(w["starts"]) for w in batch)
    pieces, casing = torch.zeros(len(batch), width, dtype=torch.long), torch.full((len(batch), width), 5)
    mask, first = torch.zeros(len(batch), width, dtype=torch.bool), torch.zeros(len(batch), most + 1, dtype=torch.long)
    real, allowed = torch.zeros(len(batch), most, dtype=torch.bool), torch.zeros(len(batch), most, most + 1, dtype=torch.bool)
    allowed[:, :, 0] = True
    for i, w in enumerate(batch):
        n, k = len(w["pieces"]), len(w["starts"])
        pieces[i, :n], casing[i, :n], mask[i, :n] = torch.tensor(w["pieces"]), torch.tensor(w["casing"]), True
        first[i, :k + 1], real[i, :k] = torch.tensor(w["first"]), True
        sentence = torch.tensor(w["sentences"])
        allowed[i, :k, 1:k + 1] = sentence[:, None] == sentence[None, :]
    return {"pieces": pieces, "casing": casing, "mask": mask, "first": first, "real": real, "allowed": allowed}


def people_loss(parts, told, batch):
    """The words that tell an event, as rows know them and as the network itself does, point to those who have a part in it, or to nobody here."""
    at, aims, kinds = [], [], []
    for i, window in enumerate(batch):
        for label, (likely, known), roles in window["people"]:
            for word in sorted({*known, likely[int(told[i, likely, label].argmax())]}):
                for part, targets in roles:
                    at.append((i, part, word))
                    aims.append(targets)
                    kinds.append((part, targets == [0]))
    if not at:
        return torch.zeros(()), {}
    i, part, word = torch.tensor(at).T
    scores = parts[i, part, word]
    lengths = torch.tensor([len(w["starts"]) + 1 for w in batch])[i]
    scores = scores.masked_fill(torch.arange(scores.shape[1])[None] >= lengths[:, None], -1e4)
    aim = torch.zeros_like(scores, dtype=torch.bool)
    for k, targets in enumerate(aims):
        aim[k, targets] = True
    hits = {}
    for kind, best, right in zip(kinds, scores.argmax(1).tolist(), aims):
        hits.setdefault(kind, []).append(best in right)
    return (torch.logsumexp(scores, 1) - torch.logsumexp(scores.masked_fill(~aim, -1e4), 1)).mean(), hits


def lesson_loss(model, w, batch, t):
    """Of every event the likeliest word of its evidence must tell it (the words that a row knows, where one does); words outside any evidence must not."""
    told, sector = model.told(w)
    outside, bags, weights, sectors = t["real"][:, :, None].expand_as(told).clone(), [], [], torch.full(t["real"].shape, -1)
    for i, window in enumerate(batch):
        n = len(window["starts"])
        outside[i, :n] &= torch.tensor(~window["inside"])
        sectors[i, :n] = torch.tensor(window["sector"])
        for label, at, weight in window["bags"]:
            bags.append((torch.logsumexp(SHARP * told[i, at, label], 0) - np.log(len(at))) / SHARP)
            weights.append(weight)
    wrong = F.softplus(told)[outside].sum()
    missed = (F.softplus(-torch.stack(bags)) * torch.tensor(weights)).sum() if bags else 0
    known = sectors >= 0
    unlike = F.cross_entropy(sector[known], sectors[known]) if known.any() else 0
    return told, (ASIDE if batch[0]["aside"] else 1.0) * (wrong + missed) / max(20, len(bags)) + SECTOR * unlike


def hold(pupil, teacher, w, t, real):
    """How far the pupil strays from what the teacher says, a word on average."""
    with torch.no_grad():
        v = teacher.words(t["pieces"], t["casing"], t["mask"], t["first"])
        arcs = teacher.arcs(v)[:, 1:].float().masked_fill(~t["allowed"], -1e4)
        tags = {k: tagger(v[:, 1:]).float() for k, tagger in teacher.taggers.items()}
    apart = lambda mine, his: F.kl_div(F.log_softmax(mine, -1), F.log_softmax(his, -1), log_target=True, reduction="none").sum(-1)[real].mean()
    total = apart(pupil.arcs(w)[:, 1:].float().masked_fill(~t["allowed"], -1e4), arcs)
    for k, tagger in pupil.taggers.items():
        total = total + 0.5 * apart(tagger(w[:, 1:]).float(), tags[k])
    at = real.nonzero()
    head = arcs.argmax(-1)[at[:, 0], at[:, 1]]
    sides = lambda model, x: [s[at[:, 0], i] for s, i in zip(model.relation_sides(x), (at[:, 1] + 1, head))]
    with torch.no_grad():
        his = F.log_softmax(teacher.relations(*sides(teacher, v)).float(), -1)
    mine = F.log_softmax(pupil.relations(*sides(pupil, w)).float(), -1)
    return total + F.kl_div(mine, his, log_target=True, reduction="batchmean")


def texts(shared):
    """The treebanks' and re3d's training parts and our newswire, as sentences."""
    data = corpora.root(shared)
    ours = corpora.newswire(sorted((Path(__file__).parent.parent / "newswire").glob("train-*.txt")))
    return corpora.conllu(data / "ud-ewt/train.conllu") + corpora.conllu(data / "ud-gum/train.conllu") + corpora.re3d(data / "re3d/train.jsonl") + 3 * ours


def examples():
    """The sentences that the lists of the product show their rows by, each for itself."""
    out = []
    for path in sorted((Path(__file__).resolve().parents[2] / "core/src/main/resources/org/demarche/lexicon/en").glob("*.tsv")):
        rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
        if "example" in rows[0]:
            at = rows[0].index("example")
            for text in (r[at] for r in rows[1:] if len(r) > at and " " in r[at]):
                out.append([corpora.Sentence([text[a:b] for a, b in words(text)], paragraph=True, bounded=False)])
    return out


def blended(pupil, teacher):
    """Between the pupil and its teacher: nearer to what the teacher reads than the pupil is, and most of what it has learnt."""
    was = teacher.state_dict()
    pupil.load_state_dict({k: was[k] + BLEND * (v - was[k]) if k in was and v.is_floating_point() else v for k, v in pupil.state_dict().items()})


def settled_heads(pupil, heads, windows):
    """The new heads alone, taught once more above the layers as they are now."""
    pupil.eval()
    adam = torch.optim.AdamW(heads, lr=HEAD_RATE, betas=(0.9, 0.98), weight_decay=0.01)
    rng = random.Random(600)
    steps = [b for _ in range(HEADS_EPOCHS) for b in packed(windows, rng)]
    rng.shuffle(steps)
    for i, batch in enumerate(steps):
        t = lesson(batch)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            with torch.no_grad():
                w = pupil.words(t["pieces"], t["casing"], t["mask"], t["first"])
            w = F.dropout(w, 0.2)
            told, taught = lesson_loss(pupil, w, batch, t)
            people = people_loss(pupil.parts(w), told, batch)[0]
        for group in adam.param_groups:
            group["lr"] = HEAD_RATE * (1 - i / len(steps))
        adam.zero_grad(set_to_none=True)
        (taught + PARTS_COUNT * people).backward()
        nn.utils.clip_grad_norm_([p for p in heads if p.grad is not None], 2.0)
        adam.step()


def judged(model, windows):
    """How often a word that tells something points to the right one, where there is one here and where there is nobody."""
    hits, total = {}, []
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for batch in packed(windows, random.Random(1)):
            t = lesson(batch)
            w = model.words(t["pieces"], t["casing"], t["mask"], t["first"])
            told, loss = lesson_loss(model, w, batch, t)
            total.append(float(loss))
            for key, found in people_loss(model.parts(w), told, batch)[1].items():
                hits.setdefault(key, []).extend(found)
    return f"loss {np.mean(total):.3f} " + " ".join(f"{part}{' nobody' if none else ''} {np.mean(h):.3f} of {len(h)}" for (part, none), h in sorted(hits.items()))


def main():
    a = argparse.ArgumentParser()
    root = Path(__file__).resolve().parents[2]
    for name, default in (("shared", "../../../shared"), ("tokenizer", "work/bge-small-en-v1.5-tokenizer.json"), ("work", "work"),
                          ("lessons", "work/lessons.jsonl"), ("model", str(root / "model/src/main/resources/org/demarche/model"))):
        a.add_argument("--" + name, default=default)
    a.add_argument("--epochs", type=int, default=7)
    a.add_argument("--after", help="a checkpoint of the first run: teaches people too")
    a.add_argument("--judge", help="lessons that are only judged on")
    a.add_argument("--threads", type=int, default=2)
    a = a.parse_args()
    torch.manual_seed(5)
    torch.set_num_threads(a.threads)
    teacher, labels = shipped(Path(a.model))
    pupil = copy.deepcopy(teacher).with_senses(len(TOLD), len(SECTORS))
    pupil.dropout.__init__(0.2)
    teacher.eval()
    wordpiece, documents = WordPiece(a.tokenizer), texts(a.shared)
    windows = [w for i, r in enumerate(lessons(a.lessons)) if (a.after if r.get("aside") else i % KEPT) for w in r["windows"]]
    judge = [w for r in lessons(a.judge) for w in r["windows"]] if a.judge else []
    if a.after:
        pupil.load_state_dict(torch.load(a.after)["model"], strict=False)
        a.epochs = 0
    epochs, firm = (LATER, LATER_HOLD) if a.after else (a.epochs + SETTLED, SETTLED_HOLD)
    new = [p for m in (pupil.senses_inner, pupil.senses, pupil.sectors) for p in m.parameters()]
    pointers = [p for m in (pupil.part_word, pupil.part_who) for p in m.parameters()]
    old = [p for p in pupil.parameters() if p.requires_grad and all(p is not q for q in new + pointers)]
    groups = [{"params": old, "base": RATE}, {"params": new, "base": HEAD_RATE}, {"params": pointers, "base": PARTS_RATE}]
    adam = torch.optim.AdamW(groups, lr=RATE, betas=(0.9, 0.98), weight_decay=0.01)

    def steps(epoch):
        rng = random.Random(500 + epoch)
        replay = corpora.windows(documents, wordpiece, rng)
        seen = rng.sample(replay, int(REPLAY * len(replay)))
        if epoch >= a.epochs and not a.after:
            seen += corpora.windows(examples(), wordpiece)
        out = [("lesson", b) for b in packed(windows, rng)] + [("replay", b) for b in batches(seen, wordpiece, rng)]
        rng.shuffle(out)
        return out

    stage = "phase6" if a.after else "phase5"
    saved, step, first = Path(a.work) / f"{stage}-running.pt", 0, 0
    if saved.exists():
        state = torch.load(saved)
        pupil.load_state_dict(state["model"])
        adam.load_state_dict(state["adam"])
        step, first = state["at"]
        torch.set_rng_state(state["rng"])
    total, began = a.epochs * len(steps(0)), time.time()
    for epoch in range(first, epochs):
        pupil.train()
        settled = epoch >= a.epochs
        start, length = (total, (epochs - a.epochs) * len(steps(epoch))) if settled else (0, total)
        sums = {"lesson": [0.0, 0], "people": [0.0, 0], "hold": [0.0, 0]}
        for kind, batch in steps(epoch):
            done = (step - start) / length
            part = SETTLED_RATE * min(1.0, max(0.0, 1 - done)) if settled else min(1.0, 10 * (step + 1) / total, max(0.0, 1 - done) / 0.9)
            part *= min(1.0, (step + 1) / 60) if a.after else 1.0
            for group in adam.param_groups:
                group["lr"] = group["base"] * part
            t = lesson(batch) if kind == "lesson" else tensors(batch, wordpiece, labels, random.Random(step), "cpu", training=False)
            real = t["real"] if kind == "lesson" else (t["first"][:, 1:] > 0)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                w = pupil.words(t["pieces"], t["casing"], t["mask"], t["first"])
                held = hold(pupil, teacher, w, t, real) if settled or kind == "replay" or step % 2 else torch.zeros(())
                told, taught = lesson_loss(pupil, w, batch, t) if kind == "lesson" else (None, torch.zeros(()))
                people = people_loss(pupil.parts(w), told, batch)[0] if kind == "lesson" and a.after else torch.zeros(())
            adam.zero_grad(set_to_none=True)
            (taught + PARTS_COUNT * people + (firm if settled else HOLD) * held).backward()
            nn.utils.clip_grad_norm_([p for p in pupil.parameters() if p.grad is not None], 2.0)
            adam.step()
            step += 1
            for name, value in (("lesson", taught), ("people", people), ("hold", held)):
                if float(value.detach()):
                    sums[name][0] += float(value.detach())
                    sums[name][1] += 1
        torch.save({"model": pupil.state_dict(), "adam": adam.state_dict(), "at": (step, epoch + 1), "rng": torch.get_rng_state()}, saved)
        print(f"epoch {epoch} {time.time() - began:.0f}s " + " ".join(f"{k} {s / max(1, n):.3f}" for k, (s, n) in sums.items()), flush=True)
        if judge:
            pupil.eval()
            print(judged(pupil, judge), flush=True)
    if a.after:
        blended(pupil, teacher)
        settled_heads(pupil, new + pointers, windows)
        print(judged(pupil, judge) if judge else "blended", flush=True)
    pupil.eval()
    lists = {**labels.lists(), "sense": TOLD}
    torch.save({"model": pupil.state_dict(), "labels": lists}, Path(a.work) / f"{stage}.pt")
    print(json.dumps(scores(pupil, wordpiece, labels, a.shared, "cpu")), flush=True)


if __name__ == "__main__":
    main()
