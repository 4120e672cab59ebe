import { BRITISH_DOUBLING_VERBS, DOUBLING_VERBS, IRREGULAR_VERBS, PLAIN_VERBS } from '../lexicon/verbs.ts';

const VERB_FORMS = ['base', 'present', 'past', 'participle', 'gerund'] as const;

/** base (say) · present (says) · past (said) · participle (said) · gerund (saying). */
export type VerbForm = (typeof VERB_FORMS)[number];

const CONSONANT_Y = /[^aeiou]y$/;

/** A verb in another form: `inflect('claim', 'past')` is “claimed”. Irregular verbs by table, the others by the spelling rules. */
export function inflect(lemma: string, form: VerbForm): string {
  if (lemma === 'be')
    return { base: 'be', present: 'is', past: 'was', participle: 'been', gerund: 'being' }[form];
  if (lemma === 'have')
    return { base: 'have', present: 'has', past: 'had', participle: 'had', gerund: 'having' }[form];
  if (lemma === 'do')
    return { base: 'do', present: 'does', past: 'did', participle: 'done', gerund: 'doing' }[form];
  const irregular = IRREGULAR_VERBS.get(lemma);
  switch (form) {
    case 'base':
      return lemma;
    case 'present':
      return plural(lemma);
    case 'past':
      return irregular?.[0] ?? addEd(lemma);
    case 'participle':
      return irregular?.[1] ?? irregular?.[0] ?? addEd(lemma);
    default:
      return addIng(lemma);
  }
}

/** The s-form of a regular noun or verb. */
function plural(lemma: string): string {
  if (/(?:[sxz]|ch|sh|[^aeiou]o)$/.test(lemma)) return `${lemma}es`;
  return CONSONANT_Y.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
}

