import { join } from 'node:path';
import { z } from 'zod';
import { createTimeline, type Timeline } from '../../../sandbox/clock';
import { loadApp, type Bundler, type LoadedApp } from '../../../sandbox/forge/app';
import { createForge, type ForgeOptions } from '../../../sandbox/forge/forge';
import type { Forge } from '../../../sandbox/forge/forge.types';
import type { Json } from '../../../sandbox/json';
import type { Caller } from '../../../sandbox/site/caller';
import type { Door } from '../../../sandbox/site/door.types';
import { Rates } from '../../../sandbox/site/rate/rates';
import type { ChangeItem, Issue, Site } from '../../../sandbox/site/model';
import { createSite } from '../../../sandbox/site/site';

const FIXTURE = join(__dirname, '../../fixtures/forge-app');
export const START = Date.UTC(2026, 10, 23, 9);

const apps = new Map<Bundler | undefined, Promise<LoadedApp>>();
/** Bundled once per test file. */
export function fixtureApp(bundler?: Bundler): Promise<LoadedApp> {
  const found = apps.get(bundler) ?? loadApp(FIXTURE, bundler);
  apps.set(bundler, found);
  return found;
}

export interface Asked {
  method: string;
  path: string;
  caller: Caller;
  body: string;
}

/** A door that answers every call with what it heard, so that the runtime can be watched by itself. */
export function echoDoor(timeline: Timeline, seen: Asked[]): Door & { delayMs: number; lost: boolean } {
  const door = {
    delayMs: 0,
    lost: false,
    rates: new Rates({ site: createSite({ clock: timeline }) }),
    async fetch(
      request: Request,
      caller: Caller,
      _text?: string,
      charged?: (points: number) => void,
    ): Promise<Response> {
      const path = new URL(request.url).pathname;
      const body = await request.text();
      if (door.delayMs > 0) await timeline.sleep(door.delayMs);
      seen.push({ method: request.method, path, caller, body });
      if (door.lost) throw new TypeError('fetch failed');
      charged?.(1);
      return Response.json({ path, accountId: caller.accountId });
    },
    traffic: () => [],
    fault: () => undefined,
    siteFault: () => undefined,
    clearFaults: () => undefined,
  };
  return door;
}

function emptySite(timeline: Timeline): Site {
  const site = createSite({ clock: timeline });
  site.projects.set('10000', {
    id: '10000',
    key: 'HELP',
    name: 'IT help desk',
    typeKey: 'service_desk',
    style: 'classic',
    leadAccountId: '712020:admin',
    issueTypeIds: ['1'],
    workflows: {},
    roles: [{ id: '10010', name: 'atlassian-addons-project-access', members: new Set() }],
    grants: {},
    properties: {},
    fieldIds: [],
    nextIssueNumber: 1,
  });
  site.issueTypes.set('1', { id: '1', name: 'Service request', description: '', subtask: false });
  site.statuses.set('10', { id: '10', name: 'Waiting for support', category: 'indeterminate', properties: {} });
  site.statuses.set('11', { id: '11', name: 'In progress', category: 'indeterminate', properties: {} });
  site.globalAdmins.add('712020:admin');
  return site;
}

const issueNumber = (key: string): string => String(10_000 + Number(key.split('-')[1]));

export function ticket(site: Site, key: string): Issue {
  const issue: Issue = {
    id: issueNumber(key),
    key,
    projectId: '10000',
    typeId: '1',
    statusId: '10',
    created: START,
    updated: START,
    values: { summary: 'No network', reporter: '712020:customer', assignee: null },
    creator: '712020:customer',
    history: [],
    comments: [],
    properties: {},
    version: 1,
  };
  site.issues.set(issue.id, issue);
  return issue;
}

export const teamChange: ChangeItem = {
  field: 'Team',
  fieldtype: 'custom',
  fieldId: 'customfield_10001',
  from: null,
  fromString: null,
  to: 't2',
  toString: 'Logistics',
};

export interface Bench {
  timeline: Timeline;
  site: Site;
  forge: Forge;
  door: ReturnType<typeof echoDoor>;
  seen: Asked[];
  /** Runs one step of the fixture's probe. */
  probe(step: string, payload?: Json, accountId?: string): Promise<Json | undefined>;
  /** The same, with an error as a value: `{ok}` or `{error}`. */
  attempt(step: string, payload?: Json): Promise<{ ok?: Json; error?: Record<string, Json> }>;
  changed(issue: Issue, items?: ChangeItem[], appId?: string): void;
  /** Lines that the fixture's functions noted. */
  lines(): Promise<Json | undefined>;
}

const attempted = z.object({ ok: z.json().optional(), error: z.record(z.string(), z.json()).optional() });

/** The fixture app on a bare site, installed unless told otherwise. */
export async function bench(
  options: Partial<ForgeOptions> & { install?: boolean; bundler?: Bundler } = {},
): Promise<Bench> {
  const timeline = options.timeline ?? createTimeline({ startAt: START });
  const site = emptySite(timeline);
  const seen: Asked[] = [];
  const door = echoDoor(timeline, seen);
  const app = await fixtureApp(options.bundler);
  const forge = createForge({ site, door, timeline, app, ...options });
  if (options.install !== false) {
    await forge.install();
    await timeline.settle();
    seen.length = 0;
  }
  const probe: Bench['probe'] = (step, payload = {}, accountId) =>
    forge.invoke({ function: 'probe', module: 'probe', body: { step, payload }, accountId });
  return {
    timeline,
    site,
    forge,
    door,
    seen,
    probe,
    attempt: async (step, payload = {}) =>
      attempted.parse(
        await forge.invoke({ function: 'probe', module: 'probe', body: { step, payload, caught: true } }),
      ),
    changed: (issue, items = [teamChange], appId) =>
      site.emit({
        kind: 'issue-updated',
        at: timeline.now(),
        actor: '712020:agent-l1',
        appId,
        issue,
        changes: { id: '1', author: '712020:agent-l1', at: timeline.now(), items },
      }),
    lines: () => probe('kvsGet', { key: 'lines' }),
  };
}
