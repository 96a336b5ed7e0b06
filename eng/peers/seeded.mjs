// What is random by a seed: Mulberry32.
export function seeded(seed) {
  let state = seed >>> 0;
  /** From 0 up to but without the bound. */
  function random(bound) {
    state = (state + 0x6D2B79F5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor(((t ^ (t >>> 14)) >>> 0) / 4294967296 * bound);
  }
  const pick = (...of) => of[random(of.length)];
  const times = (count, make) => Array.from({ length: count }, (_, i) => make(i));
  return { random, pick, times };
}
