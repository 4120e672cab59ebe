import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/**
 * Constituents in brackets and nothing else; one word that cannot be linked is tried, and one second of processor spent on a
 * sentence; 50 of the 23,500 sentences of the training stories come out without any, those that use it up among them.
 */
const OPTIONS = ['en', '-graphics=0', '-constituents=2', '-verbosity=0', '-timeout=1', '-null=1', '-links=0'];
/** Set anew behind every sentence, so that the answer to this tells where the one to the sentence ends. */
const LINKAGES = { command: '!limit=50', answer: 'limit set to 50\n' };
/** Sentences that a process gets. */
const SENTENCES = 500;
/** Bytes that a process may answer: some hundred a sentence are usual. */
const LONGEST_ANSWER = 1 << 26;

/**
 * Has link-parser (Debian: link-grammar) parse sentences; those it has parsed before are looked up.
 *
 * @param sentences See plainSentence.
 * @param cache A file of lines, a sentence and its brackets each, with a tab between; what is parsed is added to it.
 * @returns Brackets by sentence: see bracketCounts. Empty where the parser found none.
 * @throws Error when the program is not there or fails.
 * Cost: 60 ms a sentence that is not in the cache, .3 s if it has more than 40 words.
 */
export function parseSentences(
  program: string,
  sentences: readonly string[],
  cache: string,
): ReadonlyMap<string, string> {
  const known = readCache(cache);
  const fresh = [...new Set(sentences)].filter((sentence) => !known.has(sentence));
  for (let from = 0; from < fresh.length; from += SENTENCES) {
    const some = fresh.slice(from, from + SENTENCES);
    const parsed = parse(program, some);
    for (const [index, sentence] of some.entries()) known.set(sentence, parsed[index]!);
    appendFileSync(cache, some.map((sentence, index) => `${sentence}\t${parsed[index]!}\n`).join(''));
    console.log(`parsed ${from + some.length} of ${fresh.length} sentences`);
  }
  return known;
}

function readCache(cache: string): Map<string, string> {
  const lines = existsSync(cache) ? readFileSync(cache, 'utf8').split('\n').filter(Boolean) : [];
  return new Map(
    lines.map((line): [string, string] => {
      const tab = line.indexOf('\t');
      return [line.slice(0, tab), line.slice(tab + 1)];
    }),
  );
}

/** The brackets of each sentence; empty where there are none. */
function parse(program: string, sentences: readonly string[]): string[] {
  const { command, answer } = LINKAGES;
  const { status, error, stdout } = spawnSync(program, OPTIONS, {
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    input: `${command}\n${sentences.map((sentence) => `${sentence}\n${command}\n`).join('')}`,
    encoding: 'utf8',
    maxBuffer: LONGEST_ANSWER,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  if (error !== undefined)
    throw new Error(`No ${program}: install link-grammar, or give --link-parser PATH (training/README.md).`, {
      cause: error,
    });
  // What stands before the first answer is what the program says of its options.
  const answers = stdout.split(answer).slice(1);
  if (status !== 0 || answers.length !== sentences.length + 1)
    throw new Error(`${program} ended with ${status ?? 'a signal'} after ${answers.length - 1} sentences.`);
  return sentences.map((_, index) => answers[index]!.split('\n').find((line) => line.startsWith('[')) ?? '');
}
