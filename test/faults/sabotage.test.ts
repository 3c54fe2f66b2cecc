import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/ready-desk';
import { SABOTAGE } from './sabotage';

test.each(SABOTAGE)('$what: the place that would be broken is there, once', ({ file, from, to }) => {
  const text = readFileSync(join(ROOT, file), 'utf8');
  expect(text.split(from)).toHaveLength(2);
  expect(to).not.toBe(from);
});
