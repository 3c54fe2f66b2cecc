import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { Panel } from '../../common/panel';
import type { Place, Shown } from '../api';
import { ModuleView } from '../view/module-view';

/** Apps' parts of the activity: each is loaded when somebody wants to see it. */
export const IssueActivities = ({ modules, place }: { modules: readonly Shown[]; place: Place }) =>
  modules.map((shown) => <Activity key={shown.id} shown={shown} place={place} />);

function Activity({ shown, place }: { shown: Shown; place: Place }) {
  const [open, setOpen] = useState(false);
  const button = (
    <Button appearance="subtle" spacing="compact" aria-expanded={open} onClick={() => setOpen(!open)}>
      {open ? 'Hide' : 'Show'}
    </Button>
  );
  return (
    <Panel title={shown.title} aside={button}>
      {open && <ModuleView shown={shown} place={place} />}
    </Panel>
  );
}
