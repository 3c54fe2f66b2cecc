import { join } from 'node:path';
import type { Hono } from 'hono';
import { control } from '../../../sandbox/control/control';
import { loadApp } from '../../../sandbox/forge/app';
import type { Invocation } from '../../../sandbox/forge/forge.types';
import { openSandbox, type Sandbox } from '../../../sandbox/sandbox';

const FIXTURE = join(__dirname, '../../fixtures/forge-app');
export const HOST = { host: 'localhost:8086' };

/** A stock site with a small app on it, and its control interface, new for each test of a file. */
export class Controlled {
  sandbox!: Sandbox;
  interface!: Hono;
  version = '';

  constructor() {
    const app = loadApp(FIXTURE);
    beforeEach(async () => {
      this.version = (await app).version;
      this.sandbox = await openSandbox({ seed: 'stock', app: await app, untold: true });
      this.interface = control({ sandbox: this.sandbox, peer: () => '127.0.0.1' });
    });
    afterEach(() => this.sandbox.close());
  }

  async ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const init = {
      method,
      headers: { ...HOST, ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    };
    const answer = await this.interface.request(`/sandbox${path}`, init);
    return { status: answer.status, body: (await answer.json()) as unknown };
  }

  /** A REST call of the L1 agent's. */
  rest(method: string, path: string, body?: unknown): Promise<Response> {
    const headers = { 'Content-Type': 'application/json' };
    const request = new Request(`http://localhost/rest/api/3${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return this.sandbox.world().door.fetch(request, { client: 'rest', accountId: '712020:agent-l1' });
  }

  newTicket(): Promise<Response> {
    return this.rest('POST', '/issue', {
      fields: { project: { key: 'HELP' }, issuetype: { name: 'Incident' }, summary: 'No mail' },
    });
  }

  /** The runs so far, of one module or all. */
  async runs(module?: string): Promise<Invocation[]> {
    const all = (await this.ask('GET', '/invocations')).body as Invocation[];
    return all.filter((run) => module === undefined || run.module === module);
  }
}
