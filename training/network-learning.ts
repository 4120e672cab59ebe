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

/**
 * Has network.py learn, which prints how far it has got.
 *
 * @param python The Python that has PyTorch.
 * @throws Error when it fails.
 */
export function learnNetwork(python: string, options: readonly string[]): void {
  const { status, error } = spawnSync(python, [join(import.meta.dirname, 'network.py'), ...options], {
    env: { ...process.env, ...SURROUNDINGS },
    stdio: 'inherit',
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`network.py ended with ${status ?? 'a signal'}.`);
}
