import Avatar from '@atlaskit/avatar';
import Button from '@atlaskit/button/new';
import PeopleGroupIcon from '@atlaskit/icon/core/people-group';
import Select from '@atlaskit/select';
import { ACCOUNTS } from '../accounts';
import { Panel } from '../common/panel';
import { TroubleNote } from '../common/trouble-note';
import { useAttempt } from '../common/use-attempt';
import { useSession } from '../session';
import { addPerson, shareWith } from './acts';
import type { PortalRequest, Share } from './wire';

interface CircleProps {
  request: PortalRequest;
  shares: readonly Share[];
  refresh: () => Promise<void>;
}

/** Who sees the request besides the people who work on it, and whom to share it with. */
export function Circle({ request, shares, refresh }: CircleProps) {
  const { http } = useSession();
  const { busy, trouble, attempt } = useAttempt();
  const { issueKey, reporter, participants, actions } = request;
  const inside = new Set([reporter, ...(participants?.values ?? [])].map((it) => it?.accountId));
  const others = ACCOUNTS.map(({ id, name }) => ({ value: `712020:${id}`, label: name })).filter(
    ({ value }) => !inside.has(value),
  );
  const may = actions?.addParticipant.allowed === true;
  const act = (work: () => Promise<unknown>): void =>
    void attempt(async () => {
      await work();
      await refresh();
    });
  return (
    <Panel title="Shared with">
      <ul className="circle">
        {reporter && <Person name={reporter.displayName} part="raised it" />}
        {(participants?.values ?? []).map(({ accountId, displayName }) => (
          <Person key={accountId} name={displayName} part="takes part" />
        ))}
        {shares
          .filter(({ shared, mine }) => shared || (mine && may))
          .map(({ id, name, shared, mine }) => (
            <li key={id}>
              <span className="circle-sign">
                <PeopleGroupIcon label="" />
              </span>
              <span>{name}</span>
              {mine && may ? (
                <Button
                  appearance="subtle"
                  spacing="compact"
                  isDisabled={busy}
                  onClick={() => act(() => shareWith(http, issueKey, id, !shared))}
                >
                  {shared ? 'Stop sharing' : 'Share'}
                </Button>
              ) : (
                <span className="subtle">organization</span>
              )}
            </li>
          ))}
      </ul>
      {may && (
        <div className="circle-add">
          <label htmlFor="share-with">Share with a person</label>
          <Select
            inputId="share-with"
            spacing="compact"
            isDisabled={busy}
            options={others}
            value={null}
            placeholder="Choose somebody"
            onChange={(option) => option && act(() => addPerson(http, issueKey, option.value))}
          />
        </div>
      )}
      {trouble !== undefined && <TroubleNote error={trouble} doing="Sharing the request" />}
    </Panel>
  );
}

function Person({ name = 'Somebody who left', part }: { name?: string; part: string }) {
  return (
    <li>
      <Avatar size="small" />
      <span>{name}</span>
      <span className="subtle">{part}</span>
    </li>
  );
}
