import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { type FormEvent, useCallback, useState } from 'react';
import { TroubleNote } from '../common/trouble-note';
import { useLive } from '../live/use-live';
import type { InspectorRoute } from '../other-routes';
import { useSession } from '../session';
import { JsonView } from './json-view';
import { LinesSkeleton } from './lines-skeleton';
import { loadProperties } from './load';

/** The entity properties of a ticket that one names. */
export function PropertiesPanel({ route }: { route: InspectorRoute & { as: string } }) {
  const { navigate } = useSession();
  const [key, setKey] = useState(route.asked['ticket'] ?? '');
  const look = (event: FormEvent): void => {
    event.preventDefault();
    const ticket = key.trim().toUpperCase();
    const { ticket: _, ...others } = route.asked;
    navigate({ ...route, asked: { ...others, ...(ticket && { ticket }) } }, { still: true });
  };
  return (
    <>
      <form className="filters" onSubmit={look}>
        <div className="filter">
          <Textfield
            aria-label="Key of the ticket"
            placeholder="Key, for example HELP-1"
            isCompact
            value={key}
            onChange={({ currentTarget }) => setKey(currentTarget.value)}
          />
        </div>
        <Button type="submit" spacing="compact">
          Look
        </Button>
      </form>
      {route.asked['ticket'] && <Properties key={route.asked['ticket']} ticket={route.asked['ticket']} />}
    </>
  );
}

function Properties({ ticket }: { ticket: string }) {
  const { http } = useSession();
  const load = useCallback(() => loadProperties(http, ticket), [http, ticket]);
  const { value, trouble } = useLive(`properties ${ticket}`, load, ({ type }) => type !== 'clock');
  if (!value)
    return trouble === undefined ? <LinesSkeleton /> : <TroubleNote error={trouble} doing="Reading the properties" />;
  const names = Object.keys(value.properties);
  if (names.length === 0) return <p className="subtle">{value.key} has no properties.</p>;
  return names.map((name) => <JsonView key={name} title={name} value={value.properties[name]} />);
}
