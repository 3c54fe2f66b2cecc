import Button from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import { accountName } from '../accounts';
import { FIRST_TAB } from '../other-routes';
import { formatRoute, type Route } from '../route';
import { useSession } from '../session';

const DESK = 'HELP';

interface Place {
  name: string;
  to: Route;
  /** As whom the page is best seen, where that is not whoever looks now. */
  best?: string;
}

const placesFor = (account: string): Place[] => [
  { name: 'Customer portal', to: { page: 'portal', desk: DESK, as: 'customer' }, best: 'customer' },
  { name: 'Workflows', to: { page: 'workflows', as: 'admin' }, best: 'admin' },
  { name: 'Inspector', to: { page: 'inspector', tab: FIRST_TAB, asked: {}, as: account } },
];

/** The sandbox's other pages, each with the account it is best seen as. */
export function PagesMenu({ here }: { here: Route }) {
  const { account, navigate } = useSession();
  const places = placesFor(account);
  const current = places.find(({ to }) => to.page === here.page);
  return (
    <DropdownMenu
      key={formatRoute(here)}
      placement="bottom-start"
      shouldRenderToParent={false}
      trigger={({ triggerRef, ...props }) => (
        <Button
          {...props}
          ref={triggerRef}
          appearance="subtle"
          isSelected={props.isSelected || current !== undefined}
          iconAfter={ChevronDownIcon}
        >
          {current?.name ?? 'More'}
        </Button>
      )}
    >
      <DropdownItemGroup title="Pages">
        {places.map(({ name, to, best }) => (
          <DropdownItem
            key={name}
            description={best ? `As ${accountName(best)}` : 'As you look now'}
            onClick={() => navigate(to)}
          >
            {name}
          </DropdownItem>
        ))}
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
