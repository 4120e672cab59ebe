import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { after } from 'node:test';
import { createProgram } from '../../server/cli/program.ts';
import { CommandError } from '../../server/cli/terminal.ts';

/** What a run of the command line left behind. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const folders: string[] = [];
after(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** A folder of files that goes when the tests are done; it is a repository, so that no configuration above it counts. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-cli-'));
  folders.push(folder);
  await mkdir(join(folder, '.git'));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** Runs the commands in this process: quick, and with the same exit codes. */
export async function run(
  args: readonly string[],
  folder: string,
  stdin: string | Uint8Array = '',
): Promise<Run> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const terminal = {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout,
    stderr,
    folder,
    colour: false,
    columns: undefined,
  };
  let code = 0;
  try {
    await createProgram(terminal, (exitCode) => {
      code = exitCode;
    }).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommandError) {
      code = error.exitCode;
      stderr.write(error.message);
    } else if (error instanceof Error && 'exitCode' in error) code = error.exitCode === 0 ? 0 : 2;
    else throw error;
  }
  stdout.end();
  stderr.end();
  return { code, stdout: await text(stdout), stderr: await text(stderr) };
}

/** Runs the command line as a process of its own. `readerLeaves` closes its standard output at once. */
export async function spawnCli(
  args: readonly string[],
  folder: string,
  {
    stdin = '',
    readerLeaves = false,
    env = {},
  }: { stdin?: string; readerLeaves?: boolean; env?: Record<string, string> } = {},
): Promise<Run> {
  const main = join(import.meta.dirname, '../../server/cli/main.ts');
  const child = spawn(process.execPath, [main, ...args], { cwd: folder, env: { ...process.env, ...env } });
  const closed = new Promise<number>((resolve) => {
    child.on('close', (code) => resolve(code ?? -1));
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  if (readerLeaves) child.stdout.destroy();
  const [stdout, stderr] = await Promise.all([readerLeaves ? '' : text(child.stdout), text(child.stderr)]);
  return { code: await closed, stdout, stderr };
}
