import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { FOLDS } from './first-pass-folds.ts';

/**
 * One thread, so that sums go in the same order everywhere, and memory that is kept once it is there: by default the
 * allocator hands the tensors of each step back to the system, and a tenth of the time goes into fetching them again.
 */
const SURROUNDINGS = {
  OPENBLAS_NUM_THREADS: '1',
  OMP_NUM_THREADS: '1',
  MALLOC_TRIM_THRESHOLD_: '2000000000',
  MALLOC_MMAP_THRESHOLD_: '2000000000',
  MALLOC_TOP_PAD_: '268435456',
};

/** A network to train. */
interface Lesson {
  /** Of its file, without the ending. */
  readonly name: string;
  readonly seed: number;
  readonly epochs: number;
  /** Whether it learns how sentences are built as well. */
  readonly structure?: true;
  /** The network that it goes on from, with half the rate of learning. */
  readonly start?: string;
  /** The networks whose mean thoughts it learns too. */
  readonly teachers?: readonly string[];
  /** The fold of training stories that it does not see and labels when it has learned. */
  readonly fold?: number;
}

/** In this order; the last is the one that is shipped. What each of them finds stands in README.md. */
const LESSONS: readonly Lesson[] = [
  { name: 'plain-1', seed: 1, epochs: 4 },
  { name: 'seed-1', seed: 1, epochs: 4, structure: true },
  { name: 'seed-2', seed: 2, epochs: 4, structure: true },
  { name: 'weights', seed: 3, epochs: 2, start: 'plain-1', teachers: ['plain-1', 'seed-1', 'seed-2'] },
];
/** Networks that learned for two epochs only are too weak to learn linking from. */
const FOLD_LESSONS: readonly Lesson[] = Array.from({ length: FOLDS }, (_, fold) => ({
  name: `fold-${fold}`,
  seed: 1,
  epochs: 4,
  fold,
}));
/** The rate of a network that goes on from another. */
const LATER_RATE = 1e-3;

/**
 * Has network.py train three networks and one that they teach, weights.bin; it prints how far it has got.
 *
 * @param python The Python that has PyTorch.
 * @param folder Holds data.bin and structure.bin, and gets the weights.
 * @throws Error when it fails.
 */
export function learnNetwork(python: string, folder: string): void {
  learn(python, folder, LESSONS);
}

/**
 * Has it train a network for each fold of the training stories on the other three, and label the fold: see foldLabels.
 * Parameters as above.
 */
export function learnFolds(python: string, folder: string): void {
  learn(python, folder, FOLD_LESSONS);
}

/** The files with the labels of each fold: see write_labels in network.py. */
export function foldLabels(folder: string): string[] {
  return FOLD_LESSONS.map(({ name }) => labelsOf(folder, name));
}

function labelsOf(folder: string, name: string): string {
  return join(folder, `${name}-labels.bin`);
}

function learn(python: string, folder: string, lessons: readonly Lesson[]): void {
  for (const lesson of lessons) {
    const { status, error } = spawnSync(
      python,
      [join(import.meta.dirname, 'network.py'), ...optionsOf(lesson, folder)],
      { env: { ...process.env, ...SURROUNDINGS }, stdio: 'inherit' },
    );
    if (error !== undefined) throw error;
    if (status !== 0) throw new Error(`network.py ended with ${status ?? 'a signal'}.`);
  }
}

function optionsOf(lesson: Lesson, folder: string): string[] {
  const { name, seed, epochs, structure, start, teachers, fold } = lesson;
  const file = (of: string): string => join(folder, `${of}.bin`);
  const options = ['--data', file('data'), '--out', file(name), '--seed', `${seed}`, '--epochs', `${epochs}`];
  if (structure) options.push('--structure', file('structure'));
  if (start !== undefined) options.push('--start', file(start), '--rate', `${LATER_RATE}`);
  if (teachers !== undefined) options.push('--teacher', ...teachers.map(file));
  if (fold !== undefined) options.push('--fold', `${fold}`, '--labels', labelsOf(folder, name));
  return options;
}
