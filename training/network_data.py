"""The tokens that the network learns from, as training/network-data.ts wrote them, and how they come in batches."""

from dataclasses import dataclass

import numpy as np
import torch
from model_file import read_model

# Columns that number rows of tables, in the order in which the network puts the rows side by side.
TABLES = ["word", "lemma", "shape", "suffix", "tag", "name", "quotation", "order", "kind"]
FLAGS = ["first of block", "first of sentence"]
VECTOR = 100
# Auxiliary targets: columns a token, values a column.
AUX_COLUMNS = 4
AUX_VALUES = 4
UNKNOWN = -1


@dataclass
class Batch:
    """Some blocks, the longest first, padded to its length; the first dimension of all is the block, the second the token.

    rows: by table, numbers of rows; flags: float, x 2; first_pass: x 3; labels; mask: False where padded; lengths: of the
    blocks; places: of the tokens among all of the data.
    """

    rows: dict
    flags: torch.Tensor
    first_pass: torch.Tensor
    labels: torch.Tensor
    mask: torch.Tensor
    lengths: torch.Tensor
    places: np.ndarray


class NetworkData:
    """All tokens: columns by name, each of N numbers; first_pass, N x 3; word_vectors, words x 100."""

    def __init__(self, path):
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
        # Half-open ranges of tokens, blocks x 2.
        self.training = blocks[~held_out]
        self.held_out = blocks[held_out]

    def batch(self, blocks):
        """The batch of some blocks, blocks x 2."""
        lengths = blocks[:, 1] - blocks[:, 0]
        order = np.argsort(-lengths, kind="stable")
        starts, lengths = blocks[order, 0], lengths[order]
        steps = np.arange(lengths[0])
        mask = steps < lengths[:, None]
        places = np.where(mask, starts[:, None] + steps, starts[:, None])
        take = lambda name: torch.from_numpy(self.columns[name][places])
        return Batch(
            rows={name: take(name) for name in TABLES},
            flags=torch.stack([take(name) for name in FLAGS], -1).float(),
            first_pass=torch.from_numpy(self.first_pass[places]),
            labels=take("label"),
            mask=torch.from_numpy(mask),
            lengths=torch.from_numpy(lengths),
            places=places,
        )


def read_aux(path, tokens):
    """Auxiliary targets, tokens x AUX_COLUMNS: numbers below AUX_VALUES, UNKNOWN where nothing is known."""
    return np.fromfile(path, dtype=np.int8).reshape(tokens, AUX_COLUMNS).astype(np.int64)


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
