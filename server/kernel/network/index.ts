// What the host calls, with offsets in the network's memory, in bytes. Compiled twice: for hosts with vectors, and for those without.
import * as network from './network';

export { take } from '../memory';
export { addAbove, addWindow, finish } from './network';

export function addFirst(
  units: i32,
  tables: usize,
  input: usize,
  inputScales: usize,
  recurrent: usize,
  scales: usize,
  bias: usize,
): void {
  if (ASC_FEATURE_SIMD)
    network.addFirst<v128, v128>(units, tables, input, inputScales, recurrent, scales, bias);
  else network.addFirst<i32, f32>(units, tables, input, inputScales, recurrent, scales, bias);
}

export function keepWord(slot: i32, word: i32, lemma: i32, shape: i32, suffix: i32): void {
  if (ASC_FEATURE_SIMD) network.keepWord<v128, v128>(slot, word, lemma, shape, suffix);
  else network.keepWord<i32, f32>(slot, word, lemma, shape, suffix);
}

export function read(): void {
  if (ASC_FEATURE_SIMD) network.read<v128, v128>();
  else network.read<i32, f32>();
}
