import { z } from 'zod';

/** Where the suite runs: on the stock seed in this process, or on a real site. */
export type Settings = { target: 'sandbox' } | ({ target: 'cloud' } & Cloud);

export interface Account {
  email: string;
  token: string;
}

export interface Cloud {
  site: string;
  /** The key of a service project that the account administers and is an agent of. */
  project: string;
  account: Account;
  /** A second agent of that project. */
  second?: Account;
  /** Does the account administer Jira? */
  administersJira: boolean;
  /** Is the project's desk as the ITSM template leaves it, with an article about printers? */
  stockDesk: boolean;
  /** May cases leave behind what nothing takes away, such as a project role? */
  disposable: boolean;
}

const NEEDED = {
  CLOUD_SITE: 'the address of the site, https://….atlassian.net',
  CLOUD_EMAIL: 'the e-mail address of an account that administers the project',
  CLOUD_TOKEN: 'an API token of that account',
  CLOUD_PROJECT: 'the key of a service project',
};

const yes = z
  .enum(['yes', 'no'])
  .default('no')
  .transform((it) => it === 'yes');
const environment = z.object({
  CLOUD_SITE: z.string().regex(/^https:\/\/[a-z0-9-]+\.atlassian\.net\/?$/, {
    error: `CLOUD_SITE must be ${NEEDED.CLOUD_SITE}`,
  }),
  CLOUD_EMAIL: z.string(),
  CLOUD_TOKEN: z.string(),
  CLOUD_PROJECT: z.string(),
  CLOUD_SECOND_EMAIL: z.string().optional(),
  CLOUD_SECOND_TOKEN: z.string().optional(),
  CLOUD_ADMINISTERS_JIRA: yes,
  CLOUD_STOCK_DESK: yes,
  CLOUD_DISPOSABLE: yes,
});

/** Reads where to run from environment variables. Throws an error that names what is missing. */
export function settingsFrom(env: Record<string, string | undefined>): Settings {
  const target = env['TARGET'] ?? 'sandbox';
  if (target === 'sandbox') return { target };
  if (target !== 'cloud') throw new Error(`TARGET must be sandbox or cloud, not ${target}.`);
  const missing = Object.entries(NEEDED).filter(([name]) => !env[name]);
  if (missing.length > 0)
    throw new Error(`TARGET=cloud needs ${missing.map(([name, what]) => `${name} (${what})`).join(', ')}.`);
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw new Error(parsed.error.issues.map(({ message }) => message).join('; '));
  const it = parsed.data;
  const second =
    it.CLOUD_SECOND_EMAIL && it.CLOUD_SECOND_TOKEN
      ? { second: { email: it.CLOUD_SECOND_EMAIL, token: it.CLOUD_SECOND_TOKEN } }
      : {};
  return {
    target,
    site: it.CLOUD_SITE.replace(/\/$/, ''),
    project: it.CLOUD_PROJECT,
    account: { email: it.CLOUD_EMAIL, token: it.CLOUD_TOKEN },
    ...second,
    administersJira: it.CLOUD_ADMINISTERS_JIRA,
    stockDesk: it.CLOUD_STOCK_DESK,
    disposable: it.CLOUD_DISPOSABLE,
  };
}
