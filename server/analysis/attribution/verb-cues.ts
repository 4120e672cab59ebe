import {
  BE_FORMS,
  CHAIN_VERBS,
  COORDINATORS,
  DETERMINERS,
  PREPOSITIONS,
  TIME_WORDS,
} from '../../lexicon/clause-words.ts';
import { MEDIA } from '../../lexicon/attribution-nouns.ts';
import type { ReportingVerb } from '../../lexicon/reporting-verb.ts';
import type { VerbForm } from '../../language/lemma.ts';
import { type InflectedVerb, REPORTING_VERBS } from './reporting-verbs.ts';
import { isAuxiliary, isCapitalised, isVerbAdverb, type Word } from './words.ts';

/** active: has a subject of its own · passive: what was the object is its subject · gerund: leans on another clause's subject. */
type CueVoice = 'active' | 'passive' | 'gerund';

/** A reporting verb in the narration with its auxiliaries and adverbs. Numbers are word indexes. */
export interface VerbCue {
  readonly verb: ReportingVerb;
  readonly voice: CueVoice;
  readonly start: number;
  readonly head: number;
  /** Behind the verb and its particle. */
  readonly end: number;
  /** The verb stands alone, without auxiliary. */
  readonly bare: boolean;
}

interface Group {
  readonly start: number;
  readonly auxiliary: 'be' | 'have' | 'modal' | 'to' | 'loose-to' | undefined;
}

const HAVE: ReadonlySet<string> = new Set(['has', 'have', 'had', "'ve"]);

/** The reporting verb whose inflected word stands at `head`, when it is used as a verb; `undefined` otherwise. */
export function verbCueAt(words: readonly Word[], head: number, floor: number): VerbCue | undefined {
  const word = words[head]!;
  // A capital inside a sentence makes a name of it: “the United States”, “the Critical Threats Project”.
  if (head > floor && isCapitalised(word)) return undefined;
  const readings = word.quotation < 0 ? REPORTING_VERBS.get(word.lower) : undefined;
  const reading = readings?.find(
    ({ verb }) => verb.particle === undefined || words[head + 1]?.lower === verb.particle,
  );
  if (reading === undefined) return undefined;
  const group = groupBefore(words, head, floor);
  const voice = voiceOf(words, head, group, reading, floor);
  if (voice === undefined) return undefined;
  const end = head + (reading.verb.particle === undefined ? 1 : 2);
  return { verb: reading.verb, voice, start: group.start, head, end, bare: group.auxiliary === undefined };
}

/** Auxiliaries, adverbs and leading verbs (“went on to”) before the verb. */
function groupBefore(words: readonly Word[], head: number, floor: number): Group {
  let start = head;
  let auxiliary: Group['auxiliary'];
  while (start > floor) {
    const word = words[start - 1]!;
    if (word.quotation >= 0) break;
    if (isAuxiliary(word) || isPronounClitic(words, start - 1, floor)) {
      auxiliary ??= kindOf(word);
    } else if (word.lower === 'to') {
      const lead = words[start - 2];
      const leads =
        lead !== undefined && start - 2 >= floor && (CHAIN_VERBS.has(lead.lower) || isAuxiliary(lead));
      auxiliary ??= leads ? 'to' : 'loose-to';
      if (!leads) break;
    } else if (!(isVerbAdverb(word) || (CHAIN_VERBS.has(word.lower) && leadsOn(words, start)))) {
      break;
    }
    start -= 1;
  }
  while (start < head && TIME_WORDS.has(words[start]!.lower)) start += 1;
  return { start, auxiliary };
}

/** “he's said”: the clitic belongs to the verb only behind a pronoun; behind a noun it is the possessive. */
function isPronounClitic(words: readonly Word[], at: number, floor: number): boolean {
  if (words[at]!.lower !== "'s" || at - 1 < floor) return false;
  return ['he', 'she', 'it', 'who', 'that', 'there'].includes(words[at - 1]!.lower);
}

function leadsOn(words: readonly Word[], at: number): boolean {
  const next = words[at]!;
  return next.lower === 'to' || next.lower === 'on' || next.lower.endsWith('ing');
}

