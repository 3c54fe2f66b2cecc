/** What a behaviour of the sandbox rests on. `documented` and `observed` name their source. */
export type Evidence =
  | { readonly kind: 'documented'; readonly source: string }
  | { readonly kind: 'observed'; readonly source: string; readonly on: string }
  | { readonly kind: 'assumed'; readonly because: string; readonly check?: LiveCheck };

/** An assumption that the product's own promises rest on, and how a live site would settle it. */
export interface LiveCheck {
  readonly bears: 'hand-over' | 'restart' | 'close check';
  /** What to do on a live site, and what to see if the assumption holds. */
  readonly look: string;
}

export const documented = (source: string): Evidence => ({ kind: 'documented', source });
export const observed = (source: string, on: string): Evidence => ({ kind: 'observed', source, on });
export const assumed = (because: string, check?: LiveCheck): Evidence => ({
  kind: 'assumed',
  because,
  ...(check ? { check } : {}),
});

export interface Behaviour {
  readonly area: string;
  readonly what: string;
  readonly evidence: Evidence;
}

/** One area's list of behaviours, kept beside the code that behaves so. */
export const behaviours = (area: string, list: Record<string, Evidence>): Behaviour[] =>
  Object.entries(list).map(([what, evidence]) => ({ area, what, evidence }));
