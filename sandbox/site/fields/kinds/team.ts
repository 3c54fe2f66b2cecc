import { findIssue } from '../../people/find';
import { InvalidValue, NOTHING, textOf, type Kind } from '../kind';

/** Jira's Team field. A subtask shows its parent's team and has none of its own. */
export const team: Kind = {
  type: 'team',
  raw(site, issue, field) {
    const subtask = site.issueTypes.get(issue.typeId)?.subtask;
    const parent = subtask ? findIssue(site, textOf(issue.values['parent'] ?? null) ?? '') : undefined;
    return (parent ?? issue).values[field.id] ?? null;
  },
  shape(raw, { site }) {
    const found = site.teams.find((it) => it.id === raw);
    if (!found) return null;
    return { id: found.id, name: found.name, avatarUrl: '', isVisible: true, title: found.name, isShared: true };
  },
  parse(wire, { site, issue, field }) {
    if (issue && site.issueTypes.get(issue.typeId)?.subtask)
      throw new InvalidValue(`Field '${field.id}' cannot be set. A subtask has its parent's team.`);
    if (wire === null) return null;
    if (typeof wire !== 'string') throw new InvalidValue('Operation value must be a string');
    if (!site.teams.some((it) => it.id === wire)) throw new InvalidValue(`Team with id '${wire}' does not exist.`);
    return wire;
  },
  /** Names only: a history of a Team field holds no ids. */
  describe(raw, site) {
    const found = site.teams.find((it) => it.id === raw);
    return found ? { id: null, text: found.name } : NOTHING;
  },
};
