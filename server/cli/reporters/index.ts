import type { Reporter } from '../report.ts';
import { concise } from './concise.ts';
import { github } from './github.ts';
import { json, jsonl } from './json.ts';
import { pretty } from './pretty.ts';

/** The formats of `check`, by the name they are asked for with. */
export const REPORTERS: Readonly<Record<string, Reporter>> = { pretty, concise, json, jsonl, github };
