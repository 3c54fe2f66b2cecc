import { gzipSync } from 'node:zlib';
import { buildWeb } from '../../../sandbox/web/build';

const KILOBYTE = 1000;

describe('the client that browsers load', () => {
  it('is one script and one style sheet, together below 350 kB as they would be sent', async () => {
    const { files, script, style } = await buildWeb();
    expect([...files.keys()].sort()).toEqual([style, script].sort());
    const sent = [...files.values()].reduce((sum, { bytes }) => sum + gzipSync(bytes).length, 0);
    expect(sent).toBeLessThan(350 * KILOBYTE);
  }, 20_000);
});
