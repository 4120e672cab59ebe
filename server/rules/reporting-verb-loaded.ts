import type { Analysis } from '../analysis/analysis.ts';
import type { Attribution } from '../analysis/attribution.ts';
import { verbLemma } from '../language/lemma.ts';
import type { PartOfSpeech } from '../language/part-of-speech.ts';
import { LOADED_REPORTING_VERBS, MILDLY_LOADED_REPORTING_VERBS } from '../lexicon/loaded-verbs.ts';
import { contains, shift } from '../text/span.ts';
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
  /\b(?:guilt|guilty|court|judge|plea|pleaded|liability|wrongdoing|responsibility|credit|victory|asylum|hospital|benefits|insurance|custody|defeat|sued|lawsuit|suit)\b/i;

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
  const head = attribution.cueLemma.split(' ')[0];
  const index = reading.tokens.findLastIndex(
    ({ start, end, text }, i) =>
      start >= place.start &&
      end <= place.end &&
      isVerb(reading.partsOfSpeech[i]!) &&
      verbLemma(text) === head,
  );
  const verb = reading.tokens[index];
  if (verb === undefined) return undefined;
  const before = reading.prose.slice(Math.max(sentence.start, verb.start - 60), verb.start);
  const behind = reading.prose.slice(verb.end, verb.end + 60);
  if (
    UNSAID.test(before) ||
    !isStatement(analysis, attribution) ||
    NO_STATEMENT.test(behind) ||
    !canReveal(attribution, behind)
  )
    return undefined;
  const particle = attribution.cueLemma.includes(' ') ? reading.tokens[index + 1] : undefined;
  const span = { start: verb.start + at, end: (particle ?? verb).end + at };
  const word = analysis.article.text.slice(span.start, span.end);
  const said = sayLike(reading.partsOfSpeech[index]!, verb.text);
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

/** Words right before the verb by which nothing was said, or the writer weighs it openly: “did not reveal”, “wrongly claimed”. */
const UNSAID =
  /(?:\b(?:not|never|cannot|refus(?:ed|es|ing) to|declin(?:ed|es|ing) to|would|could|might|may|should|must|can|will|wrongly|falsely|incorrectly|mistakenly|erroneously|disingenuously|ridiculously|absurdly|dubiously|misleadingly|implausibly|baselessly|essentially|effectively|I|we|implicitly|tacitly|in effect|all but|seem(?:ed|s|ing)? to|(?<!quick |careful |eager |keen |forced |had )to)|n[’']t)\s+(?:[a-z\u00C0-\u024F]+ly\s+|even\s+|to\s+)?$/i;

/** Words right behind it that make it something else: “insisted on cash”, “conceded the race”. */
const NO_STATEMENT =
  /^\s+(?:(?:on|upon|in|into|by|as|from|to\s+the)\s|(?:(?:the|a|an|his|her|its|their|another)\s+)?(?:[a-z\u00C0-\u024F]+\s+)?(?:nomination|race|bid|success|seat|election|contest|primary|title|mantle|prize|lead|crown|spot|percent)\b)/i;

/** Whether something is said to be so: “claimed the nomination” and “conceded the race” hold no verb. */
function isStatement(analysis: Analysis, { form, content, cue, cueLemma, block }: Attribution): boolean {
  if (form !== 'indirect' || content.some(({ end }) => end <= cue[0]!.start)) return true;
  const { block: home, reading } = analysis.blocks[block]!;
  const verbs = reading.partsOfSpeech.filter((part, i) => {
    const token = shift(reading.tokens[i]!, home.span.start);
    return (FINITE.has(part) || part === 'verb-base') && content.some((span) => contains(span, token));
  });
  // “insisted that the deck be closed” asks for something.
  return verbs.some((part) => FINITE.has(part)) && !(cueLemma === 'insist' && verbs[0] === 'verb-base');
}

const FINITE: ReadonlySet<PartOfSpeech> = new Set(['verb-present', 'verb-past', 'modal', 'auxiliary']);

/** “Reveal” is what turnouts and debates do as well; somebody has to say that something is so. */
function canReveal({ cueLemma, speaker, sourceForm, form }: Attribution, behind: string): boolean {
  if (cueLemma !== 'reveal' && cueLemma !== 'divulge') return true;
  const isSomebody = speaker !== undefined || sourceForm === 'pronoun' || sourceForm === 'name';
  return isSomebody && (form !== 'indirect' || /^\s+(?:\p{L}+\s+(?:\p{L}+\s+)?)?that\b/u.test(behind));
}

/** “say” in the form that the verb it replaces has. */
function sayLike(part: PartOfSpeech, verb: string): string {
  if (part === 'verb-gerund') return 'saying';
  if (part === 'verb-present' || part === 'verb-base') return /[^s]s$/i.test(verb) ? 'says' : 'say';
  return 'said';
}

/** Whether the claim stands before the verb: then nothing behind it depends on the verb. */
function endsContent(attribution: Attribution, start: number): boolean {
  return attribution.content.length > 0 && attribution.content.every(({ end }) => end <= start);
}
