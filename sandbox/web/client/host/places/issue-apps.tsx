import Button from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import { useEffect, useState } from 'react';
import { TroubleNote } from '../../common/trouble-note';
import { useAttempt } from '../../common/use-attempt';
import { useSession } from '../../session';
import { forgeApi, type OfferedPanel } from '../api';

interface IssueAppsProps {
  issueKey: string;
  /** A panel came (its id) or went. */
  changed: (added?: string) => void;
}

/** Jira shows a panel of an app on no ticket by itself: this is where a person adds it to one, and takes it off. */
export function IssueApps({ issueKey, changed }: IssueAppsProps) {
  const { http } = useSession();
  const { busy, trouble, attempt } = useAttempt();
  const put = ({ id, shown }: OfferedPanel): void =>
    void attempt(async () => {
      await forgeApi(http).putPanel(issueKey, id, !shown);
      changed(shown ? undefined : id);
    });
  return (
    <>
      <DropdownMenu
        placement="bottom-end"
        shouldRenderToParent={false}
        trigger={({ triggerRef, ...trigger }) => (
          <Button {...trigger} ref={triggerRef} appearance="subtle" iconAfter={ChevronDownIcon} isLoading={busy}>
            Apps
          </Button>
        )}
      >
        <Offered issueKey={issueKey} put={put} />
      </DropdownMenu>
      {trouble !== undefined && <TroubleNote error={trouble} doing="Changing the panels of this ticket" />}
    </>
  );
}

/** Asked for when the menu opens, not with every ticket. */
function Offered({ issueKey, put }: { issueKey: string; put: (panel: OfferedPanel) => void }) {
  const { http } = useSession();
  const [panels, setPanels] = useState<OfferedPanel[] | 'unknown'>();
  useEffect(() => {
    let gone = false;
    forgeApi(http)
      .panels(issueKey)
      .then(
        (found) => !gone && setPanels(found),
        () => !gone && setPanels('unknown'),
      );
    return () => {
      gone = true;
    };
  }, [http, issueKey]);
  if (panels === undefined) return <Note>Loading…</Note>;
  if (panels === 'unknown') return <Note>The panels of apps did not load. Open the menu again.</Note>;
  if (panels.length === 0) return <Note>No app has a panel for this ticket.</Note>;
  return (
    <DropdownItemGroup title="Panels of apps">
      {panels.map((panel) => (
        <DropdownItem
          key={panel.id}
          isDisabled={panel.shown && !panel.removable}
          description={words(panel)}
          onClick={() => put(panel)}
        >
          {panel.title}
        </DropdownItem>
      ))}
    </DropdownItemGroup>
  );
}

const Note = ({ children }: { children: string }) => (
  <DropdownItemGroup>
    <DropdownItem isDisabled>{children}</DropdownItem>
  </DropdownItemGroup>
);

function words({ shown, removable }: OfferedPanel): string {
  if (!shown) return 'Add it to this ticket';
  return removable ? 'Take it off this ticket' : 'On all work of this project';
}
