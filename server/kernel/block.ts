import { Bytes, Ints, roomFor, take } from './memory';

/** The block that is read: its layers by token, as the host writes them (see Layers), one behind the other. */
export let length: i32 = 0;
export let words: Ints = changetype<Ints>(0);
/** Sentence of each token, from 0 and never falling; the quotation it stands in, -1 outside. */
export let sentences: Ints = changetype<Ints>(0);
export let quotations: Ints = changetype<Ints>(0);
export let tags: Bytes = changetype<Bytes>(0);
export let names: Bytes = changetype<Bytes>(0);

/** Bytes of a token's layers. */
export const LAYERS_SIZE: usize = 14;

let memoryOfLayers: usize = 0;
let room: i32 = 0;

/** Makes room for the layers of a block of so many tokens; returns where they are to be written. */
export function enterBlock(tokens: i32): usize {
  if (tokens > room) {
    const wanted = roomFor(tokens);
    memoryOfLayers = take(<usize>wanted * LAYERS_SIZE);
    room = wanted;
  }
  length = tokens;
  words = changetype<Ints>(memoryOfLayers);
  sentences = changetype<Ints>(words.at(tokens));
  quotations = changetype<Ints>(sentences.at(tokens));
  tags = changetype<Bytes>(quotations.at(tokens));
  names = changetype<Bytes>(changetype<usize>(tags) + <usize>tokens);
  return memoryOfLayers;
}
