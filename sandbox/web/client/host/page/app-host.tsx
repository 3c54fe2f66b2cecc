import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { useSession } from '../../session';
import { createBus } from '../bus';
import { AppPageContext } from './app-page';
import type { AppPage, DialogAsked, NewIssueAsked } from '../stage';
import { useFlags } from './use-flags';
import { goToAddress } from './go-to';
import { UnknownNotice, useUnknown } from './unknown-notice';
import { useThemeEvents } from './use-theme-events';

/** Loaded when an app first opens something. */
const Overlays = lazy(async () => ({ default: (await import('../../later/over-the-page')).Overlays }));

interface Leaving {
  url: string;
  answer: (leaves: boolean) => void;
}

/** Around a page that shows modules of an app: all that they may open over it. */
export function AppHost({ children }: { children: ReactNode }) {
  const { account, navigate } = useSession();
  const flags = useFlags();
  const unknown = useUnknown();
  const [dialogs, setDialogs] = useState<(DialogAsked & { id: number })[]>([]);
  const [viewed, setViewed] = useState<{ key: string; onClose: () => void }>();
  const [creating, setCreating] = useState<NewIssueAsked>();
  const [leaving, setLeaving] = useState<Leaving>();
  const { show, hide } = flags;
  const { note } = unknown;

  const page = useMemo<AppPage>(() => {
    let count = 0;
    return {
      bus: createBus(),
      publicBus: createBus(),
      showFlag: show,
      closeFlag: hide,
      unknown: note,
      openDialog: (dialog) => setDialogs((open) => [...open, { ...dialog, id: ++count }]),
      viewIssue: (key, onClose) => setViewed({ key, onClose }),
      createIssue: setCreating,
      async go(url, newTab) {
        const to = new URL(url, window.location.href);
        if (to.origin === window.location.origin) return goToAddress(to, newTab, account, navigate);
        if (!(await new Promise<boolean>((answer) => setLeaving({ url: to.href, answer }))))
          throw new Error('The person stayed on the page.');
        window.open(to.href, '_blank', 'noopener');
      },
    };
  }, [show, hide, note, account, navigate]);
  useThemeEvents(page.bus);
  const asked = dialogs.length > 0 || viewed || creating || leaving || flags.list.length > 0;
  const isNeeded = useEver(Boolean(asked));

  return (
    <AppPageContext.Provider value={page}>
      {children}
      <UnknownNotice list={unknown.list} />
      {isNeeded && (
        <Suspense>
          <Overlays
            dialogs={dialogs}
            dialogClosed={(id) => setDialogs((open) => open.filter((dialog) => dialog.id !== id))}
            viewed={viewed}
            viewClosed={() => setViewed(undefined)}
            creating={creating}
            creationClosed={() => setCreating(undefined)}
            leaving={leaving?.url}
            leaveAnswered={(leaves) => {
              leaving?.answer(leaves);
              setLeaving(undefined);
            }}
            flags={flags.list}
            hideFlag={hide}
          />
        </Suspense>
      )}
    </AppPageContext.Provider>
  );
}

/** Whether something has once been so: what was opened needs its time to go, too. */
function useEver(now: boolean): boolean {
  const [ever, setEver] = useState(false);
  if (now && !ever) setEver(true);
  return ever || now;
}
