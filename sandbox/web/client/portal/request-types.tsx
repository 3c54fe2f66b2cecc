import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { Go } from '../common/go';
import { useSession } from '../session';
import type { TypeGroup } from './groups';
import type { PortalDesk } from './wire';

interface RequestTypesProps {
  desk: PortalDesk;
  groups: readonly TypeGroup[];
  text: string;
}

/** What can be asked for, by the portal's groups. */
export function RequestTypes({ desk, groups, text }: RequestTypesProps) {
  const { account } = useSession();
  return (
    <section className="portal-types" aria-label="What we can do for you">
      {groups.length === 0 && (
        <p className="portal-empty">
          {text.trim() ? `No request speaks of “${text.trim()}”.` : 'Nothing can be asked for here yet.'}
        </p>
      )}
      {groups.map(({ id, name, types }) => (
        <div key={id}>
          <h2 className="portal-group-name">{name}</h2>
          <ul className="portal-group">
            {types.map((type) => (
              <li key={type.id}>
                <Go className="portal-type" to={{ page: 'portal', desk: desk.projectKey, type: type.id, as: account }}>
                  <span>
                    <strong>{type.name}</strong>
                    <span className="subtle">{type.description}</span>
                  </span>
                  <ChevronRightIcon label="" color="var(--ds-icon-subtle)" />
                </Go>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
