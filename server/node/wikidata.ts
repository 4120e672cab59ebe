/** Something Wikidata has under a name. */
export interface WikidataItem {
  /** “Q42”. */
  readonly id: string;
  readonly label: string;
  /** “American politician”; empty where it has none. */
  readonly description: string;
}

/** What Wikidata answered, and on which day (`YYYY-MM-DD`). */
export interface WikidataAnswer {
  /** The likeliest first; none where it has nothing of that name. */
  readonly items: readonly WikidataItem[];
  readonly on: string;
}

/** Where names are looked up. */
export const WIKIDATA_ENDPOINT = 'https://www.wikidata.org/w/api.php';

/** The page of an item, for people. */
export function wikidataPage({ id }: WikidataItem): string {
  return `https://www.wikidata.org/wiki/${id}`;
}

/** Milliseconds that an answer may take. */
const PATIENCE = 8000;

/** Bytes of the largest answer that is read; three items take some two thousand. */
const LARGEST_ANSWER = 256_000;

/** Items asked for and shown. */
const MOST_ITEMS = 3;

/** Units of the longest name that is asked for. */
const LONGEST_NAME = 200;

/**
 * Asks Wikidata for a name. The name is all of a story that is sent, with the number of answers wanted; no cookies are
 * sent or kept, and no redirection is followed.
 *
 * @throws Error that says why there is no answer, as a sentence.
 */
export async function searchWikidata(
  name: string,
  endpoint = WIKIDATA_ENDPOINT,
): Promise<readonly WikidataItem[]> {
  const url = new URL(endpoint);
  if (!isAllowed(url)) throw new Error('The address for Wikidata must begin with https://.');
  url.search = new URLSearchParams({
    action: 'wbsearchentities',
    format: 'json',
    type: 'item',
    language: 'en',
    uselang: 'en',
    limit: String(MOST_ITEMS),
    search: name.slice(0, LONGEST_NAME),
  }).toString();
  let text: string;
  try {
    text = await fetchText(url);
  } catch (error) {
    throw new Error(whyUnanswered(error), { cause: error });
  }
  const items = readItems(parsed(text));
  if (items === undefined) throw new Error('Wikidata’s answer could not be read.');
  return items;
}

/** The items of an answer, or of one that was kept; `undefined` where it is none. Whatever is not as it should be is left out. */
export function readItems(answer: unknown): readonly WikidataItem[] | undefined {
  const list: unknown = Reflect.get(Object(answer), 'search');
  if (!Array.isArray(list)) return undefined;
  return list.slice(0, MOST_ITEMS).flatMap((each: unknown): WikidataItem[] => {
    const { id, label, description }: Readonly<Record<string, unknown>> = { ...Object(each) };
    if (typeof id !== 'string' || !/^Q[1-9]\d{0,11}$/.test(id) || typeof label !== 'string') return [];
    return [
      {
        id,
        label: label.slice(0, 200),
        description: typeof description === 'string' ? description.slice(0, 300) : '',
      },
    ];
  });
}

/** Unencrypted only to this very computer, where tests have a server of their own. */
function isAllowed({ protocol, hostname }: URL): boolean {
  return (
    protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
  );
}

async function fetchText(url: URL): Promise<string> {
  const response = await fetch(url, {
    redirect: 'error',
    credentials: 'omit',
    signal: AbortSignal.timeout(PATIENCE),
    headers: { accept: 'application/json', 'user-agent': 'Copydesk (editor extension)' },
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw new RangeError(`status ${response.status}`);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    // Leaving the loop cancels what is still to come.
    if (size > LARGEST_ANSWER) throw new RangeError('too large an answer');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function whyUnanswered(error: unknown): string {
  if (error instanceof RangeError) return `Wikidata could not be asked: ${error.message}.`;
  if (error instanceof Error && error.name === 'TimeoutError') return 'Wikidata did not answer in time.';
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return `Wikidata could not be reached (${reason}). Check the connection and the setting copydesk.wikidata.endpoint.`;
}
