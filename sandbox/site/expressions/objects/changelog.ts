import { changeShape } from '../../issues/changelog-shape';
import type { ChangeGroup, ChangeItem, Issue } from '../../model';
import type { Arguments } from '../methods/arguments';
import type { HostObject } from '../values';
import { date } from './date';
import { free, once, typed } from './typed';
import { userObject } from './user';
import type { View } from './view';

/** All texts: what a change had not is an empty one. */
const item = (it: ChangeItem): HostObject =>
  typed('ChangelogItem', undefined, {
    field: free(() => it.field),
    fieldId: free(() => it.fieldId ?? ''),
    from: free(() => it.from ?? ''),
    fromString: free(() => it.fromString ?? ''),
    to: free(() => it.to ?? ''),
    toString: free(() => it.toString ?? ''),
  });

const changelog = (view: View, group: ChangeGroup): HostObject =>
  typed(
    'Changelog',
    group.id,
    {
      id: free(() => group.id),
      author: once(() => userObject(view, group.author)),
      items: free(() => group.items.map(item)),
      created: free(() => date(view, group.at)),
    },
    { toJson: () => changeShape(view.site, group, view.viewer) },
  );

/** The issue's history, the newest first. */
export const changelogObjects = (view: View, issue: Issue): HostObject[] =>
  [...issue.history].reverse().map((group) => changelog(view, group));

const SOUGHT = ['from', 'fromString', 'to', 'toString'] as const;

/** `getNewestChangelog(field, {from, fromString, to, toString})`: the last change of the field that is so; else null. */
export function newestChangelog(view: View, issue: Issue, args: Arguments): HostObject | null {
  const field = args.string(0);
  const wish = args.has(1) ? args.map(1) : new Map();
  const fits = (it: ChangeItem): boolean =>
    (it.field === field || it.fieldId === field) &&
    SOUGHT.every((part) => !wish.has(part) || (it[part] ?? '') === (wish.get(part) ?? ''));
  const found = issue.history.findLast((group) => group.items.some(fits));
  return found ? changelog(view, found) : null;
}
