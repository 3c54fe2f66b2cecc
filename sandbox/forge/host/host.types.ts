import type { Json, JsonObject } from '../../json';
import type { AccountId } from '../../site/model';

/** A page asks which of the app's modules it shall show, to whom, and on what. */
export interface ModuleAsk {
  /** Module types that the page has a place for, e.g. `jira:issuePanel`. */
  types: readonly string[];
  /** Who looks; null: nobody signed in. */
  accountId: AccountId | null;
  issueKey?: string;
  projectKey?: string;
  /** A request as its customer sees it, in the portal. */
  requestKey?: string;
  /** A service desk's id. */
  portalId?: string;
  requestTypeId?: string;
  /** Where in the portal, for modules that name their `pages`. */
  portalPage?: 'help_center' | 'portal' | 'create_request' | 'view_request' | 'approvals' | 'profile' | 'my_requests';
  queueId?: string;
  /** The form of a workflow rule. `configuration`: what the rule holds now, absent for a new one. */
  workflow?: { workflowId: string; scopedProjectId?: string; configuration?: string };
  /** The app's field, and its value on a form. Absent on an existing work item: the value it has. */
  fieldId?: string;
  fieldValue?: Json;
  renderContext?: RenderContext;
  /** The transition whose screen is open, for `issue-transition`. */
  transitionId?: string;
  gadget?: { dashboardId: string; gadgetId: string; configuration: JsonObject };
  /** True when the person has this moment put the panel on the work item. */
  isNewToIssue?: boolean;
  /** Path of the page that shows it, for `extension.location`. */
  path?: string;
}

export type RenderContext = 'issue-view' | 'issue-create' | 'issue-transition' | 'portal-view' | 'portal-request';
/** Which of a module's resources: fields have two, rules three, gadgets two, all others one. */
export type EntryPoint = 'main' | 'view' | 'edit' | 'create';

export interface ShownModule {
  /** `ari:cloud:ecosystem::extension/{appId}/{envId}/static/{moduleKey}`. */
  id: string;
  key: string;
  type: string;
  entryPoint: EntryPoint;
  title: string;
  description?: string;
  label?: string;
  icon?: string;
  tooltip?: string;
  /** Null where the module has nothing to draw (a command that leads to a page). */
  resource: { key: string; render: 'native' | 'default'; entry?: string } | null;
  /** Whether `invoke` reaches a function. */
  resolver: boolean;
  viewportSize?: string | { width: string; height: string };
  layout?: string;
  /** Sub-pages with their routes, for pages that have them. */
  pages?: { title: string; route: string; icon?: string; section?: string }[];
  /** A command's own: where it leads, its keys and words. */
  command?: { page?: string; shortcut?: string; keywords: string[] };
  extension: JsonObject;
}

/** Which module, on what page: all that `resolve` and `context` believe of a browser. The rest is made anew. */
export interface ModulePlace {
  id: string;
  entryPoint?: EntryPoint;
  ask: Omit<ModuleAsk, 'types'>;
}

/** What a UI Kit or Custom UI resource is made of. Paths are absolute. */
export type AppResource = { kind: 'native'; entryFile: string } | { kind: 'static'; dir: string; entry: string };

export interface Translations {
  fallback: string;
  /** By locale (`en-US`), then by key; values as in the file. */
  locales: Record<string, JsonObject>;
  /** What `__LOCALES__/i18n-info.json` holds. */
  info: JsonObject;
}

/** What the manifest permits the app's front ends. */
export interface FrontEndPermissions {
  /** Of what they ask of Jira as the person who looks. */
  scopes: ReadonlySet<string>;
  /** Exceptions from the content security policy, as `permissions.content` lists them (`unsafe-inline`, `blob:`, …). */
  scripts: readonly string[];
  styles: readonly string[];
}

/** An issue panel of the app as the ticket's *Apps* menu offers it. */
export interface OfferedPanel {
  id: string;
  title: string;
  shown: boolean;
  /** A person added it here, so that a person may take it off; else it is pinned for all work of the project. */
  removable: boolean;
}

/** What pages need of the app; a browser's host is built on it. */
export interface ForgeHost {
  /**
   * The modules to show, in the manifest's order: display conditions and access of unlicensed people
   * applied. Empty where the app is not installed, or the person may not see the work item or project.
   */
  modules(ask: ModuleAsk): ShownModule[];
  /** The issue panels that the person could have on the work item, whether they are shown or not. */
  panels(ask: { accountId: AccountId | null; issueKey: string }): OfferedPanel[];
  /** What the bridge's `getContext` answers; `theme` is the browser's to add. `accountId` null: nobody signed in. */
  context(shown: ShownModule, accountId: AccountId | null): JsonObject;
  /**
   * A page's `invoke(key, payload)`. The module must be shown to this person at this place (else it throws), and the
   * context that the resolver gets is made here, with nothing from the browser in it but the payload.
   */
  resolve(place: ModulePlace, call: { key: string; payload: Json }): Promise<Json | undefined>;
  /** The value a dynamicProperties function answers, for the place; undefined where the module names none. */
  dynamicProperties(place: ModulePlace): Promise<Json | undefined>;
  resource(key: string): AppResource;
  translations(): Translations;
  permissions(): FrontEndPermissions;
}
