import { z } from 'zod';
import { ESCALATION, ticketWith } from '../../test/close-check/by-expression';
import { aReadyDesk, type ReadyDesk } from '../../test/support/ready-desk';
import { validatorExpression } from '../../src/domain/gate/links-expression';

/** What the close check costs where Jira evaluates it: nothing of ours, within what an expression may do. */
export interface ExpressionSteps {
  links: number;
  /** `null`: more than is allowed, so that the transition is refused. */
  steps: number | null;
  expensive: number | null;
  ms: number;
}
export interface MeasuredExpressions {
  limits: { steps: number; expensive: number };
  rows: ExpressionSteps[];
}

const Used = z.object({ value: z.number(), limit: z.number() });
const Answer = z.object({
  meta: z.object({ complexity: z.object({ steps: Used, expensiveOperations: Used }) }),
});

const expression = (): string => {
  const made = validatorExpression(
    {
      links: [{ type: ESCALATION, side: 'outward' }],
      levels: null,
      withoutLevel: true,
      projects: null,
      unresolvedIsOpen: false,
    },
    { level: null },
  );
  if ('problem' in made) throw new Error(made.problem);
  return made.expression;
};

async function evaluate(desk: ReadyDesk, key: string): Promise<z.infer<typeof Answer> | null> {
  try {
    const context = { issue: { key }, project: { key: desk.help.project.key } };
    const path = '/rest/api/3/expression/evaluate?expand=meta.complexity';
    return Answer.parse(await desk.rest('POST', path, { expression: expression(), context }));
  } catch (error) {
    if (error instanceof Error && error.message.includes('exceeded the limit')) return null;
    throw error;
  }
}

/** A ticket with so many links to work that is done, evaluated as the person who closes it would have it. */
export async function measureExpressions(counts: readonly number[]): Promise<MeasuredExpressions> {
  const desk = await aReadyDesk();
  const rows: ExpressionSteps[] = [];
  let limits = { steps: 0, expensive: 0 };
  for (const links of counts) {
    const [ticket] = ticketWith(desk, { count: links, last: { done: true } });
    await evaluate(desk, ticket.key);
    const begun = performance.now();
    const answer = await evaluate(desk, ticket.key);
    const ms = Math.round((performance.now() - begun) * 10) / 10;
    const { steps, expensiveOperations: expensive } = answer?.meta.complexity ?? {};
    if (steps && expensive) limits = { steps: steps.limit, expensive: expensive.limit };
    rows.push({ links, steps: steps?.value ?? null, expensive: expensive?.value ?? null, ms });
  }
  await desk.sandbox.close();
  return { limits, rows };
}
