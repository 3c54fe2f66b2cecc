/** The shortest list that still fails, found by leaving out ever smaller parts. `fails` may be asked a few hundred times. */
export async function shrunk<T>(list: readonly T[], fails: (list: readonly T[]) => Promise<boolean>): Promise<T[]> {
  let least = [...list];
  for (let size = Math.ceil(least.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = least.length - size; from > -size;) {
      const without = [...least.slice(0, Math.max(0, from)), ...least.slice(from + size)];
      if (without.length < least.length && (await fails(without))) least = without;
      from -= size;
    }
  }
  return least;
}
