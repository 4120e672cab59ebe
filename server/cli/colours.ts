import { createColors } from 'picocolors';

type Style = 'bold' | 'dim' | 'underline' | 'red' | 'green' | 'yellow' | 'blue' | 'cyan';

/** Functions that give a piece of text its looks. */
export type Colours = Readonly<Record<Style, (text: string) => string>>;

const same = (text: string): string => text;

const PLAIN: Colours = {
  bold: same,
  dim: same,
  underline: same,
  red: same,
  green: same,
  yellow: same,
  blue: same,
  cyan: same,
};

/** The package is loaded for colours alone: it asks at once what standard output is, which takes 5 ms to find out. */
export function coloursFor(takesColour: boolean): Colours {
  return takesColour ? createColors(true) : PLAIN;
}
