import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FrameGuard } from '../../server/lsp/framing.ts';

/** What comes out of the guard for the chunks, and why it stopped, if it did. */
async function pass(
  chunks: readonly (string | Buffer)[],
): Promise<{ passed: string; stopped: string | undefined }> {
  const guard = new FrameGuard();
  const passed: Buffer[] = [];
  guard.on('data', (chunk: Buffer) => passed.push(chunk));
  const ended = new Promise<string | undefined>((resolve) => {
    guard.on('error', (error) => resolve(error.message)).on('end', () => resolve(undefined));
  });
  for (const chunk of chunks) guard.write(chunk);
  guard.end();
  const stopped = await ended;
  return { passed: Buffer.concat(passed).toString(), stopped };
}

function frame(body: string): string {
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

describe('the guard over message headers', () => {
  it('passes whole messages as they are, however they are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(400), { maxLength: 6 }),
        async (bodies, cuts) => {
          const bytes = Buffer.from(bodies.map(frame).join(''));
          const places = [
            0,
            ...cuts.map((cut) => cut % bytes.length).toSorted((a, b) => a - b),
            bytes.length,
          ];
          const chunks = places.slice(1).map((end, i) => bytes.subarray(places[i], end));
          assert.deepEqual(await pass(chunks.filter(({ length }) => length > 0)), {
            passed: bytes.toString(),
            stopped: undefined,
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('passes a body that is no JSON: the reader survives it', async () => {
    assert.equal((await pass([frame('{"jsonrpc": oops')])).stopped, undefined);
  });

  it('reads the length among other headers, whatever its case', async () => {
    const message = 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:2\r\n\r\n{}';
    assert.equal((await pass([message, frame('{}')])).stopped, undefined);
  });

  for (const [what, header] of [
    ['no length', 'Content-Type: text/plain\r\n\r\n{}'],
    ['a word for a length', 'Content-Length: many\r\n\r\n{}'],
    ['a negative length', 'Content-Length: -5\r\n\r\n{}'],
    ['a huge length', 'Content-Length: 99999999999999\r\n\r\n{}'],
    ['a length beyond the limit', 'Content-Length: 900000000\r\n\r\n{}'],
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}'],
    ['an endless header', 'x'.repeat(9000)],
  ] as const) {
    it(`stops at ${what}`, async () => {
      const { stopped } = await pass([frame('{}'), header]);
      assert.match(stopped ?? '', /Content-Length|header|longer/);
    });
  }
});
