import { useCallback, useState } from 'react';
import type { Http } from '../api/http';
import { Go } from '../common/go';
import { TextAsk } from '../common/text-ask';
import { AddDialog } from '../workflow/dialog';
import type { Route } from '../route';
import { useSession } from '../session';
import { SettingsPart } from './settings-part';
import { wireQueues } from './wire';

/** The queues of a service project, and a way to add one. */
export function QueuesPart({ project, here }: { project: string; here: Route }) {
  const { account } = useSession();
  const path = `/_settings/${project}/queues`;
  const load = useCallback(async (http: Http) => wireQueues.parse(await http.get(path)), [path]);
  return (
    <SettingsPart
      title="Queues"
      about="What agents work from: each queue is a search within the project."
      load={load}
      here={here}
      who="project-admin"
      act={(_, refresh) => <NewQueue path={path} saved={refresh} />}
    >
      {(queues) => (
        <ul className="settings-list">
          {queues.map(({ id, name, jql }) => (
            <li key={id} className="settings-row">
              {project === 'HELP' ? (
                <Go to={{ page: 'queues', queue: id, as: account }}>{name}</Go>
              ) : (
                <span>{name}</span>
              )}
              <code className="settings-jql">{jql}</code>
            </li>
          ))}
        </ul>
      )}
    </SettingsPart>
  );
}

function NewQueue({ path, saved }: { path: string; saved: () => Promise<void> }) {
  const { http } = useSession();
  const [name, setName] = useState('');
  const [jql, setJql] = useState('');
  const begin = (): void => {
    setName('');
    setJql('');
  };
  return (
    <AddDialog
      title="Add queue"
      width="medium"
      complete={name.trim() !== ''}
      begin={begin}
      add={async () => {
        await http.send('POST', path, { name, jql });
        await saved();
      }}
    >
      <TextAsk id="queue-name" label="Name" value={name} set={setName} />
      <TextAsk
        id="queue-jql"
        label="JQL"
        value={jql}
        set={setJql}
        placeholder="resolution = Unresolved ORDER BY created"
      />
      <p className="subtle">A queue shows work of this project alone.</p>
    </AddDialog>
  );
}
