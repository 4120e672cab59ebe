import { writeFileSync } from 'node:fs';
import {
  MODEL_MAGIC,
  type SectionPlace,
  type SectionType,
  tablesStart,
} from '../server/language/model-file.ts';

export type Table = Int8Array | Uint8Array | Int32Array | Float32Array;

/** The bytes of a model file, as server/language/model-file.ts reads them. Settings and tables keep their order. */
export function modelBytes(
  settings: Readonly<Record<string, unknown>>,
  tables: Readonly<Record<string, Table>>,
): Uint8Array {
  const sections: Record<string, SectionPlace> = {};
  let end = 0;
  for (const [name, table] of Object.entries(tables)) {
    sections[name] = { type: typeOf(table), offset: end, length: table.length };
    end = (end + table.byteLength + 15) & ~15;
  }
  const header = new TextEncoder().encode(JSON.stringify({ settings, sections }));
  const start = tablesStart(header.length);
  const bytes = new Uint8Array(start + end);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MODEL_MAGIC, true);
  view.setUint32(4, header.length, true);
  bytes.set(header, 8);
  for (const [name, table] of Object.entries(tables)) {
    const raw = new Uint8Array(table.buffer, table.byteOffset, table.byteLength);
    bytes.set(raw, start + sections[name]!.offset);
  }
  return bytes;
}

/** Writes a model file. */
export function writeModel(
  path: string,
  settings: Readonly<Record<string, unknown>>,
  tables: Readonly<Record<string, Table>>,
): void {
  const bytes = modelBytes(settings, tables);
  writeFileSync(path, bytes);
  console.log(`${path}: ${(bytes.length / 1000).toFixed(0)} kB`);
}

function typeOf(table: Table): SectionType {
  if (table instanceof Int8Array) return 'int8';
  if (table instanceof Uint8Array) return 'uint8';
  return table instanceof Int32Array ? 'int32' : 'float32';
}
