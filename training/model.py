"""The reader: a small encoder (the first layers of a pretrained one) and heads for mentions, clusters, relations, modality and claimants."""
import math
import os
import random

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from corpus import KINDS, MODALITIES, SHAPES, TAGS, TYPES

WIDTH, HEADS, INNER = 384, 12, 1536
HIDDEN = 192
DISTANCES = 24
LINK_DISTANCES = 12
LINK_SIGNS = 6
CONTEST = 3
FORBIDDEN = -1e4


class Dropout:
    """A slice of one big mask at a random place: this torch draws masks slower than it multiplies matrices."""
    masks = {}

    @classmethod
    def apply(cls, x, p, training):
        if not training or p == 0:
            return x
        if p not in cls.masks:
            kept = np.random.default_rng(7).random(1 << 24, dtype=np.float32) >= p
            cls.masks[p] = torch.from_numpy(kept.astype(np.float32) / (1 - p))
        mask = cls.masks[p]
        start = random.randrange(mask.numel() - x.numel())
        return x * mask[start:start + x.numel()].view(x.shape).to(x.dtype)


drop = Dropout.apply


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.o = nn.Linear(WIDTH, WIDTH)
        self.ln1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.f1 = nn.Linear(WIDTH, INNER)
        self.f2 = nn.Linear(INNER, WIDTH)
        self.ln2 = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, bias, p):
        batch, length, _ = x.shape
        each = WIDTH // HEADS
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, each).permute(2, 0, 3, 1, 4).reshape(3, batch * HEADS, length, each).unbind(0)
        scores = torch.bmm(q, k.transpose(1, 2)).float() * each ** -0.5
        weights = torch.softmax(scores.view(batch, HEADS, length, length) + bias, -1).view(batch * HEADS, length, length)
        heads = torch.bmm(weights.to(v.dtype), v).view(batch, HEADS, length, each).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.ln1((x + drop(self.o(heads), p, self.training)).float())
        return self.ln2((x + drop(self.f2(F.gelu(self.f1(x))), p, self.training)).float())


class Encoder(nn.Module):
    def __init__(self, layers, vocabulary=30522):
        super().__init__()
        self.word = nn.Embedding(vocabulary, WIDTH)
        self.position = nn.Embedding(512, WIDTH)
        self.shape = nn.Embedding(SHAPES, WIDTH)
        self.ln = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        nn.init.zeros_(self.shape.weight)

    def load(self, path):
        arrays = np.load(path)
        get = lambda name: torch.from_numpy(arrays[name].astype(np.float32))
        with torch.no_grad():
            self.word.weight.copy_(get("emb.word"))
            self.position.weight.copy_(get("emb.pos") + get("emb.type")[0])
            self.ln.weight.copy_(get("emb.ln.w"))
            self.ln.bias.copy_(get("emb.ln.b"))
            for i, layer in enumerate(self.layers):
                part = lambda name: get(f"layer.{i}.{name}")
                layer.qkv.weight.copy_(torch.cat([part(f"{name}.w") for name in "qkv"]))
                layer.qkv.bias.copy_(torch.cat([part(f"{name}.b") for name in "qkv"]))
                for module, name in ((layer.o, "o"), (layer.f1, "f1"), (layer.f2, "f2"), (layer.ln1, "ln1"), (layer.ln2, "ln2")):
                    module.weight.copy_(part(f"{name}.w"))
                    module.bias.copy_(part(f"{name}.b"))
        return self

    def forward(self, ids, shapes, mask, p):
        x = self.ln(self.word(ids) + self.position.weight[:ids.shape[1]] + self.shape(shapes))
        x = drop(x, p, self.training)
        bias = ((1 - mask) * FORBIDDEN)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias, p)
        return x


