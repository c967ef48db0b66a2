"""Windows of sentences to tensors."""
import torch

from corpora import ABSENT, NAMES, NOMINALS, RE3D, bio_labels
from wordpiece import casing

CLS, SEP, MASK = 101, 102, 103
SUBTOKENS = 2400         # of one batch, padding included


class Labels:
    """The label lists of every head; the place in the list is the number in the weights."""

    def __init__(self, upos, xpos, relations):
        self.upos, self.xpos, self.relation = upos, xpos, relations
        self.nominal, self.name, self.re3d, self.start = list(NOMINALS), bio_labels(NAMES), bio_labels(RE3D), ["inside", "start"]
        self.at = {k: {v: i for i, v in enumerate(values)} for k, values in self.lists().items()}

    @staticmethod
    def of(documents):
        sentences = [s for d in documents for s in d]
        union = lambda get: sorted({v for s in sentences for v in get(s)})
        return Labels(union(lambda s: s.upos), union(lambda s: s.xpos), union(lambda s: s.relations))

    def lists(self):
        return {"upos": self.upos, "xpos": self.xpos, "relation": self.relation, "nominal": self.nominal, "name": self.name, "re3d": self.re3d,
                "start": self.start}

    def sizes(self):
        return {k: len(v) for k, v in self.lists().items()}

    def number(self, kind, value):
        return self.at[kind].get(value, ABSENT)


def length(run, wordpiece):
    return 2 + sum(len(wordpiece.pieces(w)) for s in run for w in s.forms)


def batches(runs, wordpiece, rng=None):
    """Windows of like length together; the order of the batches is shuffled."""
    rows = sorted(((length(r, wordpiece), i) for i, r in enumerate(runs)))
    out, batch, longest = [], [], 0
    for n, i in rows:
        if batch and max(longest, n) * (len(batch) + 1) > SUBTOKENS:
            out.append(batch)
            batch, longest = [], 0
        batch.append(runs[i])
        longest = max(longest, n)
    if batch:
        out.append(batch)
    if rng:
        rng.shuffle(out)
    return out


def tensors(runs, wordpiece, labels, rng, device, training=True):
    width = -(-max(length(r, wordpiece) for r in runs) // 8) * 8
    most = max(sum(len(s.forms) for s in r) for r in runs)
    kinds = ("upos", "xpos", "nominal", "name", "re3d", "start", "heads", "relation")
    out = {k: torch.full((len(runs), most), ABSENT) for k in kinds}
    pieces, case = torch.zeros(len(runs), width, dtype=torch.long), torch.full((len(runs), width), 5)
    mask, first = torch.zeros(len(runs), width, dtype=torch.bool), torch.zeros(len(runs), most + 1, dtype=torch.long)
    allowed = torch.zeros(len(runs), most, most + 1, dtype=torch.bool)
    allowed[:, :, 0] = True
    uncased = training and rng.random() < 0.08
    for b, run in enumerate(runs):
        ids, cases, at = [CLS], [5], 0
        for s in run:
            _labels(out, b, at, s, labels)
            n = len(s.forms)
            allowed[b, at:at + n, at + 1:at + n + 1] = True
            for k, word in enumerate(s.forms):
                first[b, at + 1 + k] = len(ids)
                p = wordpiece.pieces(word)
                if training:
                    p = [MASK if rng.random() < 0.06 else x for x in p]
                ids += p
                cases += [(0 if uncased else casing(word)) + (6 if k == 0 and s.paragraph else 0)] * len(p)
            at += n
        ids.append(SEP)
        cases.append(5)
        pieces[b, :len(ids)], case[b, :len(cases)], mask[b, :len(ids)] = torch.tensor(ids), torch.tensor(cases), True
    out.update(pieces=pieces, casing=case, mask=mask, first=first, allowed=allowed)
    return {k: v.to(device) for k, v in out.items()}


def _labels(out, b, at, s, labels):
    n = len(s.forms)
    for kind, values in (("upos", s.upos), ("xpos", s.xpos), ("nominal", s.nominals), ("name", s.names), ("re3d", s.re3d)):
        if values:
            out[kind][b, at:at + n] = torch.tensor([labels.number(kind, v) for v in values])
    if s.heads:
        out["heads"][b, at:at + n] = torch.tensor([h + at if h else 0 for h in s.heads])
        out["relation"][b, at:at + n] = torch.tensor([labels.number("relation", r) for r in s.relations])
    if s.bounded:
        starts = torch.zeros(n, dtype=torch.long)
        starts[0] = ABSENT if s.paragraph or at == 0 else 1
        out["start"][b, at:at + n] = starts
