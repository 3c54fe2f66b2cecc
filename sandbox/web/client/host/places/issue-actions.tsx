import { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import { lazy, Suspense, useState } from 'react';
import type { Place, Shown } from '../api';

/** Loaded when an action is first opened. */
const ModuleDialog = lazy(async () => ({ default: (await import('../../later/over-the-page')).ModuleDialog }));

interface IssueActionsProps {
  modules: readonly Shown[];
  place: Place;
  refresh: () => Promise<void>;
}

/** What apps can do with a ticket: each opens over the page. */
export function IssueActions({ modules, place, refresh }: IssueActionsProps) {
  const [opened, setOpened] = useState<Shown>();
  const [ever, setEver] = useState(false);
  const open = (shown: Shown): void => {
    setEver(true);
    setOpened(shown);
  };
  if (modules.length === 0) return null;
  return (
    <>
      <DropdownMenu
        placement="bottom-end"
        shouldRenderToParent={false}
        trigger={({ triggerRef, ...props }) => (
          <IconButton {...props} ref={triggerRef} icon={MoreIcon} label="Actions" appearance="subtle" />
        )}
      >
        <DropdownItemGroup title="Apps">
          {modules.map((shown) => (
            <DropdownItem key={shown.id} description={shown.description} onClick={() => open(shown)}>
              {shown.title}
            </DropdownItem>
          ))}
        </DropdownItemGroup>
      </DropdownMenu>
      {ever && (
        <Suspense>
          <ModuleDialog shown={opened} place={place} refresh={refresh} closed={() => setOpened(undefined)} />
        </Suspense>
      )}
    </>
  );
}