class Reader(nn.Module):
    def __init__(self, layers=6):
        super().__init__()
        self.encoder = Encoder(layers)
        self.word_shape = nn.Embedding(SHAPES, WIDTH)
        nn.init.zeros_(self.word_shape.weight)
        # Mentions
        self.tag = nn.Linear(WIDTH, len(TAGS))
        self.step = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        legal = torch.tensor([[to[0] != "I" or (at != "O" and at[2:] == to[2:]) for to in TAGS] for at in TAGS])
        self.register_buffer("illegal", torch.where(legal, 0.0, FORBIDDEN))
        # Relations
        self.span = nn.Linear(3 * WIDTH, 2 * HIDDEN)
        self.query = nn.Linear(2 * HIDDEN, HIDDEN)
        self.key = nn.Linear(WIDTH, HIDDEN)
        self.value = nn.Linear(WIDTH, HIDDEN)
        self.distance = nn.Embedding(DISTANCES, 2 * HIDDEN)
        self.pair = nn.Linear(4 * HIDDEN, 2 * HIDDEN)
        self.contest = nn.Linear(CONTEST, 2 * HIDDEN)
        self.relation = nn.Linear(2 * HIDDEN, len(TYPES))
        self.modality = nn.Linear(2 * HIDDEN, len(MODALITIES))
        # Claimants
        self.asks = nn.Linear(2 * HIDDEN, HIDDEN)
        self.claims = nn.Linear(3 * WIDTH, HIDDEN)
        self.nobody = nn.Linear(2 * HIDDEN, 1)
        # Clusters
        self.refer = nn.Linear(3 * WIDTH, HIDDEN)
        self.link = nn.Linear(3 * HIDDEN, HIDDEN)
        self.link_distance = nn.Embedding(LINK_DISTANCES, HIDDEN)
        self.link_sign = nn.Linear(LINK_SIGNS, HIDDEN)
        self.link_score = nn.Linear(HIDDEN, 1)
        self.link_none = nn.Linear(HIDDEN, 1)
        for table in (self.distance, self.link_distance):
            nn.init.normal_(table.weight, std=0.02)

    def words(self, windows, p):
        """One row a token of all windows: tokens x WIDTH, and the first row of each window."""
        longest = max(len(window.ids) for window in windows)
        ids = torch.zeros(len(windows), longest, dtype=torch.long)
        shapes = torch.full((len(windows), longest), SHAPES - 1)
        mask = torch.zeros(len(windows), longest)
        bag, starts, first, rows = [], [], [], []
        for b, window in enumerate(windows):
            size = len(window.ids)
            ids[b, :size] = torch.tensor(window.shown)
            shapes[b, :size] = torch.tensor(window.shapes)
            mask[b, :size] = 1
            rows.append(len(starts))
            for i in range(len(window.tokens)):
                starts.append(len(bag))
                first.append(b * longest + window.starts[i])
                bag.extend(range(b * longest + window.starts[i], b * longest + window.starts[i + 1]))
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.training):
            vectors = self.encoder(ids, shapes, mask, p).float().reshape(-1, WIDTH)
        x = F.embedding_bag(torch.tensor(bag), vectors, torch.tensor(starts), mode="mean")
        return x + self.word_shape(shapes.view(-1)[torch.tensor(first)]), rows

    def steps(self):
        return self.step + self.illegal

    def spans(self, x, mentions):
        """first, last and mean of each mention's words"""
        if not mentions:
            return x.new_zeros(0, 3 * WIDTH)
        first = torch.tensor([m[0] for m in mentions])
        last = torch.tensor([m[1] - 1 for m in mentions])
        bag, starts = [], []
        for m in mentions:
            starts.append(len(bag))
            bag.extend(range(m[0], m[1]))
        return torch.cat([x[first], x[last], F.embedding_bag(torch.tensor(bag), x, torch.tensor(starts), mode="mean")], -1)

    def relate(self, x, spans, pairs, distances, sentence_of_pair, sentences):
        """pairs: (source, target) rows of spans; sentences: (first, last + 1) rows of x.
        -> types, modality (logits), attention logits over the words of the sentence, the pairs' hidden vectors"""
        both = F.gelu(self.span(spans))
        source, target = both[:, :HIDDEN], both[:, HIDDEN:]
        longest = max(last - first for first, last in sentences)
        index = torch.zeros(len(sentences), longest, dtype=torch.long)
        outside = torch.ones(len(sentences), longest, dtype=torch.bool)
        for k, (first, last) in enumerate(sentences):
            index[k, :last - first] = torch.arange(first, last)
            outside[k, :last - first] = False
        i, j = pairs[:, 0], pairs[:, 1]
        ends = torch.cat([source[i], target[j]], -1)
        keys, values = self.key(x)[index], self.value(x)[index]
        attention = torch.bmm(keys[sentence_of_pair], self.query(ends)[:, :, None])[:, :, 0] / math.sqrt(HIDDEN)
        attention = attention.masked_fill(outside[sentence_of_pair], FORBIDDEN)
        context = torch.bmm(torch.softmax(attention, -1)[:, None], values[sentence_of_pair])[:, 0]
        hidden = F.gelu(self.pair(torch.cat([ends, source[i] * target[j], context], -1)) + self.distance(distances) + self.contest(contest(attention, pairs)))
        hidden = drop(hidden, 0.1, self.training)
        return self.relation(hidden), self.modality(hidden), attention, hidden

    def claim(self, hidden, spans, candidates, absent):
        """candidates: rows of spans a pair, padded; -> logits: nobody, then each candidate"""
        score = torch.bmm(self.claims(spans)[candidates], self.asks(hidden)[:, :, None])[:, :, 0] / math.sqrt(HIDDEN)
        return torch.cat([self.nobody(hidden), score.masked_fill(absent, FORBIDDEN)], -1)

    def antecedents(self, spans, pairs, distances, signs):
        """pairs: (mention, earlier mention); -> score of each pair, score of no antecedent a mention"""
        r = F.gelu(self.refer(spans))
        later, earlier = r[pairs[:, 0]], r[pairs[:, 1]]
        hidden = self.link(torch.cat([later, earlier, later * earlier], -1)) + self.link_distance(distances) + self.link_sign(signs)
        return self.link_score(F.gelu(hidden))[:, 0], self.link_none(r)[:, 0]


