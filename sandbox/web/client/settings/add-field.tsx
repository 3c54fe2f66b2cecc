import { AsyncSelect } from '@atlaskit/select';
import { useState } from 'react';
import * as z from 'zod/mini';
import { useSession } from '../session';
import { AddDialog } from '../workflow/dialog';

const wireAvailable = z.array(z.object({ id: z.string(), name: z.string() }));
interface Option {
  value: string;
  label: string;
}

/** Puts a field on a screen. `path`: where the screen's tab keeps its fields. */
export function AddField({ screenId, path, saved }: { screenId: string; path: string; saved: () => Promise<void> }) {
  const { http } = useSession();
  const [field, setField] = useState<Option | null>(null);
  const find = async (words: string): Promise<Option[]> => {
    const all = wireAvailable.parse(await http.get(`/rest/api/3/screens/${screenId}/availableFields`));
    return all
      .filter(({ name }) => name.toLowerCase().includes(words.toLowerCase()))
      .map(({ id, name }) => ({ value: id, label: name }));
  };
  return (
    <AddDialog
      title="Add field"
      complete={field !== null}
      begin={() => setField(null)}
      add={async () => {
        await http.send('POST', path, { fieldId: field?.value });
        await saved();
      }}
    >
      <div className="ask">
        <label htmlFor="screen-field">Field</label>
        <AsyncSelect
          inputId="screen-field"
          menuPosition="fixed"
          defaultOptions
          loadOptions={find}
          value={field}
          onChange={setField}
        />
      </div>
    </AddDialog>
  );
}
