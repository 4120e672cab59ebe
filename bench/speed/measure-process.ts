/**
 * Measures one of MEASURES and prints its figures.
 *
 *     node bench/speed/measure-process.ts NAME --gold DIR
 */
import { goldFolder, splitStories } from '../gold.ts';
import { MEASURES } from './measure.ts';

const [name, ...args] = process.argv.slice(2);
process.stdout.write(JSON.stringify(MEASURES[name!]!(splitStories(goldFolder(args)))));
