import type { House } from '../node/read-config.ts';
import type { Review } from '../engine/review.ts';
import type { Severity } from '../rules/rule.ts';
import { type LineIndex, positionAt } from '../text/line-index.ts';

/** A story of a run, reviewed. */
export interface ReviewedStory {
  /** As the person named it. */
  readonly name: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly review: Review;
  readonly house: House;
  /** The person named this file, not only a folder around it. */
  readonly isNamed: boolean;
}

/** Something that kept a file from being reviewed in full. */
export interface Trouble {
  readonly name: string;
  readonly problem: string;
}

/** What a run of `check` found. */
export interface Report {
  readonly stories: readonly ReviewedStory[];
  readonly troubles: readonly Trouble[];
}

/** Turns a report into text, with its final line break. */
export type Reporter = (report: Report, style: ReportStyle) => string;

/** How a report is to look where it goes. */
export interface ReportStyle {
  readonly colour: boolean;
  /** Columns to fill. */
  readonly width: number;
}

/** A place as reports give it: line and column from 1 in UTF-16 units, the offset from 0. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Where an offset is. A byte order mark counts in the offset, but takes no column: editors do not show it. */
export function placeOf({ text, lines }: Pick<ReviewedStory, 'text' | 'lines'>, offset: number): Place {
  const { line, column } = positionAt(lines, offset);
  const hidden = line === 0 && column > 0 && text.startsWith('\uFEFF') ? 1 : 0;
  return { line: line + 1, column: column + 1 - hidden, offset };
}

/** Counts of a report, by severity and in all. */
export interface Summary extends Record<Severity, number> {
  readonly files: number;
  readonly findings: number;
  /** Texts that are no article, and were left alone. */
  readonly leftAlone: number;
  /** Findings with a safe fix. */
  readonly fixable: number;
  /** Findings kept quiet by comments and accepted findings. */
  readonly suppressed: number;
  /** Files that could not be reviewed in full. */
  readonly troubles: number;
}

/** Counts what a report holds. */
export function summarise({ stories, troubles }: Report): Summary {
  const all = stories.flatMap(({ review }) => review.diagnostics);
  const count = (severity: Severity): number =>
    all.filter((diagnostic) => diagnostic.severity === severity).length;
  return {
    files: stories.length,
    leftAlone: stories.filter(({ review }) => review.analysis.storyType.type === 'not-an-article').length,
    findings: all.length,
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
    hint: count('hint'),
    fixable: all.filter(({ fixes }) => fixes.some(({ kind }) => kind === 'safe')).length,
    suppressed: stories.reduce((sum, { review }) => sum + review.suppressed.length, 0),
    troubles: troubles.length,
  };
}
