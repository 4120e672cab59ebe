import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What we use of harper.js 2. */
interface Harper {
  readonly LocalLinter: new (options: { readonly binary: unknown }) => {
    setup(): Promise<void>;
    lint(text: string, options: { readonly language: 'plaintext' }): Promise<readonly unknown[]>;
  };
}

/**
 * CPU milliseconds that Harper takes to lint texts, one after the other, once it has read one.
 *
 * @param folder Its npm package, unpacked.
 */
export async function lintWithHarper(folder: string, texts: readonly string[]): Promise<number> {
  const from = async (file: string): Promise<unknown> =>
    import(pathToFileURL(join(folder, 'dist', file)).href);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the package's index.d.ts says
  const { LocalLinter } = (await from('index.js')) as Harper;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- likewise
  const { binaryInlined } = (await from('binaryInlined.js')) as { readonly binaryInlined: unknown };
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  await linter.lint(texts[0] ?? '', { language: 'plaintext' });
  const before = process.cpuUsage();
  for (const text of texts) await linter.lint(text, { language: 'plaintext' });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
