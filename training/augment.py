"""Renames actors in a window to others of their kind, so that the reader learns sentences, not names."""
import csv
import random

from corpus import KINDS, Window

STATE = KINDS.index("state")


class Renamer:
    """windows: donors of names; states: path of states.tsv"""

    def __init__(self, windows, states, passages):
        with open(states, encoding="utf-8") as lines:
            rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")
            forms = [(row["name"], row["adjectives"].split(";")[0], row["people"].split(";")[0], row["capital"]) for row in rows]
        self.states = {name: [tuple(form.split()) for form in (name, adjective, people, capital)] for name, adjective, people, capital in forms if name and adjective and people and capital}
        self.names = {name: dict(actors) for name, actors in passages.items()}
        self.donors = [sorted({tuple(name.replace("'s", " 's").replace("-", " - ").split()) for actors in passages.values() for _, (name, kind) in actors.items() if kind == number}) for number in range(len(KINDS))]

    def rename(self, window, share):
        """A copy in which each actor with probability `share` has another's name, or the window itself."""
        actors = self.names[window.name]
        new = {}
        for number in {mention[3] for mention in window.mentions}:
            if random.random() < share:
                forms = [(m, tuple(window.tokens[m[0]:m[1]])) for m in window.mentions if m[3] == number]
                swapped = self.swap(actors[number], [form for _, form in forms])
                if swapped:
                    new.update({m[0]: words for (m, _), words in zip(forms, swapped)})
        if not new:
            return window
        tokens, sentence, mentions, moved = [], [], [], []
        ends = {m[0]: m for m in window.mentions}
        i = 0
        while i < len(window.tokens):
            if i in ends:
                first, last, kind, actor = ends[i]
                words = new.get(i, window.tokens[first:last])
                mentions.append((len(tokens), len(tokens) + len(words), kind, actor))
                moved += [len(tokens)] * (last - first)
                tokens += words
                sentence += [window.sentence[i]] * len(words)
                i = last
            else:
                moved.append(len(tokens))
                tokens.append(window.tokens[i])
                sentence.append(window.sentence[i])
                i += 1
        moved.append(len(tokens))
        relations = {ends: [(ty, mo, cl, (moved[a], max(moved[a] + 1, moved[b]))) for ty, mo, cl, (a, b) in facts] for ends, facts in window.relations.items()}
        return Window(window.name, window.held, tokens, sentence, mentions, relations)

    def swap(self, actor, forms):
        """New words for each form; None where a form is not understood."""
        name, kind = actor
        if kind == STATE:
            if name not in self.states:
                return None
            old, other = self.states[name], self.states[random.choice(list(self.states))]
            table = {form: other[i] for i, form in reversed(list(enumerate(old)))}
            swap = lambda form: [word for token in form for word in table.get((token,), (token,))] if form not in table else list(table[form])
            kept = [form for form in forms if swap(form) == list(form) and any(word[0].isupper() for word in form)]
            return None if kept else [swap(form) for form in forms]
        full = tuple(name.replace("'s", " 's").replace("-", " - ").split())
        other = random.choice(self.donors[kind])
        swapped = []
        for form in forms:
            if form == full:
                swapped.append(list(other))
            elif not any(word[0].isupper() for word in form):
                swapped.append(list(form))
            elif KINDS[kind] == "person" and form == full[-len(form):] and len(full) > 1:
                swapped.append(list(other[-1:]))
            elif len(form) == 1 and form[0].isupper() and len(other) > 1 and all(word[0].isalpha() for word in other):
                swapped.append(["".join(word[0] for word in other if word[0].isupper()) or other[0]])
            else:
                return None
        return swapped
