/**
 * Measures one of MEASURES and prints its figures.
 *
 *     node bench/speed/measure-process.ts NAME --gold DIR
 */
import { goldFolder, splitStories } from '../gold.ts';
import { MEASURES } from './measure.ts';

const [name, ...args] = process.argv.slice(2);
const measure = Object.entries(MEASURES).find(([known]) => known === name)?.[1];
if (measure === undefined) throw new Error(`No measure is called “${name}”.`);
// Without an “await” of its own: the bundle for another Node is CommonJS, which allows none here.
void Promise.resolve(measure(splitStories(goldFolder(args)))).then((figures) =>
  process.stdout.write(JSON.stringify(figures)),
);
