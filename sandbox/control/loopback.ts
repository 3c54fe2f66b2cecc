/** What a request says about where it comes from. */
export interface Origin {
  /** The other end's address. */
  peer: string | undefined;
  host: string | undefined;
  origin: string | undefined;
}

const LOOPBACK = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/;
const NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * May this request use the control interface, which asks for no sign-in? Only from this machine, under
 * its own name (a foreign name that resolves here is an attack by DNS), and from no other site's page.
 */
export function fromHere({ peer, host, origin }: Origin): boolean {
  if (!peer || !LOOPBACK.test(peer)) return false;
  if (!host || !NAMES.has(nameOf(host))) return false;
  return origin === undefined || origin === `http://${host}`;
}

const nameOf = (host: string): string => host.replace(/:\d+$/, '').toLowerCase();
