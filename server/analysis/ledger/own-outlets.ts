import type { AnalysedBlock } from '../analysis.ts';

/** The outlets that put a story out: those its datelines name. */
export class OwnOutlets {
  /** In small letters. */
  readonly #agencies: string[] = [];

  constructor(paragraphs: readonly AnalysedBlock[]) {
    for (const { reading } of paragraphs) {
      const agency = reading.dateline?.agency;
      if (agency !== undefined)
        this.#agencies.push(reading.prose.slice(agency.start, agency.end).toLowerCase());
    }
  }

  /** Whether a name is that of one of them; linear in the datelines. */
  has(name: string): boolean {
    if (this.#agencies.length === 0) return false;
    const lower = name.toLowerCase();
    return this.#agencies.some((agency) => agency.includes(lower) || lower.startsWith(`${agency} `));
  }
}
