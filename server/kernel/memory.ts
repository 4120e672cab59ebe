/**
 * Takes zeroed bytes at a multiple of 16. They are never given back: tables live as long as the kernel, whose memory grows
 * by doubling. Fails where the host has no more.
 */
export function take(bytes: usize): usize {
  return heap.alloc(bytes);
}

/** Tokens from which a block is very long: those of stories have a few hundred at most. */
const LONG: i32 = 1 << 14;

/**
 * For how many tokens to take room when a block of so many comes: twice as many, so that it is seldom done, but hardly more
 * for a very long block, which takes half a kilobyte a token. Whoever takes the room notes it when all is taken: when the
 * host has no more, the old room still is as large as it is said to be.
 */
export function roomFor(length: i32): i32 {
  return length < LONG ? max(length * 2, 1 << 10) : length + (length >> 3);
}

/** Numbers of 32 bits. */
@unmanaged
@final
export class Ints {
  @inline
  @operator('[]')
  get(index: i32): i32 {
    return load<i32>(changetype<usize>(this) + ((<usize>index) << 2));
  }

  @inline
  @operator('[]=')
  set(index: i32, value: i32): void {
    store<i32>(changetype<usize>(this) + ((<usize>index) << 2), value);
  }

  /** Where a number lies. */
  @inline
  at(index: i32): usize {
    return changetype<usize>(this) + ((<usize>index) << 2);
  }
}

/** Numbers from 0 to 255. */
@unmanaged
@final
export class Bytes {
  @inline
  @operator('[]')
  get(index: i32): i32 {
    return <i32>load<u8>(changetype<usize>(this) + <usize>index);
  }

  @inline
  @operator('[]=')
  set(index: i32, value: i32): void {
    store<u8>(changetype<usize>(this) + <usize>index, <u8>value);
  }

  /** Where a number lies. */
  @inline
  at(index: i32): usize {
    return changetype<usize>(this) + <usize>index;
  }
}

/** Fractions of single precision. */
@unmanaged
@final
export class Floats {
  @inline
  @operator('[]')
  get(index: i32): f32 {
    return load<f32>(changetype<usize>(this) + ((<usize>index) << 2));
  }

  @inline
  @operator('[]=')
  set(index: i32, value: f32): void {
    store<f32>(changetype<usize>(this) + ((<usize>index) << 2), value);
  }

  /** Where a number lies. */
  @inline
  at(index: i32): usize {
    return changetype<usize>(this) + ((<usize>index) << 2);
  }
}

/** Takes room for so many numbers of 32 bits, all 0. */
export function takeInts(count: i32): Ints {
  return changetype<Ints>(take((<usize>count) << 2));
}

/** Takes room for so many bytes, all 0. */
export function takeBytes(count: i32): Bytes {
  return changetype<Bytes>(take(<usize>count));
}

/** Takes room for so many fractions, all 0. */
export function takeFloats(count: i32): Floats {
  return changetype<Floats>(take((<usize>count) << 2));
}

/** The numbers of a column at the head of one of another length. */
export function longer(column: Ints, count: i32, wanted: i32): Ints {
  const column2 = takeInts(wanted);
  memory.copy(changetype<usize>(column2), changetype<usize>(column), (<usize>count) << 2);
  return column2;
}
