import { join } from 'node:path';
import { ACCEPTED_FILE, acceptedFinding, addAccepted } from '../../engine/accepted.ts';
import { compareDiagnostics, type Diagnostic } from '../../engine/diagnostic.ts';
import { suppressionComment } from '../../engine/suppress.ts';
import type { IgnoreFindingArguments } from '../../protocol/requests.ts';
import type { TextEdit } from '../../text/edit.ts';
import { contains } from '../../text/span.ts';
import { changeHouseFile, type HouseChange, whyNoHouse } from '../house-files.ts';
import { filePath } from '../places.ts';
import type { ReviewedStory } from '../session.ts';
import { type Traits, toRecord } from '../traits.ts';
import { storyEdit } from '../workspace-edit.ts';

/** Stands in for the reason where a client cannot ask for one; the writer fills it in. */
const NO_REASON = '[TK why it is right as it stands]';

/** The arguments of the command as they should be; `undefined` for anything else. */
export function readIgnoreArguments(value: unknown): IgnoreFindingArguments | undefined {
  const { uri, rule, start, end, version, reason } = toRecord(value);
  if (typeof uri !== 'string' || typeof rule !== 'string') return undefined;
  if (typeof start !== 'number' || typeof end !== 'number' || typeof version !== 'number') return undefined;
  return { uri, rule, start, end, version, ...(typeof reason === 'string' && { reason }) };
}

/**
 * The edit that accepts a finding with a reason: in Markdown a comment above the paragraph, in plain text an entry in
 * the house's list of accepted findings, so that nothing of it can be published.
 *
 * @returns A sentence for the writer where it cannot be done.
 */
export function ignoreFinding(
  story: ReviewedStory,
  { rule, start, end, reason = NO_REASON }: IgnoreFindingArguments,
  traits: Traits,
): HouseChange | string {
  const { review, document, house, houseFiles } = story;
  const diagnostic = review.diagnostics.find(
    ({ rule: id, span }) => id === rule && span.start === start && span.end === end,
  );
  if (diagnostic === undefined) return 'The story has changed: this finding is no longer there.';
  if (review.article.format === 'markdown') {
    // A comment stands in the story itself, which the person saves.
    const edit = storyEdit(document, [commentEdit(story, diagnostic, reason)], traits);
    return { edit, saves: undefined };
  }
  const path = filePath(document.uri);
  if (house === undefined || path === undefined) {
    return whyNoHouse(document.uri, 'what is accepted is kept');
  }
  const all = [...review.diagnostics, ...review.suppressed.map(({ diagnostic: quiet }) => quiet)];
  const entry = acceptedFinding(
    diagnostic,
    all.toSorted(compareDiagnostics),
    review.article,
    house.nameOf(path),
    reason,
  );
  return changeHouseFile(
    houseFiles.read(join(house.folder, ACCEPTED_FILE)),
    (text) => addAccepted(text, entry),
    '{ "accepted": [] }',
    traits,
  );
}

/** A comment on a line of its own above the paragraph; for a finding in the front matter, one for the file below that. */
function commentEdit(
  { review, document }: ReviewedStory,
  { rule, span }: Diagnostic,
  reason: string,
): TextEdit {
  const { article } = review;
  const eol = document.getText().includes('\r\n') ? '\r\n' : '\n';
  const { frontMatter } = article;
  if (frontMatter !== undefined && contains(frontMatter.span, span)) {
    const at = frontMatter.span.end;
    return { span: { start: at, end: at }, text: `${eol}${eol}${suppressionComment(rule, reason, 'file')}` };
  }
  const block = article.blocks.find((each) => span.start <= each.span.end);
  const { line } = document.positionAt(block?.span.start ?? span.start);
  const at = document.offsetAt({ line, character: 0 });
  return { span: { start: at, end: at }, text: `${suppressionComment(rule, reason)}${eol}` };
}
