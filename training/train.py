"""Trains the reader.  OPENBLAS_CORETYPE=SKYLAKEX OMP_NUM_THREADS=1 /usr/bin/python3 training/train.py --out run.pt

Needs run/passages.jsonl (`kg passages training/passages --tokens`) and the pretrained encoder (README.md says which)."""
import argparse
import json
import math
import random
import time

import torch
import torch.nn.functional as F

import corpus
import measure
from augment import Renamer
from batch import Batch
from model import Reader, drop
from wordpiece import WordPiece


def parse():
    options = argparse.ArgumentParser()
    options.add_argument("--passages", default="passages.jsonl")
    options.add_argument("--encoder", default="../shared/encoder")
    options.add_argument("--states", default="src/KnowledgeGraph.Extraction/Lexicon/states.tsv")
    options.add_argument("--out", default="reader.pt")
    options.add_argument("--layers", type=int, default=6)
    options.add_argument("--epochs", type=int, default=24)
    options.add_argument("--rate", type=float, default=1.5e-4)
    options.add_argument("--head-rate", type=float, default=1e-3)
    options.add_argument("--decay", type=float, default=0.9, help="rate of a layer as a share of the one above")
    options.add_argument("--batch", type=int, default=6)
    options.add_argument("--rename", type=float, default=0.3, help="share of actors that get another's name")
    options.add_argument("--mask", type=float, default=0.05, help="share of pieces that are hidden")
    options.add_argument("--jitter", type=float, default=0.05, help="share of mention ends that are moved for the relation head")
    options.add_argument("--average", type=float, default=0.998, help="decay of the running average of the weights, which is what is kept; 0 for none")
    options.add_argument("--crf", type=int, default=1)
    options.add_argument("--one-is-enough", type=int, default=1, help="of several pairs of mentions of the same two actors in a sentence, one needs to be found")
    options.add_argument("--share", type=float, default=1, help="share of the passages to train on")
    options.add_argument("--everything", action="store_true", help="train on the held-back passages too; nothing can be measured then")
    options.add_argument("--seed", type=int, default=1)
    return options.parse_args()


def loss(model, batch, options):
    x, _ = model.words(batch.windows, 0.1)
    x = drop(x, 0.1, model.training)
    parts = {"tag": batch.tag_loss(model, x, options.crf)}
    spans = model.spans(x, batch.moved_mentions(options.jitter) if model.training else batch.mentions)
    if len(batch.pairs):
        types, modality, attention, hidden = model.relate(x, spans, batch.pairs, batch.distances, batch.sentence_of_pair, batch.sentences)
        parts["type"] = batch.relation_loss(types) if options.one_is_enough else F.binary_cross_entropy_with_logits(types, batch.types)
        if len(batch.stated):
            parts["modality"] = F.cross_entropy(modality[batch.stated], batch.modalities)
            inside = torch.log_softmax(attention[batch.stated], -1).masked_fill(~batch.triggers, -1e4)
            parts["trigger"] = -torch.logsumexp(inside, -1).mean()
            claim = torch.log_softmax(model.claim(hidden[batch.stated], spans, batch.candidates, batch.absent), -1)
            parts["claimant"] = -torch.logsumexp(claim.masked_fill(~batch.claimants, -1e4), -1).mean()
    if len(batch.links):
        score, none = model.antecedents(spans, batch.links, batch.link_distances, batch.link_signs)
        parts["cluster"] = batch.cluster_loss(score, none)
    weights = {"tag": 2, "type": 24, "modality": 0.6, "trigger": 0.4, "claimant": 0.4, "cluster": 0.6}
    return sum(weights[name] * part for name, part in parts.items()), {name: float(part) for name, part in parts.items()}


def groups(model, options):
    model.encoder.word.weight.requires_grad_(False)
    heads = [p for name, p in model.named_parameters() if not name.startswith("encoder.")] + [model.encoder.shape.weight]
    layers = model.encoder.layers
    return [dict(params=heads, lr=options.head_rate)] + [dict(params=list(layer.parameters()), lr=options.rate * options.decay ** (len(layers) - 1 - i)) for i, layer in enumerate(layers)]


