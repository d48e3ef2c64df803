"""Windows side by side as tensors, with what the heads should say."""
import random

import torch

from corpus import TAGS, TYPES
from model import FORBIDDEN, distance, link_distance, link_signs

MOST_EARLIER = 60  # mentions that a mention may refer back to


class Arrays:
    """What one window gives, with its own row numbers."""

    def __init__(self, window):
        self.tags = [0] * len(window.tokens)
        for first, last, kind, _ in window.mentions:
            self.tags[first] = 1 + 2 * kind
            for i in range(first + 1, last):
                self.tags[i] = 2 + 2 * kind
        self.sentences, here = [], {}
        for i, number in enumerate(window.sentence):
            if number == len(self.sentences):
                self.sentences.append((i, i + 1))
            self.sentences[number] = (self.sentences[number][0], i + 1)
        for m, mention in enumerate(window.mentions):
            here.setdefault(window.sentence[mention[0]], []).append(m)
        self.pairs, self.distances, self.sentence_of_pair, self.mates = [], [], [], []
        for number, mentions in here.items():
            for i in mentions:
                for j in mentions:
                    if i != j:
                        self.pairs.append((i, j))
                        self.distances.append(distance(window.mentions[i][0], window.mentions[j][0]))
                        self.sentence_of_pair.append(number)
                        self.mates.append(mentions)
        self.links, self.link_distances, self.link_signs, self.same = [], [], [], []
        words = [window.tokens[m[0]:m[1]] for m in window.mentions]
        for i in range(1, len(words)):
            for j in range(max(0, i - MOST_EARLIER), i):
                self.links.append((i, j))
                self.link_distances.append(link_distance(i - j))
                self.link_signs.append(link_signs(words[i], words[j], window.mentions[i][2], window.mentions[j][2]))
                self.same.append(window.mentions[i][3] == window.mentions[j][3])


