import type { Analysis } from '../analysis.ts';
import type { Entity } from '../entities.ts';
import { isAcronym, isDemonym, knownKind } from '../names/vocabulary.ts';
import { compareCapitals } from './capitals.ts';
import { compareGivenNames, compareLoneGivenNames } from './given-names.ts';
import { compareLoneSurnames, compareSurnames } from './surnames.ts';
import { type NameVariant, Variants } from './variants.ts';
import { headlineWords, writtenForms } from './written-forms.ts';

/**
 * Names of people that the story writes in two ways: a letter apart, or alike by sound. Ordered by the first odd place.
 * Cost: linear in mentions; names are compared only where they share their other word or their first letter, and no more
 * than 48 of those with each other.
 */
export function findNameVariants(analysis: Analysis): readonly NameVariant[] {
  const forms = writtenForms(analysis, mayBePerson);
  const full = forms.filter(({ words }) => words.length > 1);
  if (full.length === 0) return [];
  const lone = forms.filter(({ words }) => words.length === 1);
  const variants = new Variants(analysis);
  compareGivenNames(full, variants);
  compareSurnames(full, lone, variants);
  compareCapitals(forms, variants);
  compareLoneGivenNames(full, lone, variants);
  compareLoneSurnames(full, [...lone, ...headlineWords(analysis)], variants);
  return variants.inOrder();
}

/** People, and whatever else is misspelt so that the lists do not know it: a surname may be taken for a place. */
function mayBePerson({ kind, name }: Entity): boolean {
  if (kind === 'person') return true;
  if (name.includes(' ')) return kind === 'other';
  return knownKind(name) === undefined && !isDemonym(name) && !isAcronym(name);
}
