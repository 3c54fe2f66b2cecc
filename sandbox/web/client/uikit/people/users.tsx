import Avatar from '@atlaskit/avatar';
import * as z from 'zod/mini';
import { drawing } from '../drawing/drawing';
import type { Drawings } from '../drawing/drawn';
import { flag, text } from '../drawing/shapes';
import { usePersons } from './people';

/** An account that is closed, or that the person who looks may not see. */
const NOBODY = 'Former user';

const nameOf = (known: ReturnType<typeof usePersons>, id: string): string | undefined => {
  const person = known.get(id);
  return person === null ? NOBODY : person?.name;
};

const User = drawing({ accountId: z.string(), hideDisplayName: flag, testId: text }, ({ props }) => {
  const { accountId, hideDisplayName, testId } = props;
  const known = usePersons([accountId]);
  const name = nameOf(known, accountId);
  return (
    <span className="uikit-user" data-testid={testId} aria-busy={name === undefined}>
      <Avatar size="small" name={hideDisplayName ? name : undefined} src={known.get(accountId)?.avatarUrl} />
      {!hideDisplayName && <span className="uikit-user-name">{name ?? '\u2026'}</span>}
    </span>
  );
});

const UserGroup = drawing({ testId: text }, ({ props: { testId }, node }) => {
  const ids = node.children.filter(({ type }) => type === 'User').map(({ props }) => String(props.accountId));
  const known = usePersons(ids);
  return (
    <span className="uikit-user-group" data-testid={testId} role="list">
      {ids.map((id) => (
        <span key={id} role="listitem" className="uikit-user-group-member" title={nameOf(known, id)}>
          <Avatar size="medium" name={nameOf(known, id)} src={known.get(id)?.avatarUrl} />
        </span>
      ))}
    </span>
  );
});

export const users: Drawings = { User, UserGroup };
