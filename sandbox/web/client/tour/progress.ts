/** How far the tour has come; `over`: skipped, or at its end. */
export type Progress = number | 'over';

const NAME = 'tour';

export function readProgress(): Progress {
  try {
    const stored = localStorage.getItem(NAME);
    return stored === 'over' ? 'over' : Math.max(0, Number(stored ?? 0) || 0);
  } catch {
    return 0;
  }
}

/** Remembered by the browser, where it lets pages remember. */
export function keepProgress(progress: Progress): void {
  try {
    localStorage.setItem(NAME, String(progress));
  } catch {
    /* It then begins anew on the next visit. */
  }
}
