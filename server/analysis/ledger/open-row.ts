import type { Span } from '../../text/span.ts';
import type { SourceStanding } from '../ledger.ts';

/** A row of the ledger that attributions are still being added to. */
export interface OpenRow {
  readonly name: string;
  readonly standing: SourceStanding;
  readonly entity: string | undefined;
  readonly span: Span;
  readonly attributions: number[];
  citing: Span | undefined;
}
