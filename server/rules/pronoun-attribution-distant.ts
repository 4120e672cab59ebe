import type { Analysis } from '../analysis/analysis.ts';
import type { Attribution } from '../analysis/attribution.ts';
import type { Entity, Mention } from '../analysis/entities.ts';
import { genderOfTitle, surnameOf } from '../analysis/entities/people.ts';
import { isSuffix } from '../analysis/names/vocabulary.ts';
import { contains, type Span, textOf } from '../text/span.ts';
import { nameAt, peopleOf, wordsOf } from './named-people.ts';
import { articleRule, type Finding } from './rule.ts';

export const pronounAttributionDistant = articleRule({
  meta: {
    id: 'pronoun-attribution-distant',
    summary: 'Words given to “he” or “she” when the speaker was last named some paragraphs back.',
    group: 'attribution',
    severity: 'hint',
    fix: 'suggestion',
    since: '0.1.0',
    authorities: ['Reuters', 'AP'],
    storyTypes: ['news', 'brief', 'obituary', 'sport'],
  },
  options: {
    paragraphs: {
      default: 3,
      minimum: 1,
      description: 'From how many paragraphs on between the name and the pronoun.',
    },
  },
  *check(analysis, { paragraphs }) {
    let speakers: SpeakerReader | undefined;
    let told: Mention | undefined;
    for (const attribution of analysis.attributions) {
      speakers ??= new SpeakerReader(analysis);
      const last = speakers.read(attribution);
      if (last === undefined || last.paragraphs < paragraphs || last.mention === told) continue;
      // The next “he” is as far from the name, and the same mend helps it.
      told = last.mention;
      yield findingOf(analysis, attribution.source[0]!, last);
    }
  },
});

/** Attributions less sure than this leave it open whether the pronoun speaks at all. */
const SURE = 0.9;

/** How many namings of others since are looked at; behind more of them nobody is sure who “he” is. */
const MOST_OTHERS = 12;

interface Naming {
  readonly person: Entity;
  readonly mention: Mention;
}

interface LastNaming extends Naming {
  /** From it to the pronoun. */
  readonly paragraphs: number;
}

/** Follows who is named and who speaks from attribution to attribution. Linear. */
class SpeakerReader {
  readonly #text: string;
  /** Paragraphs, counted from 0, by index of their block. */
  readonly #order: ReadonlyMap<number, number>;
  /** Outside quotations, by name or noun, in order. */
  readonly #namings: readonly Naming[];
  readonly #genders = new Map<Entity, 'he' | 'she' | undefined>();
  /** Indexes of the next naming, and of the last one by id of the person. */
  #next = 0;
  readonly #last = new Map<string, number>();
  /** The source by whose name the one who has been speaking since was given. */
  #source: Span | undefined;
  #speaker: string | undefined;

  constructor(analysis: Analysis) {
    this.#text = analysis.article.text;
    this.#order = new Map(analysis.paragraphs.map(({ index }, at) => [index, at]));
    this.#namings = peopleOf(analysis)
      .flatMap((person) => person.mentions.map((mention) => ({ person, mention })))
      .filter(
        ({ mention: { form, quoted, block } }) => form !== 'pronoun' && !quoted && this.#order.has(block),
      )
      .toSorted((a, b) => a.mention.start - b.mention.start);
  }

  /** The last naming of whom a “he” or “she” surely speaks for; `undefined` for all else. Ask in order. */
  read(attribution: Attribution): LastNaming | undefined {
    const [source] = attribution.source;
    if (source === undefined) return undefined;
    const { speaker, sourceForm, kind, confidence, block } = attribution;
    while (this.#next < this.#namings.length && this.#namings[this.#next]!.mention.start < source.end) {
      this.#last.set(this.#namings[this.#next]!.person.id, this.#next);
      this.#next += 1;
    }
    if (sourceForm !== 'pronoun' || speaker !== this.#speaker) {
      this.#speaker = speaker;
      this.#source = sourceForm === 'name' ? source : undefined;
      return undefined;
    }
    const index = speaker === undefined ? undefined : this.#last.get(speaker);
    if (index === undefined || this.#source === undefined || kind !== 'speech' || confidence < SURE)
      return undefined;
    const { person, mention } = this.#namings[index]!;
    const pronoun = textOf(this.#text, source).toLowerCase();
    if ((pronoun !== 'he' && pronoun !== 'she') || !contains(this.#source, mention)) return undefined;
    if (this.#genderOf(person) === (pronoun === 'he' ? 'she' : 'he')) return undefined;
    if (this.#mayBeAnother(index, person, pronoun)) return undefined;
    return { person, mention, paragraphs: this.#order.get(block)! - this.#order.get(mention.block)! };
  }

  /** Whether somebody else was named since whom the pronoun could mean. */
  #mayBeAnother(last: number, person: Entity, pronoun: 'he' | 'she'): boolean {
    if (this.#next - last > MOST_OTHERS) return true;
    return this.#namings
      .slice(last + 1, this.#next)
      .some((each) => each.person !== person && (this.#genderOf(each.person) ?? pronoun) === pronoun);
  }

  /** How the story speaks of a person, by title or by the first pronoun that means the person. */
  #genderOf(person: Entity): 'he' | 'she' | undefined {
    if (this.#genders.has(person)) return this.#genders.get(person);
    const told = person.roles.map(({ text }) => genderOfTitle(text)).find((gender) => gender !== undefined);
    const pronoun = person.mentions.find(({ form }) => form === 'pronoun');
    const gender = told ?? (pronoun && (/^(?:she|her)/i.test(textOf(this.#text, pronoun)) ? 'she' : 'he'));
    this.#genders.set(person, gender);
    return gender;
  }
}

/** Names the speaker as the last mention did, or by the surname where that gave the full name. */
function findingOf(analysis: Analysis, pronoun: Span, { person, mention, paragraphs }: LastNaming): Finding {
  const { text } = analysis.article;
  const home = analysis.blocks[mention.block]!;
  const beside = nameAt(home, mention.start - home.block.span.start);
  const honorific = beside?.honorific === undefined ? '' : `${textOf(home.reading.prose, beside.honorific)} `;
  const words = wordsOf(person.name).filter((word, at) => at === 0 || !isSuffix(word));
  const surname = words.slice(-surnameOf(words).split(' ').length).join(' ');
  const name = honorific + surname;
  const isContracted = /^[’']/.test(text.slice(pronoun.end, pronoun.end + 1));
  return {
    span: pronoun,
    message: `“${textOf(text, pronoun)}” speaks ${paragraphs} paragraphs behind the last mention of ${surname}. Name the speaker again.`,
    related: [{ span: mention, message: 'The last mention by name' }],
    ...(!isContracted && {
      fixes: [
        { title: `Write “${name}”`, kind: 'suggestion' as const, edits: [{ span: pronoun, text: name }] },
      ],
    }),
  };
}
