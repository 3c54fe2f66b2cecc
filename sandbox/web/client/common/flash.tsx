/** A brief light behind what has just changed: shown once for each new value of `on`, not at first. */
export function Flash({ on }: { on: number | undefined }) {
  return on === undefined ? null : <span key={on} className="flash" aria-hidden="true" />;
}
