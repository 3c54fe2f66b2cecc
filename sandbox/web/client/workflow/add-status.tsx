import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { withStatus } from './change';
import { AddDialog } from './dialog';
import type { OpenFlow } from './use-flow';
import type { Status, StatusCategory } from './wire';

const CATEGORIES: { value: StatusCategory; label: string }[] = [
  { value: 'TODO', label: 'To do' },
  { value: 'IN_PROGRESS', label: 'In progress' },
  { value: 'DONE', label: 'Done' },
];

/** A status that the site has already, by its name, or a new one. */
export function AddStatus({ others, save }: { others: readonly Status[]; save: OpenFlow['save'] }) {
  const [name, setName] = useState('');
  const [category, setCategory] = useState<StatusCategory>('IN_PROGRESS');
  const known = others.find((it) => it.name.toLowerCase() === name.trim().toLowerCase());
  const status = known
    ? { id: known.id, reference: known.statusReference, name: known.name, category: known.statusCategory }
    : { reference: crypto.randomUUID(), name, category };
  return (
    <AddDialog
      title="Add status"
      complete={name.trim() !== ''}
      begin={() => setName('')}
      add={() => save((flow) => withStatus(flow, status))}
    >
      <div className="ask">
        <label htmlFor="status-name">Name</label>
        <Textfield
          id="status-name"
          list="statuses-of-site"
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <datalist id="statuses-of-site">
          {others.map((it) => (
            <option key={it.statusReference} value={it.name} />
          ))}
        </datalist>
      </div>
      <div className="ask">
        <label htmlFor="status-category">Category</label>
        <Select
          inputId="status-category"
          menuPosition="fixed"
          isDisabled={known !== undefined}
          options={CATEGORIES}
          value={CATEGORIES.find(({ value }) => value === (known?.statusCategory ?? category)) ?? null}
          onChange={(option) => option && setCategory(option.value)}
        />
      </div>
      <p className="subtle">
        {known
          ? 'The site has this status already; other workflows use it, too.'
          : 'Nothing leads to a new status until a transition does.'}
      </p>
    </AddDialog>
  );
}