def contest(attention, pairs):
    """How well some word ties the pair, by itself and against the other pairs of the source and of the target: three numbers a pair."""
    tie = torch.logsumexp(attention, -1)
    total = torch.exp(tie.clamp(-30, 30))
    count = int(pairs.max()) + 1
    share = lambda column: torch.log(total) - torch.log(total.new_zeros(count).index_add(0, pairs[:, column], total)[pairs[:, column]])
    return torch.stack([tie.clamp(-30, 30), share(0), share(1)], -1) / 4


def distance(first, second):
    """Bucket of how far the first words of source and target are apart, and which comes first; 0..23."""
    gap = abs(first - second)
    return min(11, gap // 2 if gap < 12 else 6 + gap // 8) + (12 if first > second else 0)


def link_distance(gap):
    """Bucket of how many mentions lie between; 0..11."""
    return gap if gap < 6 else min(11, 3 + int(math.log2(gap)))


def words_of(kind):
    """A class of the words that the program has in the same table."""
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../src/KnowledgeGraph.Extraction/Reading/reference-words.tsv")
    with open(path, encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")]
    return {word for word, of in rows if of == kind}


ARTICLES, PRONOUNS = words_of("article"), words_of("pronoun")


def bare(tokens):
    words = [token.lower() for token in tokens]
    return words[1:] if len(words) > 1 and words[0] in ARTICLES else words


def link_signs(later, earlier, later_kind, earlier_kind):
    """What the words themselves tell about two mentions: six numbers, each 0 or 1."""
    a, b = bare(later), bare(earlier)
    pronouns = tuple(len(words) == 1 and words[0] in PRONOUNS and not (len(tokens[-1]) > 1 and tokens[-1].isupper()) for words, tokens in ((a, later), (b, earlier)))
    named = not any(pronouns)
    return [float(named and a == b), float(named and a[-1] == b[-1]), float(named and (set(a) <= set(b) or set(b) <= set(a))),
            float(later_kind == earlier_kind), float(pronouns[0]), float(pronouns[1])]
