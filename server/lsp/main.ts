import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createConnection,
  type Connection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { cacheFolder } from '../node/compiled-code.ts';
import { findRulePage } from '../node/rule-pages.ts';
import { FrameGuard } from './framing.ts';
import { serve } from './server.ts';

/**
 * The language server as a process: `--node-ipc` under VS Code, else standard input and output.
 * It ends with its client, by whatever end that comes to; status 0 only after a shutdown request.
 */

let shutDown = false;

// What is printed must not run into the messages on standard output.
console.log = console.info = console.warn = console.debug = console.error;

const connection = process.argv.includes('--node-ipc') ? connectToParent() : connectToStreams();
connection.onShutdown(() => {
  shutDown = true;
});
process.on('unhandledRejection', (reason) => console.error('copydesk: a promise was rejected:', reason));
const cache = cacheFolder(process.platform, process.env);
serve(connection, {
  pageOf,
  version: process.env['COPYDESK_VERSION'] ?? 'from source',
  lookupFolder: cache && join(cache, 'wikidata'),
});
connection.listen();

function connectToParent(): Connection {
  process.on('disconnect', end);
  return createConnection(new IPCMessageReader(process), new IPCMessageWriter(process));
}

function connectToStreams(): Connection {
  const guard = new FrameGuard();
  guard.on('error', (error) => {
    // Nothing behind a broken header can be trusted: the client starts a fresh server.
    process.stderr.write(`copydesk: ${error.message}\n`, () => process.exit(1));
  });
  process.stdin.on('end', end).on('close', end).pipe(guard);
  process.stdout.on('error', end);
  return createConnection(new StreamMessageReader(guard), new StreamMessageWriter(process.stdout));
}

function end(): void {
  process.exit(shutDown ? 0 : 1);
}

function pageOf(rule: string): string | undefined {
  const page = findRulePage(rule);
  return page && pathToFileURL(page).href;
}
