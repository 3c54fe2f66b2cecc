import { z } from 'zod';
import { displayConditions } from './display-conditions';
import { key, render, resolver, resource, size, text, unlicensedAccess } from './shapes';

/* Modules that show a page, a panel or a dialog. UI Kit 1 (`function` in place of `resource`) is not supported. */

const shown = { key, resource, render, resolver, displayConditions: displayConditions.optional() };
const viewportSize = size.optional();
const icon = z.string().optional();
const layout = z.enum(['native', 'basic', 'blank']).optional();

const subPage = z.strictObject({
  title: text,
  route: z.string(),
  icon,
  displayConditions: displayConditions.optional(),
});
const section = z.strictObject({
  header: text.optional(),
  pages: z.array(subPage).min(1),
  displayConditions: displayConditions.optional(),
});
const withPages = {
  title: text,
  icon,
  layout,
  pages: z.array(subPage).optional(),
  sections: z.array(section).optional(),
};
const asConfig = { useAsConfig: z.boolean().optional(), useAsGetStarted: z.boolean().optional() };

const status = z.strictObject({
  type: z.enum(['badge', 'lozenge', 'icon']),
  value: z.strictObject({
    label: z.string(),
    url: z.string().optional(),
    type: z.enum(['default', 'inprogress', 'moved', 'new', 'removed', 'success']).optional(),
  }),
});

const portalPage = z.enum([
  'help_center',
  'portal',
  'create_request',
  'view_request',
  'my_requests',
  'approvals',
  'profile',
]);
const inPortal = { ...shown, viewportSize, unlicensedAccess };
const strip = z.strictObject({ ...inPortal, pages: z.array(portalPage).optional() });
const portalPanel = z.strictObject({ ...inPortal, title: text, icon, layout });
const portalAction = z.strictObject({ ...inPortal, title: text, icon });

const target = z.union([z.strictObject({ page: key }), z.strictObject({ resource, render, viewportSize })]);

export const PAGE_SHAPES = {
  'jira:issuePanel': z.strictObject({
    ...shown,
    viewportSize,
    title: text,
    icon: z.string(),
    allowMultiple: z.boolean().optional(),
    unlicensedAccess,
  }),
  'jira:issueContext': z.strictObject({
    ...shown,
    title: text,
    label: text,
    icon,
    status: status.optional(),
    dynamicProperties: z.strictObject({ function: key }).optional(),
  }),
  'jira:issueAction': z.strictObject({ ...shown, viewportSize, title: text }),
  'jira:issueActivity': z.strictObject({ ...shown, title: text }),
  'jira:projectPage': z.strictObject({ ...shown, ...withPages }),
  'jira:projectSettingsPage': z.strictObject({ ...shown, ...withPages }),
  'jira:globalPage': z.strictObject({ ...shown, ...withPages }),
  'jira:adminPage': z.strictObject({ ...shown, ...withPages, ...asConfig }),
  'jira:dashboardGadget': z.strictObject({
    ...shown,
    title: text,
    description: text,
    thumbnail: z.string(),
    refreshable: z.boolean().optional(),
    edit: z.strictObject({ resource, render }).optional(),
  }),
  'jira:command': z.strictObject({
    key,
    title: text,
    icon,
    shortcut: z.string().optional(),
    keywords: z.array(z.string()).optional(),
    target,
    resolver,
  }),
  'jiraServiceManagement:queuePage': z.strictObject({ key, resource, render, resolver, title: text, icon, layout }),
  'jiraServiceManagement:portalRequestDetail': portalPanel,
  'jiraServiceManagement:portalRequestDetailPanel': portalPanel,
  'jiraServiceManagement:portalRequestViewAction': portalAction,
  'jiraServiceManagement:portalUserMenuAction': portalAction,
  'jiraServiceManagement:portalProfilePanel': portalPanel,
  'jiraServiceManagement:portalRequestCreatePropertyPanel': z.strictObject({ ...inPortal, title: text.optional() }),
  'jiraServiceManagement:portalHeader': strip,
  'jiraServiceManagement:portalSubheader': strip,
  'jiraServiceManagement:portalFooter': strip,
} as const;

export type PageType = keyof typeof PAGE_SHAPES;
export const PAGE_TYPES = Object.keys(PAGE_SHAPES) as PageType[];
export type PageModuleOf<Type extends PageType> = z.infer<(typeof PAGE_SHAPES)[Type]>;
export type SubPage = z.infer<typeof subPage>;
