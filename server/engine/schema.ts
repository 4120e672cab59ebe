import * as z from 'zod';
import type { OptionSpec, OptionValue, Rule, RuleMeta } from '../rules/rule.ts';
import { STORY_TYPES } from '../analysis/zones.ts';
import { HOUSEKEEPING } from './housekeeping.ts';
import { KNOWLEDGE_BASE_FILE } from './knowledge-base-source.ts';
import { DEFAULT_PROFILE, PROFILE_NAMES, PROFILES } from './profiles.ts';
import type { RuleChoice } from './settings.ts';

/** The words a rule's severity is set with, in the order in which they are suggested. */
export const SEVERITY_WORDS = ['off', 'on', 'hint', 'info', 'warning', 'error'] as const;

/** More patterns than this in one list cost more than they tell. */
const MOST_PATTERNS = 200;

/** What a configuration file may hold, made from the rules: which exist, which options they take. */
export function configurationShape(rules: readonly Rule[]) {
  const profile = z.enum(PROFILE_NAMES).meta({
    description: `A preset. ${PROFILE_NAMES.map((name) => `${name}: ${PROFILES[name].description}`).join(' ')}`,
    default: DEFAULT_PROFILE,
  });
  const storyType = z.enum(STORY_TYPES).meta({
    description: 'What kind of story this is, instead of what its words suggest.',
  });
  const patterns = z.array(z.string()).max(MOST_PATTERNS);
  const choices = ruleChoicesShape(rules);
  return z
    .strictObject({
      $schema: z.string().optional().meta({ description: 'Where this file is described; for editors.' }),
      profile: profile.optional(),
      storyType: storyType.optional(),
      rules: choices.optional().meta({ description: 'Severity and options by rule.' }),
      ignore: patterns.optional().meta({
        description:
          'Files that are never reviewed, as patterns: “drafts/”, “*.old.txt”, “archive/**/notes.md”. Counted from this file’s folder.',
      }),
      namesFile: z.string().min(1).max(500).optional().meta({
        description:
          'The file with the names this house knows, ending in .jsonc, in this file’s folder or in one inside it.',
        default: KNOWLEDGE_BASE_FILE,
      }),
      overrides: z
        .array(
          z.strictObject({
            files: patterns.min(1).meta({
              description: 'Which stories, as patterns counted from this file’s folder.',
            }),
            profile: profile.optional(),
            storyType: storyType.optional(),
            rules: choices
              .optional()
              .meta({ description: 'Severity and options by rule, for these stories.' }),
          }),
        )
        .max(MOST_PATTERNS)
        .optional()
        .meta({ description: 'Other settings for some stories; where several match, the later wins.' }),
    })
    .meta({
      title: 'Copydesk',
      description: 'How Copydesk reviews the stories of this folder. Data only: nothing in it is executed.',
    });
}

/** The JSON Schema of a configuration file, for editors to complete it with; the same for the same rules. */
export function configurationSchema(rules: readonly Rule[]): Readonly<Record<string, unknown>> {
  return {
    ...z.toJSONSchema(configurationShape(rules), { target: 'draft-7', io: 'input' }),
    // Words of VS Code's own: what our reader takes is no mistake there either.
    allowComments: true,
    allowTrailingCommas: true,
  };
}

/** By rule id: a severity, or an object with a severity and options; read as a choice. */
function ruleChoicesShape(rules: readonly Rule[]) {
  const severity = z.enum(SEVERITY_WORDS);
  const shapes: Record<string, z.ZodType<RuleChoice | undefined>> = {};
  for (const { meta, options } of rules) {
    const fields = Object.fromEntries(
      Object.entries(options).map(([name, spec]) => [name, optionShape(spec)]),
    );
    const detailed = z.strictObject({ severity: severity.optional() });
    shapes[meta.id] = z
      .union([
        severity.transform((word): RuleChoice => ({ severity: word })),
        detailed.extend(fields).transform(toChoice),
      ])
      .optional()
      .meta({ description: describe(meta) });
  }
  for (const { id, summary, severity: usual } of HOUSEKEEPING) {
    shapes[id] = severity
      .transform((word): RuleChoice => ({ severity: word }))
      .optional()
      .meta({ description: `${summary} Default: ${usual}.` });
  }
  return z.strictObject(shapes);
}

function toChoice({
  severity,
  ...written
}: {
  severity?: RuleChoice['severity'];
  [option: string]: OptionValue | undefined;
}): RuleChoice {
  const options: Record<string, OptionValue> = {};
  for (const [name, value] of Object.entries(written)) if (value !== undefined) options[name] = value;
  return { severity, options };
}

function describe({ summary, severity, severityWhenOn }: RuleMeta): string {
  return severity === 'off'
    ? `${summary} Off unless turned on, then ${severityWhenOn ?? 'info'}.`
    : `${summary} Default: ${severity}.`;
}

function optionShape(spec: OptionSpec): z.ZodType<OptionValue | undefined> {
  return shapeOf(spec).optional().meta({ description: spec.description, default: spec.default });
}

function shapeOf({ default: value, choices, minimum, maximum }: OptionSpec): z.ZodType<OptionValue> {
  if (typeof value === 'boolean') return z.boolean();
  if (typeof value === 'string') return choices ? z.enum(choices) : z.string();
  if (typeof value !== 'number') return z.array(z.string());
  let shape = z.number();
  if (minimum !== undefined) shape = shape.min(minimum);
  if (maximum !== undefined) shape = shape.max(maximum);
  return shape;
}
