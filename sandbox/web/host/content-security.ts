import type { FrontEndPermissions } from '../../forge/host/host.types';

export interface Confines {
  /** Where the resource's own files are, with a slash at the end. */
  base: string;
  /** The bridge's script and the design tokens' sheet, which stand ahead of the resource's own. */
  script: string;
  style: string;
  /** The origin of the pages that may show it. */
  page: string;
  permissions: Pick<FrontEndPermissions, 'scripts' | 'styles'>;
}

/**
 * What an app's document may load and ask: its own files. Neither the site's REST nor the sandbox's own interface are
 * reachable, though they are on the same origin; and only the page on the other origin may show it. Exceptions for
 * scripts and styles are those of the manifest's `permissions.content`.
 */
export function contentSecurity({ base, script, style, page, permissions }: Confines): string {
  const rules = {
    'default-src': [base],
    'script-src': [base, script, ...permissions.scripts.map(quoted)],
    'style-src': [base, style, ...permissions.styles.map(quoted)],
    'img-src': [base, 'data:', 'blob:'],
    'font-src': [base, 'data:'],
    'connect-src': [base],
    'form-action': [base],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
    'frame-ancestors': [page],
  };
  return Object.entries(rules)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}

/** Keywords and hashes stand in quotes, schemes do not. */
const quoted = (exception: string): string => (exception.endsWith(':') ? exception : `'${exception}'`);
