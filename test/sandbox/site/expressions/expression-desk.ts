import { evaluateExpression, type Evaluation } from '../../../../sandbox/site/expressions/evaluate';
import { EXPRESSION_LIMITS } from '../../../../sandbox/site/expressions/limits';
import { sceneVariables, type ExpressionScene } from '../../../../sandbox/site/expressions/objects/scene';
import { toJson } from '../../../../sandbox/site/expressions/values';
import type { Json } from '../../../../sandbox/json';
import type { Issue } from '../../../../sandbox/site/model';
import { account, aDesk, adf, type Desk } from '../issues/a-desk';

export interface ExpressionDesk extends Desk {
  issue: Issue;
  /** What an expression makes of HELP-1 for an account, as plain data. */
  of(expression: string, viewer?: string, more?: Partial<ExpressionScene>): Json;
  evaluation(expression: string, viewer?: string, more?: Partial<ExpressionScene>): Evaluation;
  comment(id: string, text: string, isPublic: boolean): void;
  link(id: string, other: Issue, asInward: boolean): void;
}

/** The stock desk, and expressions over its first request. */
export function expressionDesk(): ExpressionDesk {
  const desk = aDesk();
  const { site } = desk;
  const issue = site.issues.get(site.issueKeys.get('HELP-1')!)!;
  const evaluation = (expression: string, viewer = 'agent-l1', more: Partial<ExpressionScene> = {}): Evaluation =>
    evaluateExpression(expression, {
      variables: sceneVariables({ site, viewer: account(viewer), issue, ...more }),
      limits: EXPRESSION_LIMITS,
    });
  return {
    ...desk,
    issue,
    evaluation,
    of: (expression, viewer, more) => toJson(evaluation(expression, viewer, more).value),
    comment: (id, text, isPublic) =>
      void issue.comments.push({
        id,
        author: account('agent-l1'),
        body: adf(text),
        at: site.clock.now(),
        public: isPublic,
        properties: {},
      }),
    link: (id, other, asInward) =>
      void site.links.push({
        id,
        typeId: site.linkTypes.find(({ name }) => name === 'Blocks')!.id,
        inward: asInward ? issue.id : other.id,
        outward: asInward ? other.id : issue.id,
      }),
  };
}
