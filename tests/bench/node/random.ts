/** Pseudo-random and the same every time (Lehmer, 1951): whole numbers from 0 to `below`, exclusive. */
export type Random = (below: number) => number;

const MODULUS = 2_147_483_647;
const MULTIPLIER = 48_271;
/** The first numbers of small seeds resemble each other. */
const DISCARDED = 8;

export function makeRandom(seed: number): Random {
  let state = seed;
  const random = (below: number): number => {
    state = (state * MULTIPLIER) % MODULUS;
    return Math.floor((state / MODULUS) * below);
  };
  for (let index = 0; index < DISCARDED; index += 1) random(1);
  return random;
}

/** The same items in another order (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const result = [...items];
  for (let index = result.length - 1; index > 0; index -= 1) {
    const other = random(index + 1);
    const [a, b] = [result[index] as T, result[other] as T];
    result[index] = b;
    result[other] = a;
  }
  return result;
}
