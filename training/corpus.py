"""Passages as `kg passages --tokens` prints them, made into windows that the model reads."""
import json
import random

import wordpiece

TYPES = ["supports", "backed-by", "fights", "controls"]
MODALITIES = ["asserted", "claimed", "intended", "denied"]
KINDS = ["state", "government", "army", "armed-group", "party", "coalition", "person", "organisation", "community", "place", "asset"]
TAGS = ["O"] + [f"{part}-{kind}" for kind in KINDS for part in "BI"]
WINDOW = 320  # pieces
MOST_PIECES = 12  # of one word; the rest of a longer one is not read
SHAPES = 9  # classes of shape(), the last for what is no word


class Window:
    """tokens: texts; sentence: of each token; mentions: (first, last + 1, kind, actor); relations: {(source, target): (types, modality, claimants, trigger)}"""

    def __init__(self, name, held, tokens, sentence, mentions, relations):
        self.name, self.held, self.tokens, self.sentence, self.mentions, self.relations = name, held, tokens, sentence, mentions, relations

    def encode(self, pieces):
        self.ids, self.shapes, self.starts = [wordpiece.CLS], [SHAPES - 1], []
        for token in self.tokens:
            ids = (pieces(token) or [wordpiece.UNKNOWN])[:MOST_PIECES]
            self.starts.append(len(self.ids))
            self.ids += ids
            self.shapes += [shape(token)] * len(ids)
        self.starts.append(len(self.ids))
        self.ids.append(wordpiece.SEP)
        self.shapes.append(SHAPES - 1)
        return self


def shape(word):
    """How a word is written, which the uncased pieces do not tell."""
    letters = [c for c in word if c.isalpha()]
    digits = any(c.isdigit() for c in word)
    if not letters:
        return 6 if digits else 7
    if digits:
        return 5
    upper = sum(c.isupper() for c in letters)
    if upper == 0:
        return 0
    if upper == len(letters):
        return 1 if upper == 1 else 2
    return 3 if upper == 1 and letters[0].isupper() else 4


def load(path, pieces):
    """All windows of the passages of a JSONL file."""
    with open(path, encoding="utf-8") as lines:
        return [window.encode(pieces) for line in lines for window in windows(json.loads(line), pieces)]


def windows(passage, pieces):
    text = passage["text"].encode("utf-16-le")
    cut = lambda span: text[2 * span[0]:2 * span[1]].decode("utf-16-le")
    kinds = {actor["number"]: KINDS.index(actor["kind"]) for actor in passage["actors"]}
    spans, sentence = [], []
    for number, tokens in enumerate(passage["sentences"]):
        spans += tokens
        sentence += [number] * len(tokens)
    tokens = [cut(span) for span in spans]

    def covered(start, end):
        inside = [i for i, (s, e) in enumerate(spans) if s < end and e > start]
        return inside[0], inside[-1] + 1

    mentions = []
    for start, end, actor in passage["mentions"]:
        first, last = covered(start, end)
        if sentence[first] == sentence[last - 1] and (not mentions or mentions[-1][1] <= first):
            mentions.append((first, last, kinds[actor], actor))
    relations = {}
    for relation in passage["relations"]:
        first, last = covered(*relation["trigger"])
        here = [i for i, mention in enumerate(mentions) if sentence[mention[0]] == sentence[first]]
        claimants = [i for i in here if mentions[i][3] == relation["claimant"]]
        for s in here:
            for t in here:
                if mentions[s][3] == relation["source"] and mentions[t][3] == relation["target"]:
                    relations.setdefault((s, t), []).append((TYPES.index(relation["type"]), MODALITIES.index(relation["modality"]), claimants if relation["claimant"] else None, (first, last)))

    # Whole sentences, as many as fit.
    sizes = [sum(min(MOST_PIECES, max(1, len(pieces(cut(token))))) for token in sentence_tokens) for sentence_tokens in passage["sentences"]]
    total = sum(sizes)
    target = total / -(-total // WINDOW)
    groups, size = [[]], 0
    for number, pieces_here in enumerate(sizes):
        if groups[-1] and (size + pieces_here > WINDOW or size >= target):
            groups.append([])
            size = 0
        groups[-1].append(number)
        size += pieces_here
    for group in groups:
        inside = [i for i, number in enumerate(sentence) if group[0] <= number <= group[-1]]
        low, high = inside[0], inside[-1] + 1
        if high - low > 480:
            continue
        kept = [i for i, mention in enumerate(mentions) if low <= mention[0] < high]
        new = {old: i for i, old in enumerate(kept)}
        yield Window(
            passage["id"], passage["held"], tokens[low:high], [number - group[0] for number in sentence[low:high]],
            [(mentions[i][0] - low, mentions[i][1] - low, *mentions[i][2:]) for i in kept],
            {(new[s], new[t]): [(ty, mo, None if cl is None else [new[c] for c in cl], (a - low, b - low)) for ty, mo, cl, (a, b) in facts] for (s, t), facts in relations.items() if s in new and t in new})
