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

/** Seeds of the networks that teach, and the one of the network that learns from both, who takes longer. */
const TEACHERS = { seeds: ['1', '2'], epochs: '4' };
const PUPIL = { seed: '3', epochs: '5' };
/** As many as in first-pass-folds.ts. */
const FOLDS = { names: ['0', '1', '2', '3'], epochs: '3' };

/**
 * Trains two networks, and a third that learns from both, as weights.bin.
 *
 * @param python The Python that has PyTorch.
 * @param folder Holds data.bin and structure.bin, and gets the weights.
 * @throws Error when it fails.
 */
export function learnNetwork(python: string, folder: string): void {
  const teachers = TEACHERS.seeds.map((seed) => {
    const out = join(folder, `seed-${seed}.bin`);
    learn(python, folder, out, ['--seed', seed, '--epochs', TEACHERS.epochs]);
    return out;
  });
  const options = ['--seed', PUPIL.seed, '--epochs', PUPIL.epochs, '--teacher', ...teachers];
  learn(python, folder, join(folder, 'weights.bin'), options);
}

/** Trains a network for each fold on the other three, and has it label the stories of the fold: see foldLabels. */
export function learnFolds(python: string, folder: string): void {
  const labels = foldLabels(folder);
  for (const [index, fold] of FOLDS.names.entries()) {
    const options = ['--fold', fold, '--epochs', FOLDS.epochs, '--labels', labels[index]!];
    learn(python, folder, join(folder, `fold-${fold}.bin`), options);
  }
}

/** The files with the labels of each fold: see write_labels in network.py. */
export function foldLabels(folder: string): string[] {
  return FOLDS.names.map((fold) => join(folder, `labels-${fold}.bin`));
}

/** Has network.py learn, which prints how far it has got. */
function learn(python: string, folder: string, out: string, options: readonly string[]): void {
  const data = ['--data', join(folder, 'data.bin'), '--structure', join(folder, 'structure.bin')];
  const { status, error } = spawnSync(
    python,
    [join(import.meta.dirname, 'network.py'), ...data, '--out', out, ...options],
    { env: { ...process.env, ...SURROUNDINGS }, stdio: 'inherit' },
  );
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`network.py ended with ${status ?? 'a signal'}.`);
}
