"""Trains the network that labels sources, cues and contents. See “The network” in README.md for how to run it.

Learns from what training/network-data.ts wrote, prints how right it is on the held-out stories, and writes float weights for
training/network-weights.ts. Given the structure of sentences it learns that beside the labels; given teachers, weights that
were written before, it also learns to think what they think.
"""

import argparse
import math
import time

import numpy as np
import torch
from model_file import read_model, write_model
from network_data import FOLDS, STRUCTURE_VALUES, UNKNOWN, NetworkData, batches, read_structure
from network_model import LABELS, WIDTHS, Network, forward_sums, label_score, log_marginals
from network_scores import BIAS, best_labels, scores_of
from torch.nn import functional

WARMING = 100
# The rate falls along a cosine to this share of it.
LAST_RATE = 0.02
WEIGHT_DECAY = 1e-6
LONGEST_GRADIENT = 5.0
# What is scored and written is a running mean of the weights.
MEAN_DECAY = 0.998


def options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", default=".cache/network/data.bin", help="what network-data.ts wrote")
    parser.add_argument("--out", default=".cache/network/weights.bin", help="where the weights go")
    parser.add_argument("--sizes", default="128,128", help="of the state of each layer, in one direction")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--tokens", type=int, default=2000, help="tokens of a batch, about")
    parser.add_argument("--rate", type=float, default=2e-3, help="of learning, at its highest")
    parser.add_argument("--start", help="weights to start from")
    parser.add_argument("--window", type=int, default=170, help="tokens of a window of blocks, about; 0: blocks alone")
    parser.add_argument("--teacher", nargs="*", default=[], help="weights whose mean scores are learned too")
    parser.add_argument("--teacher-weight", type=float, default=1.0)
    parser.add_argument("--structure", help="what network-structure.ts wrote, to be learned too")
    parser.add_argument("--structure-weight", type=float, default=0.4)
    parser.add_argument("--fold", type=int, choices=range(FOLDS), help="hold out these training stories and no others")
    parser.add_argument("--labels", help="where the labels of what is held out go")
    return parser.parse_args()


class Losses:
    """What the network is to keep low."""

    def __init__(self, marginals, teacher_weight, structure, structure_weight):
        """`marginals` of the teachers: tokens x labels, or None; `structure`: see read_structure, or None."""
        self.marginals, self.teacher_weight = marginals, teacher_weight
        self.structure, self.structure_weight = structure, structure_weight

    def of(self, network, batch):
        """The loss of a batch by token, and the share of it that is the likelihood of the gold labels alone."""
        states = network(batch)
        emissions, transitions = network.output(states), network.transitions
        sums = forward_sums(emissions, transitions, batch.mask)
        score = label_score(emissions, transitions, batch.labels, batch.mask)
        gold = (torch.logsumexp(sums[:, -1], 1) - score).sum() / batch.mask.sum()
        loss = gold
        if self.marginals is not None:
            thought = log_marginals(sums, emissions, transitions, batch.mask)[batch.mask]
            taught = torch.from_numpy(self.marginals[batch.places])[batch.mask]
            loss = loss - self.teacher_weight * (taught * thought).sum() / batch.mask.sum()
        if self.structure is not None:
            loss = loss + self.structure_weight * self.structure_loss(network.structure(states[batch.mask]), batch)
        return loss, gold.item()

    def structure_loss(self, scores, batch):
        """Cross-entropy of the structure by token, added up over its columns; of what is not known nothing is asked."""
        wanted = torch.from_numpy(self.structure[batch.places])[batch.mask]
        loss = functional.cross_entropy(
            scores.reshape(-1, STRUCTURE_VALUES), wanted.reshape(-1), ignore_index=UNKNOWN, reduction="sum"
        )
        return loss / max(1, (wanted[:, 0] != UNKNOWN).sum())


class RunningMean:
    """A running mean of a network's weights, which forgets little by little, and at first faster."""

    def __init__(self, network):
        self.weights = {name: weight.detach().clone() for name, weight in network.state_dict().items()}
        self.steps = 0

    def add(self, network):
        self.steps += 1
        decay = min(MEAN_DECAY, (1 + self.steps) / (10 + self.steps))
        with torch.no_grad():
            for name, weight in network.state_dict().items():
                self.weights[name].mul_(decay).add_(weight, alpha=1 - decay)


def rate_at(step, steps, rate):
    """The rate of learning: it rises to `rate` for WARMING steps and falls along a cosine."""
    share = min(1, step / steps)
    return rate * min(1, (step + 1) / WARMING) * max(LAST_RATE, 0.5 * (1 + math.cos(math.pi * share)))


