"""Uncased WordPiece as BERT published it: clean, lower, strip accents, split at punctuation and CJK, greedy longest match."""
import unicodedata

UNKNOWN, CLS, SEP = 100, 101, 102
LONGEST_WORD = 100


class WordPiece:
    def __init__(self, path):
        with open(path, encoding="utf-8") as lines:
            self.ids = {line.rstrip("\n"): i for i, line in enumerate(lines)}
        self.known = {}

    def __call__(self, text):
        """Piece ids of a text; empty for a text of white space and control characters."""
        if text not in self.known:
            self.known[text] = [piece for word in words(text) for piece in self.pieces(word)]
        return self.known[text]

    def pieces(self, word):
        if len(word) > LONGEST_WORD:
            return [UNKNOWN]
        found, start = [], 0
        while start < len(word):
            end = len(word)
            while end > start and ("##" if start else "") + word[start:end] not in self.ids:
                end -= 1
            if end == start:
                return [UNKNOWN]
            found.append(self.ids[("##" if start else "") + word[start:end]])
            start = end
        return found


def words(text):
    """The published basic tokenizer: letters in lower case without accents, marks and CJK letters apart."""
    clean = "".join(" " if is_space(c) else c for c in text if not (ord(c) in (0, 0xFFFD) or is_control(c)))
    spaced = "".join(f" {c} " if is_cjk(ord(c)) else c for c in clean)
    found = []
    for word in spaced.split():
        bare = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        current = ""
        for c in bare:
            if is_punctuation(c):
                found += [current, c]
                current = ""
            else:
                current += c
        found.append(current)
    return [word for part in found for word in part.split()]


def is_space(c):
    return c in " \t\n\r" or unicodedata.category(c) == "Zs"


def is_control(c):
    return c not in "\t\n\r" and unicodedata.category(c) in ("Cc", "Cf")


def is_punctuation(c):
    o = ord(c)
    return 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126 or unicodedata.category(c).startswith("P")


def is_cjk(o):
    return (0x4E00 <= o <= 0x9FFF or 0x3400 <= o <= 0x4DBF or 0x20000 <= o <= 0x2A6DF or 0x2A700 <= o <= 0x2B73F
            or 0x2B740 <= o <= 0x2B81F or 0x2B820 <= o <= 0x2CEAF or 0xF900 <= o <= 0xFAFF or 0x2F800 <= o <= 0x2FA1F)
