import { Go } from '../../common/go';
import type { Route } from '../../route';
import { useSession } from '../../session';
import { MODULE_TYPES } from '../addresses';
import type { Place } from '../api';
import { useModules } from '../view/use-modules';

const FIRST_PROJECT = 'HELP';
const EVERYWHERE: Place = {};

/** Ways to the pages of apps, for those who are shown any: the settings of the project one is in, and the site's own. */
export function AppLinks({ here }: { here: Route }) {
  const { account } = useSession();
  const { modules = [] } = useModules(MODULE_TYPES.site, EVERYWHERE);
  return (
    <>
      <Go
        to={{ page: 'module', area: 'settings', project: projectOf(here), rest: '', as: account }}
        current={here.page === 'module' && here.area === 'settings'}
      >
        Project settings
      </Go>
      {modules.map(({ key, title }) => (
        <Go
          key={key}
          to={{ page: 'module', area: 'site', module: key, rest: '', as: account }}
          current={here.page === 'module' && here.module === key}
        >
          {title}
        </Go>
      ))}
    </>
  );
}

function projectOf(here: Route): string {
  if (here.page === 'issue') return here.key.replace(/-\d+$/, '');
  return (here.page === 'module' && here.project) || FIRST_PROJECT;
}
