/** How much an expression may be and do. A limit that is absent does not apply. */
export interface ExpressionLimits {
  characters: number;
  /** Names, literals and member names together. */
  leaves?: number;
  steps: number;
  expensiveOperations?: number;
  beans?: number;
  primitiveValues?: number;
}

/**
 * Jira expressions in REST, workflow rules and fields. Characters and leaves: the sample errors of
 * POST /rest/api/3/expression/analyse; the others: `meta.complexity` of POST /rest/api/3/expression/evaluate.
 */
export const EXPRESSION_LIMITS: ExpressionLimits = {
  characters: 1_000,
  leaves: 100,
  steps: 10_000,
  expensiveOperations: 10,
  beans: 1_000,
  primitiveValues: 10_000,
};

/** `filter.expression` of a Forge trigger (Forge docs, "Atlassian app events", Restrictions). */
export const FILTER_LIMITS: ExpressionLimits = { characters: 10_000, steps: 50_000 };

/** How deep brackets, unary operators and member chains may nest. Ours: it keeps hostile input off the stack. */
export const NESTING = 200;

/** How deep an evaluation may go, functions that call themselves included. Ours, for the same reason. */
export const CALLS = 600;

/** Items of a list that a function is called with freely; each further one is an expensive operation (type reference, List). */
export const LIST_ITEMS = 1_000;

/** The longest text `join` makes; longer ones end in dots (type reference, List). */
export const JOIN_LIMIT = 10_000;

/** The most that `repeat`, `padStart` and `padEnd` do (type reference, String). */
export const TEXT_REPETITIONS = 100;

/** Issues that `context.issues` loads. The usual number and the most are not documented for this operation; those of a search. */
export const EVALUATE_PAGE = { usual: 50, largest: 1_000 } as const;
