import Button from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import { ModalTransition } from '@atlaskit/modal-dialog';
import { useState } from 'react';
import { loadScreen, transition as move } from '../api/issue';
import type { ScreenField, Ticket, Transition } from '../api/ticket';
import { Flash } from '../common/flash';
import { StatusLozenge } from '../common/status-lozenge';
import { TroubleNote } from '../common/trouble-note';
import { useSession } from '../session';
import type { Seen } from './headline-line';
import { TransitionDialog } from './transition-dialog';

const SHOWN = 2;
const DOING = 'Changing the status';

interface TransitionsProps {
  ticket: Ticket;
  seen?: Seen;
  refresh: () => Promise<void>;
}

/** The status and the ways on from it; a way that asks for something opens a dialog first. */
export function Transitions({ ticket, seen, refresh }: TransitionsProps) {
  const { http } = useSession();
  const [asking, setAsking] = useState<{ way: Transition; fields: ScreenField[] }>();
  const [trouble, setTrouble] = useState<unknown>();
  const was = seen?.facts.status?.from;

  async function go(to: Transition, fields: Record<string, unknown>): Promise<void> {
    setTrouble(undefined);
    try {
      await move(http, ticket.key, to.id, fields);
      setAsking(undefined);
      await refresh();
    } catch (error) {
      setTrouble(error);
    }
  }
  async function choose(way: Transition): Promise<void> {
    setTrouble(undefined);
    try {
      const asked = way.hasScreen
        ? (await loadScreen(http, ticket.key, way.id)).filter(({ required, ofApp }) => required || ofApp)
        : [];
      if (asked.length > 0) setAsking({ way, fields: asked });
      else await go(way, {});
    } catch (error) {
      setTrouble(error);
    }
  }

  const more = ticket.transitions.slice(SHOWN);
  const refused = trouble !== undefined && <TroubleNote error={trouble} doing={DOING} />;
  return (
    <>
      <div className="transitions">
        <span className="status-now">
          <Flash on={was ? seen?.count : undefined} />
          <StatusLozenge status={ticket.status} />
          {was && <s className="status-was">{was}</s>}
        </span>
        {ticket.transitions.slice(0, SHOWN).map((way) => (
          <Button key={way.id} onClick={() => void choose(way)}>
            {way.name}
          </Button>
        ))}
        {more.length > 0 && (
          <DropdownMenu trigger="More" shouldRenderToParent={false}>
            <DropdownItemGroup>
              {more.map((way) => (
                <DropdownItem key={way.id} description={`to ${way.to.name}`} onClick={() => void choose(way)}>
                  {way.name}
                </DropdownItem>
              ))}
            </DropdownItemGroup>
          </DropdownMenu>
        )}
      </div>
      {!asking && refused}
      <ModalTransition>
        {asking && (
          <TransitionDialog
            issueKey={ticket.key}
            {...asking}
            refused={refused}
            onClose={() => {
              setAsking(undefined);
              setTrouble(undefined);
            }}
            onGo={(fields) => go(asking.way, fields)}
          />
        )}
      </ModalTransition>
    </>
  );
}
