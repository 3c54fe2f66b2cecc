import AkBreadcrumbs, { BreadcrumbsItem as AkBreadcrumbsItem } from '@atlaskit/breadcrumbs';
import AkPagination from '@atlaskit/pagination';
import * as z from 'zod/mini';
import { drawing } from '../drawing/drawing';
import { Drawn, type Drawings } from '../drawing/drawn';
import { plainEvent, telling } from '../drawing/events';
import { flag, handler, number, text } from '../drawing/shapes';
import { useControlled } from '../drawing/use-controlled';
import { Glyph } from '../media/glyph';

const Breadcrumbs = drawing(
  {
    defaultExpanded: flag,
    ellipsisLabel: text,
    isExpanded: flag,
    itemsAfterCollapse: number,
    itemsBeforeCollapse: number,
    label: text,
    maxItems: number,
    onExpand: handler,
    testId: text,
  },
  ({ props: { onExpand, ...props }, node }) => (
    <AkBreadcrumbs {...props} onExpand={telling(onExpand)}>
      {node.children.map((child) => (
        <Drawn key={child.key} node={child} />
      ))}
    </AkBreadcrumbs>
  ),
);

const BreadcrumbsItem = drawing(
  { href: text, iconAfter: text, iconBefore: text, target: text, testId: text, text: z.string(), onClick: handler },
  ({ props: { iconAfter, iconBefore, onClick, target: _target, ...props } }) => (
    <AkBreadcrumbsItem
      {...props}
      onClick={telling(onClick)}
      iconBefore={iconBefore === undefined ? undefined : <Glyph name={iconBefore} label="" />}
      iconAfter={iconAfter === undefined ? undefined : <Glyph name={iconAfter} label="" />}
    />
  ),
);

/** `onChange` hears of the event, then of the page as it stands in `pages`; `selectedIndex` counts from 0. */
const Pagination = drawing(
  {
    defaultSelectedIndex: number,
    isDisabled: flag,
    label: text,
    max: number,
    nextLabel: text,
    onChange: handler,
    pageLabel: text,
    pages: z.array(z.unknown()),
    previousLabel: text,
    selectedIndex: number,
    testId: text,
  },
  ({ props: { defaultSelectedIndex = 0, onChange, pages, selectedIndex, ...props } }) => {
    const [now, change] = useControlled(selectedIndex, defaultSelectedIndex, undefined);
    return (
      <AkPagination
        {...props}
        pages={pages}
        selectedIndex={now}
        getPageLabel={(page) => (typeof page === 'number' ? page : String(page))}
        onChange={(event, page) => {
          if (selectedIndex === undefined) change(pages.indexOf(page));
          void onChange?.(plainEvent(event), page);
        }}
      />
    );
  },
);

export const navigation: Drawings = { Breadcrumbs, BreadcrumbsItem, Pagination };
