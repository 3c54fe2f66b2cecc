import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const PROBE = join(__dirname, 'weigh-memory.cjs');
const Probed = z.object({ rss: z.number(), heap: z.number(), rssCalled: z.number(), heapCalled: z.number() });

/** Megabytes of a process that holds one bundle: resident and heap, as it is loaded and after one call. */
export type Memory = z.infer<typeof Probed>;

/** Each bundle in a process of its own, three times; the middle one by what is resident. */
export function measureMemory(codes: readonly string[]): Memory[] {
  const dir = mkdtempSync(join(tmpdir(), 'forge-memory-'));
  try {
    return codes.map((code, index) => {
      const file = join(dir, `${index}.cjs`);
      writeFileSync(file, code);
      const run = (): Memory =>
        Probed.parse(JSON.parse(execFileSync(process.execPath, ['--expose-gc', PROBE, file], { encoding: 'utf8' })));
      return [run(), run(), run()].toSorted((a, b) => a.rss - b.rss)[1]!;
    });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
