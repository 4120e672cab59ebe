import { readStory } from '../node/read-story.ts';

/** Why nothing can be written down for a story that lies in no folder of this machine. */
export function whyNoHouse(uri: string, what: string): string {
  return uri.startsWith('untitled:')
    ? `Save the story first: ${what} in its folder.`
    : `The story does not lie on this computer: ${what} in its folder.`;
}

/** The text of a file of the house; `undefined` where there is none. */
export async function textOfFile(path: string): Promise<string | undefined> {
  const read = await readStory(path);
  return 'problem' in read ? undefined : read.text.replace(/^\uFEFF/, '');
}
