import type { MouseEvent } from 'react';

/**
 * In Jira a link of an app is followed by whoever is signed in. Here the address says who looks, and apps know nothing
 * of that: it is added as a link to this site is followed, in whatever way.
 */
export function followedAs(account: string): (event: MouseEvent) => void {
  return ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (!link?.href) return;
    const to = new URL(link.href);
    if (to.origin !== window.location.origin || to.searchParams.has('as')) return;
    to.searchParams.set('as', account);
    link.href = to.href;
  };
}
