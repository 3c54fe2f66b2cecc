export interface AppLocation {
  pathname: string;
  search: string;
  hash: string;
  state?: unknown;
}

type Action = 'POP' | 'PUSH' | 'REPLACE';
type Listener = (location: AppLocation, action: Action) => void;
type Target = string | Partial<AppLocation>;

/** The page's part: it writes the address, and tells of what it did by itself (`moved`). */
export interface HistoryPage {
  write(how: 'push' | 'replace', to: AppLocation): void;
  go(steps: number): void;
}

export interface AppHistory {
  readonly length: number;
  readonly action: Action;
  location: AppLocation;
  push(to: Target, state?: unknown): void;
  replace(to: Target, state?: unknown): void;
  go(steps: number): void;
  goBack(): void;
  goForward(): void;
  createHref(to: AppLocation): string;
  listen(listener: Listener): () => void;
}

/**
 * `view.createHistory()`: an object like that of `history` 4, living in the app's own frame, as its users call
 * `listen` and the answer of it without waiting. Paths are relative to the app's place. `moved` is for the page.
 */
export function createHistory(
  page: HistoryPage,
  start: AppLocation,
): { history: AppHistory; moved: (to: AppLocation) => void } {
  const listeners = new Set<Listener>();
  let action: Action = 'POP';

  function arrive(to: AppLocation, by: Action): void {
    action = by;
    history.location = to;
    for (const listener of [...listeners]) listener(to, by);
  }
  function write(how: 'push' | 'replace', target: Target, state: unknown): void {
    const to = locate(target, state, history.location);
    page.write(how, to);
    arrive(to, how === 'push' ? 'PUSH' : 'REPLACE');
  }

  const history: AppHistory = {
    length: 1,
    get action() {
      return action;
    },
    location: start,
    push: (to, state) => write('push', to, state),
    replace: (to, state) => write('replace', to, state),
    go: (steps) => page.go(steps),
    goBack: () => page.go(-1),
    goForward: () => page.go(1),
    createHref: ({ pathname, search, hash }) => `${pathname}${search}${hash}`,
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return { history, moved: (to) => arrive(to, 'POP') };
}

function locate(target: Target, state: unknown, from: AppLocation): AppLocation {
  if (typeof target !== 'string')
    return {
      pathname: target.pathname ?? from.pathname,
      search: prefixed('?', target.search),
      hash: prefixed('#', target.hash),
      state: target.state ?? state,
    };
  const { pathname, search, hash } = new URL(target, `http://app.invalid${from.pathname}`);
  return { pathname, search, hash, state };
}

const prefixed = (mark: string, text = ''): string => (text === '' || text.startsWith(mark) ? text : mark + text);
