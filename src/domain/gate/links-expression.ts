import type { Counting, Side } from './counting';

/** What a Jira expression in a workflow rule may be and do (Jira expressions, Restrictions; sample errors of POST /expression/analyse). */
const EXPRESSION_MOST = { characters: 1_000, elements: 100, expensive: 10 } as const;

/** An expression that can be saved, or why there is none, in words for who fills in the form. */
export type ExpressionAnswer = { readonly expression: string } | { readonly problem: string };

/** What evaluating costs, in expensive operations: what is read of every other work item has a limit of ten. */
export interface ExpressionCost {
  /** For the desk's switch and the ticket's links, and once for all projects where projects are named. */
  readonly fixed: number;
  /** For each open item of the chosen link types: its level is a custom field. */
  readonly perItem: 0 | 1;
  /** The most open items it can judge; `null`: as many as its steps last for. */
  readonly mostItems: number | null;
}

interface LevelField {
  readonly level: string | null;
}

export function expressionCost({ levels, projects }: Counting): ExpressionCost {
  const fixed = projects === null ? 2 : 3;
  const perItem = levels === null ? 0 : 1;
  return { fixed, perItem, mostItems: perItem === 0 ? null : EXPRESSION_MOST.expensive - fixed };
}

/** The limits that hold for this choice, in plain words for the form. `does`: what the rule does beyond them. */
export function expressionLimits(counting: Counting, does: 'refuses' | 'hides' = 'refuses'): string {
  const { mostItems } = expressionCost(counting);
  const beyond = does === 'refuses' ? 'refuses' : 'hides the transition';
  const items =
    mostItems === null
      ? `It can look at a few hundred links; beyond that it ${beyond}.`
      : `As it asks for support levels, it can judge at most ${mostItems} open work items; beyond that it ${beyond}.`;
  return `${items} Links to work that the person may not see do not count.`;
}

/** Names and literals, as Jira counts them against its limit; keywords do not count. */
export const elementsIn = (expression: string): number =>
  (expression.match(/'(?:[^'\\]|\\.)*'|[A-Za-z_$][\w$]*|\d+/g) ?? []).filter((it) => it !== 'let').length;

/** The desk is switched off: by its project property, which another project that shares the workflow has of its own or not. */
const OFF = "project.properties['tierline']?.enabled==false";

/** Nobody says whether a literal may hold these as they are, or how they would be written. */
const UNQUOTABLE = /\p{Cc}|\p{Cs}|[\u2028\u2029]/u;
const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
const anyOf = (values: readonly string[], subject: string): string =>
  values.length === 1 ? `${subject}==${values.join()}` : `[${values.join(',')}].includes(${subject})`;

const typesOf = ({ links }: Counting, side: Side): string[] => [
  ...new Set(links.filter((it) => it.side === side).map(({ type }) => type)),
];

/** Of the chosen types, on the chosen sides. Ids of types are Numbers in expressions. */
function chosenLink(counting: Counting): string {
  const outward = typesOf(counting, 'outward');
  const inward = typesOf(counting, 'inward');
  const id = 'l.type.id';
  if (inward.length === 0) return `${anyOf(outward, id)}&&l.direction=='outward'`;
  if (outward.length === 0) return `${anyOf(inward, id)}&&l.direction=='inward'`;
  const both = outward.length === inward.length && outward.every((it) => inward.includes(it));
  return both
    ? anyOf(outward, id)
    : `(l.direction=='outward'?[${outward.join(',')}]:[${inward.join(',')}]).includes(${id})`;
}

/** What of a link can be told without an expensive operation for each: its type, whether it is open, its project. */
function openCandidate(counting: Counting): string {
  const { projects, unresolvedIsOpen } = counting;
  const notDone = "l.linkedIssue.status.category.key!='done'";
  return [
    chosenLink(counting),
    unresolvedIsOpen ? `(${notDone}||l.linkedIssue.resolution==null)` : notDone,
    ...(projects === null ? [] : [anyOf(projects, 'l.linkedIssue.project.id')]),
  ].join('&&');
}

/** One reading: each is an expensive operation. */
const ofLevel = ({ levels, withoutLevel }: Counting, field: string): string =>
  `[${[...(withoutLevel ? ['null'] : []), ...(levels ?? []).map(quoted)].join(',')}].includes(l.linkedIssue.${field})`;

function whyNot({ links, projects, levels }: Counting, { level }: LevelField): string | undefined {
  const ids = [...links.map(({ type }) => type), ...(projects ?? [])];
  const odd = ids.find((id) => !/^\d{1,15}$/.test(id));
  if (odd !== undefined) return `${odd} is no id of a link type or project.`;
  if (levels !== null && !/^customfield_\d+$/.test(level ?? ''))
    return 'This site shows no field Support Level, so levels cannot be told apart. Choose any level.';
  if (levels?.some((id) => UNQUOTABLE.test(id)))
    return 'The id of a level holds a character that an expression cannot hold. Use "Linked escalations closed" instead.';
  return undefined;
}

function within(expression: string): ExpressionAnswer {
  const elements = elementsIn(expression);
  if (expression.length <= EXPRESSION_MOST.characters && elements <= EXPRESSION_MOST.elements) return { expression };
  return {
    problem:
      `This choice is too long for an expression: ${expression.length} of ${EXPRESSION_MOST.characters} characters, ` +
      `${elements} of ${EXPRESSION_MOST.elements} elements. Choose fewer link types, levels or projects, ` +
      'or use "Linked escalations closed", which has no such limit.',
  };
}

const NEXT = 'Close it first, unlink what does not belong here, or ask an escalation manager.';
/** Named are only items that the person sees: an expression sees with the person's eyes. */
const MESSAGE =
  "'Linked work is still open: '+open.slice(0,3).map(l=>l.linkedIssue.key).join(', ')" +
  `+(open.length>3?' and '+(open.length-3)+' more':'')+'. ${NEXT}'`;

/**
 * For a workflow validator: `true`, or the text that people read; always `true` where the desk is switched off. Never
 * asks for more levels than an evaluation may read: beyond that it refuses, and says so.
 */
export function validatorExpression(counting: Counting, fields: LevelField): ExpressionAnswer {
  const problem = whyNot(counting, fields);
  if (problem !== undefined) return { problem };
  const candidates = `${OFF}?[]:issue.links.filter(l=>${openCandidate(counting)})`;
  const { mostItems } = expressionCost(counting);
  if (mostItems === null || fields.level === null)
    return within(`let open=${candidates};open.length==0?true:${MESSAGE}`);
  return within(
    `let found=${candidates};let open=found.slice(0,${mostItems}).filter(l=>${ofLevel(counting, fields.level)});` +
      `open.length>0?${MESSAGE}:found.length<=${mostItems}?true:` +
      `'More than ${mostItems} linked work items are open, too many to check their levels. ${NEXT}'`,
  );
}

/**
 * For a workflow condition: whether the transition is shown, as it is where the desk is switched off. Hidden, too, where
 * there is more open than it may read.
 */
export function conditionExpression(counting: Counting, fields: LevelField): ExpressionAnswer {
  const problem = whyNot(counting, fields);
  if (problem !== undefined) return { problem };
  const { mostItems } = expressionCost(counting);
  if (mostItems === null || fields.level === null)
    return within(`${OFF}||!issue.links.some(l=>${openCandidate(counting)})`);
  return within(
    `let found=${OFF}?[]:issue.links.filter(l=>${openCandidate(counting)});` +
      `found.length<=${mostItems}&&!found.some(l=>${ofLevel(counting, fields.level)})`,
  );
}