def train(network, data, losses, chosen):
    """Trains a network and writes the running mean of its weights after each epoch, with the scores that it prints."""
    shuffling = np.random.default_rng(torch.initial_seed())
    optimizer = torch.optim.Adam(network.parameters(), lr=chosen.rate, weight_decay=WEIGHT_DECAY)
    mean = RunningMean(network)
    done, steps = 0, 0
    for epoch in range(chosen.epochs):
        network.train()
        likelihoods = []
        windows = data.windows(chosen.window, shuffling)
        found = batches(windows, chosen.tokens, shuffling)
        steps = steps or chosen.epochs * len(found)
        for blocks in found:
            for group in optimizer.param_groups:
                group["lr"] = rate_at(done, steps, chosen.rate)
            loss, gold = losses.of(network, data.batch(blocks))
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), LONGEST_GRADIENT)
            optimizer.step()
            mean.add(network)
            likelihoods.append(gold)
            done += 1
        last = {name: weight.clone() for name, weight in network.state_dict().items()}
        network.load_state_dict(mean.weights)
        report(f"epoch {epoch + 1}, loss {np.mean(likelihoods):.4f}", network, data)
        write_network(chosen.out, network)
        network.load_state_dict(last)
    network.load_state_dict(mean.weights)


def report(what, network, data):
    """Prints how right the network is on the held-out stories."""
    emissions = scored(network, data, data.held_out)
    transitions = network.transitions.detach().numpy()
    scores = scores_of(emissions, transitions, data.columns["label"], data.held_out)
    listed = ", ".join(f"{name} {score:.3f}" for name, score in scores.items())
    print(f"{what}, {time.process_time():.0f} s of processor: {listed}", flush=True)


def scored(network, data, blocks):
    """The scores of labels, tokens x labels; zeros for the tokens of other blocks."""
    network.eval()
    emissions = np.zeros((len(data.first_pass), LABELS), dtype=np.float32)
    with torch.no_grad():
        for some in batches(blocks, 4000):
            batch = data.batch(some)
            emissions[batch.places[batch.mask]] = network.output(network(batch))[batch.mask].numpy()
    return emissions


def taught(paths, data):
    """What teachers think of the training stories: marginals of labels, from the mean of their scores; tokens x labels."""
    teachers = [read_network(path, data) for path in paths]
    emissions = np.mean([scored(teacher, data, data.training) for teacher in teachers], 0)
    transitions = torch.stack([teacher.transitions.detach() for teacher in teachers]).mean(0)
    return marginals_of(emissions, transitions, data, data.training)


def marginals_of(emissions, transitions, data, blocks):
    """Probabilities of labels from their scores, tokens x labels; zeros for the tokens of other blocks."""
    marginals = np.zeros_like(emissions)
    for some in batches(blocks, 4000):
        batch = data.batch(some)
        scores = torch.from_numpy(emissions[batch.places])
        sums = forward_sums(scores, transitions, batch.mask)
        logs = log_marginals(sums, scores, transitions, batch.mask)
        marginals[batch.places[batch.mask]] = logs.exp()[batch.mask].numpy()
    return marginals


def new_network(sizes, data):
    return Network(sizes, data.rows, data.word_vectors)


def read_network(path, data):
    """A network with the weights that write_network wrote."""
    _, tables = read_model(path)
    network = new_network(tables["sizes"].tolist(), data)
    with torch.no_grad():
        for name, weight in network.named_parameters():
            weight.copy_(torch.from_numpy(tables[name].reshape(weight.shape)))
    return network


def write_network(path, network):
    """Writes the weights as float32 tables by PyTorch's names, the sizes of layers, and the bias of decoding."""
    weights = {name: weight.detach().numpy() for name, weight in network.named_parameters()}
    widths = {f"{name} width": width for name, width in WIDTHS.items()}
    sizes = np.array(network.sizes, dtype=np.int32)
    write_model(path, widths, {"sizes": sizes, **weights, "bias": BIAS})


def write_labels(path, network, data):
    """Writes the labels of the blocks held out, -1 elsewhere, and how likely their tokens are source, cue and content."""
    emissions = scored(network, data, data.held_out)
    transitions = network.transitions.detach()
    marginals = marginals_of(emissions, transitions, data, data.held_out)
    labels = np.full(len(emissions), -1, dtype=np.int32)
    for start, end in data.held_out:
        labels[start:end] = best_labels(emissions[start:end] + BIAS, transitions.numpy())
    write_model(path, {}, {"labels": labels, "parts": marginals[:, 1::2] + marginals[:, 2::2]})


def main():
    chosen = options()
    torch.set_num_threads(1)
    torch.manual_seed(chosen.seed)
    data = NetworkData(chosen.data, chosen.fold)
    structure = read_structure(chosen.structure, len(data.first_pass)) if chosen.structure else None
    marginals = taught(chosen.teacher, data) if chosen.teacher else None
    sizes = [int(size) for size in chosen.sizes.split(",")]
    network = read_network(chosen.start, data) if chosen.start else new_network(sizes, data)
    losses = Losses(marginals, chosen.teacher_weight, structure, chosen.structure_weight)
    train(network, data, losses, chosen)
    if chosen.labels:
        write_labels(chosen.labels, network, data)


if __name__ == "__main__":
    main()
