import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { TaggingEngine } from '../../server/analysis/attribution/tagging-engine.ts';
import { documentOf } from '../speed/document.ts';

const SERVER = join(import.meta.dirname, '../../dist/server.cjs');
const STORIES = 3;
const WORDS = 1000;

/**
 * Megabytes of memory (the resident set) of the language server, dist/server.cjs, when it has answered for three open
 * documents of 1,000 words. With the network both engines are loaded. Linux only.
 */
export async function measureMemory(texts: readonly string[]): Promise<object> {
  return { fast: await memoryWith('fast', texts), network: await memoryWith('network', texts) };
}

async function memoryWith(engine: TaggingEngine, texts: readonly string[]): Promise<number> {
  const server = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  try {
    const capabilities = { textDocument: { diagnostic: {} } };
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      initializationOptions: { settings: { engine } },
    });
    await connection.sendNotification('initialized', {});
    for (let story = 0; story < STORIES; story++)
      await open(connection, `untitled:story-${story}`, documentOf(texts.slice(story * 10), WORDS));
    return residentMegabytes(server.pid!);
  } finally {
    connection.dispose();
    server.kill();
  }
}

async function open(connection: MessageConnection, uri: string, text: string): Promise<void> {
  const textDocument = { uri, languageId: 'plaintext', version: 1, text };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
}

function residentMegabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1];
  return Math.round(Number(kilobytes) / 1024);
}
