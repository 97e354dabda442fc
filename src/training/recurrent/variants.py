"""Sentences to ask the teacher about: the project's own that may be learned from, others, and variants of both.

    variants.py SENTENCES.json [OTHERS.json ...]

OTHERS hold lists of {"cue": ..., "text": ...} with {S}, {T} and {O} for the parties. A variant need not make sense: the
teacher says what it hears, and the student learns what a changed word does to the rest.
"""

import json
import os
import random
import re
import sys

from sentences import ROOT, corpus

VARIANTS_OF_OWN = 3
MOST_OTHERS_WITH_VARIANTS = 12_000
LONGEST = 60
CUES = """welcomed|praised|hailed|agreed|promised|pledged|offered|assured reporters|hoped|thanked them, saying|acknowledged|
conceded|confirmed|was confident|was pleased|denied|rejected claims|dismissed reports|refused to say|warned|complained|
accused them, saying|doubted|threatened|insisted|demanded|objected|regretted|was worried|protested|said|told reporters|added|noted|
stated|announced|asked whether|declined to say whether|would not confirm|told parliament|reported|suggested|predicted"""
BEFORE = """If they do not change course, |Unless {T} gives way, |Once the talks are over, |Even if it takes years, |
As long as {T} keeps its word, |It is not true that |Nobody can say that |There is no question that |We doubt that |
Until the matter is settled, |In spite of everything, |It is unlikely that |It would be wrong to say that |We regret that |
We are glad that |It is a pity that |They claim that |Whatever {T} says, |Without a word of warning, |For the time being, """
BEHIND = """, but that may change| unless {T} changes course| if {T} agrees| only if {T} pays for it|, and we thank them for it|
, which is unacceptable|, and there will be consequences|, for which {S} apologised| in spite of the protests of {T}|
 as a gesture of good will| in retaliation| no matter what happens|, a spokesman said|, as {T} had asked|
 for the first time in ten years| after {O} had refused|, not {T}|, and not by {O}"""
AUXILIARIES = "will would is are was were has have had can could should must may might do does did shall won't".split()
NEGATIONS = ["not", "not", "not", "never", "no longer", "hardly", "still"]
MODALS = "will would may might could must should can shall".split()
OTHER_MODALS = MODALS + ["will never", "may yet", "would if asked", "refuses to", "is ready to", "has agreed to",
                         "is tempted to", "has no plans to", "is determined to", "does not intend to"]
VERBS = """did not %s|refused to %s|agreed to %s|threatened to %s|stopped short of a plan to %s|promised to %s|promised not to %s|
denied that it would %s|failed to %s|was right to %s|said it would %s|had no plans to %s|continued to %s|decided to %s|
decided not to %s|was asked to %s|may %s|will soon %s|never meant to %s|was ready to %s|offered to %s|dropped plans to %s"""
JOINTS = [" but ", " and ", " although ", "; ", ", while ", " because "]
IRREGULAR = dict(pair.split() for pair in (
    "sent send|gave give|took take|cut cut|told tell|withdrew withdraw|broke break|left leave|met meet|said say|let let|"
    "put put|made make|held hold|began begin|went go|shot shoot|won win|paid pay|bought buy|sold sell|built build|"
    "sought seek|fought fight").split("|"))


def listed(text):
    return text.replace("\n", "").split("|")


