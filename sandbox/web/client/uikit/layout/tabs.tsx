import AkTabs, { Tab as AkTab, TabList as AkTabList, TabPanel as AkTabPanel } from '@atlaskit/tabs';
import { useId } from 'react';
import { drawing } from '../drawing/drawing';
import { Drawn, DrawnAll, type Drawings } from '../drawing/drawn';
import { flag, handler, number, text } from '../drawing/shapes';
import { useControlled } from '../drawing/use-controlled';

const Tabs = drawing(
  {
    id: text,
    defaultSelected: number,
    selected: number,
    onChange: handler,
    shouldUnmountTabPanelOnChange: flag,
    testId: text,
  },
  ({ props: { id, defaultSelected = 0, selected, onChange, ...props }, node }) => {
    const [now, change] = useControlled(selected, defaultSelected, onChange);
    const own = useId();
    return (
      <AkTabs {...props} id={id ?? own} selected={now} onChange={(index) => change(index)}>
        {node.children.map((child) => (
          <Drawn key={child.key} node={child} />
        ))}
      </AkTabs>
    );
  },
);

const TabList = drawing({}, ({ node }) => (
  <AkTabList>
    {node.children.map((child) => (
      <Drawn key={child.key} node={child} />
    ))}
  </AkTabList>
));

const Tab = drawing({ testId: text }, ({ props, node }) => (
  <AkTab {...props}>
    <DrawnAll nodes={node.children} />
  </AkTab>
));

const TabPanel = drawing({ testId: text }, ({ props, node }) => (
  <AkTabPanel {...props}>
    <div className="uikit-panel">
      <DrawnAll nodes={node.children} />
    </div>
  </AkTabPanel>
));

export const tabs: Drawings = { Tab, TabList, TabPanel, Tabs };
