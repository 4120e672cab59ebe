"""Labels from scores, and how right they are."""

import numpy as np

# What is added to the labels' scores, as in training/attribution.ts: more sources and cues are begun.
BIAS = np.array([0, 0.3, 0, 1.1, 0, 0, 0], dtype=np.float32)
PARTS = {"source": 1, "cue": 2, "content": 3}
PART_OF_LABEL = np.array([0, 1, 1, 2, 2, 3, 3])


def best_labels(emissions, transitions):
    """The best chain of labels for a block of T tokens (Viterbi): T. `emissions` T x labels, `transitions` from x to."""
    before = np.zeros(emissions.shape, dtype=np.int64)
    score = transitions[-1] + emissions[0]
    for at in range(1, len(emissions)):
        moves = score[:, None] + transitions[:-1]
        before[at] = moves.argmax(0)
        score = moves.max(0) + emissions[at]
    labels = np.zeros(len(emissions), dtype=np.int64)
    labels[-1] = score.argmax()
    for at in range(len(emissions) - 1, 0, -1):
        labels[at - 1] = before[at][labels[at]]
    return labels


def spans_of(labels, start):
    """The spans of a block whose first token has the place `start`: a set of first, last + 1, part."""
    parts = PART_OF_LABEL[labels]
    begins = [at for at in range(len(labels)) if parts[at] and (at == 0 or parts[at] != parts[at - 1] or labels[at] % 2)]
    found = set()
    for begin, following in zip(begins, [*begins[1:], len(labels)]):
        end = begin
        while end < following and parts[end] == parts[begin]:
            end += 1
        found.add((start + begin, start + end, parts[begin]))
    return found


def f1(right, found, wanted):
    return 2 * right / max(1, found + wanted)


def scores_of(emissions, transitions, labels, blocks):
    """Token F1 and exact-span F1 by part, and their names, for blocks (blocks x 2) of tokens with `emissions` N x labels."""
    found, wanted = set(), set()
    chosen = np.zeros(len(labels), dtype=np.int64)
    inside = np.zeros(len(labels), dtype=bool)
    for start, end in blocks:
        chosen[start:end] = best_labels(emissions[start:end] + BIAS, transitions)
        inside[start:end] = True
        found |= spans_of(chosen[start:end], start)
        wanted |= spans_of(labels[start:end], start)
    scores = {}
    for name, part in PARTS.items():
        here = inside & (PART_OF_LABEL[chosen] == part)
        gold = inside & (PART_OF_LABEL[labels] == part)
        scores[name] = f1((here & gold).sum(), here.sum(), gold.sum())
    for name, part in PARTS.items():
        here, gold = ({span for span in spans if span[2] == part} for spans in (found, wanted))
        scores[f"exact {name}"] = f1(len(here & gold), len(here), len(gold))
    return scores
