import type { Page } from 'playwright-core';
import { loadApp } from '../../sandbox/forge/app';
import { buildApp } from '../../sandbox/forge/bundle/esbuild';
import { atDesk } from '../../sandbox/seed/desk';
import { openSandbox, type Sandbox } from '../../sandbox/sandbox';
import { serveSandbox } from '../../sandbox/server';
import { buildWeb, type BuildWebOptions } from '../../sandbox/web/build';
import { shippedWeb } from './shipped';
import { uiApp } from './ui-app';

export interface HostedApp {
  sandbox: Sandbox;
  /** `http://localhost:PORT` */
  home: string;
  port: number;
  close(): Promise<void>;
}

/** The showcase app, installed on a stock site with one ticket, HELP-1, that browsers can open. */
export async function hostShowcase(options: BuildWebOptions = {}): Promise<HostedApp> {
  const showcase = await uiApp();
  const [app, client] = await Promise.all([
    loadApp(showcase.dir, buildApp),
    Object.keys(options).length === 0 ? shippedWeb() : buildWeb(options),
  ]);
  const sandbox = await openSandbox({ seed: 'stock', app, untold: true });
  const { site } = sandbox.world();
  const { projectId } = atDesk(site).raise({ summary: 'The printer smokes' });
  for (const panel of site.appPanels.values()) panel.pinnedIn.add(projectId);
  const serving = await serveSandbox({ sandbox, client, port: 0 });
  return {
    sandbox,
    home: `http://localhost:${serving.port}`,
    port: serving.port,
    async close() {
      await serving.close();
      await sandbox.close();
      showcase.remove();
    },
  };
}

/** What the page noted as unsupported. */
export const unknownOn = (page: Page): Promise<string[]> => page.evaluate(() => window.__unknown ?? []);
