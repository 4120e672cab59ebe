import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ACCEPTED_FILE, type AcceptedFinding, addAccepted } from '../engine/accepted.ts';
import { writeFileAtomically } from './write-file.ts';

/**
 * Adds an accepted finding to the sidecar of a folder, which is made when it is not there.
 *
 * @returns The sidecar's path.
 * @throws When the sidecar cannot be read, understood or written; it is then as it was.
 */
export async function acceptFinding(folder: string, finding: AcceptedFinding): Promise<string> {
  const path = join(folder, ACCEPTED_FILE);
  const before = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  const after = addAccepted(before, finding);
  if (after === undefined) throw new Error(`${ACCEPTED_FILE} cannot be read. Correct it first.`);
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomically(path, after);
  return path;
}
