import { readBlock } from '../../server/analysis/block-reading.ts';
import { LANGUAGE } from './language.ts';

/** The names of one block of prose in order, with their kinds: “person: Ruth Okafor”. */
export function namesOf(prose: string): string[] {
  return readBlock(prose, prose, LANGUAGE).names.mentions.map(({ kind, name }) => `${kind}: ${name}`);
}