def masked(window, share):
    """Hides some pieces, as the encoder was pretrained to fill in."""
    window.shown = [103 if 0 < i < len(window.ids) - 1 and random.random() < share else piece for i, piece in enumerate(window.ids)]
    return window


def main():
    options = parse()
    random.seed(options.seed)
    torch.manual_seed(options.seed)
    pieces = WordPiece(options.encoder + "/vocab.txt")
    windows = corpus.load(options.passages, pieces)
    with open(options.passages, encoding="utf-8") as lines:
        passages = {p["id"]: p for p in map(json.loads, lines)}
    train = [w for w in windows if options.everything or not w.held]
    held = [w for w in windows if w.held]
    names = sorted({w.name for w in train})
    random.Random(7).shuffle(names)
    kept = set(names[:math.ceil(len(names) * options.share)])
    train = [w for w in train if w.name in kept]
    actors = {name: {a["number"]: (a["name"], corpus.KINDS.index(a["kind"])) for a in passages[name]["actors"]} for name in kept}
    renamer = Renamer(train, options.states, actors)
    model = Reader(options.layers)
    model.encoder.load(options.encoder + "/e5-small-v2.npz")
    optimizer = torch.optim.AdamW(groups(model, options), weight_decay=0.01, foreach=True)
    rates = [group["lr"] for group in optimizer.param_groups]
    learned = [p for p in model.parameters() if p.requires_grad]
    average = [p.detach().clone() for p in learned]
    steps = options.epochs * math.ceil(len(train) / options.batch)
    print(f"{len(kept)} passages, {len(train)} windows, {sum(len(w.ids) for w in train)} pieces; {len(held)} windows held back; {steps} steps; {vars(options)}", flush=True)
    step, began = 0, time.time()
    for epoch in range(options.epochs):
        model.train()
        order = sorted(range(len(train)), key=lambda i: len(train[i].ids) * random.uniform(1, 1.4))
        batches = [order[i:i + options.batch] for i in range(0, len(order), options.batch)]
        random.shuffle(batches)
        sums, start = {}, time.time()
        for chosen in batches:
            here = [renamer.rename(train[i], options.rename) if options.rename else train[i] for i in chosen]
            for window in here:
                if not hasattr(window, "ids"):
                    window.encode(pieces)
            batch = Batch([masked(window, options.mask) for window in here])
            factor = min(1, step / (0.06 * steps)) * (1 - step / steps)
            for group, rate in zip(optimizer.param_groups, rates):
                group["lr"] = rate * factor
            total, parts = loss(model, batch, options)
            optimizer.zero_grad(set_to_none=True)
            total.backward()
            torch.nn.utils.clip_grad_norm_(learned, 5.0)
            optimizer.step()
            step += 1
            with torch.no_grad():
                torch._foreach_mul_(average, min(options.average, (1 + step) / (10 + step)))
                torch._foreach_add_(average, learned, alpha=1 - min(options.average, (1 + step) / (10 + step)))
            for name, part in parts.items():
                sums[name] = sums.get(name, 0) + part
        print(f"epoch {epoch}: " + " ".join(f"{name} {part / len(batches):.4f}" for name, part in sums.items()) + f" {time.time() - start:.0f} s", flush=True)
        if epoch % 4 == 3 and epoch + 1 < options.epochs and not options.everything:
            print("   plain  ", measure.line(measure.measure(model, held)), flush=True)
    print("plain   ", measure.line(measure.measure(model, held)), flush=True)
    with torch.no_grad():
        for p, a in zip(learned, average):
            p.copy_(a)
    scores = measure.measure(model, held)
    print("averaged", measure.line(scores), f"{time.time() - began:.0f} s", flush=True)
    torch.save(dict(layers=options.layers, state=model.state_dict(), options=vars(options), scores=scores, seconds=time.time() - began), options.out)


if __name__ == "__main__":
    main()
