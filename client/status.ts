import {
  type Disposable,
  DiagnosticSeverity,
  languages,
  StatusBarAlignment,
  type StatusBarItem,
  window,
} from 'vscode';
import { isStory } from './settings.ts';

/** The name under which diagnostics are ours. */
const SOURCE = 'copydesk';

/** Counts the findings of the story before the reader; a click opens the Problems panel. */
export class Status implements Disposable {
  readonly #item: StatusBarItem;
  readonly #listeners: readonly Disposable[];

  constructor() {
    this.#item = window.createStatusBarItem('copydesk.findings', StatusBarAlignment.Right, 100);
    this.#item.name = 'Copydesk';
    this.#item.command = 'workbench.actions.view.problems';
    this.#listeners = [
      window.onDidChangeActiveTextEditor(() => this.show()),
      languages.onDidChangeDiagnostics(() => this.show()),
    ];
    this.show();
  }

  /** Brings the item up to date; hides it where there is no story. */
  show(): void {
    const document = window.activeTextEditor?.document;
    if (document === undefined || !isStory(document)) {
      this.#item.hide();
      return;
    }
    const findings = languages.getDiagnostics(document.uri).filter(({ source }) => source === SOURCE);
    const of = (...severities: DiagnosticSeverity[]): number =>
      findings.filter(({ severity }) => severities.includes(severity)).length;
    const serious = of(DiagnosticSeverity.Error, DiagnosticSeverity.Warning);
    const queries = of(DiagnosticSeverity.Information, DiagnosticSeverity.Hint);
    this.#item.text = findings.length === 0 ? '$(check) Copydesk' : `$(edit) ${findings.length}`;
    this.#item.tooltip =
      findings.length === 0
        ? 'Copydesk found nothing to query in this story.'
        : `Copydesk: ${counted(serious, 'warning or error', 'warnings and errors')}, ${counted(queries, 'query', 'queries')}. Click for the list.`;
    this.#item.accessibilityInformation = {
      label: `Copydesk: ${counted(findings.length, 'finding', 'findings')}`,
    };
    this.#item.show();
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#item.dispose();
  }
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
