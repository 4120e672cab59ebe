import { setImmediate } from 'node:timers/promises';
import type { CancellationToken } from 'vscode-languageserver';
import type { ReviewWorkspaceResult } from '../../protocol/requests.ts';
import type { ClosedStories } from '../closed-stories.ts';
import type { Session } from '../session.ts';
import { diagnosticsOf } from './diagnostics.ts';

/**
 * Reviews every story of the workspace. What was reviewed is kept, so that the diagnostics are at hand when asked for.
 *
 * @param tell Called after each story, with how many are done and of how many.
 * @returns `undefined` when it was cancelled.
 */
export async function reviewWorkspace(
  session: Session,
  closed: ClosedStories,
  token: CancellationToken,
  tell: (done: number, all: number) => void,
): Promise<ReviewWorkspaceResult | undefined> {
  await closed.scan();
  const uris = closed.uris;
  let findings = 0;
  for (const [i, uri] of uris.entries()) {
    // A breath after every story: the person goes on writing meanwhile, or changes their mind.
    await setImmediate();
    if (token.isCancellationRequested) return undefined;
    const open = await session.review(uri);
    const report = open ? diagnosticsOf(open) : await closed.report(uri, 'all');
    findings += report.items.length;
    tell(i + 1, uris.length);
  }
  return { stories: uris.length, findings, unreadable: closed.unreadable.size };
}
