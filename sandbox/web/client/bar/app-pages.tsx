import { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import { useMemo } from 'react';
import { MODULE_TYPES } from '../host/addresses';
import { useModules } from '../host/view/use-modules';
import type { Route } from '../route';
import { useSession } from '../session';

const TYPES = [...MODULE_TYPES.project, ...MODULE_TYPES.site];

/** Pages that apps have in the project and on the site, for whoever looks: asked for when the menu opens. */
export function AppPages({ project }: { project: string }) {
  const { account, navigate } = useSession();
  const place = useMemo(() => ({ projectKey: project }), [project]);
  const { modules = [] } = useModules(TYPES, place);
  if (modules.length === 0) return null;
  return (
    <DropdownItemGroup title="Apps">
      {modules.map(({ key, title, type }) => {
        const inProject = MODULE_TYPES.project.includes(type);
        const page = { page: 'module', module: key, rest: '', as: account } as const;
        const to: Route = inProject ? { ...page, area: 'project', project } : { ...page, area: 'site' };
        return (
          <DropdownItem key={key} description="As you look now" onClick={() => navigate(to)}>
            {title}
          </DropdownItem>
        );
      })}
    </DropdownItemGroup>
  );
}
