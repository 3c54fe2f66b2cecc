const NAMES: Record<string, string> = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' };

/**
 * The two names of this machine are two origins to a browser: pages are on the one they were opened on, apps on the
 * other. Undefined where the sandbox was opened under a third name.
 */
export function otherOrigin({ protocol, hostname, port }: Pick<URL, 'protocol' | 'hostname' | 'port'>) {
  const other = NAMES[hostname];
  return other === undefined ? undefined : `${protocol}//${other}${port === '' ? '' : `:${port}`}`;
}

/** Where this page's apps are served from. */
export const appOrigin = (): string | undefined => otherOrigin(window.location);
