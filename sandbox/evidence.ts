/** What a behaviour of the sandbox rests on. `documented` and `observed` name their source. */
export type Evidence =
  | { readonly kind: 'documented'; readonly source: string }
  | { readonly kind: 'observed'; readonly source: string; readonly on: string }
  | { readonly kind: 'assumed'; readonly because: string };

export const documented = (source: string): Evidence => ({ kind: 'documented', source });
export const observed = (source: string, on: string): Evidence => ({ kind: 'observed', source, on });
export const assumed = (because: string): Evidence => ({ kind: 'assumed', because });

export interface Behaviour {
  readonly area: string;
  readonly what: string;
  readonly evidence: Evidence;
}

/** One area's list of behaviours, kept beside the code that behaves so. */
export const behaviours = (area: string, list: Record<string, Evidence>): Behaviour[] =>
  Object.entries(list).map(([what, evidence]) => ({ area, what, evidence }));
