import { gzipSync } from 'node:zlib';
import { shippedWeb } from '../../support/shipped';

const KILOBYTE = 1000;

describe('the client that browsers load', () => {
  it('is below 350 kB as it would be sent, for all that the first page loads before it is drawn', async () => {
    const { files, script, style, preloads } = await shippedWeb();
    const sizes = [script, style, ...preloads].map((name) => gzipSync(files.get(name)?.bytes ?? '').length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(350 * KILOBYTE);
  }, 20_000);

  it('brings what apps are drawn with only where one is shown', async () => {
    const { files, script, preloads } = await shippedWeb();
    const first = [script, ...preloads].map((name) => Buffer.from(files.get(name)?.bytes ?? []).toString());
    expect(first.some((text) => text.includes('HorizontalStackBarChart'))).toBe(false);
  }, 20_000);

  it('has every rule of every part in the one sheet that pages load', async () => {
    const { files, style } = await shippedWeb();
    const rulesOf = (name: string): string[] =>
      Buffer.from(files.get(name)?.bytes ?? [])
        .toString()
        .split('}')
        .map((rule) => rule.trim())
        .filter((rule) => rule !== '' && !rule.startsWith('/*'));
    const there = new Set(rulesOf(style));
    const sheets = [...files].filter(([, { type }]) => type === 'text/css').map(([name]) => name);
    const missing = sheets.flatMap(rulesOf).filter((rule) => !there.has(rule));
    expect(sheets.length).toBeGreaterThan(1);
    expect(missing).toEqual([]);
  }, 20_000);

  it('has the bridge of apps in a few kilobytes, ahead of whatever they load', async () => {
    const { bridge, tokens } = await shippedWeb();
    expect(bridge.length).toBeLessThan(10 * KILOBYTE);
    expect(Buffer.from(bridge).toString()).toContain('__bridge');
    expect(Buffer.from(tokens).toString()).toContain('--ds-text');
  }, 20_000);
});
