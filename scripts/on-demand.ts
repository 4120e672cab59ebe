import { dirname, join } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';

/**
 * Packages that most runs never call (a story in plain text, in a folder without a configuration, needs none), and
 * the functions we use of them. Each becomes a file of its own beside the bundles, loaded when one of them is called.
 */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  ignore: ['default'],
  'jsonc-parser': [
    'applyEdits',
    'createScanner',
    'findNodeAtLocation',
    'modify',
    'parse',
    'parseTree',
    'printParseErrorCode',
  ],
  'mdast-util-from-markdown': ['fromMarkdown'],
  picocolors: ['createColors'],
  tinyglobby: ['glob'],
  'write-good': ['default'],
  yaml: ['isMap', 'isScalar', 'isSeq', 'parseDocument'],
  zod: [
    'array',
    'boolean',
    'enum',
    'number',
    'object',
    'strictObject',
    'string',
    'toJSONSchema',
    'union',
    'unknown',
  ],
};

/** Folder of the packages' files, from the bundles. */
const FOLDER = 'packages';

/**
 * Takes these packages out of a bundle, and builds them beside it. In the bundle stand functions of the same names; to
 * import anything else of such a package fails the build.
 *
 * @param options How the packages are built.
 * @param seen Is told the files they are made of.
 */
export function onDemand(options: BuildOptions, seen: (inputs: readonly string[]) => void): Plugin {
  return {
    name: 'on-demand',
    setup(plugin) {
      const { absWorkingDir: resolveDir = '', outfile = '' } = plugin.initialOptions;
      const folder = join(dirname(outfile), FOLDER);
      plugin.onResolve({ filter: new RegExp(`^(?:${Object.keys(PACKAGES).join('|')})$`) }, ({ path }) => ({
        path,
        namespace: 'on-demand',
        sideEffects: false,
      }));
      plugin.onResolve({ filter: /^\./, namespace: 'on-demand' }, ({ path }) => ({ path, external: true }));
      plugin.onLoad({ filter: /./, namespace: 'on-demand' }, async ({ path: name }) => {
        const functions = PACKAGES[name]!.join(', ');
        const { metafile } = await build({
          ...options,
          stdin: { contents: `export { ${functions} } from '${name}';`, resolveDir },
          outfile: join(folder, `${name}.cjs`),
          metafile: true,
        });
        seen(Object.keys(metafile?.inputs ?? {}));
        return { contents: standInFor(name), resolveDir };
      });
    },
  };
}

/** A module with the package's functions, which loads the package when one is called. */
function standInFor(name: string): string {
  const functions = PACKAGES[name]!;
  return [
    'let loaded;',
    `const load = () => (loaded ??= require('./${FOLDER}/${name}.cjs'));`,
    ...functions.map((key, i) => `const f${i} = (...args) => load().${key}(...args);`),
    // Some are called like words of the language: enum, default.
    `export { ${functions.map((key, i) => `f${i} as ${key}`).join(', ')} };`,
  ].join('\n');
}
