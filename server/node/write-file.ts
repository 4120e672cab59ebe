import { promises } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces the content of a file in one step: the file holds the old content or the new, never a part, even when the
 * disk is full or the power fails. The file's permissions stay; of a link, the file it leads to is replaced.
 *
 * @throws What the file system throws; the file is then as it was, and nothing is left beside it.
 */
export async function writeFileAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const isLink = await promises.lstat(path).then(
    (stats) => stats.isSymbolicLink(),
    () => false,
  );
  const target = isLink ? await promises.realpath(path) : path;
  const mode = await promises.stat(target).then(
    (stats) => stats.mode & 0o7777,
    () => undefined,
  );
  // In the same folder: a rename across disks is not one step.
  const beside = join(dirname(target), `.${basename(target).slice(0, 100)}.${crypto.randomUUID()}.tmp`);
  try {
    const file = await promises.open(beside, 'wx', mode ?? 0o666);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    // The mask of the process may have taken permissions away.
    if (mode !== undefined) await promises.chmod(beside, mode);
    await promises.rename(beside, target);
  } catch (error) {
    await promises.rm(beside, { force: true });
    throw error;
  }
}
