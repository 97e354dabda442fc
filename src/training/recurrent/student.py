"""Teaches a small recurrent network what the teacher says, and writes it as RecurrentNetworkFile.java reads it.

    student.py SENTENCES.json ANSWERS.npz VECTORS NETWORK [--size N] [--epochs N] [--seed N]

VECTORS is a directory with vocab.json, a list of words, and e_alone.npy, a vector of each by a sentence encoder: where the
words' own vectors start from.
"""

import argparse
import collections
import json
import os
import random
import struct
import zlib

import numpy
import torch
from scipy.stats import spearmanr
from sklearn.metrics import f1_score
from torch import nn
from torch.nn import functional

from sentences import ACTS, LABELS, corpus, groups_right, words
from teacher import SHARE_OF_ACTS, padded

MAGIC = 0x44544E31
ENDINGS = ["ing", "ed", "ly", "s", "tion", "ment"]  # as in Vocabulary.java
MARKS = set(",.?!;:")
BETWEEN = "#cue"  # stands between cue and content
FEWEST = 2  # a word that stands less often is read by its stem or its ending
WIDTH = 64  # of the words' vectors
UNREAD = 0.02  # so many words are read as any word
BATCH = 96
SHARE_OF_GOLD = 0.7  # of the target where people gave a label; the rest is the teacher's


def fnv(word):
    """Words.hash of the Java code."""
    value = 0x811C9DC5
    units = word.encode("utf-16-be")
    for at in range(0, len(units), 2):
        value = ((value ^ (units[at] << 8 | units[at + 1])) * 0x01000193) & 0xFFFFFFFF
    return value


class Vocabulary:
    """Numbers of words, from 1 on; see Vocabulary.java."""

    def __init__(self, sentences):
        counts = collections.Counter(word for sentence in sentences for word, _ in sentence)
        stems = {word: stem for sentence in sentences for word, stem in sentence}
        self.words = [word for word, count in counts.items() if count >= FEWEST]
        self.numbers = {word: number for number, word in enumerate(self.words, 1)}
        self.stems = {}
        for word in sorted(self.words, key=lambda word: -counts[word]):
            if stems[word] is not None:
                self.stems.setdefault(stems[word], self.numbers[word])
        self.size = len(self.words) + 1 + len(ENDINGS) + 1

    def of(self, word, stem):
        number = self.numbers.get(word) or self.stems.get(stem)
        if number:
            return number
        ending = next((i for i, end in enumerate(ENDINGS) if word.endswith(end)), len(ENDINGS))
        return self.size - len(ENDINGS) - 1 + ending

    def vectors(self, directory):
        """Where the words' vectors start: the encoder's, cut to their main directions; at random for other words."""
        known = {word: i for i, word in enumerate(json.load(open(os.path.join(directory, "vocab.json"))))}
        vectors = numpy.load(os.path.join(directory, "e_alone.npy")).astype(numpy.float32)
        left, strength, _ = numpy.linalg.svd(vectors - vectors.mean(0), full_matrices=False)
        cut = left[:, :WIDTH] * strength[:WIDTH]
        cut /= 2 * cut.std()
        start = numpy.random.RandomState(0).randn(self.size, WIDTH).astype(numpy.float32) * 0.3
        for word, number in self.numbers.items():
            if word in known:
                start[number] = cut[known[word]]
        return torch.tensor(start)


class Student(nn.Module):
    def __init__(self, vectors, size, dropped=0.15):
        super().__init__()
        self.words = nn.Embedding.from_pretrained(vectors, freeze=False)
        self.units = nn.GRU(WIDTH, size, batch_first=True, bidirectional=True)
        self.attention = nn.Linear(2 * size, 1)
        self.labels = nn.Linear(2 * size, len(LABELS))
        self.acts = nn.Linear(2 * size, len(ACTS))
        self.drop = nn.Dropout(dropped)

    def forward(self, ids, mask):
        packed = nn.utils.rnn.pack_padded_sequence(
            self.drop(self.words(ids)), mask.sum(1).long(), batch_first=True, enforce_sorted=False)
        states, _ = nn.utils.rnn.pad_packed_sequence(self.units(packed)[0], batch_first=True)
        weights = functional.hardsigmoid(self.attention(states)[..., 0]) * mask
        mean = (self.drop(states) * weights[..., None]).sum(1) / (weights.sum(1, keepdim=True) + 1)
        return self.labels(mean), self.acts(mean)


