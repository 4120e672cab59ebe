import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

/**
 * Draws client/icon.png, 256 by 256: a sheet of copy, its lines set, one of them struck through in red.
 *
 *     node scripts/icon.ts
 */

const SIZE = 256;
/** Samples a pixel each way. */
const SAMPLES = 4;

type Colour = readonly [red: number, green: number, blue: number];

const INK: Colour = [31, 41, 55];
const PAPER: Colour = [250, 247, 240];
const TYPE: Colour = [148, 156, 168];
const HEADLINE: Colour = [55, 65, 81];
const PENCIL: Colour = [214, 48, 49];

/** One figure of the drawing, painted over those before it. */
interface Figure {
  readonly colour: Colour;
  contains(x: number, y: number): boolean;
}

const FIGURES: readonly Figure[] = [
  box(INK, 8, 8, 248, 248, 48),
  box(PAPER, 56, 36, 200, 220, 8),
  box(HEADLINE, 74, 58, 182, 74, 4),
  box(HEADLINE, 74, 82, 150, 98, 4),
  ...[118, 136, 154, 172, 190].map((y, i) => box(TYPE, 74, y, i === 4 ? 140 : 182, y + 7, 3)),
  stroke(
    PENCIL,
    [
      [68, 157],
      [188, 157],
    ],
    5,
  ),
  // The delete mark of a proofreader: out of the line, a loop, and back under itself.
  stroke(PENCIL, loop(196, 150, 24), 5),
];

function box(
  colour: Colour,
  left: number,
  top: number,
  right: number,
  bottom: number,
  radius: number,
): Figure {
  return {
    colour,
    contains(x, y) {
      const dx = Math.max(left + radius - x, 0, x - (right - radius));
      const dy = Math.max(top + radius - y, 0, y - (bottom - radius));
      return dx * dx + dy * dy <= radius * radius;
    },
  };
}

function stroke(colour: Colour, points: readonly (readonly [number, number])[], radius: number): Figure {
  return {
    colour,
    contains: (x, y) => points.slice(1).some((to, i) => distance([x, y], points[i]!, to) <= radius),
  };
}

function loop(x: number, y: number, radius: number): [number, number][] {
  return Array.from({ length: 33 }, (_, i) => {
    const angle = Math.PI * (0.75 + (1.75 * i) / 32);
    return [x + radius * Math.cos(angle) + 4, y + radius * Math.sin(angle) - 10];
  });
}

/** From a point to the segment between two others. */
function distance(
  [x, y]: readonly number[],
  [ax, ay]: readonly number[],
  [bx, by]: readonly number[],
): number {
  const [dx, dy] = [bx! - ax!, by! - ay!];
  const along = Math.min(1, Math.max(0, ((x! - ax!) * dx + (y! - ay!) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x! - ax! - along * dx, y! - ay! - along * dy);
}

/** The colour of a pixel with its opacity, each 0 to 255. */
function pixel(column: number, row: number): number[] {
  const sum = [0, 0, 0, 0];
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const x = column + ((i % SAMPLES) + 0.5) / SAMPLES;
    const y = row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES;
    const colour = FIGURES.findLast((figure) => figure.contains(x, y))?.colour;
    if (colour === undefined) continue;
    for (const channel of [0, 1, 2] as const) sum[channel]! += colour[channel];
    sum[3]! += 1;
  }
  const covered = sum[3]!;
  if (covered === 0) return [0, 0, 0, 0];
  return [
    ...sum.slice(0, 3).map((total) => Math.round(total / covered)),
    Math.round((255 * covered) / SAMPLES ** 2),
  ];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

const header = Buffer.alloc(13);
header.writeUInt32BE(SIZE, 0);
header.writeUInt32BE(SIZE, 4);
// Eight bits a channel, colour with opacity.
header.set([8, 6, 0, 0, 0], 8);
const rows = Array.from({ length: SIZE }, (_, row) =>
  // Each row begins with its filter: none.
  [0, ...Array.from({ length: SIZE }, (__, column) => pixel(column, row)).flat()],
).flat();
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk('IHDR', header),
  chunk('IDAT', deflateSync(Buffer.from(rows), { level: 9 })),
  chunk('IEND', Buffer.alloc(0)),
]);
await writeFile(join(import.meta.dirname, '../client/icon.png'), png);
