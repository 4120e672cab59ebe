/** One hash of two numbers, in order; both may be hashes or small states. Source: the finaliser of MurmurHash3. */
export function mix(left: i32, right: i32): i32 {
  let hash = (left ^ (right * <i32>0x9e3779b1)) * <i32>0x85ebca6b;
  hash ^= hash >>> 13;
  hash *= <i32>0xc2b2ae35;
  return hash ^ (hash >>> 16);
}

/** The hashes of four pairs of numbers, lane by lane. */
export function mixFour(left: v128, right: v128): v128 {
  let hash = i32x4.mul(
    v128.xor(left, i32x4.mul(right, i32x4.splat(<i32>0x9e3779b1))),
    i32x4.splat(<i32>0x85ebca6b),
  );
  hash = v128.xor(hash, i32x4.shr_u(hash, 13));
  hash = i32x4.mul(hash, i32x4.splat(<i32>0xc2b2ae35));
  return v128.xor(hash, i32x4.shr_u(hash, 16));
}

/** The 32-bit FNV-1a hash of the UTF-16 units that lie between two places: see hashText of the host. */
export function hashUnits(from: usize, to: usize): i32 {
  let hash: i32 = -2128831035;
  for (; from < to; from += 2) hash = (hash ^ (<i32>load<u16>(from))) * 16777619;
  return hash;
}
