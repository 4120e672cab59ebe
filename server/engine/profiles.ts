import type { StoryType } from '../analysis/zones.ts';
import type { RuleChoice } from './settings.ts';

/** The presets there are, in the order in which they are listed. */
export const PROFILE_NAMES = ['wire', 'web', 'opinion', 'archive'] as const;

export type ProfileName = (typeof PROFILE_NAMES)[number];

/** A preset: how a kind of copy is reviewed. */
export interface Profile {
  readonly description: string;
  readonly rules: Readonly<Record<string, RuleChoice['severity']>>;
  readonly storyType?: StoryType;
}

/** The presets by name. */
export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  wire: {
    description: 'News copy as an agency sends it; “--” is a dash there, not a mistake.',
    rules: { 'typography-dashes': 'off' },
  },
  web: {
    description: 'News for a site of one’s own: typography is looked at as well.',
    rules: { 'typography-dashes': 'hint' },
  },
  opinion: {
    description: 'Columns and leaders: the writer is the source, so sourcing rules are silent.',
    rules: {
      'attribution-too-late': 'off',
      'no-named-source': 'off',
      'single-source-story': 'off',
      'statistic-without-source': 'off',
      'unattributed-claim': 'off',
      'weasel-collective': 'off',
    },
    storyType: 'opinion',
  },
  archive: {
    description: 'Stories long published: only what spoils the text is looked at, not how it was reported.',
    rules: {
      'anonymous-source-undescribed': 'off',
      'attribution-too-late': 'off',
      'byline-missing': 'off',
      'dateline-no-place': 'off',
      'headline-style': 'off',
      'lede-too-long': 'off',
      'no-named-source': 'off',
      'reporting-verb-loaded': 'off',
      'second-hand-anonymous': 'off',
      'sentence-too-long': 'off',
      'single-source-story': 'off',
      'statistic-without-source': 'off',
      'typography-dashes': 'off',
      'typography-spaces': 'off',
      'unattributed-claim': 'off',
      'weasel-collective': 'off',
    },
  },
};

/** What a workspace without configuration has. */
export const DEFAULT_PROFILE: ProfileName = 'wire';
