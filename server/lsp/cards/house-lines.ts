import type { Entity } from '../../analysis/entities.ts';
import type { NamesFile } from '../../node/read-knowledge-base.ts';
import type { HouseEntry } from '../../rules/house-names.ts';
import { fileUri } from '../places.ts';
import { type CardLine, line, type Piece } from './card.ts';

/** Entries shown of one name; a common surname may have many. */
const MOST = 3;

/** What the house has of whom or what a story names, with a link to where it has it. */
export function houseLines(
  file: NamesFile | undefined,
  entity: Pick<Entity, 'name' | 'kind' | 'aliases'>,
): CardLine[] {
  const names = file?.names;
  if (file === undefined || names === undefined) return [];
  const { entries, isBySurname } = names.about(entity);
  return entries.slice(0, MOST).flatMap((entry) => {
    const what = isBySurname ? 'House entry with this surname: ' : 'House entry: ';
    const checked = entry.checked && ` (checked ${entry.checked.on} by ${entry.checked.by})`;
    return [
      line(what, link(entry, file), checked ?? ' (not checked)'),
      ...(entry.notes === undefined ? [] : [line('House note: ', entry.notes)]),
    ];
  });
}

/** “Lori Reyes, city treasurer”, leading to the entry. */
function link(entry: HouseEntry, { path, text }: NamesFile): Piece {
  const before = text.slice(0, entry.span.start);
  const row = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  return { page: `${fileUri(path)}#L${row},${column}`, label: `“${describe(entry)}”` };
}

/** The name with what its bearer is; where that is over, the last the house has, with its years. */
function describe({ name, roles }: HouseEntry): string {
  const lasting = roles.filter(({ to }) => to === undefined).map(({ title }) => title);
  if (lasting.length > 0) return [name, ...lasting].join(', ');
  const last = roles.at(-1);
  return last === undefined ? name : `${name}, ${last.title} (${last.from ?? ''}–${last.to})`;
}