class Batch:
    def __init__(self, windows):
        self.windows = windows
        for window in windows:
            if not hasattr(window, "arrays"):
                window.arrays = Arrays(window)
        self.mentions, self.sentences, tags, tokens = [], [], [], 0
        pairs, distances, sentence_of_pair, types, stated, modalities, triggers, candidates, claimants = [], [], [], [], [], [], [], [], []
        groups, numbers = [], {}
        links, link_distances, signs, same = [], [], [], []
        for window in windows:
            a, m0, s0 = window.arrays, len(self.mentions), len(self.sentences)
            self.mentions += [(m[0] + tokens, m[1] + tokens, *m[2:]) for m in window.mentions]
            self.sentences += [(first + tokens, last + tokens) for first, last in a.sentences]
            tags += a.tags
            for k, (i, j) in enumerate(a.pairs):
                facts = window.relations.get((i, j), [])
                types.append([float(any(fact[0] == t for fact in facts)) for t in range(len(TYPES))])
                about = (len(self.sentences), a.sentence_of_pair[k], window.mentions[i][3], window.mentions[j][3])
                groups.append(numbers.setdefault(about, len(numbers)))
                if facts:
                    _, modality, claims, trigger = facts[0]
                    begin = a.sentences[a.sentence_of_pair[k]][0]
                    stated.append(len(pairs) + k)
                    modalities.append(modality)
                    triggers.append((trigger[0] - begin, trigger[1] - begin))
                    mates = a.mates[k]
                    candidates.append([m + m0 for m in mates])
                    claimants.append([not claims] + [bool(claims) and m in claims for m in mates])
            pairs += [(i + m0, j + m0) for i, j in a.pairs]
            distances += a.distances
            sentence_of_pair += [s + s0 for s in a.sentence_of_pair]
            links += [(i + m0, j + m0) for i, j in a.links]
            link_distances += a.link_distances
            signs += a.link_signs
            same += a.same
            tokens += len(window.tokens)
        self.tags = torch.tensor(tags)
        self.groups = torch.tensor(groups, dtype=torch.long)
        self.pairs, self.distances, self.sentence_of_pair = torch.tensor(pairs), torch.tensor(distances), torch.tensor(sentence_of_pair)
        self.types, self.stated, self.modalities = torch.tensor(types), torch.tensor(stated, dtype=torch.long), torch.tensor(modalities)
        longest = max(last - first for first, last in self.sentences)
        self.triggers = torch.zeros(len(stated), longest, dtype=torch.bool)
        for k, (first, last) in enumerate(triggers):
            self.triggers[k, max(0, first):last] = True
        most = max((len(c) for c in candidates), default=0)
        self.candidates = torch.tensor([c + [0] * (most - len(c)) for c in candidates], dtype=torch.long)
        self.absent = torch.tensor([[False] * len(c) + [True] * (most - len(c)) for c in candidates], dtype=torch.bool)
        self.claimants = torch.tensor([c + [False] * (most + 1 - len(c)) for c in claimants], dtype=torch.bool)
        self.links, self.link_distances, self.link_signs, self.same = torch.tensor(links), torch.tensor(link_distances), torch.tensor(signs), torch.tensor(same)

    def moved_mentions(self, share):
        """Mentions with some ends a word off, as found ones are."""
        moved = []
        sentence = iter(self.sentences)
        low, high = next(sentence)
        for m in self.mentions:
            while m[0] >= high:
                low, high = next(sentence)
            first, last = m[0], m[1]
            if random.random() < share:
                first = min(max(low, first + random.choice((-1, 1))), last - 1)
            if random.random() < share:
                last = max(min(high, last + random.choice((-1, 1))), first + 1)
            moved.append((first, last, *m[2:]))
        return moved

    def padded(self, rows):
        """rows: a value a word -> sentences x longest, and which are words"""
        longest = max(last - first for first, last in self.sentences)
        index = torch.zeros(len(self.sentences), longest, dtype=torch.long)
        inside = torch.zeros(len(self.sentences), longest, dtype=torch.bool)
        for k, (first, last) in enumerate(self.sentences):
            index[k, :last - first] = torch.arange(first, last)
            inside[k, :last - first] = True
        return rows[index], inside

    def relation_loss(self, scores):
        """Mean over pairs and types. Of the pairs of mentions that stand for one pair of actors in a sentence, one that says so is enough."""
        no = torch.nn.functional.logsigmoid(-scores)
        count = int(self.groups.max()) + 1
        none = torch.zeros(count, scores.shape[1]).index_add(0, self.groups, no)
        stated = torch.zeros(count, scores.shape[1]).index_add(0, self.groups, self.types) > 0
        some = -torch.log(-torch.expm1(none.clamp(max=-1e-6)))
        return (torch.where(stated, some, torch.zeros_like(some)).sum() - torch.where(self.types > 0, torch.zeros_like(no), no).sum()) / scores.numel()

    def tag_loss(self, model, x, crf):
        scores = model.tag(x)
        if not crf:
            return torch.nn.functional.cross_entropy(scores, self.tags)
        steps = model.steps()
        emitted, inside = self.padded(scores)
        gold, _ = self.padded(self.tags)
        sharp = inside.float()
        right = (emitted.gather(2, gold[:, :, None])[:, :, 0] * sharp).sum(1)
        right = right + (steps[gold[:, :-1], gold[:, 1:]] * sharp[:, 1:]).sum(1) + model.steps()[0][gold[:, 0]]
        alpha = emitted[:, 0] + steps[0]
        for t in range(1, emitted.shape[1]):
            ahead = torch.logsumexp(alpha[:, :, None] + steps[None], 1) + emitted[:, t]
            alpha = torch.where(inside[:, t, None], ahead, alpha)
        return (torch.logsumexp(alpha, 1) - right).sum() / sharp.sum()

    def cluster_loss(self, score, none):
        later = self.links[:, 0]
        rows, width = len(self.mentions), MOST_EARLIER
        column = torch.zeros(len(later), dtype=torch.long)
        counted = {}
        order = later.tolist()
        for k, i in enumerate(order):
            counted[i] = counted.get(i, -1) + 1
            column[k] = counted[i]
        table = torch.full((rows, width), FORBIDDEN).index_put((later, column), score)
        right = torch.zeros(rows, width, dtype=torch.bool).index_put((later, column), self.same)
        everything = torch.logsumexp(torch.cat([none[:, None], table], 1), 1)
        first = ~right.any(1)
        hit = torch.where(first, none, torch.logsumexp(table.masked_fill(~right, FORBIDDEN), 1))
        return (everything - hit).mean()
