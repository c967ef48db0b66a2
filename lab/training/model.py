"""The reader's network: a small BERT encoder (bge-small) with heads for tags, trees, sentence starts and entities."""
import math

import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

WIDTH, LAYERS, HEADS, INNER = 384, 12, 12, 1536
ARC, RELATION = 256, 96
SENSES_INNER = 256
PARTS, PART = 3, 96         # who has a part in what a word tells: the doer, the one it is done to, the holder of a stance


class Dropout(nn.Module):
    """Dropout from a pool of noise drawn once: on a CPU drawing it afresh costs a tenth of the training time."""

    def __init__(self, p):
        super().__init__()
        self.pool = ((torch.rand(1 << 23, generator=torch.Generator().manual_seed(7)) >= p) / (1 - p)).to(torch.bfloat16)

    def forward(self, x):
        if not self.training:
            return x
        at = int(torch.randint(self.pool.numel() - x.numel(), (1,)))
        return x * self.pool[at:at + x.numel()].view(x.shape).to(x.device)


class Block(nn.Module):
    def __init__(self, dropout=0.1):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.output_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = Dropout(dropout)

    def forward(self, x, hidden):
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        weights = torch.softmax(q @ k.transpose(2, 3) / math.sqrt(WIDTH // HEADS) + hidden, -1)
        mixed = (weights.to(v.dtype) @ v).permute(0, 2, 1, 3).reshape(b, n, WIDTH)
        x = self.attention_norm(x + self.dropout(self.out(mixed)))
        return self.output_norm(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.pieces = nn.Embedding(30522, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH), requires_grad=False)
        self.casing = nn.Embedding(12, WIDTH)          # six shapes of a word, twice: inside and at the start of a paragraph
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.blocks = nn.ModuleList(Block() for _ in range(LAYERS))
        self.dropout = Dropout(0.1)
        nn.init.zeros_(self.casing.weight)
        self.pieces.weight.requires_grad_(False)
        self.positions.weight.requires_grad_(False)

    def forward(self, pieces, casing, mask):
        at = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.pieces(pieces) + self.positions(at) + self.kind + self.casing(casing)
        x = self.dropout(self.norm(x))
        hidden = (~mask)[:, None, None, :].float() * -1e4
        for block in self.blocks:
            x = block(x, hidden)
        return x

    def load_onnx(self, path):
        graph = onnx.load(path).graph
        given = {i.name: torch.tensor(numpy_helper.to_array(i)) for i in graph.initializer}
        matrix = {n.name: given[n.input[1]] for n in graph.node if n.op_type == "MatMul" and n.input[1] in given}
        with torch.no_grad():
            self.pieces.weight.copy_(given["embeddings.word_embeddings.weight"])
            self.positions.weight.copy_(given["embeddings.position_embeddings.weight"])
            self.kind.copy_(given["embeddings.token_type_embeddings.weight"][0])
            self.norm.weight.copy_(given["embeddings.LayerNorm.weight"])
            self.norm.bias.copy_(given["embeddings.LayerNorm.bias"])
            for i, b in enumerate(self.blocks):
                p, q = f"encoder.layer.{i}.", f"/encoder/layer.{i}/"
                parts = ("query", "key", "value")
                b.qkv.weight.copy_(torch.cat([matrix[f"{q}attention/self/{x}/MatMul"].T for x in parts]))
                b.qkv.bias.copy_(torch.cat([given[f"{p}attention.self.{x}.bias"] for x in parts]))
                for layer, name in ((b.out, "attention/output/dense"), (b.up, "intermediate/dense"), (b.down, "output/dense")):
                    layer.weight.copy_(matrix[f"{q}{name}/MatMul"].T)
                    layer.bias.copy_(given[p + name.replace("/", ".") + ".bias"])
                for layer, name in ((b.attention_norm, "attention.output"), (b.output_norm, "output")):
                    layer.weight.copy_(given[f"{p}{name}.LayerNorm.weight"])
                    layer.bias.copy_(given[f"{p}{name}.LayerNorm.bias"])


class Reader(nn.Module):
    """sizes: how many labels each tagger has, by name; "relation" is the number of relations."""

    def __init__(self, sizes):
        super().__init__()
        self.encoder = Encoder()
        self.taggers = nn.ModuleDict({name: nn.Linear(WIDTH, n) for name, n in sizes.items() if name != "relation"})
        self.arc_dependent, self.arc_head = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.arc = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.relation_dependent, self.relation_head = nn.Linear(WIDTH, RELATION), nn.Linear(WIDTH, RELATION)
        self.relation = nn.Parameter(torch.zeros(sizes["relation"], RELATION + 1, RELATION + 1))
        nn.init.normal_(self.relation, std=0.02)
        nn.init.normal_(self.arc, std=0.02)
        self.dropout = Dropout(0.3)

    def with_senses(self, told, sectors):
        """Adds the heads that tell what a word is about."""
        self.senses_inner, self.senses, self.sectors = nn.Linear(WIDTH, SENSES_INNER), nn.Linear(SENSES_INNER, told), nn.Linear(WIDTH, sectors)
        nn.init.constant_(self.senses.bias, -3.0)
        self.part_word, self.part_who = nn.Linear(WIDTH, PARTS * PART), nn.Linear(WIDTH, PARTS * PART)
        return self

    def words(self, pieces, casing, mask, first):
        """Word vectors [batch, 1 + words, width]; place 0 is [CLS], the root."""
        x = self.encoder(pieces, casing, mask)
        return self.dropout(torch.gather(x, 1, first[:, :, None].expand(-1, -1, WIDTH)))

    def arcs(self, w):
        """Scores [batch, dependent, head] over 1 + words on both sides."""
        d, h = F.leaky_relu(self.arc_dependent(w), 0.1), F.leaky_relu(self.arc_head(w), 0.1)
        one = torch.ones_like(d[..., :1])
        return torch.cat([d, one], -1) @ self.arc.to(d.dtype) @ h.transpose(1, 2)

    def told(self, w):
        """Log odds of what each word tells of, and scores of the sectors: the root left out. Only in a reader with senses."""
        inner = self.dropout(F.gelu(self.senses_inner(w[:, 1:])))
        return self.senses(inner).float(), self.sectors(w[:, 1:]).float()

    def parts(self, w):
        """Scores [batch, part, word, 1 + words] of who has each part in what a word tells; place 0 is nobody here."""
        split = lambda layer, x: F.leaky_relu(layer(x), 0.1).unflatten(-1, (PARTS, PART)).transpose(1, 2)
        with torch.autocast("cpu", enabled=False):
            x = w.float()
            return split(self.part_word, x[:, 1:]) @ split(self.part_who, x).transpose(2, 3) / math.sqrt(PART)

    def relation_sides(self, w):
        d, h = F.leaky_relu(self.relation_dependent(w), 0.1), F.leaky_relu(self.relation_head(w), 0.1)
        return torch.cat([d, torch.ones_like(d[..., :1])], -1), torch.cat([h, torch.ones_like(h[..., :1])], -1)

    def relations(self, d, h):
        """Scores of the relations of pairs: d, h [n, RELATION + 1]."""
        return torch.einsum("nrj,nj->nr", torch.einsum("ni,rij->nrj", d, self.relation.to(d.dtype)), h)
