import { newNetworkTagger } from '../../server/analysis/attribution/network/network-tagger.ts';
import { sharedLanguage } from '../../server/node/language.ts';
import type { Stories } from '../gold.ts';
import { cpu, IN_TURN, ratio, round } from '../speed/cpu.ts';
import { lintWithHarper } from './harper.ts';
import { blocksOf, tagFast, tokensOf } from './network-inputs.ts';

/** Stories that Harper reads, behind the taggers: it takes two hundred times as long as the fast one. */
const FOR_HARPER = 20;

/**
 * Tokens a second of both passes of the fast tagger and of the network behind it, by turns, in stories not seen before, which
 * are cut into tokens beforehand, when both have read the others once; and of Harper, from the text on and with what is no
 * prose of the story's, where its package is given. CPU time.
 */
export async function measureTagging(
  { known, heldOut }: Stories,
  harper: string | undefined,
): Promise<object> {
  const network = sharedLanguage().once(newNetworkTagger);
  for (const text of known) network.tagAll(tagFast(blocksOf(text)));
  let [tokens, fast, slow] = [0, 0, 0];
  for (let from = 0; from < heldOut.length; from += IN_TURN) {
    const stories = heldOut.slice(from, from + IN_TURN).map(blocksOf);
    tokens += stories.reduce((sum, blocks) => sum + tokensOf(blocks), 0);
    const inputs: ReturnType<typeof tagFast>[] = [];
    fast += cpu(() => stories.forEach((blocks) => inputs.push(tagFast(blocks))));
    slow += cpu(() => inputs.forEach((each) => network.tagAll(each)));
  }
  const figures = {
    tokens,
    fastTokensPerSecond: perSecond(tokens, fast),
    networkTokensPerSecond: perSecond(tokens, slow),
    networkToFast: ratio(slow, fast),
  };
  if (harper === undefined) return figures;
  const some = heldOut.filter((_, index) => index % Math.floor(heldOut.length / FOR_HARPER) === 0);
  const read = some.reduce((sum, text) => sum + tokensOf(blocksOf(text)), 0);
  const took = await lintWithHarper(harper, some);
  const harperTokensPerSecond = perSecond(read, took);
  return {
    ...figures,
    harperStories: some.length,
    harperTokensPerSecond,
    networkToHarper: round(figures.networkTokensPerSecond / harperTokensPerSecond),
  };
}

function perSecond(tokens: number, milliseconds: number): number {
  return Math.round((tokens / milliseconds) * 1000);
}
