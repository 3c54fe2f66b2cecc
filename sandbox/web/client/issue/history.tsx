import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { HistoryEntry } from '../api/ticket';
import { Panel } from '../common/panel';
import { useSession } from '../session';
import { When } from '../time/when';
import { changeWords } from './history-words';

const SHORT = 8;

/** Who changed what, newest first. */
export function History({ entries }: { entries: HistoryEntry[] }) {
  const { timeZone } = useSession();
  const [all, setAll] = useState(false);
  const shown = all ? entries : entries.slice(0, SHORT);
  return (
    <Panel title="History">
      {entries.length === 0 && <p className="subtle">Nothing has been changed since it was created.</p>}
      <ol className="history">
        {shown.map((entry) => (
          <li key={entry.id}>
            <div className="history-who">
              <strong>{entry.who}</strong> <When at={entry.at} />
            </div>
            {entry.changes.map((change, index) => {
              const { field, from, to } = changeWords(change, timeZone);
              return (
                <div key={index} className="history-change">
                  <span className="subtle">{field}</span>
                  <span>
                    {from && <s>{from}</s>}
                    {from && ' → '}
                    {to ?? <span className="subtle">none</span>}
                  </span>
                </div>
              );
            })}
          </li>
        ))}
      </ol>
      {entries.length > SHORT && (
        <Button appearance="subtle" spacing="compact" onClick={() => setAll(!all)}>
          {all ? 'Show less' : `Show all ${entries.length}`}
        </Button>
      )}
    </Panel>
  );
}
