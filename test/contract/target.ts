import { openSandbox } from '../../sandbox/sandbox';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { Caller } from '../../sandbox/site/caller';
import { through } from '../support/jira-js';
import { APP_FIELD, onBehalfOf, plantApp } from './an-app';
import { handsOf, type Hands } from './hands';
import type { Account, Cloud, Settings } from './settings';

/** What a case asks for that a real site may not have. */
export type Need = 'Administer Jira' | 'a second agent' | 'an app' | 'a disposable site' | 'the stock desk';

export interface Person extends Hands {
  accountId: string;
}

/** A site that the contract is tested on. */
export interface Target {
  /** The key of a service project. */
  project: string;
  /** Sets apart the names of what this run makes from those of earlier runs. */
  run: string;
  /** Administers that project, is its agent, and where asked for administers Jira. */
  me: Person;
  second: Person | undefined;
  /** An app that calls as itself, the same app on behalf of an admin, and the id of a text field that it brings. */
  app: { hands: Hands; forAdmin: Hands; field: string } | undefined;
  /** Lets work in the background go on. */
  pause(): Promise<void>;
  close(): Promise<void>;
}

type OnRaw = (operation: string) => void;

export const openTarget = (settings: Settings, onRaw: OnRaw): Promise<Target> =>
  settings.target === 'sandbox' ? sandboxTarget(onRaw) : cloudTarget(settings, onRaw);

/** Why the site cannot serve the need, if so. The sandbox serves them all. */
export function lackOf(settings: Settings, need: Need): string | undefined {
  if (settings.target === 'sandbox') return undefined;
  const { administersJira, second, disposable, stockDesk } = settings;
  switch (need) {
    case 'Administer Jira':
      return administersJira ? undefined : 'CLOUD_ADMINISTERS_JIRA is not yes';
    case 'a second agent':
      return second ? undefined : 'CLOUD_SECOND_EMAIL and CLOUD_SECOND_TOKEN are not given';
    case 'a disposable site':
      return disposable ? undefined : 'it leaves behind what nothing takes away, and CLOUD_DISPOSABLE is not yes';
    case 'an app':
      return 'only an app can call this, from inside the site';
    case 'the stock desk':
      return stockDesk ? undefined : 'it relies on what the stock desk has, and CLOUD_STOCK_DESK is not yes';
  }
}

const HOST = 'http://localhost:8086';

async function sandboxTarget(onRaw: OnRaw): Promise<Target> {
  const sandbox = await openSandbox({ seed: 'stock' });
  const { site, door } = sandbox.world();
  const app = plantApp(site);
  const handsAs = (caller: Caller): Hands =>
    handsOf({
      host: HOST,
      email: 'someone@example.com',
      token: 'token',
      fetch: followingRedirects(through(door, caller)),
      onRaw,
    });
  const person = (accountId: string): Person => ({ accountId, ...handsAs({ client: 'rest', accountId }) });
  return {
    project: 'HELP',
    run: 'here',
    me: person(ACCOUNT.admin),
    second: person(ACCOUNT.agentL1),
    app: { hands: handsAs(app), forAdmin: handsAs(onBehalfOf(app, ACCOUNT.admin)), field: APP_FIELD },
    pause: () => sandbox.settle(),
    close: () => sandbox.close(),
  };
}

/** As the real fetch does: 303 leads to a GET of what the answer names. */
const followingRedirects =
  (fetcher: typeof fetch): typeof fetch =>
  async (input, init) => {
    const answer = await fetcher(input, init);
    const location = answer.headers.get('Location');
    return answer.status === 303 && location ? fetcher(new URL(location, HOST)) : answer;
  };

async function cloudTarget(settings: { target: 'cloud' } & Cloud, onRaw: OnRaw): Promise<Target> {
  async function person({ email, token }: Account): Promise<Person> {
    const hands = handsOf({ host: settings.site, email, token, fetch, onRaw });
    const { accountId = '' } = await hands.jira.myself.getCurrentUser({});
    return { accountId, ...hands };
  }
  return {
    project: settings.project,
    run: Date.now().toString(36),
    me: await person(settings.account),
    second: settings.second && (await person(settings.second)),
    app: undefined,
    pause: () => new Promise((go) => setTimeout(go, 500)),
    close: () => Promise.resolve(),
  };
}