function kindOf({ lower }: Word): Group['auxiliary'] {
  if (BE_FORMS.has(lower)) return 'be';
  return HAVE.has(lower) || lower === "'s" ? 'have' : 'modal';
}

function voiceOf(
  words: readonly Word[],
  head: number,
  group: Group,
  { forms, verb }: InflectedVerb,
  floor: number,
): CueVoice | undefined {
  const can = (form: VerbForm): boolean => forms.includes(form);
  const before = group.start > floor ? words[group.start - 1] : undefined;
  switch (group.auxiliary) {
    case 'be':
      if (can('gerund')) return 'active';
      return can('participle') ? 'passive' : undefined;
    case 'have':
      return can('participle') ? 'active' : undefined;
    case 'modal':
    case 'to':
      return can('base') || can('gerund') ? 'active' : undefined;
    case 'loose-to':
      return undefined;
    default:
      break;
  }
  if (can('participle') && verb.frames.has('hearer') && (before === undefined || before.lower === 'when'))
    return 'passive';
  if (can('gerund'))
    return opensParticiple(before) || tellsWhatItSays(words[head]!, before) ? 'gerund' : undefined;
  if (before !== undefined && isModifierPlace(before, words[head]!)) return undefined;
  if (can('past')) return words[head + 1]?.lower === 'by' ? undefined : 'active';
  if (can('present')) return words[head]!.pos === 'noun' && !isSubjectPronoun(before) ? undefined : 'active';
  return isPluralSubject(before, words[head]!) ? 'active' : undefined;
}

/** “issued a statement saying”, “a letter urging”. */
function tellsWhatItSays({ lower }: Word, before: Word | undefined): boolean {
  return before !== undefined && SAYING.has(lower) && MEDIA.has(before.lower);
}

const SAYING: ReadonlySet<string> = new Set([
  'saying',
  'urging',
  'calling',
  'asking',
  'accusing',
  'warning',
  'claiming',
]);

/** Where a gerund clause begins that leans on the sentence's subject: “…, adding that”, “while saying”. */
function opensParticiple(before: Word | undefined): boolean {
  if (before === undefined) return false;
  return [',', '—', '–', '-', 'while', 'by', 'before', 'after', 'and', 'without'].includes(before.lower);
}

/** Whether the word before makes a noun or an adjective of the verb's form: “the reported loss”, “his claims”. */
function isModifierPlace(before: Word, word: Word): boolean {
  if (before.quotation >= 0) return false;
  if (isPronounHead(before)) return false;
  if (DETERMINERS.has(before.lower) || before.pos === 'possessive' || before.lower === "'s") return true;
  return PREPOSITIONS.has(before.lower) || (before.pos === 'adjective' && word.pos === 'noun');
}

/** Determiners that are subjects on their own. */
function isPronounHead({ lower }: Word): boolean {
  return [
    'some',
    'many',
    'most',
    'others',
    'one',
    'both',
    'all',
    'several',
    'few',
    'none',
    'this',
    'these',
  ].includes(lower);
}

function isSubjectPronoun(before: Word | undefined): boolean {
  return before !== undefined && ['he', 'she', 'it', 'who', 'which'].includes(before.lower);
}

function isPluralSubject(before: Word | undefined, word: Word): boolean {
  if (before === undefined || before.quotation >= 0) return false;
  if (['i', 'we', 'you', 'they', 'who', 'people', 'many', 'some', 'most', 'others'].includes(before.lower))
    return true;
  if (word.lower === 'say')
    return !MODIFYING.has(before.lower) && (before.isWord || [',', '%', ')'].includes(before.lower));
  if (word.pos === 'noun' || word.pos === 'name' || word.pos === 'adjective') return false;
  if (COORDINATORS.has(before.lower) || before.lower === ',') return word.pos === 'verb-present';
  return (
    (before.isWord || before.lower === '%') && (word.pos.startsWith('verb') || before.lower.endsWith('s'))
  );
}

/** Words before “say” that make a noun of it: “a say in”. */
const MODIFYING: ReadonlySet<string> = new Set([
  ...DETERMINERS,
  ...PREPOSITIONS,
  'final',
  'big',
  'or',
  'and',
  'let',
  'us',
]);
