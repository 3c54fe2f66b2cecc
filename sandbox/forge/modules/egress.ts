import type { Manifest } from '../manifest/manifest';
import { backendAddresses } from '../manifest/permissions';

/** Does a declared address (`example.com`, `https://*.example.com/api`, `*`) cover a URL? */
function covers(address: string, url: URL): boolean {
  if (address === '*') return true;
  const [host = '', ...path] = address.replace(/^https?:\/\//, '').split('/');
  const fits = host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.host === host;
  return fits && url.pathname.startsWith(path.length > 0 ? `/${path.join('/')}` : '/');
}

/**
 * A function's `fetch` of the world outside. What the manifest does not declare is refused as the platform
 * refuses it; the rest is not supported, as the sandbox reaches nothing outside itself.
 */
export async function egress(manifest: Manifest, url: string): Promise<never> {
  if (backendAddresses(manifest.permissions).some((it) => covers(it, new URL(url))))
    throw new Error(`The sandbox makes no calls to the outside: ${url} (sandbox/forge/modules/egress.ts)`);
  const message = `URL not included in the external fetch backend permissions: ${url}. Visit go.atlassian.com/forge-egress for more information.`;
  throw Object.assign(new Error(message), { name: 'REQUEST_EGRESS_ALLOWLIST_ERR', status: 403 });
}
