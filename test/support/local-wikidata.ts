import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this computer that answers in Wikidata's stead, and remembers what it was sent. */
export interface LocalWikidata extends AsyncDisposable {
  readonly endpoint: string;
  /** Every request: its line, headers and body. */
  readonly requests: {
    readonly url: string;
    readonly headers: IncomingMessage['headers'];
    readonly body: string;
  }[];
  /** How it answers from now on. */
  answer: (response: ServerResponse) => void;
}

/** Two items; the first is one to show. */
export const TWO_ITEMS = {
  search: [
    {
      id: 'Q101',
      label: 'Ada Whitlock',
      description: 'engineer of [harbors](command:quit)',
      url: '//elsewhere.example',
    },
    { id: 'Q102', label: 'Ada Whitlock' },
  ],
};

/** Starts one; it ends with the block that `await using` stands in. */
export async function startWikidata(body: unknown = TWO_ITEMS): Promise<LocalWikidata> {
  const requests: LocalWikidata['requests'] = [];
  const server = createServer((request, response) => {
    let sent = '';
    request.on('data', (chunk: Buffer) => (sent += chunk.toString()));
    request.on('end', () => {
      requests.push({ url: request.url ?? '', headers: request.headers, body: sent });
      wikidata.answer(response);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const wikidata: LocalWikidata = {
    endpoint: `http://127.0.0.1:${port}/w/api.php`,
    requests,
    answer: (response) => response.end(JSON.stringify(body)),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
  return wikidata;
}
