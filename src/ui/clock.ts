/*
 * The browser's clock and its timers: the one file of the front ends that reads the time. What is shown
 * goes by Jira's time, which differs from the browser's by what reading the desk told.
 */

/** Epoch milliseconds, as the browser believes. */
export const browserNow = (): number => Date.now();

/** Does the work again and again; answers how to stop it. */
export function every(milliseconds: number, work: () => void): () => void {
  const timer = setInterval(work, milliseconds);
  return () => clearInterval(timer);
}

/** Does the work once, later; answers how to call it off. */
export function after(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}
