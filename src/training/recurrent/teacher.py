"""Tunes bge-small-en-v1.5 on the project's own sentences, and asks it about others.

    teacher.py learn ENCODER MODEL [--epochs N] [--rate R] [--from MODEL] [--keep-rate]
    teacher.py ask ENCODER MODEL SENTENCES.json ANSWERS.npz
"""

import argparse
import json
import random

import numpy
import torch
from sklearn.metrics import f1_score
from torch import nn
from torch.nn import functional

import encoder
from sentences import ACTS, LABELS, corpus, groups_right

BATCH = 24
SHARE_OF_ACTS = 0.5


class Teacher(nn.Module):
    def __init__(self, base):
        super().__init__()
        self.base = base
        self.drop = nn.Dropout(0.1)
        self.labels = nn.Linear(768, len(LABELS))
        self.acts = nn.Linear(768, len(ACTS))

    def forward(self, ids, mask):
        states = self.base(ids, mask).last_hidden_state
        mean = (states * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        both = self.drop(torch.cat([states[:, 0], mean], -1))
        return self.labels(both), self.acts(both)


def padded(sequences):
    ids = torch.zeros(len(sequences), max(map(len, sequences)), dtype=torch.long)
    mask = torch.zeros(ids.shape)
    for i, sequence in enumerate(sequences):
        ids[i, :len(sequence)] = torch.tensor(sequence)
        mask[i, :len(sequence)] = 1
    return ids, mask


def asked(model, sequences):
    """Log odds of labels and acts for each sequence."""
    model.eval()
    labels = numpy.zeros((len(sequences), len(LABELS)), numpy.float32)
    acts = numpy.zeros((len(sequences), len(ACTS)), numpy.float32)
    order = sorted(range(len(sequences)), key=lambda i: len(sequences[i]))
    with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
        for at in range(0, len(order), 64):
            some = order[at:at + 64]
            of_labels, of_acts = model(*padded([sequences[i] for i in some]))
            labels[some], acts[some] = of_labels.float().numpy(), of_acts.float().numpy()
            if at % 6400 == 0:
                print(at, "asked", flush=True)
    model.train()
    return labels, acts


def learn(options):
    torch.manual_seed(1)
    random.seed(1)
    base, tokenizer = encoder.load(options.encoder)
    base.embeddings.word_embeddings.weight.requires_grad_(False)
    model = Teacher(base)
    if options.start:
        model.load_state_dict(torch.load(options.start))
    rows = corpus()
    for row in rows:
        row["ids"] = encoder.ids(tokenizer, row)
    lessons = [row for row in rows if not row["kept_out"]]
    kept = [row for row in rows if row["kept_out"]]
    heads = [*model.labels.parameters(), *model.acts.parameters()]
    learner = torch.optim.AdamW([{"params": [p for p in base.parameters() if p.requires_grad], "lr": options.rate},
                                 {"params": heads, "lr": 1e-3}], weight_decay=0.01, fused=True)
    total = options.epochs * -(-len(lessons) // BATCH)
    falling = (lambda step: 1) if options.keep_rate else (lambda step: (total - step) / total)
    rates = torch.optim.lr_scheduler.LambdaLR(learner, lambda step: min(1, (step + 1) / 100) * falling(step))
    for epoch in range(options.epochs):
        random.shuffle(lessons)
        batches = []
        for at in range(0, len(lessons), BATCH * 20):
            some = sorted(lessons[at:at + BATCH * 20], key=lambda row: len(row["ids"]))
            batches += [some[i:i + BATCH] for i in range(0, len(some), BATCH)]
        random.shuffle(batches)
        for number, batch in enumerate(batches):
            with torch.autocast("cpu", torch.bfloat16):
                labels, acts = model(*padded([row["ids"] for row in batch]))
            loss = functional.cross_entropy(labels.float(), torch.tensor([row["label"] for row in batch]))
            loss += SHARE_OF_ACTS * functional.cross_entropy(
                acts.float(), torch.tensor([ACTS.index(row["act"]) for row in batch]))
            learner.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1)
            learner.step()
            rates.step()
            if number % 100 == 0:
                print("epoch", epoch, number, "of", len(batches), f"{loss.item():.3f}", flush=True)
        labels, _ = asked(model, [row["ids"] for row in kept])
        given = labels.argmax(1)
        print(f"kept out: label macro-F1 {f1_score([row['label'] for row in kept], given, average='macro'):.3f},",
              "%d groups, right sign each time %.3f" % groups_right(kept, given), flush=True)
        torch.save(model.state_dict(), options.model)


def ask(options):
    base, tokenizer = encoder.load(options.encoder)
    model = Teacher(base)
    model.load_state_dict(torch.load(options.model))
    sentences = json.load(open(options.sentences, encoding="utf-8"))
    labels, acts = asked(model, [encoder.ids(tokenizer, sentence) for sentence in sentences])
    numpy.savez(options.answers, labels=labels, acts=acts)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("learn")
    command.set_defaults(run=learn)
    command.add_argument("encoder")
    command.add_argument("model")
    command.add_argument("--epochs", type=int, default=3)
    command.add_argument("--rate", type=float, default=7e-5)
    command.add_argument("--from", dest="start")
    command.add_argument("--keep-rate", action="store_true", help="do not let the rate fall to nothing")
    command = commands.add_parser("ask")
    command.set_defaults(run=ask)
    for name in ("encoder", "model", "sentences", "answers"):
        command.add_argument(name)
    options = parser.parse_args()
    options.run(options)


if __name__ == "__main__":
    main()
