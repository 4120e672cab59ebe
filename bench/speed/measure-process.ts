/** What another Node runs, as a bundle: measures and prints the figures. */
import { measureHere } from './measure.ts';

process.stdout.write(JSON.stringify(measureHere(process.argv)));
