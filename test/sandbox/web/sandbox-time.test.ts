import { createSandboxTime } from '../../../sandbox/web/client/time/sandbox-time';

function clockwork() {
  let wall = 0;
  const running = new Set<() => void>();
  const time = createSandboxTime({
    wall: () => wall,
    every: (_step, run) => {
      running.add(run);
      return () => void running.delete(run);
    },
  });
  return { time, running, pass: (ms: number) => void (wall += ms) };
}

describe('the sandbox’s time on the page', () => {
  it('runs on by itself from what the site has told', () => {
    const { time, pass } = clockwork();
    time.tell(1_000_000);
    pass(1_500);
    expect(time.now()).toBe(1_001_500);
  });

  it('jumps at once when the site’s clock is moved', () => {
    const { time } = clockwork();
    const seen: number[] = [];
    time.onTick(() => seen.push(time.now()));
    time.tell(1_000);
    time.tell(7_201_000);
    expect(seen).toEqual([1_000, 7_201_000]);
  });

  it('makes those wait who need to know it before it was told', async () => {
    const { time, pass } = clockwork();
    const known = time.known();
    time.tell(5_000);
    pass(10);
    await expect(known).resolves.toBe(5_010);
  });

  it('ticks only while somebody looks', () => {
    const { time, running } = clockwork();
    const stops = [time.onTick(() => undefined), time.onTick(() => undefined)];
    expect(running.size).toBe(1);
    stops.forEach((stop) => stop());
    expect(running.size).toBe(0);
  });
});