function addEd(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (CONSONANT_Y.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return `${DOUBLING_VERBS.has(lemma) ? lemma + lemma.at(-1)! : lemma}ed`;
}

/** Irregular verbs that double before “ing”: a short vowel and one consonant in one syllable, and a few longer ones. */
function addIng(lemma: string): string {
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  const doubles =
    DOUBLING_VERBS.has(lemma) ||
    (IRREGULAR_VERBS.has(lemma) &&
      (/^[^aeiou]*[aeiou][^aeiouwxy]$/.test(lemma) || /(?:get|gin|bid|run|quit)$/.test(lemma)));
  return `${doubles ? lemma + lemma.at(-1)! : lemma}ing`;
}

/** Every word a verb can be written as, British spellings among them, each with the forms it can be; in the order of the forms. */
export function inflections(lemma: string): ReadonlyMap<string, readonly VerbForm[]> {
  const words = new Map<string, VerbForm[]>();
  const add = (word: string, form: VerbForm): void =>
    void words.set(word, [...(words.get(word) ?? []), form]);
  for (const form of VERB_FORMS) add(inflect(lemma, form), form);
  if (BRITISH_DOUBLING_VERBS.has(lemma)) {
    const doubled = lemma + lemma.at(-1)!;
    words.set(`${doubled}ed`, ['past', 'participle']).set(`${doubled}ing`, ['gerund']);
  }
  return words;
}

/**
 * The verbs of the lexicon, by how early they come. A word that two of them can be written as belongs to the first: “found” to
 * “find”, “saw” to “see”.
 */
const VERBS: ReadonlySet<string> = new Set([
  'be',
  'have',
  'do',
  ...IRREGULAR_VERBS.keys(),
  ...PLAIN_VERBS,
  ...DOUBLING_VERBS,
]);

/** The verbs that an irregular past or participle may belong to. */
const BY_IRREGULAR_FORM: ReadonlyMap<string, readonly string[]> = irregularForms();

function irregularForms(): Map<string, string[]> {
  const verbs = new Map<string, string[]>();
  const add = (form: string, lemma: string): void => {
    const known = verbs.get(form);
    if (known === undefined) verbs.set(form, [lemma]);
    else known.push(lemma);
  };
  for (const [lemma, forms] of IRREGULAR_VERBS) for (const form of forms) add(form, lemma);
  for (const form of ['is', 'was', 'been', 'being', 'am', 'are', 'were', "'m", '’m', "'re", '’re'])
    add(form, 'be');
  for (const form of ['has', 'had', 'having']) add(form, 'have');
  for (const form of ['does', 'did', 'done', 'doing']) add(form, 'do');
  return verbs;
}

interface Ending {
  readonly ending: string;
  /** What the verb has in its place. */
  readonly instead: string;
  readonly form: VerbForm;
}

/** Endings of regular forms. */
const ENDINGS: readonly Ending[] = [
  { ending: 's', instead: '', form: 'present' },
  { ending: 'es', instead: '', form: 'present' },
  { ending: 'ies', instead: 'y', form: 'present' },
  // claimed, agreed, denied
  { ending: 'ed', instead: '', form: 'past' },
  { ending: 'd', instead: '', form: 'past' },
  { ending: 'ied', instead: 'y', form: 'past' },
  // claiming, noting, lying
  { ending: 'ing', instead: '', form: 'gerund' },
  { ending: 'ing', instead: 'e', form: 'gerund' },
  { ending: 'ying', instead: 'ie', form: 'gerund' },
];

/**
 * The verb of the lexicon that a word in small letters is a form of; `undefined` when it is none. Endings are taken
 * off and the verbs that are left are inflected again: a table of all forms takes 12 ms to be made.
 */
function knownVerb(word: string): string | undefined {
  let verb = VERBS.has(word) ? word : undefined;
  for (const lemma of BY_IRREGULAR_FORM.get(word) ?? []) verb = earlier(verb, lemma);
  for (const { ending, instead, form } of ENDINGS)
    if (word.endsWith(ending)) {
      const stem = word.slice(0, -ending.length);
      if (isFormOf(stem + instead, form, word)) verb = earlier(verb, stem + instead);
      // admitted, admitting
      if (isDoubled(stem) && isFormOf(stem.slice(0, -1), form, word)) verb = earlier(verb, stem.slice(0, -1));
    }
  return verb;
}

/** The one of two verbs that comes first in the lexicon. */
function earlier(verb: string | undefined, other: string): string {
  if (verb === undefined || verb === other) return other;
  for (const known of VERBS) if (known === verb || known === other) return known;
  return verb;
}

/** Whether a word is this form of a verb of the lexicon. */
function isFormOf(lemma: string, form: VerbForm, word: string): boolean {
  if (!VERBS.has(lemma)) return false;
  return inflect(lemma, form) === word || (BRITISH_DOUBLING_VERBS.has(lemma) && inflections(lemma).has(word));
}

/** Whether a word ends with one letter twice. */
function isDoubled(word: string): boolean {
  return word.at(-1) === word.at(-2);
}

/** The base form of a verb in any form; words outside the lexicon by the spelling rules. */
export function verbLemma(word: string): string {
  const lower = word.toLowerCase();
  const known = knownVerb(lower);
  if (known !== undefined) return known;
  if (/(?:[sxz]|ch|sh)es$/.test(lower)) return lower.slice(0, -2);
  if (/ies$|ied$/.test(lower)) return `${lower.slice(0, -3)}y`;
  if (/[^s]s$/.test(lower)) return lower.slice(0, -1);
  const stem = /^(.{2,}?)(?:ed|ing)$/.exec(lower)?.[1];
  if (stem === undefined) return lower;
  if (/([^aeiouls])\1$/.test(stem)) return stem.slice(0, -1);
  return /(?:at|iz|is|[^aeiou][aeiou][cgsuv]|[lrn][cgsv]|[^aeiou]l|dg|ur|ir)$/.test(stem) ? `${stem}e` : stem;
}

const IRREGULAR_NOUNS: ReadonlyMap<string, string> = new Map(
  `men man women woman children child people person feet foot teeth tooth mice mouse geese goose lives life wives wife knives knife
  leaves leaf halves half shelves shelf thieves thief wolves wolf selves self crises crisis theses thesis analyses analysis
  bases base criteria criterion media medium phenomena phenomenon alumni alumnus councilmen councilman congressmen congressman
  spokesmen spokesman spokeswomen spokeswoman policemen policeman firemen fireman businessmen businessman lawmen lawman
  councilwomen councilwoman congresswomen congresswoman chairmen chairman`
    .trim()
    .split(/\s+/)
    .flatMap((word, index, all) => (index % 2 === 0 ? [[word, all[index + 1]!] as const] : [])),
);

/** The singular of a noun; a possessive ending is taken off first: “cities'” is “city”. Names are best left alone. */
export function nounLemma(word: string): string {
  const lower = withoutPossessive(word.toLowerCase());
  const irregular = IRREGULAR_NOUNS.get(lower);
  if (irregular !== undefined) return irregular;
  if (lower.length < 4 || !lower.endsWith('s')) return lower;
  if (/(?:ss|us|is|news|series|species|politics|economics|athletics)$/.test(lower)) return lower;
  if (!lower.endsWith('es')) return lower.slice(0, -1);
  if (/[^aeiou]ies$/.test(lower) && lower !== 'movies') return `${lower.slice(0, -3)}y`;
  if (/(?:[sxz]|ch|sh)es$/.test(lower))
    return /(?:[aeiourn]s|[aeio]z)es$/.test(lower) && !/(?:bus|gas|virus)es$/.test(lower)
      ? lower.slice(0, -1)
      : lower.slice(0, -2);
  if (/(?:potato|tomato|hero|veto|echo)es$/.test(lower)) return lower.slice(0, -2);
  return lower.slice(0, -1);
}

function withoutPossessive(word: string): string {
  return word.includes("'") || word.includes('’') ? word.replace(/['’]s?$/, '') : word;
}
