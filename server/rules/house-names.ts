import type { Entity, EntityKind } from '../analysis/entities.ts';
import type { Span } from '../text/span.ts';

/** The kinds of names a house keeps. */
export const HOUSE_KINDS = ['person', 'organisation', 'place', 'work', 'event', 'other'] as const;

export type HouseKind = (typeof HOUSE_KINDS)[number];

/** What somebody is or was, as the house has it. */
export interface HouseRole {
  /** “city treasurer”. */
  readonly title: string;
  /** First day in it, as exactly as the house has it: `2024`, `2024-05`, `2024-05-31`; `undefined` where it does not say. */
  readonly from: string | undefined;
  /** Last day in it, likewise; `undefined` where it is not over, or the house does not say. */
  readonly to: string | undefined;
}

/** Who looked at an entry last, and on which day, as exactly as the house has it. */
export interface HouseCheck {
  readonly by: string;
  readonly on: string;
}

/** A name as the house writes it, and what it knows of whom it names. */
export interface HouseEntry {
  readonly name: string;
  readonly kind: HouseKind;
  /** Other ways to write the name that are right too. */
  readonly aliases: readonly string[];
  /** Ways to write it that are wrong. */
  readonly misspellings: readonly string[];
  /** In the order of the file. */
  readonly roles: readonly HouseRole[];
  readonly notes: string | undefined;
  readonly checked: HouseCheck | undefined;
  /** Place of the name in the house’s file. */
  readonly span: Span;
}

/** A name that is written otherwise in the house. */
export interface HouseSpelling {
  readonly entry: HouseEntry;
  /** The words at fault, as the name has them: “Reyse” of “Lori Reyse”. */
  readonly written: string;
  /** What the house writes for them. */
  readonly house: string;
  /** The house lists the spelling as wrong; otherwise it is one letter from the right one. */
  readonly isListed: boolean;
}

/** What rules may know of the names of the house. */
export interface HouseNames {
  /**
   * The entries of whom or what an entity is: its name or another of its full forms is the entry’s, or differs in middle
   * names. Several where the house has namesakes; none for a person known by surname alone.
   */
  entriesOf(entity: Pick<Entity, 'name' | 'kind' | 'aliases'>): readonly HouseEntry[];
  /** The house spelling that a written name misses; `undefined` where it is right, like none, or like several. */
  spellingFor(name: string, kind: EntityKind): HouseSpelling | undefined;
}
