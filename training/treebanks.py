"""Measures tokenizer and sentence splitter on the raw text of Universal Dependencies treebanks.

/usr/bin/python3 training/treebanks.py --kg "dotnet src/KnowledgeGraph.Cli/bin/Release/net10.0/kg.dll" ../shared/treebanks/ewt-test.conllu.xz

A word of a treebank is one of its syntactic words where these stand one behind the other in the text ("do" + "n't"), and the written word
where they do not. Paragraphs are apart by an empty line, sentences of one paragraph by a blank."""
import argparse
import json
import lzma
import subprocess
import sys
import tempfile


def sentences(path, genre):
    """(new paragraph?, [(form, space after?)]) of each sentence"""
    paragraph, words, skip, wanted = True, [], 0, True
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        rows = []
        for line in list(lines) + ["\n"]:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                wanted = genre is None or f"_{genre}_" in line
                paragraph = True
            elif line.startswith("# newpar"):
                paragraph = True
            elif line.startswith("#"):
                continue
            elif line:
                rows.append(line.split("\t"))
            elif rows:
                if wanted:
                    yield paragraph, list(forms(rows))
                paragraph, rows = False, []


def forms(rows):
    i = 0
    while i < len(rows):
        row = rows[i]
        i += 1
        if "." in row[0]:
            continue
        space = "SpaceAfter=No" not in row[9]
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            parts = rows[i:i + last - first + 1]
            i += last - first + 1
            if "".join(part[1] for part in parts) == row[1]:
                yield from ((part[1], False) for part in parts[:-1])
                yield parts[-1][1], space
                continue
        yield row[1], space


def f1(ours, theirs):
    right = len(set(ours) & set(theirs))
    return 200 * right / (len(set(ours)) + len(set(theirs)))


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--kg", default="kg")
    options.add_argument("--genre", help="only documents of this genre of GUM")
    options.add_argument("--errors", action="store_true")
    options.add_argument("treebank", nargs="+")
    options = options.parse_args()
    for path in options.treebank:
        text, gold_sentences, gold_words = "", [], []
        for paragraph, words in sentences(path, options.genre):
            text = text.rstrip(" ") + "\n\n" if paragraph and text else text
            start = len(text)
            for form, space in words:
                gold_words.append((len(text), len(text) + len(form)))
                text += form + (" " if space else "")
            gold_sentences.append((start, len(text.rstrip())))
            text = text.rstrip(" ") + " "
        with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            said = subprocess.run([*options.kg.split(), "encode", "--as-is", "--words-only", file.name], capture_output=True, text=True, check=True).stdout
        found = [json.loads(line) for line in said.splitlines()]
        # UTF-16 offsets to code points, and both without blanks, as words with spaces in them are compared.
        units = [0]
        for c in text:
            units.append(units[-1] + (2 if ord(c) > 0xFFFF else 1))
        at = {unit: i for i, unit in enumerate(units)}
        bare = [0]
        for c in text:
            bare.append(bare[-1] + (not c.isspace()))
        plain = lambda spans: [(bare[a], bare[b]) for a, b in spans]
        ours = plain([(at[s["start"]], at[s["end"]]) for s in found])
        our_words = plain([(at[w["start"]], at[w["end"]]) for s in found for w in s["words"]])
        theirs, their_words = plain(gold_sentences), plain(gold_words)
        print(f"{path} {options.genre or ''}: sentences {f1(ours, theirs):.2f}, words {f1(our_words, their_words):.2f}")
        if options.errors:
            show = "".join(c for c in text if not c.isspace())
            for a, b in sorted(set(theirs) ^ set(ours)):
                print("  sentence", "missed" if (a, b) in set(theirs) else "extra ", show[a:b][:60], "|", show[max(0, b - 25):b], "<>", show[b:b + 25])
            for a, b in sorted(set(their_words) ^ set(our_words)):
                print("  word", "missed" if (a, b) in set(their_words) else "extra ", show[a:b], "|", show[max(0, a - 12):b + 12])


if __name__ == "__main__":
    main()
