import { type ExtensionContext, type LogOutputChannel, window } from 'vscode';
import { LanguageClient, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node';
import { type ClientTraits, IGNORE_FINDING } from '../server/protocol/requests.ts';
import { saveHouseFile } from './commands.ts';
import { storySelector } from './settings.ts';

/** How often a server that dies is started again within three minutes before the person is asked. */
const RESTARTS = 4;

/** The language server as VS Code sees it; not started yet. Restarts a server that dies. */
export function createClient(context: ExtensionContext, log: LogOutputChannel): LanguageClient {
  const module = context.asAbsolutePath('dist/server.cjs');
  const traits: ClientTraits = { savesHouseFiles: true };
  return new LanguageClient(
    'copydesk',
    'Copydesk',
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6019'] } },
    },
    {
      documentSelector: storySelector(),
      initializationOptions: traits,
      outputChannel: log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      connectionOptions: { maxRestartCount: RESTARTS },
      diagnosticPullOptions: { onChange: true, onSave: true },
      middleware: {
        async executeCommand(command, parameters, next) {
          if (command !== IGNORE_FINDING) return next(command, parameters) as unknown;
          const reason = await askForReason();
          if (reason === undefined) return undefined;
          const result: unknown = await next(command, [{ ...Object(parameters[0]), reason }]);
          const unsaved: unknown = Object(result).unsaved;
          if (typeof unsaved === 'string') await saveHouseFile(unsaved);
          return result;
        },
      },
    },
  );
}

/** @returns `undefined` when the person changed their mind. */
async function askForReason(): Promise<string | undefined> {
  const reason = await window.showInputBox({
    title: 'Ignore this finding',
    prompt: 'Why is it right as it stands? The reason is kept with the story.',
    placeHolder: 'The agency confirmed the figure by phone on Monday',
    validateInput: (value) => (value.trim() === '' ? 'Say why in a few words.' : undefined),
  });
  return reason?.trim();
}
