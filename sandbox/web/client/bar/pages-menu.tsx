import Button from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import { accountName } from '../accounts';
import { FIRST_TAB } from '../other-routes';
import { formatRoute, type Route } from '../route';
import { useSession } from '../session';
import { AppPages } from './app-pages';
import { isAt, projectOf } from './where';

const DESK = 'HELP';

interface Place {
  name: string;
  to: Route;
  /** As whom the page is best seen, where that is not whoever looks now. */
  best?: string;
}

const pagesFor = (account: string): Place[] => [
  { name: 'Customer portal', to: { page: 'portal', desk: DESK, as: 'customer' }, best: 'customer' },
  { name: 'Workflows', to: { page: 'workflows', as: 'admin' }, best: 'admin' },
  { name: 'Inspector', to: { page: 'inspector', tab: FIRST_TAB, asked: {}, as: account } },
];

const settingsFor = (project: string): Place[] => [
  {
    name: 'Project settings',
    to: { page: 'module', area: 'settings', project, rest: '', as: 'project-admin' },
    best: 'project-admin',
  },
  { name: 'Jira settings', to: { page: 'admin', part: 'link-types', as: 'admin' }, best: 'admin' },
];

/** The sandbox's other pages, each with the account it is best seen as. */
export function PagesMenu({ here }: { here: Route }) {
  const { account, navigate } = useSession();
  const pages = pagesFor(account);
  const settings = settingsFor(projectOf(here, DESK));
  const current = [...pages, ...settings].find(({ to }) => isAt(here, to));
  const list = (title: string, places: readonly Place[]) => (
    <DropdownItemGroup title={title}>
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
  );
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
      {list('Pages', pages)}
      {list('Settings', settings)}
      <AppPages project={projectOf(here, DESK)} />
    </DropdownMenu>
  );
}
