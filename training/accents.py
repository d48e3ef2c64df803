"""Writes src/KnowledgeGraph.Language/Tokenization/accents.tsv: what becomes of letters when they are put in lower case, decomposed and stripped of marks.

/usr/bin/python3 training/accents.py > src/KnowledgeGraph.Language/Tokenization/accents.tsv"""
import sys
import unicodedata

HANGUL = range(0xAC00, 0xD7A4)  # decomposed by rule

print(f"""# What is left of a letter, already in lower case, after canonical decomposition without nonspacing marks: 'é' becomes 'e'.
# Source: Unicode Character Database {unicodedata.unidata_version} through Python's unicodedata (training/accents.py); Unicode License v3.
# Columns: letter, bare (both as hexadecimal code points; bare: several apart by blanks).
# Known problems: none; Hangul syllables are decomposed by rule and are not listed.
letter	bare""")
for code in range(sys.maxunicode + 1):
    letter = chr(code)
    if code in HANGUL or 0xD800 <= code < 0xE000 or unicodedata.category(letter) == "Cn":
        continue
    lower = letter.lower()
    if lower != letter and len(lower) == 1:
        continue  # listed under its lower case
    bare = "".join(c for c in unicodedata.normalize("NFD", lower) if unicodedata.category(c) != "Mn")
    if bare != letter and unicodedata.category(letter) != "Mn":
        print(f"{code:04X}\t{' '.join(f'{ord(c):04X}' for c in bare)}")
