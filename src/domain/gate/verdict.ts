/** What a workflow validator answers; people read the message where `result` is false. */
export type Verdict = { readonly result: true } | { readonly result: false; readonly errorMessage: string };

export const PASSES: Verdict = { result: true };
export const refuses = (errorMessage: string): Verdict => ({ result: false, errorMessage });
