import type { Drawing, Drawings } from '../drawing/drawn';
import { DrawnAll } from '../drawing/drawn';
import { Marker } from '../drawing/marker';

/**
 * The navigation of `global:ui`, a module of apps that bring a whole product with them. No page here has a place
 * for it: each part is marked, and what stands in it is shown.
 */
const marked = (name: string): Drawing => {
  const Part: Drawing = ({ node }) => (
    <Marker what={`${name} (global:ui)`}>
      <DrawnAll nodes={node.children} />
    </Marker>
  );
  return Part;
};

const PARTS = [
  'CreateButton',
  'CreateMenuItem',
  'ExpandableMenuItem',
  'FlyOutMenuItem',
  'Global',
  'HelpLink',
  'LinkMenuItem',
  'Main',
  'MenuSection',
  'MenuSpacer',
  'PersonalSettings',
  'PersonalSettingsItem',
  'ReorderableMenuItems',
  'SearchableFlyoutMenuItems',
  'Sidebar',
  'SidebarFooter',
];

export const globals: Drawings = Object.fromEntries(PARTS.map((name) => [name, marked(name)]));
