import type { AccountId, Issue } from '../../../model';
import type { JqlField, Scope } from '../scope';
import { choiceField, type Choice } from './choice';
import { peopleOf } from './persons';

/** A field of several accounts. Cloud takes account ids, names no longer. */
export const peopleField = (
  name: string,
  accounts: (issue: Issue, scope: Scope) => readonly AccountId[],
  more: Pick<Choice, 'sort' | 'past'> = {},
): JqlField =>
  choiceField({
    name,
    ids: accounts,
    find: (value, { site }) => (site.users.has(value) ? [value] : []),
    call: peopleOf,
    ...more,
  });

/** A field that holds one account. */
export const personField = (name: string, account: (issue: Issue) => AccountId | null, historyOf?: string): JqlField =>
  peopleField(
    name,
    (issue) => {
      const id = account(issue);
      return id === null ? [] : [id];
    },
    {
      sort: (id, { site }) => [(site.users.get(id)?.displayName ?? id).toLowerCase()],
      ...(historyOf === undefined ? {} : { past: { fieldId: historyOf, now: account } }),
    },
  );
