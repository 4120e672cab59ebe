"""The network: rows of tables, bidirectional LSTMs, scores of labels, and a chain of labels (a CRF) over them.

Source: Huang, Xu and Yu 2015; Lafferty, McCallum and Pereira 2001.
"""

import torch
from network_data import FLAGS, STRUCTURE_COLUMNS, STRUCTURE_VALUES, TABLES, VECTOR
from torch import nn

LABELS = 7
# Widths of the tables that are learned.
WIDTHS = {"lemma": 48, "shape": 8, "suffix": 16, "tag": 16, "name": 8, "quotation": 8, "order": 4, "kind": 4}
FIRST_PASS = 3
WIDTH = VECTOR + sum(WIDTHS.values()) + len(FLAGS) + FIRST_PASS
# What is left out while it learns: of the inputs, of what a layer hands on, of words and lemmas (they are unknown then), and
# of what the first pass thinks (all of it at a token, so that the network does not lean on it).
INPUT_DROPOUT, LAYER_DROPOUT, FIRST_PASS_DROPOUT = 0.25, 0.35, 0.3
ROW_DROPOUT = {"word": 0.06, "lemma": 0.08}


class BothWays(nn.Module):
    """A layer that reads blocks from both ends: B x T x width to B x T x 2 size, what it read ahead first.

    Two LSTMs over padded blocks, one of which gets them turned round within their lengths: each starts at an end of the
    block, as in the product, and takes half the time that PyTorch takes for blocks that are packed.
    """

    def __init__(self, width, size):
        super().__init__()
        self.ahead = nn.LSTM(width, size, batch_first=True)
        self.back = nn.LSTM(width, size, batch_first=True)

    def forward(self, states, turned):
        """`turned`: B x T, for each place the one to be read there from behind."""
        back = turn(self.back(turn(states, turned))[0], turned)
        return torch.cat([self.ahead(states)[0], back], -1)


def turn(states, turned):
    return states.gather(1, turned.unsqueeze(-1).expand(-1, -1, states.shape[-1]))


class Network(nn.Module):
    """Scores of labels by token. `sizes`: of the state of each layer in one direction."""

    def __init__(self, sizes, rows, word_vectors):
        super().__init__()
        self.sizes = sizes
        self.word_vectors = torch.from_numpy(word_vectors)
        self.tables = nn.ModuleDict({name: nn.Embedding(rows[name], width) for name, width in WIDTHS.items()})
        for table in self.tables.values():
            nn.init.normal_(table.weight, 0, 0.1)
        inputs = [WIDTH] + [2 * size for size in sizes[:-1]]
        self.layers = nn.ModuleList(BothWays(width, size) for width, size in zip(inputs, sizes))
        self.drop_input = nn.Dropout(INPUT_DROPOUT)
        self.drop_layer = nn.Dropout(LAYER_DROPOUT)
        self.output = nn.Linear(2 * sizes[-1], LABELS)
        # Only to learn with: what a token's place in its sentence is.
        self.structure = nn.Linear(2 * sizes[-1], STRUCTURE_COLUMNS * STRUCTURE_VALUES)
        # From, of which the last is the start x to.
        self.transitions = nn.Parameter(torch.zeros(LABELS + 1, LABELS))

    def forward(self, batch):
        """The states of the last layer for a batch of B blocks of up to T tokens: B x T x 2 sizes[-1]."""
        states = self.drop_input(self.inputs(batch))
        for layer in self.layers:
            states = self.drop_layer(layer(states, batch.turned))
        return states

    def inputs(self, batch):
        """What is told of tokens: B x T x WIDTH."""
        rows, first_pass = dict(batch.rows), batch.first_pass
        if self.training:
            for name, dropout in ROW_DROPOUT.items():
                rows[name] = rows[name] * kept(rows[name].shape, dropout).long()
            first_pass = first_pass * kept((*first_pass.shape[:2], 1), FIRST_PASS_DROPOUT)
        found = [self.tables[name](rows[name]) if name in WIDTHS else self.word_vectors[rows[name]] for name in TABLES]
        return torch.cat([*found, batch.flags, first_pass], -1)


def kept(shape, dropout):
    """Ones, and zeros for the share that is left out."""
    return (torch.rand(shape) >= dropout).float()


@torch.jit.script
def forward_sums(emissions, transitions, mask):
    """Log sums over all chains that end in a label: B x T x labels. Where padded, those of the last token."""
    sums = [transitions[-1] + emissions[:, 0]]
    for at in range(1, emissions.shape[1]):
        step = torch.logsumexp(sums[-1].unsqueeze(2) + transitions[:-1].unsqueeze(0), 1) + emissions[:, at]
        sums.append(torch.where(mask[:, at].unsqueeze(1), step, sums[-1]))
    return torch.stack(sums, 1)


@torch.jit.script
def backward_sums(emissions, transitions, mask):
    """Log sums over all chains that follow a label: B x T x labels; zeros at the last token and where padded."""
    sums = [torch.zeros_like(emissions[:, 0])]
    for behind in range(1, emissions.shape[1]):
        at = emissions.shape[1] - behind
        step = torch.logsumexp(transitions[:-1].unsqueeze(0) + (sums[-1] + emissions[:, at]).unsqueeze(1), 2)
        sums.append(torch.where(mask[:, at].unsqueeze(1), step, sums[-1]))
    return torch.stack(sums, 1).flip(1)


def label_score(emissions, transitions, labels, mask):
    """The log score of the chains of `labels`, by block: B."""
    weights = mask.float()
    emitted = (emissions.gather(2, labels.unsqueeze(2)).squeeze(2) * weights).sum(1)
    moved = (transitions[labels[:, :-1], labels[:, 1:]] * weights[:, 1:]).sum(1)
    return emitted + moved + transitions[-1][labels[:, 0]]


def log_marginals(forward, emissions, transitions, mask):
    """Log probabilities of labels by token, B x T x labels; `forward` is that of forward_sums."""
    both = forward + backward_sums(emissions, transitions, mask)
    return both - torch.logsumexp(both, 2, keepdim=True)
