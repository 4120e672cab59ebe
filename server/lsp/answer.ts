import { setImmediate } from 'node:timers/promises';
import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { toRecord } from './traits.ts';

/**
 * Makes a handler safe to register: it lets waiting messages in first, so that a request cancelled meanwhile is not
 * worked on, and answers with an error where the handler would throw.
 */
export function answering<P, R>(
  handler: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R | ResponseError<never>> {
  return async (params, token) => {
    await setImmediate();
    if (token.isCancellationRequested) return cancelled();
    try {
      return await handler(params, token);
    } catch (error) {
      if (error instanceof ResponseError) return new ResponseError<never>(error.code, error.message);
      if (error instanceof TypeError && isMalformed(params)) {
        return new ResponseError<never>(
          ErrorCodes.InvalidParams,
          'The parameters of the request are not as the protocol has them.',
        );
      }
      console.error('copydesk:', error);
      return new ResponseError<never>(
        ErrorCodes.InternalError,
        error instanceof Error ? error.message : String(error),
      );
    }
  };
}

/** The answer to a request that nobody waits for any more. */
export function cancelled(): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

/** Makes a notification's handler safe to register: what it cannot read is passed over, and noted on standard error. */
export function heeding<P>(handler: (params: P) => void | Promise<void>): (params: P) => Promise<void> {
  return async (params) => {
    try {
      await handler(params);
    } catch (error) {
      console.error('copydesk: a notification was passed over:', error);
    }
  };
}

/** Whether the document or the place that nearly every request names is missing. */
function isMalformed(params: unknown): boolean {
  const { textDocument, position, range } = toRecord(params);
  return (
    typeof toRecord(textDocument)['uri'] !== 'string' ||
    (position !== undefined && !isPosition(position)) ||
    (range !== undefined && !(isPosition(toRecord(range)['start']) && isPosition(toRecord(range)['end'])))
  );
}

function isPosition(value: unknown): boolean {
  const { line, character } = toRecord(value);
  return Number.isInteger(line) && Number.isInteger(character);
}
