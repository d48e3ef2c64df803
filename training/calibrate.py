"""Fits the scale and shift that make the probabilities of relations true on the held-back passages (Platt 1999); export.py takes them.

/usr/bin/python3 training/calibrate.py --model reader.pt"""
import argparse

import torch
import torch.nn.functional as F

import corpus
from batch import Arrays
from model import Reader
from wordpiece import WordPiece


@torch.no_grad()
def judged(reader, windows):
    """The best score of each pair of actors and type of a sentence, and whether the passage states it."""
    scores, right = [], []
    for window in windows:
        window.shown = window.ids
        arrays = Arrays(window)
        if not arrays.pairs:
            continue
        x, _ = reader.words([window], 0)
        types, _, _, _ = reader.relate(x, reader.spans(x, window.mentions), torch.tensor(arrays.pairs), torch.tensor(arrays.distances), torch.tensor(arrays.sentence_of_pair), arrays.sentences)
        about = lambda i, j, t: (window.sentence[window.mentions[i][0]], window.mentions[i][3], t, window.mentions[j][3])
        stated = {about(i, j, fact[0]) for (i, j), facts in window.relations.items() for fact in facts}
        best = {}
        for k, (i, j) in enumerate(arrays.pairs):
            if window.mentions[i][3] != window.mentions[j][3]:
                for t in range(types.shape[1]):
                    best[about(i, j, t)] = max(best.get(about(i, j, t), -99.0), float(types[k, t]))
        scores += best.values()
        right += [float(key in stated) for key in best]
    return torch.tensor(scores), torch.tensor(right)


def fit(scores, right):
    numbers = torch.tensor([1.0, 0.0], requires_grad=True)
    optimizer = torch.optim.LBFGS([numbers], max_iter=200)

    def loss():
        optimizer.zero_grad()
        value = F.binary_cross_entropy_with_logits(scores * numbers[0] + numbers[1], right)
        value.backward()
        return value

    optimizer.step(loss)
    return numbers.detach().tolist()


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("--model", required=True)
    options.add_argument("--passages", default="passages.jsonl")
    options.add_argument("--encoder", default="../shared/encoder")
    options = options.parse_args()
    saved = torch.load(options.model)
    reader = Reader(saved["layers"])
    reader.load_state_dict(saved["state"])
    reader.eval()
    held = [w for w in corpus.load(options.passages, WordPiece(options.encoder + "/vocab.txt")) if w.held]
    scale, shift = fit(*judged(reader, held))
    print(f"--scale {scale:.3f} --shift {shift:.3f}")
