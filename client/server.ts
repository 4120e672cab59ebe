import { type ExtensionContext, type LogOutputChannel, window } from 'vscode';
import { LanguageClient, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node';
import { type ClientTraits, IGNORE_FINDING, MARK_CHECKED } from '../server/protocol/requests.ts';
import { saveHouseFile } from './commands.ts';
import { storySelector } from './settings.ts';

/** How often a server that dies is started again within three minutes before the person is asked. */
const RESTARTS = 4;

/** The language server as VS Code sees it; not started yet. Restarts a server that dies. */
export function createClient(context: ExtensionContext, log: LogOutputChannel): LanguageClient {
  const module = context.asAbsolutePath('dist/server.cjs');
  const traits: ClientTraits = { savesHouseFiles: true, tellsDay: true };
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
          const asked = ASKED.get(command);
          if (asked === undefined) return next(command, parameters) as unknown;
          const answer = await asked(context);
          if (answer === undefined) return undefined;
          const result: unknown = await next(command, [{ ...Object(parameters[0]), ...answer }]);
          const unsaved: unknown = Object(result).unsaved;
          if (typeof unsaved === 'string') await saveHouseFile(unsaved);
          return result;
        },
      },
    },
  );
}

/** What the person is asked before a command of the server’s is sent on; `undefined` when they changed their mind. */
const ASKED = new Map<string, (context: ExtensionContext) => Promise<object | undefined>>([
  [IGNORE_FINDING, askForReason],
  [MARK_CHECKED, askForInitials],
]);

async function askForReason(): Promise<{ readonly reason: string } | undefined> {
  const reason = await window.showInputBox({
    title: 'Ignore this finding',
    prompt: 'Why is it right as it stands? The reason is kept with the story.',
    placeHolder: 'The agency confirmed the figure by phone on Monday',
    validateInput: (value) => (value.trim() === '' ? 'Say why in a few words.' : undefined),
  });
  return reason === undefined ? undefined : { reason: reason.trim() };
}

/** Where the initials given last are kept. */
const INITIALS = 'initials';

/** Who has checked a name, and today’s date where they are. */
async function askForInitials({
  globalState,
}: ExtensionContext): Promise<{ readonly by: string; readonly on: string } | undefined> {
  const given = await window.showInputBox({
    title: 'Mark this name as checked',
    prompt: 'Your initials. They are kept with the name, with today’s date.',
    value: globalState.get<string>(INITIALS, ''),
    validateInput: (value) => (value.trim() === '' ? 'Say who has checked the name.' : undefined),
  });
  const by = given?.trim();
  if (by === undefined) return undefined;
  await globalState.update(INITIALS, by);
  const today = new Date();
  const [month, date] = [today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, '0'));
  return { by, on: `${today.getFullYear()}-${month}-${date}` };
}
