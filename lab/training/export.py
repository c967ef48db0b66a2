#!/usr/bin/env python3
"""Writes the trained reader as an ONNX file with its vocabulary, labels and hash.

  export.py --checkpoint work/phase4.pt --tokenizer work/bge-small-en-v1.5-tokenizer.json --out ../../model/src/main/resources/org/demarche/model [--bits 8|7|32]
  export.py --extend --out FOLDER      gives the network that lies there already the output "meaning", as a new export would

8 and 7: the matrices are whole numbers of so many bits with a scale per column, multiplied by activations that are quantised as they come
(7 bits cannot overflow on processors without VNNI); 32: floats throughout. One window at a time: no batch axis, no padding.
"""
import argparse
import hashlib
import json
import math
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from model import HEADS, LAYERS, PART, PARTS, RELATION, WIDTH

MICROSOFT = "com.microsoft"
TAGGERS = ("upos", "xpos", "nominal")
SPANS = ("name", "re3d")
MEANING = 7             # the block, counted from 0, whose word vectors tell best what a word means: the joins of phrases are weighed by them


class Graph:
    def __init__(self, state, bits):
        self.state, self.bits, self.nodes, self.constants, self.count = state, bits, [], [], 0

    def given(self, name):
        return self.state[name].float().numpy()

    def constant(self, value, kind=np.float32):
        self.count += 1
        name = f"c{self.count}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(np.asarray(value, dtype=kind)), name))
        return name

    def op(self, kind, *inputs, outputs=1, domain="", **attributes):
        self.count += 1
        names = [f"v{self.count}_{k}" for k in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, domain=domain, **attributes))
        return names[0] if outputs == 1 else names

    def linear(self, x, weight, bias=None, quantised=True):
        """x · weight (+ bias); weight is [in, out]."""
        if self.bits == 32 or not quantised:
            y = self.op("MatMul", x, self.constant(weight))
            return y if bias is None else self.op("Add", y, self.constant(bias))
        most = 127 if self.bits == 8 else 63
        scale = np.maximum(np.abs(weight).max(0), 1e-8) / most
        whole = np.clip(np.round(weight / scale), -most, most).astype(np.int8)
        zero = self.constant(np.zeros(weight.shape[1]), np.int8)
        inputs = [x, self.constant(whole, np.int8), self.constant(scale), zero]
        return self.op("DynamicQuantizeMatMul", *inputs, *([] if bias is None else [self.constant(bias)]), domain=MICROSOFT)

    def layer(self, x, name, quantised=True):
        return self.linear(x, self.given(name + ".weight").T, self.given(name + ".bias"), quantised)


def encoder(g):
    table = g.given("encoder.pieces.weight")
    if g.bits == 32:
        words = g.op("Gather", g.constant(table), "pieces")
    else:
        scale = np.maximum(np.abs(table).max(1, keepdims=True), 1e-8) / 127
        whole = g.op("Cast", g.op("Gather", g.constant(np.round(table / scale), np.int8), "pieces"), to=TensorProto.FLOAT)
        words = g.op("Mul", whole, g.op("Gather", g.constant(scale), "pieces"))
    length = g.op("Shape", "pieces")
    places = g.op("Slice", g.constant(g.given("encoder.positions.weight") + g.given("encoder.kind")), g.constant([0], np.int64), length,
                  g.constant([0], np.int64))
    x = g.op("Add", g.op("Add", words, places), g.op("Gather", g.constant(g.given("encoder.casing.weight")), "casing"))
    x = g.op("LayerNormalization", x, g.constant(g.given("encoder.norm.weight")), g.constant(g.given("encoder.norm.bias")), epsilon=1e-12, axis=-1)
    x = g.op("Unsqueeze", x, g.constant([0], np.int64))
    middle = x
    for i in range(LAYERS):
        x = block(g, x, f"encoder.blocks.{i}.")
        middle = x if i == MEANING else middle
    return g.op("Gather", g.op("Squeeze", x, g.constant([0], np.int64)), "first"), middle


