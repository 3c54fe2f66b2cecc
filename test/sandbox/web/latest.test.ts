import { latest } from '../../../sandbox/web/client/live/latest';

function slowReader() {
  const waiting: ((value: string) => void)[] = [];
  const seen: string[] = [];
  const reader = latest(
    () => new Promise<string>((resolve) => waiting.push(resolve)),
    (value) => seen.push(value),
    (error) => seen.push(String(error)),
  );
  return { reader, waiting, seen };
}

describe('a page that is told of many changes at once', () => {
  it('reads once more after the reading under way, not once for each', async () => {
    const { reader, waiting, seen } = slowReader();
    const first = reader.ask();
    const others = [reader.ask(), reader.ask(), reader.ask()];
    waiting[0]?.('before');
    await first;
    await Promise.resolve();
    waiting[1]?.('after');
    await Promise.all(others);
    expect(waiting).toHaveLength(2);
    expect(seen).toEqual(['before', 'after']);
  });

  it('is not changed any more by an answer that comes after it was left', async () => {
    const { reader, waiting, seen } = slowReader();
    const asked = reader.ask();
    reader.stop();
    waiting[0]?.('too late');
    await asked;
    expect(seen).toEqual([]);
  });
});
