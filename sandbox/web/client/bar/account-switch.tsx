import Avatar from '@atlaskit/avatar';
import DropdownMenu, { DropdownItemRadio, DropdownItemRadioGroup } from '@atlaskit/dropdown-menu';
import Button from '@atlaskit/button/new';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import { ACCOUNTS, accountName } from '../accounts';
import type { Route } from '../route';
import { useSession } from '../session';

/** Who looks at the page. Another account sees the same page with its own eyes. */
export function AccountSwitch({ here }: { here: Route }) {
  const { account, navigate } = useSession();
  return (
    <DropdownMenu
      placement="bottom-end"
      shouldRenderToParent={false}
      trigger={({ triggerRef, ...props }) => (
        <Button
          {...props}
          ref={triggerRef}
          appearance="subtle"
          iconAfter={ChevronDownIcon}
          iconBefore={() => <Avatar size="xsmall" />}
        >
          {accountName(account)}
        </Button>
      )}
    >
      <DropdownItemRadioGroup id="accounts" title="Look as">
        {ACCOUNTS.map(({ id, name, about }) => (
          <DropdownItemRadio
            key={id}
            id={id}
            description={about}
            isSelected={id === account}
            onClick={() => navigate({ ...here, as: id })}
          >
            {name}
          </DropdownItemRadio>
        ))}
      </DropdownItemRadioGroup>
    </DropdownMenu>
  );
}
