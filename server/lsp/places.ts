import { URI, Utils } from 'vscode-uri';

/** The same address for every way of writing it: clients differ in what they escape. */
export function normalUri(uri: string): string {
  return URI.parse(uri).toString();
}

/** The path of a file on this machine; `undefined` for documents that lie nowhere, or elsewhere. */
export function filePath(uri: string): string | undefined {
  const { scheme, fsPath } = URI.parse(uri);
  return scheme === 'file' ? fsPath : undefined;
}

export function fileUri(path: string): string {
  return URI.file(path).toString();
}

/** The path of an address, nothing of it escaped, with forward slashes. */
export function uriPath(uri: string): string {
  return URI.parse(uri).path;
}

/** The last part of an address. */
export function nameOf(uri: string): string {
  return Utils.basename(URI.parse(uri));
}

/** The path of a document from a folder, with forward slashes; `undefined` when it lies elsewhere. */
export function pathFrom(folder: string, uri: string): string | undefined {
  const [outer, inner] = [URI.parse(folder), URI.parse(uri)];
  if (outer.scheme !== inner.scheme || outer.authority !== inner.authority) return undefined;
  const head = outer.path.endsWith('/') ? outer.path : `${outer.path}/`;
  return inner.path.startsWith(head) ? inner.path.slice(head.length) : undefined;
}
