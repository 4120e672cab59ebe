import { length, sentences } from './block';
import { tagNames } from './name-tagger';
import { tagSentence } from './part-of-speech';

/** Writes the parts of speech and the kinds of name of the block, whose words, sentences and quotations are written. */
export function tagWords(): void {
  for (let from = 0, to = 0; from < length; from = to) {
    while (to < length && sentences[to] == sentences[from]) to += 1;
    tagSentence(from, to);
    tagNames(from, to);
  }
}