def meaning(g, middle):
    """The word vectors of a block in the middle as they are."""
    words = g.op("Gather", g.op("Squeeze", middle, g.constant([0], np.int64)), "first")
    g.nodes.append(helper.make_node("Identity", [words], ["meaning"]))
    return helper.make_tensor_value_info("meaning", TensorProto.FLOAT, ["words1", WIDTH])


def extend(model):
    """The same, for a network that was exported without."""
    g = Graph({}, 0)
    g.count = max(int(name[1:].split("_")[0]) for n in model.graph.node for name in n.output if name.startswith("v") and name[1].isdigit())
    norms = [n.output[0] for n in model.graph.node if n.op_type == "SkipLayerNormalization"]
    given = meaning(g, norms[2 * MEANING + 1])
    model.graph.node.extend(g.nodes)
    model.graph.initializer.extend(g.constants)
    model.graph.output.append(given)
    return model


def block(g, x, p):
    q, k, v = g.op("Split", g.layer(x, p + "qkv"), g.constant([WIDTH] * 3, np.int64), outputs=3, axis=-1)
    mixed = g.op("MultiHeadAttention", q, k, v, num_heads=HEADS, domain=MICROSOFT)
    x = norm(g, g.layer(mixed, p + "out"), x, p + "attention_norm")
    return norm(g, g.layer(g.op("Gelu", g.layer(x, p + "up"), domain=MICROSOFT), p + "down"), x, p + "output_norm")


def norm(g, new, old, name):
    return g.op("SkipLayerNormalization", new, old, g.constant(g.given(name + ".weight")), g.constant(g.given(name + ".bias")), epsilon=1e-12,
                domain=MICROSOFT)


def senses(g, tail):
    """Log odds of what a word tells of."""
    told = g.layer(g.op("Gelu", g.layer(tail, "senses_inner", False), domain=MICROSOFT), "senses", False)
    g.nodes.append(helper.make_node("Identity", [told], ["senses"]))


def parts(g, w, tail):
    """Scores of who has each part in what a word tells: place 0 is nobody here."""
    def split(name, x):
        y = g.op("LeakyRelu", g.layer(x, name, False), alpha=0.1)
        return g.op("Transpose", g.op("Reshape", y, g.constant([-1, PARTS, PART], np.int64)), perm=[1, 0, 2])
    scores = g.op("MatMul", split("part_word", tail), g.op("Transpose", split("part_who", w), perm=[0, 2, 1]))
    g.nodes.append(helper.make_node("Mul", [scores, g.constant(np.float32(1 / math.sqrt(PART)))], ["parts"]))


