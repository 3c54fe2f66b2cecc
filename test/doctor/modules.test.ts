import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { aReadyDesk, ROOT } from '../support/ready-desk';
import { check } from './at-desk';
import { MODULES, WITHOUT_WAYS } from './modules';
import { WAYS_TO_BREAK } from './ways-to-break';

const Manifest = z.object({ modules: z.record(z.string(), z.array(z.object({ key: z.string() }))) });
const { modules } = Manifest.parse(parse(readFileSync(join(ROOT, 'manifest.yml'), 'utf8')));
const ways: readonly string[] = WAYS_TO_BREAK.map(({ how }) => how);

test('every module that Jira sees is broken by one of the ways, or nothing of Jira can break it', () => {
  const seen = Object.entries(modules).flatMap(([kind, all]) => (kind === 'function' ? [] : all.map(({ key }) => key)));
  expect(Object.keys(MODULES)).toEqual(seen);
  for (const broken of Object.values(MODULES))
    if ('because' in broken) expect(broken.because).not.toBe('');
    else {
      expect(broken.length).toBeGreaterThan(0);
      expect(broken.filter((how) => !ways.includes(how))).toEqual([]);
    }
});

test('there are at least forty ways, no two of one name, and two for each thing that is looked at', async () => {
  expect(ways.length).toBeGreaterThanOrEqual(40);
  expect(new Set(ways).size).toBe(ways.length);
  const codes = new Set((await check(await aReadyDesk())).map((report) => report.check));
  const few = [...codes].filter((code) => WAYS_TO_BREAK.filter(({ found }) => found === code).length < 2);
  expect(few).toEqual(Object.keys(WITHOUT_WAYS));
});
