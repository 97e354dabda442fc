"""The project's own sentences, the words of a sentence as the tone engine reads them, and the figures that say how good an
answer is."""

import glob
import os
import subprocess
import zlib

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..")
LABELS = ["HOSTILE", "CRITICAL", "NEUTRAL", "CONCILIATORY", "COOPERATIVE"]
ACTS = ("AGREE CONSULT SUPPORT COOPERATE AID YIELD REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE "
        "ASSAULT STATEMENT").split()


def corpus():
    """All sentences to learn from, as dictionaries; `kept_out` says which nothing may learn from (KeptOut.java)."""
    rows = []
    for path in sorted(glob.glob(os.path.join(ROOT, "src", "training", "tone", "*.tsv"))):
        name = os.path.basename(path)
        if name.startswith(("agreement", "heldout-")):
            continue
        for number, line in enumerate(open(path, encoding="utf-8"), 1):
            line = line.rstrip("\n")
            if not line.strip() or line.startswith("#"):
                continue
            group, register, cue, text, label, act, _ = line.split("\t")
            group = f"{name}:{number if group == '-' else group}"
            rows.append({"group": group, "cue": "" if cue == "-" else cue, "text": text, "label": LABELS.index(label),
                         "act": act, "kept_out": zlib.crc32(group.encode()) % 10 == 0})
    return rows


def words(sentences):
    """The words of each sentence: lists of (word in lower case, number of its stem or None). Needs target/detente.jar."""
    given = "".join(" ".join(s["cue"].split()) + "\t" + " ".join(s["text"].split()) + "\n" for s in sentences)
    tool = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Words.java")
    out = subprocess.run(["java", "-cp", os.path.join(ROOT, "target", "detente.jar"), tool], input=given.encode(),
                         stdout=subprocess.PIPE, check=True).stdout.decode()
    read = []
    for line in out.split("\n")[:-1]:
        parts = [word.split("|") for word in line.split()]
        read.append([(part[0], int(part[1]) if len(part) > 1 else None) for part in parts])
    if len(read) != len(sentences):
        raise SystemExit(f"{len(sentences)} sentences, but the words of {len(read)}")
    return read


def sign(label):
    return (label > 2) - (label < 2)


def groups_right(rows, given):
    """How many groups of sentences that differ in a few words there are, and the share with the right sign each time."""
    groups = {}
    for row, label in zip(rows, given):
        groups.setdefault(row["group"], []).append(sign(row["label"]) == sign(int(label)))
    groups = [right for right in groups.values() if len(right) > 1]
    return len(groups), sum(map(all, groups)) / max(1, len(groups))
