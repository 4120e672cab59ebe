import { type ExtensionContext, window, workspace } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { registerCommands } from './commands.ts';
import { createClient } from './server.ts';
import { isStory } from './settings.ts';
import { Status } from './status.ts';
import { EntitiesView } from './views/entities.ts';

let stop: (() => Promise<void>) | undefined;

/** Starts the server once there is a story to read; a Markdown file of somebody who reviews no Markdown starts nothing. */
export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel('Copydesk', { log: true });
  const status = new Status();
  let running: Promise<LanguageClient> | undefined;

  function start(): Promise<LanguageClient> {
    running ??= (async () => {
      const client = createClient(context, log);
      client.onDidChangeState(({ newState }) => {
        log.info(`The language server is ${State[newState].toLowerCase()}.`);
      });
      await client.start();
      return client;
    })().catch((error: unknown) => {
      // The next story, or the next command, tries again.
      running = undefined;
      throw error;
    });
    return running;
  }

  async function halt(): Promise<void> {
    const client = await running?.catch(() => undefined);
    running = undefined;
    await client?.dispose();
  }

  async function restart(): Promise<void> {
    await halt();
    await start();
    status.show();
  }

  stop = halt;
  context.subscriptions.push(
    log,
    status,
    new EntitiesView(start, (error) => log.error('The entities could not be listed.', error)),
    ...registerCommands({ client: start, restart, showLog: () => log.show() }),
    workspace.onDidOpenTextDocument((document) => {
      if (isStory(document)) report(start());
    }),
    workspace.onDidChangeConfiguration((change) => {
      // The languages are part of what the server was started with.
      if (!change.affectsConfiguration('copydesk.languages')) return;
      if (running !== undefined) report(restart());
      else if (workspace.textDocuments.some(isStory)) report(start());
    }),
  );
  if (workspace.textDocuments.some(isStory) || (await isNewsroom())) await start();

  function report(work: Promise<unknown>): void {
    work.catch((error: unknown) => log.error('The language server could not be started.', error));
  }
}

/** Stops the server with the window, or when the extension is turned off. */
export async function deactivate(): Promise<void> {
  await stop?.();
}

/** Whether the workspace holds a configuration of ours. */
async function isNewsroom(): Promise<boolean> {
  return (await workspace.findFiles('copydesk.jsonc', null, 1)).length > 0;
}
