"""Tests of the network's training: `python3 -m unittest discover -s training -p "*_test.py"`, where there is PyTorch."""

import itertools
import tempfile
import unittest

import numpy as np
import torch
from model_file import read_model, write_model
from network_data import FLAGS, TABLES, UNKNOWN, NetworkData, batches, read_structure
from network_model import LABELS, backward_sums, forward_sums, label_score, log_marginals
from network_scores import best_labels, spans_of


class Chain(unittest.TestCase):
    """The chain of labels against all chains there are, in a batch of a block of four tokens and one of two."""

    def setUp(self):
        torch.manual_seed(1)
        self.emissions = torch.randn(2, 4, LABELS)
        self.transitions = torch.randn(LABELS + 1, LABELS)
        self.mask = torch.tensor([[True] * 4, [True, True, False, False]])
        self.lengths = [4, 2]

    def chains(self, block):
        """All chains of a block with their scores."""
        for labels in itertools.product(range(LABELS), repeat=self.lengths[block]):
            before = [LABELS, *labels[:-1]]
            yield labels, sum(
                float(self.emissions[block, at, label] + self.transitions[before[at], label])
                for at, label in enumerate(labels)
            )

    def test_sums_and_marginals(self):
        sums = forward_sums(self.emissions, self.transitions, self.mask)
        logs = log_marginals(sums, self.emissions, self.transitions, self.mask)
        for block in range(2):
            weights = np.zeros((self.lengths[block], LABELS))
            for labels, score in self.chains(block):
                weights[range(len(labels)), labels] += np.exp(score)
            total = weights[0].sum()
            self.assertAlmostEqual(float(torch.logsumexp(sums[block, -1], 0)), np.log(total), places=4)
            found = logs[block, : self.lengths[block]].exp().numpy()
            np.testing.assert_allclose(found, weights / total, atol=1e-5)

    def test_nothing_follows_the_end(self):
        behind = backward_sums(self.emissions, self.transitions, self.mask)
        self.assertEqual(float(behind[1, 1:].abs().sum()), 0)

    def test_best_and_its_score(self):
        labels = torch.zeros(2, 4, dtype=torch.long)
        for block in range(2):
            best = best_labels(self.emissions[block, : self.lengths[block]].numpy(), self.transitions.numpy())
            labels[block, : self.lengths[block]] = torch.from_numpy(best)
        scores = label_score(self.emissions, self.transitions, labels, self.mask)
        for block in range(2):
            self.assertAlmostEqual(float(scores[block]), max(score for _, score in self.chains(block)), places=4)


class Data(unittest.TestCase):
    def test_every_block_comes_once(self):
        lengths = np.random.default_rng(1).integers(1, 60, 500)
        ends = lengths.cumsum()
        blocks = np.stack([ends - lengths, ends], 1)
        found = batches(blocks, 300, np.random.default_rng(2))
        self.assertEqual(sorted(map(tuple, np.concatenate(found))), sorted(map(tuple, blocks)))
        for some in found:
            self.assertLessEqual(len(some) * (some[:, 1] - some[:, 0]).max(), 300)

    def test_folds_and_structure(self):
        names = [*TABLES, *FLAGS, "label", "story", "held out"]
        columns = np.zeros((24, len(names)), dtype=np.int32)
        # Twelve stories of a block of two tokens each, every third of them held out: eight to train on, two a fold.
        columns[:, names.index("story")] = np.arange(24) // 2
        columns[::2, names.index("first of block")] = 1
        columns[:, names.index("held out")] = np.arange(24) // 2 % 3 == 2
        tables = {"columns": columns, "first pass": np.zeros((24, 3), dtype=np.float32)}
        vectors = {"word vectors": np.zeros(200, dtype=np.int32), "word scales": np.ones(2, dtype=np.float32)}
        with tempfile.NamedTemporaryFile() as file:
            write_model(file.name, {"columns": names, "rows": {}}, {**tables, **vectors})
            found = [NetworkData(file.name, fold) for fold in range(4)]
            whole = NetworkData(file.name)
            write_model(file.name, {}, {"structure": np.full(96, UNKNOWN, dtype=np.int8)})
            self.assertEqual(read_structure(file.name, 24).shape, (24, 4))
        self.assertEqual(len(whole.training), 8)
        self.assertEqual([data.held_out[:, 0].tolist() for data in found], [[0, 12], [2, 14], [6, 18], [8, 20]])
        for data in found:
            self.assertEqual(len(data.training), 6)

    def test_spans(self):
        self.assertEqual(
            spans_of(np.array([1, 2, 1, 0, 6, 5, 4]), 10),
            {(10, 12, 1), (12, 13, 1), (14, 15, 3), (15, 16, 3), (16, 17, 2)},
        )

    def test_model_file(self):
        with tempfile.NamedTemporaryFile() as file:
            table = np.arange(5, dtype=np.float32)
            write_model(file.name, {"width": 3}, {"sizes": np.int32([1, 2]), "weights": table})
            settings, tables = read_model(file.name)
        self.assertEqual(settings["width"], 3)
        np.testing.assert_array_equal(tables["sizes"], [1, 2])
        np.testing.assert_array_equal(tables["weights"], table)


if __name__ == "__main__":
    unittest.main()
