import type { Analysis } from '../analysis/analysis.ts';
import type { Entity } from '../analysis/entities.ts';
import { FAMOUS_OPTION, type Famous, famousPeople } from './famous.ts';
import {
  bearersBySurname,
  isFullName,
  isOtherThanBearer,
  isPossessive,
  type Naming,
  namingsOf,
  peopleOf,
  wordsOf,
} from './named-people.ts';
import { articleRule, type Finding } from './rule.ts';

/** How many paragraphs back a full name still comes to mind when the surname follows. */
const REACH = 1;

export const sameSurnameAmbiguity = articleRule({
  meta: {
    id: 'same-surname-ambiguity',
    summary: 'A surname alone where two people of the story bear it and either may be meant.',
    group: 'entities',
    severity: 'info',
    fix: 'suggestion',
    since: '0.1.0',
    authorities: ['AP'],
    storyTypes: ['news', 'brief', 'obituary', 'sport'],
  },
  options: { famous: FAMOUS_OPTION },
  *check(analysis, { famous }) {
    let known: Famous | undefined;
    let order: ReadonlyMap<number, number> | undefined;
    for (const [surname, bearers] of bearersBySurname(peopleOf(analysis))) {
      const full = bearers.filter(({ name }) => name.includes(' '));
      if (full.length < 2 || !areDistinct(full)) continue;
      known ??= famousPeople(famous);
      if (known.bears(surname)) continue;
      order ??= new Map(analysis.paragraphs.map(({ index }, at) => [index, at]));
      yield* ambiguousNamings(bearingsOf(analysis, bearers, order), surname);
    }
  },
});

/** A naming with the person it was joined to, and its paragraph, counted from 0. */
interface Bearing {
  readonly naming: Naming;
  readonly bearer: Entity;
  readonly paragraph: number;
}

/** Letters at the head of two given names by which one may be short for the other: “Sandra”, “Sandy”. */
const SHARED_HEAD = 3;

/** Whether no two of the names can be one person’s, misspelt or shortened. Names of one surname are few. */
function areDistinct(people: readonly Entity[]): boolean {
  const heads = people.map(({ name }) => `${wordsOf(name)[0]!.slice(0, SHARED_HEAD)} ${isJunior(name)}`);
  return new Set(heads).size === heads.length;
}

function isJunior(name: string): boolean {
  return /\s(?:Jr|Sr|I{1,3}|IV)\.?$/.test(name);
}

function bearingsOf(
  analysis: Analysis,
  bearers: readonly Entity[],
  order: ReadonlyMap<number, number>,
): Bearing[] {
  return bearers
    .flatMap((bearer) =>
      namingsOf(analysis, bearer).map((naming) => ({
        naming,
        bearer,
        paragraph: order.get(naming.home.index)!,
      })),
    )
    .toSorted((a, b) => a.naming.start - b.naming.start);
}

/**
 * The first surname alone behind a full name, where two were named in full just before or where the story calls
 * somebody else by that surname. Linear.
 */
function* ambiguousNamings(bearings: readonly Bearing[], surname: string): Generator<Finding> {
  /** The last full name, until a surname alone follows; and the last one of somebody else. */
  let last: Bearing | undefined;
  let other: Bearing | undefined;
  /** Whom the surname meant while only one bearer was known. */
  let usual: Bearing | undefined;
  let isShared = false;
  let recent: Bearing | undefined;
  for (const each of bearings) {
    if (isFullName(each.naming)) {
      if (recent !== undefined && recent.bearer !== each.bearer) {
        isShared = true;
        other = recent;
      }
      last = each;
      recent = each;
      continue;
    }
    if (last === undefined || !isSurnameAlone(each.naming, surname)) continue;
    const named = last;
    last = undefined;
    if (!isShared) {
      usual ??= named;
      continue;
    }
    const rival = usual ?? other;
    if (rival === undefined || rival.bearer === named.bearer) continue;
    const isNear = each.paragraph - named.paragraph <= REACH;
    if (!isNear || (usual === undefined && each.paragraph - rival.paragraph > REACH)) continue;
    if (!isTold(each.naming)) yield findingOf(each.naming, named, rival);
  }
}

function isSurnameAlone({ words, beside }: Naming, surname: string): boolean {
  return words.length === 1 && words[0]!.toLowerCase() === surname && beside?.honorific === undefined;
}

/** Units before a surname in which a pronoun still tells who is meant. */
const NEAR = 500;

/** Whether a title, what the surname belongs to, or a pronoun before it in the paragraph tells who is meant. */
function isTold(naming: Naming): boolean {
  const { beside, home, start } = naming;
  if ((beside?.titles.length ?? 0) > 0 || isOtherThanBearer(naming) || isPossessive(naming)) return true;
  const at = start - home.block.span.start;
  const before = home.reading.narration.slice(Math.max(0, at - NEAR), at);
  return /\b(?:he|she|his|her|him)\b/i.test(before);
}

function findingOf({ start, end, words }: Naming, named: Bearing, rival: Bearing): Finding {
  const names = [rival, named].map(({ naming }) => naming.words.join(' '));
  return {
    span: { start, end },
    message: `“${words[0]}” may mean ${names[0]} or ${names[1]}, who was named last. Add the given name.`,
    related: [rival, named].map(({ naming }, at) => ({ span: naming, message: names[at]! })),
    fixes: names.map((name) => ({
      title: `Write “${name}”`,
      kind: 'suggestion',
      edits: [{ span: { start, end }, text: name }],
    })),
  };
}
