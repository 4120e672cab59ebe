import {
  DEFAULT_ENGINE,
  TAGGING_ENGINES,
  type TaggingEngine,
} from '../analysis/attribution/tagging-engine.ts';
import { type RuleChoice, settableIds } from '../engine/settings.ts';
import type { WikidataSettings } from '../node/wikidata-lookups.ts';
import { WIKIDATA_ENDPOINT } from '../node/wikidata.ts';
import { RULES } from '../rules/index.ts';
import { SEVERITY_WORDS } from '../engine/schema.ts';
import type { WorkspaceReview } from './closed-stories.ts';
import { toRecord } from './traits.ts';

/** What a person has set in the editor. */
export interface Settings {
  /** The languages in which files are read as stories; `undefined` when not set: all. */
  readonly languages: readonly string[] | undefined;
  /** Severities by rule. */
  readonly choices: Readonly<Record<string, RuleChoice>>;
  /** Who tells sources, cues and contents. */
  readonly engine: TaggingEngine;
  readonly workspaceReview: WorkspaceReview;
  /** Whether names may be looked up, and where. */
  readonly wikidata: WikidataSettings;
}

/** Reads the editor's settings; whatever is not as it should be counts as not set. */
export function readSettings(value: unknown): Settings {
  const { languages, rules, engine, workspaceReview, wikidata } = toRecord(value);
  const { enabled, endpoint } = toRecord(wikidata);
  const known = new Set(settableIds(RULES));
  const choices = Object.entries(toRecord(rules)).flatMap(([id, word]): [string, RuleChoice][] => {
    const severity = SEVERITY_WORDS.find((each) => each === word);
    return severity !== undefined && known.has(id) ? [[id, { severity }]] : [];
  });
  return {
    languages: Array.isArray(languages) ? languages.filter((each) => typeof each === 'string') : undefined,
    choices: Object.fromEntries(choices),
    engine: TAGGING_ENGINES.find((each) => each === engine) ?? DEFAULT_ENGINE,
    workspaceReview: workspaceReview === 'off' || workspaceReview === 'all' ? workspaceReview : 'headlines',
    wikidata: {
      isEnabled: enabled === true,
      endpoint: typeof endpoint === 'string' && URL.canParse(endpoint) ? endpoint : WIKIDATA_ENDPOINT,
    },
  };
}
