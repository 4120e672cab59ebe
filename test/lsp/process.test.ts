import assert from 'node:assert/strict';
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { SERVER_FILE } from './server-bundle.ts';

describe('the language server as a child process', { timeout: 60_000 }, () => {
  it('answers over the channel VS Code uses, and ends when the channel does', async () => {
    const server = fork(SERVER_FILE, ['--node-ipc'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    try {
      server.send({
        jsonrpc: '2.0',
        id: 1,
        method: 'initialize',
        params: { processId: null, capabilities: {} },
      });
      const [answer] = (await once(server, 'message')) as [{ result: { serverInfo: { name: string } } }];
      assert.equal(answer.result.serverInfo.name, 'copydesk');
      server.disconnect();
      assert.deepEqual(await once(server, 'exit'), [1, null]);
    } finally {
      server.kill('SIGKILL');
    }
  });

  it('ends when the editor that started it is gone', async () => {
    // A process of no further use stands for the editor.
    const editor = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'ignore' });
    const server = fork(SERVER_FILE, ['--node-ipc'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    try {
      server.send({
        jsonrpc: '2.0',
        id: 1,
        method: 'initialize',
        params: { processId: editor.pid, capabilities: {} },
      });
      await once(server, 'message');
      editor.kill('SIGKILL');
      assert.deepEqual(await once(server, 'exit'), [1, null]);
    } finally {
      editor.kill('SIGKILL');
      server.kill('SIGKILL');
    }
  });
});
