"""Scores on the development parts: gold tokens, gold sentences for the trees; relation subtypes stripped, punctuation counted."""
from pathlib import Path

import torch

import corpora
from batches import batches, tensors


def spanning_tree(scores):
    """Chu-Liu-Edmonds over one sentence: scores[dependent][head], 0 the root; exactly one word hangs from the root."""
    n = len(scores)
    best = None
    greedy = [max(range(n), key=lambda h: scores[d][h] if h != d else -1e9) if d else 0 for d in range(n)]
    if greedy[1:].count(0) == 1 and not _cycle(greedy):
        return greedy
    for root in sorted(range(1, n), key=lambda d: -scores[d][0])[:3]:
        limited = [[(-1e9 if (h == 0 and d != root) or (d == root and h != 0) or h == d else scores[d][h]) for h in range(n)] for d in range(n)]
        heads = _edmonds(limited)
        total = sum(scores[d][heads[d]] for d in range(1, n))
        if best is None or total > best[0]:
            best = (total, heads)
    return best[1]


def _cycle(heads):
    state = [0] * len(heads)
    for i in range(1, len(heads)):
        path, j = [], i
        while j and state[j] == 0:
            state[j] = 1
            path.append(j)
            j = heads[j]
        if j and state[j] == 1:
            return path[path.index(j):]
        for k in path:
            state[k] = 2
    return None


def _edmonds(scores):
    n = len(scores)
    heads = [0] + [max(range(n), key=lambda h: scores[d][h] if h != d else -1e18) for d in range(1, n)]
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = set(cycle)
    outside = [i for i in range(n) if i not in inside]
    place = {v: i for i, v in enumerate(outside)}
    m = len(outside)
    new = [[-1e18] * (m + 1) for _ in range(m + 1)]
    enter, leave = {}, {}
    for d in outside:
        for h in outside:
            new[place[d]][place[h]] = scores[d][h]
        c = max(cycle, key=lambda h: scores[d][h])
        new[place[d]][m], leave[place[d]] = scores[d][c], c
    for h in outside:
        c = max(cycle, key=lambda d: scores[d][h] - scores[d][heads[d]])
        new[m][place[h]], enter[place[h]] = scores[c][h] - scores[c][heads[c]], c
    small = _edmonds(new)
    for i, d in enumerate(outside):
        if i:
            heads[d] = leave[i] if small[i] == m else outside[small[i]]
    heads[enter[small[m]]] = outside[small[m]]
    return heads


@torch.no_grad()
def predict(model, runs, wordpiece, labels, device):
    """For every window: heads, relations and the best label of every tagger, word by word; the gold sentence bounds are kept."""
    model.eval()
    for batch in batches(runs, wordpiece):
        t = tensors(batch, wordpiece, labels, None, device, training=False)
        with torch.autocast(device, dtype=torch.bfloat16):
            w = model.words(t["pieces"], t["casing"], t["mask"], t["first"])
            arcs = model.arcs(w).float()
            tags = {k: tagger(w[:, 1:]).argmax(-1).tolist() for k, tagger in model.taggers.items()}
            d, h = model.relation_sides(w)
        for b, run in enumerate(batch):
            at, heads = 0, []
            for s in run:
                n = len(s.forms)
                places = [0] + list(range(at + 1, at + n + 1))
                tree = spanning_tree(arcs[b][places][:, places].tolist())
                heads += [places[x] for x in tree[1:]]
                at += n
            words = torch.arange(1, at + 1, device=d.device)
            relations = model.relations(d[b, words].float(), h[b, torch.tensor(heads, device=d.device)].float()).argmax(-1).tolist()
            yield run, heads, [labels.relation[r] for r in relations], {k: [labels.lists()[k][x] for x in v[b][:at]] for k, v in tags.items()}


def parse_scores(model, documents, wordpiece, labels, device):
    n = upos = xpos = uas = las = tp = fp = fn = 0
    for run, heads, relations, tags in predict(model, corpora.windows(documents, wordpiece), wordpiece, labels, device):
        at = 0
        for s in run:
            for k in range(len(s.forms)):
                gold = s.heads[k] + at if s.heads[k] else 0
                n += 1
                upos += tags["upos"][at + k] == s.upos[k]
                xpos += tags["xpos"][at + k] == s.xpos[k]
                uas += heads[at + k] == gold
                las += heads[at + k] == gold and relations[at + k].split(":")[0] == s.relations[k].split(":")[0]
            if at and not s.paragraph:
                tp += tags["start"][at] == "start"
                fn += tags["start"][at] != "start"
            fp += sum(t == "start" for t in tags["start"][at + 1:at + len(s.forms)])
            at += len(s.forms)
    return {"upos": round(100 * upos / n, 2), "xpos": round(100 * xpos / n, 2), "uas": round(100 * uas / n, 2), "las": round(100 * las / n, 2),
            "start_f1": round(200 * tp / max(1, 2 * tp + fp + fn), 1)}


def spans(tags):
    out, start = set(), None
    for i, t in enumerate(tags + ["O"]):
        if start is not None and (t[:2] != "I-" or t[2:] != tags[start][2:]):
            out.add((start, i, tags[start][2:]))
            start = None
        if t[:2] == "B-" or (t[:2] == "I-" and start is None):
            start = i
    return out


def span_score(model, documents, kind, wordpiece, labels, device):
    tp = fp = fn = 0
    for run, _, _, tags in predict(model, corpora.windows(documents, wordpiece), wordpiece, labels, device):
        gold = [t for s in run for t in (s.re3d if kind == "re3d" else s.names)]
        g, p = spans(gold), spans(tags[kind])
        tp += len(g & p)
        fp += len(p - g)
        fn += len(g - p)
    return round(200 * tp / max(1, 2 * tp + fp + fn), 1)


def scores(model, wordpiece, labels, shared, device):
    data = corpora.root(shared)
    out = {name: parse_scores(model, corpora.conllu(data / f"ud-{name}/dev.conllu"), wordpiece, labels, device) for name in ("ewt", "gum")}
    out["re3d"] = span_score(model, corpora.re3d(data / "re3d/dev.jsonl", False), "re3d", wordpiece, labels, device)
    files = sorted((Path(__file__).parent.parent / "newswire").glob("test-*.txt"))
    if files:
        ours = corpora.newswire(files)
        out["newswire"] = parse_scores(model, ours, wordpiece, labels, device)
        out["names"] = span_score(model, ours, "name", wordpiece, labels, device)
    return out
