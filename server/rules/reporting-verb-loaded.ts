import type { Analysis } from '../analysis/analysis.ts';
import type { Attribution } from '../analysis/attribution.ts';
import type { PartOfSpeech } from '../language/part-of-speech.ts';
import { LOADED_REPORTING_VERBS, MILDLY_LOADED_REPORTING_VERBS } from '../lexicon/loaded-verbs.ts';
import { articleRule, type Finding } from './rule.ts';

export const reportingVerbLoaded = articleRule({
  meta: {
    id: 'reporting-verb-loaded',
    summary: 'A reporting verb that judges the speaker where “said” would report.',
    group: 'attribution',
    severity: 'info',
    fix: 'suggestion',
    since: '0.1.0',
    authorities: ['AP', 'Guardian', 'Oxford University Press'],
    storyTypes: ['news', 'brief'],
  },
  options: {
    strict: {
      default: false,
      description: 'Also flag acknowledge, note and warn, which most desks accept.',
    },
    allow: { default: [], description: 'Verbs (in the base form) that the house accepts.' },
  },
  *check(analysis, { strict, allow }) {
    for (const attribution of analysis.attributions) {
      const { cueLemma } = attribution;
      const why =
        LOADED_REPORTING_VERBS.get(cueLemma) ??
        (strict ? MILDLY_LOADED_REPORTING_VERBS.get(cueLemma) : undefined);
      if (why === undefined || allow.includes(cueLemma)) continue;
      const finding = findingFor(analysis, attribution, why);
      if (finding !== undefined) yield finding;
    }
  },
});

/** Words in the sentence that make the verb a plain legal or medical fact: an admission in court, a claim of responsibility. */
const EXEMPT =
  /\b(?:guilt|guilty|court|judge|plea|pleaded|liability|wrongdoing|responsibility|credit|victory|asylum|hospital|benefits|insurance|custody|defeat)\b/i;

function findingFor(analysis: Analysis, attribution: Attribution, why: string): Finding | undefined {
  const [cue] = attribution.cue;
  if (cue === undefined || attribution.source.length === 0 || attribution.kind !== 'speech') return undefined;
  const { block, reading } = analysis.blocks[attribution.block]!;
  const at = block.span.start;
  const place = { start: cue.start - at, end: cue.end - at };
  if (reading.narration.slice(place.start, place.end).trim() === '') return undefined;
  const sentence = reading.sentences.find(({ start, end }) => start <= place.start && place.start < end);
  if (sentence === undefined || EXEMPT.test(reading.narration.slice(sentence.start, sentence.end)))
    return undefined;
  const index = reading.tokens.findIndex(
    (token, i) => token.start >= place.start && token.end <= place.end && isVerb(reading.partsOfSpeech[i]!),
  );
  const verb = reading.tokens[index];
  if (verb === undefined) return undefined;
  const particle = attribution.cueLemma.includes(' ') ? reading.tokens[index + 1] : undefined;
  const span = { start: verb.start + at, end: (particle ?? verb).end + at };
  const word = analysis.article.text.slice(span.start, span.end);
  const said = sayLike(reading.partsOfSpeech[index]!);
  const replaceable =
    /^\s*(?:that\b|,|\.|$|[“"])/.test(reading.prose.slice(span.end - at)) ||
    endsContent(attribution, span.start);
  return {
    span,
    message: `“${word}” ${why} “${said}” reports the words and takes no side.`,
    ...(replaceable && {
      fixes: [{ title: `Replace by “${said}”`, kind: 'suggestion' as const, edits: [{ span, text: said }] }],
    }),
  };
}

function isVerb(part: PartOfSpeech): boolean {
  return part.startsWith('verb-');
}

/** “say” in the form that the verb it replaces has. */
function sayLike(part: PartOfSpeech): string {
  if (part === 'verb-gerund') return 'saying';
  if (part === 'verb-present') return 'says';
  return part === 'verb-base' ? 'say' : 'said';
}

/** Whether the claim stands before the verb: then nothing behind it depends on the verb. */
function endsContent(attribution: Attribution, start: number): boolean {
  return attribution.content.length > 0 && attribution.content.every(({ end }) => end <= start);
}
