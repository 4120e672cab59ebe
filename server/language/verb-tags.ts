import { isCapitalAt } from './characters.ts';
import { isNounlike, type VerbForm, type VerbReading } from './lemma.ts';
import type { PartOfSpeech } from './part-of-speech.ts';
import { CLOSED, type Context, isCapitalNext, isVerb, wantsBase } from './tag-context.ts';

const TAG_OF_FORM: Readonly<Record<VerbForm, PartOfSpeech>> = {
  base: 'verb-base',
  present: 'verb-present',
  past: 'verb-past',
  participle: 'verb-participle',
  gerund: 'verb-gerund',
};

/** The tag of a word that the lexicon knows as a verb: which form, or a noun after all. */
export function verbTag(context: Context, { lemma, forms }: VerbReading, lower: string): PartOfSpeech {
  const { before, beforeWord, tags, index, tokens } = context;
  if (wantsBase(context) && forms.includes('base')) return 'verb-base';
  const next = tokens[index + 1]?.text.toLowerCase() ?? '';
  if (forms.includes('gerund')) {
    const held = before === 'determiner' || before === 'possessive' || before === 'adjective';
    const ends =
      !/^\p{L}/u.test(next) || CLOSED.get(next) === 'preposition' || CLOSED.get(next) === 'auxiliary';
    return held && ends ? 'noun' : 'verb-gerund';
  }
  if (forms.includes('past') || forms.includes('participle')) {
    const bare = forms.includes('base') || forms.includes('present');
    if (!bare) return pastTag(context, forms, next);
    if (
      before === 'auxiliary' &&
      /^(?:ha[sd]|have|'ve|’ve)$/.test(beforeWord) &&
      forms.includes('participle')
    )
      return 'verb-participle';
  }
  if (before === 'conjunction' && forms.includes('base') && lastVerb(context) === 'verb-base')
    return 'verb-base';
  const subject = before === 'pronoun' || before === 'relative';
  if (
    before === 'determiner' ||
    before === 'possessive' ||
    before === 'adjective' ||
    before === 'number' ||
    before === 'preposition'
  ) {
    return isNounlike(lemma) || before !== 'preposition' ? 'noun' : TAG_OF_FORM[forms[0]!];
  }
  if (forms.includes('present')) {
    if (subject || !isNounlike(lemma)) return 'verb-present';
    // “the mayor claims the bridge is safe”, but “fraud claims”, “the claims of”.
    if (before === 'name' && !/^(?:of|and|or|,|\.|are|were|have)$/.test(next) && !isNamePart(context))
      return 'verb-present';
    return before === 'noun' &&
      (beginsClause(next) || isCapitalNext(context)) &&
      !tokens[index - 1]!.text.endsWith('s')
      ? 'verb-present'
      : 'noun';
  }
  if (forms.includes('past') && subject && !/^(?:i|you|we|they)$/.test(beforeWord)) return 'verb-past';
  if (subject) return 'verb-present';
  if (!isNounlike(lemma)) {
    const plural = before === 'noun' && /s$|people|men$|police/.test(beforeWord);
    return plural || before === 'name' ? 'verb-present' : 'verb-base';
  }
  if (
    before === 'noun' &&
    /s$|people|men$/.test(beforeWord) &&
    (beginsClause(next) || isCapitalNext(context))
  )
    return 'verb-present';
  if (before === undefined && index > 0 && tags[index - 1] !== 'punctuation') return 'verb-base';
  return lower === 'need' || lower === 'want' ? 'verb-present' : 'noun';
}

/** The tag of the nearest verb before, at most eight tokens back. */
function lastVerb({ tags, index }: Context): PartOfSpeech | undefined {
  for (let at = index - 1; at >= 0 && at >= index - 8; at--) if (isVerb(tags[at])) return tags[at];
  return undefined;
}

function isNamePart({ tokens, index }: Context): boolean {
  return isCapitalAt(tokens[index]!.text, 0);
}

/** Whether the word begins what a verb governs: a clause, an object, a preposition. */
function beginsClause(next: string): boolean {
  const tag = CLOSED.get(next);
  return (
    tag === 'determiner' ||
    tag === 'pronoun' ||
    tag === 'relative' ||
    next === 'that' ||
    next === 'to' ||
    (tag === 'preposition' &&
      next !== 'of' &&
      next !== 'against' &&
      next !== 'from' &&
      next !== 'in' &&
      next !== 'on')
  );
}

/** Past or participle: a participle after “have”, “be” and “get”, before “by”, and where a noun follows a determiner. */
export function pastTag(context: Context, forms: readonly VerbForm[], next: string): PartOfSpeech {
  const { before, beforeWord, tokens, index } = context;
  if (!forms.includes('participle')) return 'verb-past';
  if (!forms.includes('past')) return 'verb-participle';
  if (before === 'auxiliary' || /^(?:got|get|gets|getting|being|having)$/.test(beforeWord))
    return 'verb-participle';
  if (
    before === 'determiner' ||
    before === 'possessive' ||
    before === 'preposition' ||
    before === 'adjective' ||
    before === 'number'
  ) {
    return 'verb-participle';
  }
  if (before === 'pronoun' || before === 'name' || before === 'relative') return 'verb-past';
  if (next === 'by' || before === undefined) return 'verb-participle';
  // Behind a comma or “and” the words follow what went before them; a noun right behind is described by them.
  if (
    before === 'noun' &&
    /^(?:in|on|at|for|with|as|from|to)$/.test(next) &&
    index > 1 &&
    tokens[index - 1]!.text === ','
  )
    return 'verb-participle';
  return 'verb-past';
}
