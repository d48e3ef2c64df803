"""Words a second of the program and of torch, one after the other on one core: the same passages, the same weights.

OPENBLAS_CORETYPE=SKYLAKEX OMP_NUM_THREADS=1 /usr/bin/python3 training/speed.py --model run.pt --kg "dotnet src/KnowledgeGraph.Cli/bin/Release/net10.0/kg.dll"

The program is timed from text to evidence, its start subtracted; torch from pieces to vectors alone, in 32 bit and in bfloat16."""
import argparse
import os
import subprocess
import tempfile
import time

import torch

import corpus
from model import Reader
from wordpiece import WordPiece


def seconds(command, environment=None):
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, **(environment or {})})
    return time.perf_counter() - start


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--model", required=True)
    options.add_argument("--passages", default="passages.jsonl")
    options.add_argument("--encoder", default="../shared/encoder")
    options.add_argument("--kg", default="kg")
    options = options.parse_args()
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    windows = corpus.load(options.passages, WordPiece(options.encoder + "/vocab.txt"))
    words = sum(len(window.tokens) for window in windows)
    kg = options.kg.split()
    with tempfile.TemporaryDirectory() as folder:
        for i, window in enumerate(windows):
            with open(f"{folder}/{i}.txt", "w", encoding="utf-8") as file:
                file.write(" ".join(window.tokens))
        with open(f"{folder}/short.txt", "w", encoding="utf-8") as file:
            file.write("The army left the city on Monday, and the war went on in the hills around it.")
        rates = {}
        for name, environment in (("program", {}), ("program, AVX2 only", {"DOTNET_EnableAVX512": "0", "DOTNET_EnableAVXVNNI": "0"})):
            environment["DOTNET_PROCESSOR_COUNT"] = "1"
            start = seconds([*kg, "extract", f"{folder}/short.txt"], environment)
            rates[name] = words / (seconds([*kg, "extract", folder], environment) - start)
            print(f"{name}: {rates[name]:.0f} words/s; start to the first sentence {start * 1000:.0f} ms", flush=True)
    saved = torch.load(options.model)
    reader = Reader(saved["layers"])
    reader.load_state_dict(saved["state"])
    reader.eval()
    windows = windows[:200]
    words = sum(len(window.tokens) for window in windows)
    for window in windows:
        window.shown = window.ids
    for name, half in (("torch, 32 bit", False), ("torch, bfloat16", True)):
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16, enabled=half):
            reader.encoder(torch.tensor([windows[0].ids]), torch.tensor([windows[0].shapes]), torch.ones(1, len(windows[0].ids)), 0)
            start = time.perf_counter()
            for window in windows:
                reader.encoder(torch.tensor([window.ids]), torch.tensor([window.shapes]), torch.ones(1, len(window.ids)), 0)
            rates[name] = words / (time.perf_counter() - start)
        print(f"{name}: {rates[name]:.0f} words/s; the program is {rates['program'] / rates[name]:.1f} times as fast", flush=True)


if __name__ == "__main__":
    main()
