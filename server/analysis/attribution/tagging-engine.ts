/**
 * Who tells sources, cues and contents. fast: the linear-chain tagger alone · network: the neural tagger behind it, which finds
 * more and cuts better in some seven times the time.
 */
export type TaggingEngine = (typeof TAGGING_ENGINES)[number];

export const TAGGING_ENGINES = ['fast', 'network'] as const;

/** The one that people get who choose none. */
export const DEFAULT_ENGINE: TaggingEngine = 'network';
