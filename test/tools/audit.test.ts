import { judge } from '../../tools/audit/judge';
import { shippedPackages, type Shipped } from '../../tools/audit/shipped';
import { ROOT } from '../support/ready-desk';

const SHIPPED: readonly Shipped[] = [
  { name: 'superstruct', version: '2.0.2', folder: 'node_modules/superstruct' },
  { name: '@atlaskit/tokens', version: '1.61.0', folder: 'node_modules/@forge/bridge/node_modules/@atlaskit/tokens' },
];
/** As npm prints one. */
const found = (name: string, severity: string, nodes: string[]) => ({
  [name]: {
    ...{ name, severity, isDirect: true, effects: [], range: '<9', nodes, fixAvailable: true },
    via: [
      { source: 1, name, title: 'Prototype pollution', url: 'https://example.com/1', severity, range: '<9' },
      'other',
    ],
  },
});
const report = (vulnerabilities: object) => ({ auditReportVersion: 2, vulnerabilities, metadata: {} });

describe('an audit of what ships', () => {
  test.each(['high', 'critical'])('stops a release for what is %s and ships', (severity) => {
    const { passes, lines } = judge(report(found('superstruct', severity, ['node_modules/superstruct'])), SHIPPED);
    expect(passes).toBe(false);
    expect(lines[0]).toBe(
      `STOP superstruct: ${severity}, ships as 2.0.2: Prototype pollution https://example.com/1; by way of other`,
    );
  });

  test('tells of all else, and stops nothing for it', () => {
    const harmless = {
      ...found('superstruct', 'moderate', ['node_modules/superstruct']),
      ...found('vitest', 'critical', ['node_modules/vitest']),
      // Another copy than the one that ships.
      ...found('@atlaskit/tokens', 'high', ['node_modules/@atlaskit/tokens']),
    };
    const { passes, lines } = judge(report(harmless), SHIPPED);
    expect(passes).toBe(true);
    expect(lines).toHaveLength(4);
    expect(lines[1]).toContain('does not ship');
  });

  test('stops it when nothing is known, and says what npm said', () => {
    expect(judge({ message: '405 Method Not Allowed', error: {} }, SHIPPED)).toEqual({
      passes: false,
      lines: ['There is no report, so nothing can be said of what ships. npm says: 405 Method Not Allowed'],
    });
    for (const no of [null, [], {}, { auditReportVersion: 1, vulnerabilities: {} }])
      expect(judge(no, SHIPPED).passes).toBe(false);
  });
});

test('what ships is what the bundles are made of, and no tool', async () => {
  const shipped = await shippedPackages(ROOT);
  const names = shipped.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['@forge/api', '@forge/react', '@atlaskit/select', 'superstruct']));
  for (const tool of ['vitest', 'typescript', 'esbuild', 'hono', 'zod', 'playwright-core', 'fast-check'])
    expect(names).not.toContain(tool);
  for (const { version } of shipped) expect(version).toMatch(/^\d+\.\d+\.\d+/);
});
