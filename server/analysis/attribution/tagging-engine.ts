/**
 * Who tells sources, cues and contents. fast: the linear-chain tagger alone · network: the neural tagger behind it, which finds
 * more and cuts better, in more time: see docs/engines.md.
 */
export type TaggingEngine = (typeof TAGGING_ENGINES)[number];

export const TAGGING_ENGINES = ['fast', 'network'] as const;

/**
 * The one that people get who choose none. The network finds more of who says what, but no better findings: of fifty that only
 * one of the two makes, the network is right about 24, the fast tagger about 25. And it takes a keystroke five times as long.
 */
export const DEFAULT_ENGINE: TaggingEngine = 'fast';
