"""Writes the model file that the program reads, and vectors that its tests compare with.

/usr/bin/python3 training/export.py --model run.pt --out src/KnowledgeGraph.Extraction/Models/reader.kgm --vectors tests/KnowledgeGraph.Tests/Data/vectors.kgm"""
import argparse
import datetime
import hashlib
import json
import random
import struct
import unicodedata

import numpy as np
import torch

import corpus
import quantized
from model import Reader
from wordpiece import WordPiece

VERSION = 1
ALIGNMENT = 64
BLOCK = 16


def write(path, facts, tensors):
    """tensors: name -> array of int8, int32 or float32, or text"""
    entries, parts, offset = [], [], 0
    for name, value in tensors.items():
        kind = "text" if isinstance(value, str) else {"int8": "i8", "int32": "i32", "float32": "f32"}[str(value.dtype)]
        data = value.encode() if kind == "text" else np.ascontiguousarray(value).tobytes()
        entries.append(dict(name=name, type=kind, shape=[len(data)] if kind == "text" else list(value.shape), offset=offset, length=len(data)))
        parts.append(data + bytes(-len(data) % ALIGNMENT))
        offset += len(parts[-1])
    header = json.dumps(dict(facts=facts, tensors=entries), separators=(",", ":")).encode()
    header += b" " * (-(48 + len(header)) % ALIGNMENT)
    rest = header + b"".join(parts)
    with open(path, "wb") as file:
        file.write(b"KGMODEL\0" + struct.pack("<II", VERSION, len(header)) + hashlib.sha256(rest).digest() + rest)


def padded(array):
    return np.concatenate([array, np.zeros((-len(array) % BLOCK, *array.shape[1:]), array.dtype)])


def linear(tensors, name, module):
    weights, scale = quantized.rows(module.weight)
    weights = padded(weights.numpy().astype(np.int8))
    outputs, inputs = weights.shape
    tensors[name + ".weight"] = weights.reshape(outputs // BLOCK, BLOCK, inputs // 4, 4).transpose(0, 2, 1, 3)
    tensors[name + ".scale"] = padded(scale[:, 0].numpy().astype(np.float32))
    tensors[name + ".bias"] = padded(module.bias.detach().numpy().astype(np.float32))
    tensors[name + ".correction"] = (-128 * weights.astype(np.int64).sum(1)).astype(np.int32)


def tensors_of(model, vocabulary):
    tensors = {}
    words, scale = quantized.rows(model.encoder.word.weight)
    tensors["encoder.word"] = words.numpy().astype(np.int8)
    tensors["encoder.word.scale"] = scale[:, 0].numpy().astype(np.float32)
    for name, value in (("encoder.position", model.encoder.position.weight), ("encoder.shape", model.encoder.shape.weight), ("word_shape", model.word_shape.weight),
                        ("step", model.steps()), ("distance", model.distance.weight), ("link_distance", model.link_distance.weight),
                        ("contest", torch.cat([model.contest.weight.T, model.contest.bias[None]])),
                        ("link_sign", torch.cat([model.link_sign.weight.T, model.link_sign.bias[None]]))):
        tensors[name] = value.detach().numpy().astype(np.float32)
    for name, module in model.named_modules():
        if isinstance(module, torch.nn.LayerNorm):
            tensors[name + ".weight"] = module.weight.detach().numpy()
            tensors[name + ".bias"] = module.bias.detach().numpy()
        elif isinstance(module, torch.nn.Linear) and name not in quantized.TABLES:
            linear(tensors, name, module)
    tensors["vocabulary"] = vocabulary
    return tensors


def vectors(model, windows, count):
    """One word of each of `count` sentences of the passages, each read alone: the pieces, and the word's vector by 8-bit and by full arithmetic."""
    sentences = []
    for window in windows:
        for first, last in corpus_sentences(window):
            sentences.append((window.tokens[first:last]))
    random.Random(5).shuffle(sentences)
    chosen = sentences[:count]
    words = [random.Random(i).randrange(len(tokens)) for i, tokens in enumerate(chosen)]
    exact, simulated = [], []
    for out, net in ((exact, model), (simulated, quantized.simulated(model))):
        with torch.no_grad():
            for tokens, word in zip(chosen, words):
                window = corpus.Window("", True, tokens, [0] * len(tokens), [], {}).encode(PIECES)
                window.shown = window.ids
                out.append(net.words([window], 0)[0][word])
    pack = lambda rows: [part.numpy().astype(kind) for part, kind in zip(quantized.rows(torch.stack(rows)), (np.int8, np.float32))]
    (e, es), (s, ss) = pack(exact), pack(simulated)
    return {"words": np.array(words, np.int32), "exact": e, "exact.scale": es[:, 0], "simulated": s, "simulated.scale": ss[:, 0],
            "sentences": "\n".join("\t".join(tokens) for tokens in chosen), "pieces": "\n".join(json.dumps(example) for example in odd_texts(500))}


def odd_texts(count):
    """Texts of random letters of all scripts, marks, blanks and control characters among English words, with their pieces."""
    draw = random.Random(11)
    known = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) not in ("Cn", "Cs", "Co")]
    latin = [c for c in known if ord(c) < 0x250]
    words = ["Mosul", "U.S.-backed", "Müller", "naïve", "İstanbul", "ΣΊΣΥΦΟΣ", "straße", "한국어", "ไทย", "北京", "x" * 101, "don't", "ﬁne", "Å", "\u0000", "\ufffd"]
    for _ in range(count):
        text = "".join(draw.choice((draw.choice(known), draw.choice(latin), draw.choice(latin), draw.choice(words), " ")) for _ in range(draw.randrange(1, 12)))
        yield dict(text=text, pieces=PIECES(text))


def corpus_sentences(window):
    starts = [i for i, number in enumerate(window.sentence) if i == 0 or number != window.sentence[i - 1]] + [len(window.tokens)]
    return [(first, last) for first, last in zip(starts, starts[1:]) if last - first > 4]


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("--model", required=True)
    options.add_argument("--passages", default="passages.jsonl")
    options.add_argument("--encoder", default="../shared/encoder")
    options.add_argument("--threshold", type=float, default=0.5, help="least probability of a relation that counts")
    options.add_argument("--scale", type=float, default=1, help="of the scores of relations, from calibrate.py")
    options.add_argument("--shift", type=float, default=0, help="likewise")
    options.add_argument("--out", required=True)
    options.add_argument("--vectors")
    options = options.parse_args()
    saved = torch.load(options.model)
    reader = Reader(saved["layers"])
    reader.load_state_dict(saved["state"])
    reader.eval()
    with torch.no_grad():
        reader.relation.weight.mul_(options.scale)
        reader.relation.bias.mul_(options.scale).add_(options.shift)
    with open(options.encoder + "/vocab.txt", encoding="utf-8") as file:
        text = file.read()
    with open(options.passages, "rb") as file:
        digest = hashlib.sha256(file.read()).hexdigest()
    PIECES = WordPiece(options.encoder + "/vocab.txt")
    facts = dict(name="reader", layers=saved["layers"], corpus=digest, seed=saved["options"]["seed"], date=str(datetime.date.today()),
                 seconds=round(saved["seconds"]), scores=saved["scores"], threshold=options.threshold, command=" ".join(f"--{k} {v}" for k, v in saved["options"].items() if k not in ("passages", "encoder", "states", "out")))
    write(options.out, facts, tensors_of(reader, text))
    if options.vectors:
        write(options.vectors, dict(model=digest), vectors(reader, corpus.load(options.passages, PIECES), 1000))
