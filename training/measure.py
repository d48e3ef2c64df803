"""How well a model reads held-back windows; the same figures as `kg evaluate --passages`, apart from CEAFe."""
import torch

from batch import Arrays, Batch
from corpus import MODALITIES, TAGS, TYPES
from model import link_distance, link_signs

THRESHOLD = 0.5


def f1(right, found, gold):
    p, r = right / max(1, found), right / max(1, gold)
    return 2 * p * r / max(1e-9, p + r), p, r


@torch.no_grad()
def measure(model, windows, threshold=THRESHOLD):
    model.eval()
    n = dict.fromkeys("m mf mg mk rr rf rg fr ff fg dir dirn mod cl cln trig tn muc mucp mucg b3p b3r b3n".split(), 0)
    for window in windows:
        window.shown = window.ids
        x, _ = model.words([window], 0)
        found = mentions(model, x, window)
        gold = {(m[0], m[1]): m for m in window.mentions}
        hit = [m for m in found if (m[0], m[1]) in gold]
        n["m"] += len(hit); n["mf"] += len(found); n["mg"] += len(gold)
        n["mk"] += sum(gold[m[0], m[1]][2] == m[2] for m in hit)
        want = {}
        for (i, j), facts in window.relations.items():
            for fact in facts:
                want[window.sentence[window.mentions[i][0]], window.mentions[i][3], fact[0], window.mentions[j][3]] = fact
        a, b = relations(model, x, window, window.mentions, threshold), relations(model, x, window, [(m[0], m[1], m[2], actor(m, window)) for m in found], threshold)
        n["rr"] += len(set(a) & set(want)); n["rf"] += len(a); n["rg"] += len(want)
        n["fr"] += len(set(b) & set(want)); n["ff"] += len(b); n["fg"] += len(want)
        for key, (modality, claimant, trigger) in a.items():
            s, source, kind, target = key
            if key in want or (s, target, kind, source) in want:
                n["dirn"] += 1
                n["dir"] += key in want
            if key in want:
                fact = want[key]
                n["mod"] += modality == fact[1]
                n["cln"] += 1
                n["cl"] += (claimant is None) == (not fact[2]) and (claimant is None or claimant in fact[2])
                n["tn"] += 1
                n["trig"] += fact[3][0] <= trigger < fact[3][1]
        key = clusters(model, x, window)
        entities(n, [m[3] for m in window.mentions], key)
    model.train()
    muc, b3 = f1(n["muc"], 1, 1)[0] if False else 2 * n["muc"] / max(1, n["mucp"] + n["mucg"]), f1(1, 1, 1)
    p, r = n["b3p"] / n["b3n"], n["b3r"] / n["b3n"]
    return dict(mention=f1(n["m"], n["mf"], n["mg"]), kind=n["mk"] / max(1, n["m"]), relation=f1(n["rr"], n["rf"], n["rg"]), found=f1(n["fr"], n["ff"], n["fg"]),
                direction=n["dir"] / max(1, n["dirn"]), modality=n["mod"] / max(1, n["rr"]), claimant=n["cl"] / max(1, n["cln"]), trigger=n["trig"] / max(1, n["tn"]), muc=muc, b3=2 * p * r / (p + r))


def entities(n, gold, found):
    size = len(gold)
    for k in range(size):
        a = {i for i in range(size) if gold[i] == gold[k]}
        b = {i for i in range(size) if found[i] == found[k]}
        n["b3p"] += len(a & b) / len(b); n["b3r"] += len(a & b) / len(a); n["b3n"] += 1
    pairs = {(gold[i], found[i]) for i in range(size)}
    n["muc"] += size - len(pairs); n["mucp"] += size - len(set(found)); n["mucg"] += size - len(set(gold))


def actor(mention, window):
    """The gold actor of a found mention: the one with the same words; a number that stands for none where there is none."""
    return next((m[3] for m in window.mentions if (m[0], m[1]) == (mention[0], mention[1])), -1 - mention[0])


def mentions(model, x, window):
    batch = Batch([window])
    emitted, inside = batch.padded(model.tag(x))
    steps = model.steps()
    found = []
    for (first, last), scores in zip(batch.sentences, emitted):
        best, back = scores[0] + steps[0], []
        for t in range(1, last - first):
            value, source = (best[:, None] + steps).max(0)
            back.append(source)
            best = value + scores[t]
        path = [int(best.argmax())]
        for source in reversed(back):
            path.append(int(source[path[-1]]))
        path.reverse()
        for i, tag in enumerate(path):
            if TAGS[tag][0] == "B":
                found.append([first + i, first + i + 1, (tag - 1) // 2])
            elif TAGS[tag][0] == "I":
                found[-1][1] = first + i + 1
    return [tuple(m) for m in found]


def relations(model, x, window, mentions, threshold):
    """{(sentence, source actor, type, target actor): (modality, claimant mention, trigger word)}"""
    other = type(window)(window.name, window.held, window.tokens, window.sentence, mentions, {})
    a = Arrays(other)
    if not a.pairs:
        return {}
    spans = model.spans(x, mentions)
    types, modality, attention, hidden = model.relate(x, spans, torch.tensor(a.pairs), torch.tensor(a.distances), torch.tensor(a.sentence_of_pair), a.sentences)
    sure = torch.sigmoid(types)
    found, strength = {}, {}
    for k, t in (sure >= threshold).nonzero().tolist():
        i, j = a.pairs[k]
        if mentions[i][3] == mentions[j][3]:
            continue
        key = (window.sentence[mentions[i][0]], mentions[i][3], t, mentions[j][3])
        if key in found and strength[key] >= float(sure[k, t]):
            continue
        mates = a.mates[k]
        scores = model.claim(hidden[k:k + 1], spans, torch.tensor([mates]), torch.zeros(1, len(mates), dtype=torch.bool))[0]
        best = int(scores.argmax())
        found[key] = (int(modality[k].argmax()), None if best == 0 else mates[best - 1], a.sentences[a.sentence_of_pair[k]][0] + int(attention[k].argmax()))
        strength[key] = float(sure[k, t])
    return found


def clusters(model, x, window):
    """A cluster number a mention."""
    a = window.arrays
    number = list(range(len(window.mentions)))
    if not a.links:
        return number
    score, none = model.antecedents(model.spans(x, window.mentions), torch.tensor(a.links), torch.tensor(a.link_distances), torch.tensor(a.link_signs))
    best = {}
    for (i, j), s in zip(a.links, score.tolist()):
        if s > best.get(i, (float(none[i]), None))[0]:
            best[i] = (s, j)
    for i in range(len(number)):
        if i in best:
            number[i] = number[best[i][1]]
    return number


def line(scores):
    show = lambda value: f"{value:.3f}" if isinstance(value, float) else "/".join(f"{v:.3f}" for v in value)
    return " ".join(f"{name} {show(value)}" for name, value in scores.items())
