import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allBehaviours } from '../../sandbox/evidence-report';
import { siteRoutes } from '../../sandbox/site/routes';
import { DOCUMENTS, supportMatrix } from '../../sandbox/support-matrix';

test.each(Object.entries(DOCUMENTS))('%s says what the code does (else: npm run docs)', (file, write) => {
  expect(readFileSync(join(__dirname, '../..', file), 'utf8')).toBe(write());
});

test('every operation of the site stands in the matrix once', () => {
  const text = supportMatrix();
  for (const { operation } of siteRoutes)
    expect(text.split(`\`${operation.replace(' /rest/', ' /')}\``)).toHaveLength(2);
});

test('a hand-over, a restart and the close check each name what they rest on, and what to look for on a live site', () => {
  const bearing = allBehaviours().flatMap(({ evidence }) => (evidence.kind === 'assumed' && evidence.check) || []);
  for (const bears of ['hand-over', 'restart', 'close check'])
    expect(bearing.filter((it) => it.bears === bears).length).toBeGreaterThanOrEqual(3);
  for (const { look } of bearing) expect(look.length).toBeGreaterThan(40);
});