def heads(g, w, labels):
    tail = g.op("Slice", w, g.constant([1], np.int64), g.constant([2 ** 31], np.int64), g.constant([0], np.int64))
    for name in TAGGERS:
        best = g.op("ArgMax", g.layer(tail, f"taggers.{name}", False), axis=-1, keepdims=0)
        g.nodes.append(helper.make_node("Cast", [best], [name], to=TensorProto.INT32))
    for name in SPANS:
        g.nodes.append(helper.make_node("Identity", [g.layer(tail, f"taggers.{name}", False)], [name]))
    if "sense" in labels:
        senses(g, tail)
        parts(g, w, tail)
    weight, bias = g.given("taggers.start.weight"), g.given("taggers.start.bias")
    start = g.linear(tail, (weight[1] - weight[0])[:, None], (bias[1] - bias[0])[None], False)
    g.nodes.append(helper.make_node("Squeeze", [start, g.constant([1], np.int64)], ["start"]))
    sides = {name: g.op("LeakyRelu", g.layer(w, name, False), alpha=0.1) for name in ("arc_dependent", "arc_head", "relation_dependent", "relation_head")}
    arc = g.given("arc")
    turned = g.linear(sides["arc_dependent"], arc[:-1], arc[-1], False)
    g.nodes.append(helper.make_node("MatMul", [turned, g.op("Transpose", sides["arc_head"], perm=[1, 0])], ["arcs"]))
    relation, n = g.given("relation"), len(labels["relation"])          # [relations, dependent + 1, head + 1]
    wide = relation.transpose(1, 0, 2).reshape(RELATION + 1, -1)        # [dependent + 1, relations * (head + 1)]
    turned = g.linear(sides["relation_dependent"], wide[:-1], wide[-1])
    turned = g.op("Reshape", turned, g.constant([-1, RELATION + 1], np.int64))
    head, constant = g.op("Split", turned, g.constant([RELATION, 1], np.int64), outputs=2, axis=-1)
    scores = g.op("Add", g.op("MatMul", head, g.op("Transpose", sides["relation_head"], perm=[1, 0])), constant)
    words = g.op("Shape", "first")
    shape = g.op("Concat", words, g.constant([n], np.int64), words, axis=0)
    best = g.op("ArgMax", g.op("Reshape", scores, shape), axis=1, keepdims=0)
    g.nodes.append(helper.make_node("Cast", [best], ["relations"], to=TensorProto.UINT8))


def build(state, labels, bits):
    g = Graph(state, bits)
    words, middle = encoder(g)
    heads(g, words, labels)
    meant = meaning(g, middle)
    give = lambda name, kind, *shape: helper.make_tensor_value_info(name, kind, list(shape))
    inputs = [give("pieces", TensorProto.INT32, "length"), give("casing", TensorProto.INT32, "length"), give("first", TensorProto.INT32, "words1")]
    outputs = [give(name, TensorProto.INT32, "words") for name in TAGGERS]
    outputs += [give(name, TensorProto.FLOAT, "words", len(labels[name])) for name in SPANS]
    outputs += [give("start", TensorProto.FLOAT, "words"), give("arcs", TensorProto.FLOAT, "words1", "words1"),
                give("relations", TensorProto.UINT8, "words1", "words1")]
    if "sense" in labels:
        outputs += [give("senses", TensorProto.FLOAT, "words", len(labels["sense"])), give("parts", TensorProto.FLOAT, PARTS, "words", "words1")]
    outputs.append(meant)
    graph = helper.make_graph(g.nodes, "reader", inputs, outputs, g.constants)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)], ir_version=8,
                             producer_name="demarche")


def write(model, out):
    content = model.SerializeToString()
    (out / "reader.onnx").write_bytes(content)
    (out / "reader.sha256").write_text(hashlib.sha256(content).hexdigest() + "\n")
    print(f"{len(content) / 1e6:.1f} MB, sha256 {hashlib.sha256(content).hexdigest()[:12]}")


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--checkpoint", default="work/phase4.pt")
    a.add_argument("--tokenizer", default="work/bge-small-en-v1.5-tokenizer.json")
    a.add_argument("--out", default="../../model/src/main/resources/org/demarche/model")
    a.add_argument("--bits", type=int, default=7)
    a.add_argument("--extend", action="store_true")
    a = a.parse_args()
    if a.extend:
        write(extend(onnx.load(Path(a.out) / "reader.onnx")), Path(a.out))
        return
    saved = torch.load(a.checkpoint, map_location="cpu")
    model = build(saved["model"], saved["labels"], a.bits)
    out = Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    write(model, out)
    vocabulary = json.load(open(a.tokenizer, encoding="utf-8"))["model"]["vocab"]
    (out / "vocabulary.txt").write_text("".join(w + "\n" for w in sorted(vocabulary, key=vocabulary.get)), encoding="utf-8")
    (out / "labels.tsv").write_text("".join(f"{kind}\t{label}\n" for kind, values in saved["labels"].items() for label in values), encoding="utf-8")


if __name__ == "__main__":
    main()
