import { isDeepStrictEqual } from 'node:util';
import { CASES } from './cases/all';
import type { Case } from './cases/case';
import { deskFor, round, type Cost } from './cost';
import { spread, type Spread } from './spread';

export interface MeasuredCase extends Cost {
  case: string;
  /** Milliseconds; differ from run to run and from machine to machine. */
  ms: Spread;
}

/** The first rounds make contexts and let the compiler warm up. */
const WARM_UP = 5;

async function measure(it: Case, rounds: number): Promise<MeasuredCase> {
  const desk = await deskFor(it);
  for (let count = 0; count < WARM_UP; count++) await round(desk, it);
  const first = await round(desk, it);
  const times = [first.ms];
  while (times.length < rounds) {
    const { cost, ms } = await round(desk, it);
    if (!isDeepStrictEqual(cost, first.cost)) {
      throw new Error(`${it.name}: one round cost ${JSON.stringify(first.cost)}, another ${JSON.stringify(cost)}`);
    }
    times.push(ms);
  }
  await desk.sandbox.close();
  return { case: it.name, ...first.cost, ms: spread(times) };
}

/** Every case, each at a desk of its own. Throws where two rounds of a case cost differently. */
export async function measureCases(rounds: number): Promise<MeasuredCase[]> {
  const measured: MeasuredCase[] = [];
  for (const it of CASES) measured.push(await measure(it, rounds));
  return measured;
}