def learned(model, lessons, labels, acts, weights, epochs, any_word, report):
    learner = torch.optim.AdamW(model.parameters(), lr=4e-3, weight_decay=1e-4)
    total = epochs * -(-len(lessons) // BATCH)
    rates = torch.optim.lr_scheduler.LambdaLR(
        learner, lambda step: min(1, (step + 1) / 200) * max(0.01, (total - step) / total))
    order = list(range(len(lessons)))
    for epoch in range(epochs):
        random.shuffle(order)
        batches = []
        for at in range(0, len(order), BATCH * 50):
            some = sorted(order[at:at + BATCH * 50], key=lambda i: len(lessons[i]))
            batches += [some[i:i + BATCH] for i in range(0, len(some), BATCH)]
        random.shuffle(batches)
        for some in batches:
            ids, mask = padded([lessons[i] for i in some])
            ids = torch.where((torch.rand(ids.shape) < UNREAD) & (mask > 0), any_word, ids)
            of_labels, of_acts = model(ids, mask)
            loss = -(labels[some] * functional.log_softmax(of_labels, -1)).sum(-1)
            loss -= SHARE_OF_ACTS * (acts[some] * functional.log_softmax(of_acts, -1)).sum(-1)
            loss = (loss * weights[some]).sum() / weights[some].sum()
            learner.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1)
            learner.step()
            rates.step()
        report(epoch)


def report(model, rows, lessons):
    """Prints how good the student is on sentences kept out."""
    gold = [row["label"] for row in rows]

    def of(epoch):
        model.eval()
        with torch.inference_mode():
            chances = functional.softmax(model(*padded(lessons))[0], -1).numpy()
        model.train()
        given = chances.argmax(1)
        print(f"epoch {epoch}, kept out: label macro-F1 {f1_score(gold, given, average='macro'):.3f},",
              f"Spearman {spearmanr(gold, chances @ numpy.arange(5))[0]:.3f},",
              "%d groups, right sign each time %.3f" % groups_right(rows, given), flush=True)
    return of


def write(model, vocabulary, path):
    state = {name: value.detach().numpy() for name, value in model.state_dict().items()}
    size = model.units.hidden_size

    def unit(suffix):
        """What a word adds, what a state adds, and the bias of a state's part of the candidates."""
        bias = state["units.bias_ih_l0" + suffix].copy()
        of_state = state["units.bias_hh_l0" + suffix]
        bias[:2 * size] += of_state[:2 * size]
        of_words = state["words.weight"] @ state["units.weight_ih_l0" + suffix].T + bias
        return of_words, state["units.weight_hh_l0" + suffix].T, of_state[2 * size:]

    forth, back = unit(""), unit("_reverse")
    table = numpy.concatenate([forth[0], back[0]], 1)[1:]  # number 0 is padding
    scales = numpy.abs(table).max(1) / 127
    out = bytearray()

    def ints(*values):
        for value in values:
            out.extend(struct.pack(">I", value & 0xFFFFFFFF))

    def floats(values):
        out.extend(numpy.ascontiguousarray(values, dtype=">f4").tobytes())

    ints(MAGIC, size, len(ACTS) + len(LABELS), len(vocabulary.words))
    ints(*(ord(word) if word in MARKS else fnv(word) for word in vocabulary.words))
    ints(len(vocabulary.stems))
    for stem, number in sorted(vocabulary.stems.items()):
        ints(stem, number - 1)
    ints(len(table), vocabulary.numbers[BETWEEN] - 1)
    floats(scales)
    out.extend(numpy.rint(table / scales[:, None]).astype(numpy.int8).tobytes())
    for _, recurrent, bias in (forth, back):
        floats(recurrent)
        floats(bias)
    floats(state["attention.weight"])
    floats(state["attention.bias"])
    floats(numpy.concatenate([state["acts.weight"], state["labels.weight"]]))
    floats(numpy.concatenate([state["acts.bias"], state["labels.bias"]]))
    with open(path, "wb") as file:
        file.write(zlib.compress(bytes(out), 9))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("sentences", "answers", "vectors", "network"):
        parser.add_argument(name)
    parser.add_argument("--size", type=int, default=32)
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    sentences = json.load(open(options.sentences, encoding="utf-8"))
    answers = numpy.load(options.answers)
    rows = corpus()
    read = words(sentences + rows)
    vocabulary = Vocabulary(read[:len(sentences)])
    numbers = [[vocabulary.of(*word) for word in sentence] for sentence in read]
    labels = functional.softmax(torch.tensor(answers["labels"]), -1)
    acts = functional.softmax(torch.tensor(answers["acts"]), -1)
    weights = torch.ones(len(sentences))
    gold = {(row["cue"], row["text"]): row for row in rows if not row["kept_out"]}
    for i, sentence in enumerate(sentences):
        row = gold.get((sentence["cue"], sentence["text"]))
        if row:
            labels[i] *= 1 - SHARE_OF_GOLD
            labels[i, row["label"]] += SHARE_OF_GOLD
            acts[i] *= 1 - SHARE_OF_GOLD
            acts[i, ACTS.index(row["act"])] += SHARE_OF_GOLD
            weights[i] = 1.5
    kept = [i for i, row in enumerate(rows) if row["kept_out"]]
    model = Student(vocabulary.vectors(options.vectors), options.size)
    print(len(sentences), "sentences,", len(gold), "with a label of people,", len(vocabulary.words), "words", flush=True)
    learned(model, numbers[:len(sentences)], labels, acts, weights, options.epochs,
            torch.tensor(vocabulary.size - 1),
            report(model, [rows[i] for i in kept], [numbers[len(sentences) + i] for i in kept]))
    write(model, vocabulary, options.network)


if __name__ == "__main__":
    main()
