import { promises } from 'node:fs';
import { join } from 'node:path';
import { CONFIGURATION_FILE } from '../../engine/config.ts';
import { PROFILE_NAMES, PROFILES } from '../../engine/profiles.ts';
import { reasonOf } from '../../node/read-story.ts';
import { CommandError, EXIT, type Terminal } from '../terminal.ts';

const PROFILE_LINES = PROFILE_NAMES.map(
  (name) => `  //   ${name.padEnd(8)} ${PROFILES[name].description}`,
).join('\n');

const TEMPLATE = `// How Copydesk reviews the stories of this folder. “copydesk rules” lists the rules, “copydesk explain RULE” tells of one.
{
  // A preset:
${PROFILE_LINES}
  "profile": "wire",

  // A severity: "off", "on", "hint", "info", "warning" or "error"; or an object with "severity" and the rule's options.
  "rules": {
    // "typography-dashes": "hint",
    // "sentence-too-long": { "severity": "info" },
  },

  // Files that are never reviewed, counted from this folder.
  "ignore": [
    // "drafts/",
  ],

  // Other settings for some stories; where several match, the later wins.
  "overrides": [
    // { "files": ["opinion/**"], "profile": "opinion" },
  ],
}
`;

/** Writes a commented configuration file; never replaces one. Returns the exit code. */
export async function init(terminal: Terminal): Promise<number> {
  const path = join(terminal.folder, CONFIGURATION_FILE);
  try {
    const file = await promises.open(path, 'wx');
    try {
      await file.writeFile(TEMPLATE);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new CommandError(`There is a ${CONFIGURATION_FILE} here already; it stays as it is.`);
    }
    throw new CommandError(`${CONFIGURATION_FILE}: ${reasonOf(error)}`, EXIT.trouble);
  }
  terminal.stdout.write(`${CONFIGURATION_FILE} written\n`);
  return EXIT.clean;
}
