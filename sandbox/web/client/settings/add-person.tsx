import Select, { AsyncSelect } from '@atlaskit/select';
import { useState } from 'react';
import * as z from 'zod/mini';
import { useSession } from '../session';
import { AddDialog } from '../workflow/dialog';
import type { Role } from './wire';

const wireFound = z.object({ users: z.array(z.object({ accountId: z.string(), displayName: z.string() })) });
interface Option {
  value: string;
  label: string;
}

interface AddPersonProps {
  project: string;
  roles: readonly Role[];
  saved: () => Promise<void>;
}

/** Brings people into a role of the project. */
export function AddPerson({ project, roles, saved }: AddPersonProps) {
  const { http } = useSession();
  const [people, setPeople] = useState<readonly Option[]>([]);
  const [role, setRole] = useState<Option | null>(null);
  const options = roles.map(({ id, name }) => ({ value: String(id), label: name }));
  const find = async (words: string): Promise<Option[]> => {
    const found = wireFound.parse(await http.get(`/rest/api/3/user/picker?query=${encodeURIComponent(words)}`));
    return found.users.map(({ accountId, displayName }) => ({ value: accountId, label: displayName }));
  };
  const begin = (): void => {
    setPeople([]);
    setRole(null);
  };
  return (
    <AddDialog
      title="Add people"
      complete={people.length > 0 && role !== null}
      begin={begin}
      add={async () => {
        const user = people.map(({ value }) => value);
        await http.send('POST', `/rest/api/3/project/${project}/role/${role?.value}`, { user });
        await saved();
      }}
    >
      <div className="ask">
        <label htmlFor="role-people">People</label>
        <AsyncSelect
          inputId="role-people"
          isMulti
          menuPosition="fixed"
          placeholder="Type a name"
          loadOptions={find}
          value={people}
          onChange={(chosen) => setPeople(chosen)}
        />
      </div>
      <div className="ask">
        <label htmlFor="role-name">Role</label>
        <Select inputId="role-name" menuPosition="fixed" options={options} value={role} onChange={setRole} />
      </div>
    </AddDialog>
  );
}
