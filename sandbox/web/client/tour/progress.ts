/** How far the tour has come; `over`: skipped, or at its end. */
export type Progress = number | 'over';

export function readProgress(name: string): Progress {
  try {
    const stored = localStorage.getItem(name);
    return stored === 'over' ? 'over' : Math.max(0, Number(stored ?? 0) || 0);
  } catch {
    return 0;
  }
}

/** Remembered by the browser, where it lets pages remember. */
export function keepProgress(name: string, progress: Progress): void {
  try {
    localStorage.setItem(name, String(progress));
  } catch {
    /* It then begins anew on the next visit. */
  }
}
