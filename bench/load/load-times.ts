import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spread, type Spread } from '../spread';

const TIMER = join(__dirname, 'time-load.cjs');
const timed = (file: string): number => Number(execFileSync(process.execPath, [TIMER, file], { encoding: 'utf8' }));

/**
 * How long each bundle takes to load, in milliseconds: a fresh process each time, one round discarded,
 * all bundles in every round and in alternating order, so that what else the machine does hits all alike.
 */
export function loadTimes(codes: readonly string[], rounds: number): Spread[] {
  const dir = mkdtempSync(join(tmpdir(), 'forge-load-'));
  try {
    const files = codes.map((code, index) => {
      const file = join(dir, `${index}.cjs`);
      writeFileSync(file, code);
      return { file, times: new Array<number>() };
    });
    for (let round = 0; round <= rounds; round++) {
      for (const { file, times } of round % 2 === 0 ? files : [...files].reverse()) {
        const ms = timed(file);
        if (round > 0) times.push(ms);
      }
    }
    return files.map(({ times }) => spread(times));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
