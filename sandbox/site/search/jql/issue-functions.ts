import { findIssue } from '../../people/find';
import { refuse } from '../../refusal';
import { isWatching } from '../../watchers/watch';
import type { AccountId, Issue } from '../../model';
import type { Call } from './clause';
import { personsOf } from './fields/persons';
import { argumentsOf, unusable } from './functions';
import { linkSides } from './link-sides';
import { notForAnonymous } from './refusals';
import type { Scope, Test } from './scope';
import { instantOf } from './when';

/** Issues that a function stands for, as a test. Throws Jira's 400. */
export function issuesOf(call: Call, field: string, scope: Scope): Test {
  switch (call.name.toLowerCase()) {
    case 'linkedissues':
      return linkedIssues(call, scope);
    case 'watchedissues': {
      argumentsOf(call, 0);
      const { viewer } = scope;
      if (viewer === null) throw notForAnonymous(call.name);
      return (issue) => isWatching(issue, viewer);
    }
    case 'updatedby':
      return updatedBy(call, field, scope);
    default:
      throw unusable(call, field);
  }
}

function linkedIssues({ name, args }: Call, scope: Scope): Test {
  const [key, ...descriptions] = args;
  if (key === undefined)
    throw refuse(
      400,
      `Incorrect number of arguments for function '${name}'. Usage: '${name} ( issuekey [, linkDescription ]* )'.`,
    );
  const from = findIssue(scope.site, key);
  if (!from || !scope.seesIssue(from)) throw refuse(400, `Issue '${key}' could not be found in function '${name}'.`);
  const sides = descriptions.flatMap((text) => {
    const found = linkSides(scope.site, text);
    if (found.length === 0) throw refuse(400, `Issue link type '${text}' could not be found in function '${name}'.`);
    return found;
  });
  const counts = (typeId: string, end: 'inward' | 'outward'): boolean =>
    descriptions.length === 0 || sides.some((side) => side.typeId === typeId && side.end === end);
  const others = scope.links().flatMap((link) => {
    if (link.inward === from.id && counts(link.typeId, 'inward')) return [link.outward];
    return link.outward === from.id && counts(link.typeId, 'outward') ? [link.inward] : [];
  });
  const ids = new Set(others);
  return (issue) => ids.has(issue.id);
}

/** Who changed, created or commented the issue, and when; a deleted comment leaves no trace here. */
const deeds = (issue: Issue): { by: AccountId; at: number }[] => [
  { by: issue.creator, at: issue.created },
  ...issue.history.map(({ author, at }) => ({ by: author, at })),
  ...issue.comments.flatMap(({ author, at, edited }) => [{ by: author, at }, ...(edited ? [edited] : [])]),
];

function updatedBy(call: Call, field: string, scope: Scope): Test {
  const [user, from, to] = argumentsOf(call, 1, 3);
  const people = personsOf({ kind: 'value', value: user! }, field, scope);
  const instant = (value: string | undefined): (() => number) | undefined =>
    value === undefined ? undefined : instantOf({ kind: 'value', value }, field, scope);
  const [first, last] = [instant(from), instant(to)];
  return (issue) =>
    deeds(issue).some(({ by, at }) => people.includes(by) && (!first || at >= first()) && (!last || at <= last()));
}
