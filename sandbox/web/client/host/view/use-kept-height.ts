import { type RefObject, useEffect, useState } from 'react';

const NAME = 'app-heights';

/**
 * How high a module was when last seen, in pixels: its place is kept that high while it loads, so that what stands
 * below does not move. Remembered by the browser, where it lets pages remember.
 */
export function useKeptHeight(module: string, drawn: boolean, box: RefObject<HTMLElement | null>): number | undefined {
  const [kept] = useState(() => read()[module]);
  useEffect(() => {
    const { current } = box;
    if (!drawn || !current) return undefined;
    const observer = new ResizeObserver(() => write({ ...read(), [module]: Math.round(current.offsetHeight) }));
    observer.observe(current);
    return () => observer.disconnect();
  }, [module, drawn, box]);
  return drawn ? undefined : kept;
}

function read(): Record<string, number> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(NAME) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(Object.entries(stored).filter(([, height]) => typeof height === 'number'));
  } catch {
    return {};
  }
}

function write(heights: Record<string, number>): void {
  try {
    localStorage.setItem(NAME, JSON.stringify(heights));
  } catch {
    /* Its place is then kept by the skeleton alone. */
  }
}
