import type { Issue } from '../../../model';
import { argumentsOf } from '../functions';
import type { JqlField } from '../scope';
import { choiceField } from './choice';

/** A field that holds one account. Cloud takes account ids, names no longer. */
export const personField = (name: string, account: (issue: Issue) => string | null): JqlField =>
  choiceField({
    name,
    ids: (issue) => {
      const id = account(issue);
      return id === null ? [] : [id];
    },
    find: (value, { site }) => (site.users.has(value) ? [value] : []),
    call(operand, { viewer }) {
      if (operand.name.toLowerCase() !== 'currentuser') return undefined;
      argumentsOf(operand, 0);
      return viewer === null ? [] : [viewer];
    },
    sort: (id, { site }) => [(site.users.get(id)?.displayName ?? id).toLowerCase()],
  });