class Variants:
    """Changes sentences at random; the same seed gives the same variants."""

    def __init__(self, own, seed=11):
        self.random = random.Random(seed)
        self.known = {re.sub(r"\W", "", w) for row in own for w in row["text"].split() if w.islower()}
        self.sense, self.members = {}, {}
        senses = os.path.join(ROOT, "src", "main", "resources", "dev", "detente", "analysis", "tone", "senses.tsv")
        for line in open(senses, encoding="utf-8"):
            if line.strip() and not line.startswith("#"):
                word, _, sense = line.rstrip("\n").split("\t")[:3]
                self.sense[word] = sense
                self.members.setdefault(sense, []).append(word)
        self.changes = [self.negation, self.cue, self.modal, self.verb, self.before, self.behind, self.roles,
                        self.like_words, self.like_words, self.like_words]

    def negation(self, cue, text):
        words = text.split()
        places = [i for i, word in enumerate(words) if word in AUXILIARIES]
        if not places:
            return None
        place = self.random.choice(places) + 1
        if words[place:place + 1] == ["not"]:
            del words[place]
        else:
            words.insert(place, self.random.choice(NEGATIONS))
        return cue, " ".join(words)

    def cue(self, cue, text):
        return (self.random.choice(listed(CUES)), text) if cue else None

    def modal(self, cue, text):
        words = text.split()
        places = [i for i, word in enumerate(words) if word in MODALS]
        if not places:
            return None
        words[self.random.choice(places)] = self.random.choice(OTHER_MODALS)
        return cue, " ".join(words)

    def verb(self, cue, text):
        verbs = [m for m in re.finditer(r"(?<=\} )[a-z]+\b", text) if self.base(m.group())]
        if not verbs:
            return None
        verb = self.random.choice(verbs)
        other = self.random.choice(listed(VERBS)) % self.base(verb.group())
        return cue, text[:verb.start()] + other + text[verb.end():]

    def base(self, verb):
        if verb.endswith("ied") and verb[:-3] + "y" in self.known:
            return verb[:-3] + "y"
        if verb.endswith("ed"):
            for base in (verb[:-2], verb[:-1], verb[:-3] if verb[-3:-2] == verb[-4:-3] else verb):
                if base in self.known and base != verb:
                    return base
        return IRREGULAR.get(verb)

    def before(self, cue, text):
        return cue, self.random.choice(listed(BEFORE)) + small(text)

    def behind(self, cue, text):
        stop = "." if text.endswith(".") else ""
        return cue, text.rstrip(".") + self.random.choice(listed(BEHIND)) + stop

    def roles(self, cue, text):
        if "{T}" not in text or "{S}" not in text and "{O}" not in text:
            return None
        other = "{S}" if "{S}" in text else "{O}"
        return cue, text.replace(other, "{?}").replace("{T}", other).replace("{?}", "{T}")

    def like_words(self, cue, text):
        words = text.split()
        places = [i for i, word in enumerate(words) if len(self.members.get(self.sense.get(bare(word)), [])) > 3]
        if not places:
            return None
        for place in self.random.sample(places, min(len(places), self.random.choice([1, 1, 2]))):
            word = bare(words[place])
            words[place] = words[place].replace(word, self.random.choice(self.members[self.sense[word]]))
        return cue, " ".join(words)

    def of(self, sentences, each):
        """So many variants of each sentence, or fewer where it has not so many, none of them twice."""
        seen = {(s["cue"], s["text"]) for s in sentences}
        for sentence in sentences:
            found = 0
            for _ in range(each * 4):
                variant = self.one(sentence, sentences)
                if found < each and variant not in seen and len(variant[1].split()) <= LONGEST:
                    seen.add(variant)
                    found += 1
                    yield {"cue": variant[0], "text": variant[1]}

    def one(self, sentence, sentences):
        variant = sentence["cue"], sentence["text"]
        for _ in range(self.random.choice([1, 1, 2])):
            variant = self.random.choice(self.changes)(*variant) or variant
        if self.random.random() < 0.06:
            joint, other = self.random.choice(JOINTS), self.random.choice(sentences)["text"]
            variant = variant[0], variant[1].rstrip(".") + joint + small(other)
        return variant


def bare(word):
    return word.strip(".,;:")


def small(text):
    return text if text.startswith(("{", "I ", "I'")) else text[:1].lower() + text[1:]


def main():
    own = [row for row in corpus() if not row["kept_out"]]
    others = [s for path in sys.argv[2:] for s in json.load(open(path, encoding="utf-8"))]
    variants = Variants(own)
    asked = [{"cue": s["cue"], "text": s["text"]} for s in own + others]
    asked += variants.of(own, VARIANTS_OF_OWN)
    some = variants.random.sample(others, min(len(others), MOST_OTHERS_WITH_VARIANTS))
    asked += variants.of(some, 1)
    json.dump(asked, open(sys.argv[1], "w", encoding="utf-8"))
    print(len(own), "own,", len(others), "others,", len(asked), "with variants")


if __name__ == "__main__":
    main()
