import * as z from 'zod/mini';
import type { Http } from '../api/http';

/** Where on what page a module stands: all that the server is told, it finds out the rest by itself. */
export interface Place {
  issueKey?: string;
  projectKey?: string;
  requestKey?: string;
  portalId?: string;
  requestTypeId?: string;
  portalPage?: string;
  queueId?: string;
  workflow?: { workflowId: string; scopedProjectId?: string; configuration?: string };
  fieldId?: string;
  fieldValue?: unknown;
  renderContext?: 'issue-view' | 'issue-create' | 'issue-transition' | 'portal-view' | 'portal-request';
  transitionId?: string;
  isNewToIssue?: boolean;
  path?: string;
}

const shownModule = z.object({
  id: z.string(),
  key: z.string(),
  type: z.string(),
  entryPoint: z.enum(['main', 'view', 'edit', 'create']),
  title: z.string(),
  description: z.optional(z.string()),
  label: z.optional(z.string()),
  icon: z.optional(z.string()),
  tooltip: z.optional(z.string()),
  resource: z.nullable(
    z.object({ key: z.string(), render: z.enum(['native', 'default']), entry: z.optional(z.string()) }),
  ),
  resolver: z.boolean(),
  viewportSize: z.optional(z.union([z.string(), z.object({ width: z.string(), height: z.optional(z.string()) })])),
  layout: z.optional(z.string()),
  pages: z.optional(z.array(z.object({ title: z.string(), route: z.string(), section: z.optional(z.string()) }))),
  extension: z.record(z.string(), z.unknown()),
});

/** A module of the app that is to be shown, as the server says. */
export type Shown = z.output<typeof shownModule>;

const context = z.looseObject({
  locale: z.optional(z.string()),
  timezone: z.optional(z.string()),
  extension: z.record(z.string(), z.unknown()),
});
export type AppContext = z.output<typeof context>;

const offeredPanel = z.object({ id: z.string(), title: z.string(), shown: z.boolean(), removable: z.boolean() });
/** An issue panel of an app that a ticket could have. */
export type OfferedPanel = z.output<typeof offeredPanel>;

const answered = z.object({ value: z.optional(z.unknown()) });
const fetched = z.object({
  status: z.number(),
  statusText: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  isAttachment: z.boolean(),
});

export interface ProductRequest {
  product: string;
  path: string;
  method?: string;
  headers?: [string, string][];
  body?: string | null;
}

/** What the server does for an app's front ends, as one account. Fails with `Trouble`. */
export interface ForgeApi {
  modules(types: readonly string[], place: Place): Promise<Shown[]>;
  context(shown: Shown, place: Place): Promise<AppContext>;
  invoke(shown: Shown, place: Place, key: string, payload: unknown): Promise<unknown>;
  panels(issueKey: string): Promise<OfferedPanel[]>;
  /** Adds a panel to a ticket, or takes it off. */
  putPanel(issueKey: string, id: string, shown: boolean): Promise<void>;
  fetchProduct(request: ProductRequest): Promise<z.output<typeof fetched>>;
}

export function forgeApi(http: Http): ForgeApi {
  const named = ({ id, type, entryPoint }: Shown, place: Place) => ({ id, type, entryPoint, place });
  return {
    modules: async (types, place) =>
      z.array(shownModule).parse(await http.send('POST', '/_forge/modules', { types, place })),
    context: async (shown, place) => context.parse(await http.send('POST', '/_forge/context', named(shown, place))),
    invoke: async (shown, place, key, payload) =>
      answered.parse(await http.send('POST', '/_forge/invoke', { ...named(shown, place), key, payload })).value,
    panels: async (issueKey) => z.array(offeredPanel).parse(await http.send('POST', '/_forge/panels', { issueKey })),
    putPanel: async (issueKey, id, shown) => void (await http.send('POST', '/_forge/panel', { issueKey, id, shown })),
    fetchProduct: async (request) => fetched.parse(await http.send('POST', '/_forge/fetch', request)),
  };
}
