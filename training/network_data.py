"""The tokens that the network learns from, as training/network-data.ts wrote them, and how they come in batches."""

from dataclasses import dataclass

import numpy as np
import torch
from model_file import read_model

# Columns that number rows of tables, in the order in which the network puts the rows side by side.
TABLES = ["word", "lemma", "shape", "suffix", "tag", "name", "quotation", "order", "kind"]
FLAGS = ["first of block", "first of sentence"]
VECTOR = 100
# What network-structure.ts tells of a token: columns, and how many values a column has.
STRUCTURE_COLUMNS = 4
STRUCTURE_VALUES = 4
UNKNOWN = -1
# As in training/first-pass-folds.ts.
FOLDS = 4


@dataclass
class Batch:
    """Some blocks (or windows of them), padded to the longest; the first dimension of all is the block, the second the token.

    rows: by table, numbers of rows; flags: float, x 2; first_pass: x 3; labels; mask: False where padded; turned: where a
    token stands when its block is turned round; places: of the tokens among all of the data.
    """

    rows: dict
    flags: torch.Tensor
    first_pass: torch.Tensor
    labels: torch.Tensor
    mask: torch.Tensor
    turned: torch.Tensor
    places: np.ndarray


class NetworkData:
    """All tokens: columns by name, each of N numbers; first_pass, N x 3; word_vectors, words x 100.

    training and held_out: the blocks as half-open ranges of tokens, blocks x 2, story by story. With a `fold` they are those
    of the training stories alone, of which every fourth is held out.
    """

    def __init__(self, path, fold=None):
        settings, tables = read_model(path)
        names = settings["columns"]
        columns = tables["columns"].reshape(-1, len(names)).astype(np.int64)
        self.columns = {name: np.ascontiguousarray(columns[:, at]) for at, name in enumerate(names)}
        self.rows = settings["rows"]
        self.first_pass = tables["first pass"].reshape(-1, 3)
        self.word_vectors = tables["word vectors"].reshape(-1, VECTOR) * tables["word scales"][:, None]
        starts = np.nonzero(self.columns["first of block"])[0]
        blocks = np.stack([starts, np.append(starts[1:], len(columns))], 1)
        held_out = self.columns["held out"][starts] == 1
        self.training = blocks[~held_out]
        self.held_out = blocks[held_out]
        if fold is not None:
            held_out = self.folds() == fold
            self.training, self.held_out = self.training[~held_out], self.training[held_out]

    def folds(self):
        """The fold of each training block: its story's place among the training stories, by FOLDS."""
        _, places = np.unique(self.columns["story"][self.training[:, 0]], return_inverse=True)
        return places % FOLDS

    def windows(self, limit, random):
        """Joins the training blocks of a story that follow each other to windows of at most about `limit` tokens: windows x 2.

        A longer block stays alone. The limit varies, so that blocks meet others each time.
        """
        story = self.columns["story"]
        found, most = [], 0
        for start, end in self.training:
            joins = found and found[-1][1] == start and story[found[-1][0]] == story[start]
            if joins and end - found[-1][0] <= most:
                found[-1][1] = end
            else:
                found.append([start, end])
                most = limit * random.uniform(0.7, 1.2)
        return np.array(found)

    def batch(self, blocks):
        """The batch of some blocks, blocks x 2."""
        starts, lengths = blocks[:, :1], blocks[:, 1:] - blocks[:, :1]
        steps = np.arange(lengths.max())
        mask = steps < lengths
        places = np.where(mask, starts + steps, starts)

        def take(name):
            return torch.from_numpy(self.columns[name][places])

        return Batch(
            rows={name: take(name) for name in TABLES},
            flags=torch.stack([take(name) for name in FLAGS], -1).float(),
            first_pass=torch.from_numpy(self.first_pass[places]),
            labels=take("label"),
            mask=torch.from_numpy(mask),
            turned=torch.from_numpy(np.where(mask, lengths - 1 - steps, steps)),
            places=places,
        )


def read_structure(path, tokens):
    """What network-structure.ts wrote, tokens x STRUCTURE_COLUMNS: numbers below STRUCTURE_VALUES, and UNKNOWN."""
    return read_model(path)[1]["structure"].reshape(tokens, STRUCTURE_COLUMNS).astype(np.int64)


def batches(blocks, tokens, random=None):
    """Cuts blocks, blocks x 2, into batches of about as many tokens, padded ones included, of like length.

    With `random` blocks of nearly the same length meet others each time, and batches come in any order.
    """
    lengths = (blocks[:, 1] - blocks[:, 0]).astype(float)
    noise = 0 if random is None else random.uniform(0, 0.1 * lengths + 2)
    found, batch, longest = [], [], 0
    for at in np.argsort(lengths + noise, kind="stable"):
        longest = max(longest, lengths[at])
        if batch and longest * (len(batch) + 1) > tokens:
            found.append(blocks[batch])
            batch, longest = [], lengths[at]
        batch.append(at)
    found.append(blocks[batch])
    if random is not None:
        random.shuffle(found)
    return found
