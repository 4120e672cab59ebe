import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

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
}

/** In this order; the last is the one that is shipped. What each of them finds stands in README.md. */
const LESSONS: readonly Lesson[] = [
  { name: 'plain-1', seed: 1, epochs: 4 },
  { name: 'seed-1', seed: 1, epochs: 4, structure: true },
  { name: 'seed-2', seed: 2, epochs: 4, structure: true },
  { name: 'weights', seed: 3, epochs: 2, start: 'plain-1', teachers: ['plain-1', 'seed-1', 'seed-2'] },
];
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
  for (const lesson of LESSONS) {
    const { status, error } = spawnSync(
      python,
      [join(import.meta.dirname, 'network.py'), ...optionsOf(lesson, folder)],
      { env: { ...process.env, ...SURROUNDINGS }, stdio: 'inherit' },
    );
    if (error !== undefined) throw error;
    if (status !== 0) throw new Error(`network.py ended with ${status ?? 'a signal'}.`);
  }
}

function optionsOf({ name, seed, epochs, structure, start, teachers }: Lesson, folder: string): string[] {
  const file = (of: string): string => join(folder, `${of}.bin`);
  const options = ['--data', file('data'), '--out', file(name), '--seed', `${seed}`, '--epochs', `${epochs}`];
  if (structure) options.push('--structure', file('structure'));
  if (start !== undefined) options.push('--start', file(start), '--rate', `${LATER_RATE}`);
  if (teachers !== undefined) options.push('--teacher', ...teachers.map(file));
  return options;
}
