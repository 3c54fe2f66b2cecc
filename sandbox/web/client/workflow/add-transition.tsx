import Select from '@atlaskit/select';
import { useState } from 'react';
import { TextAsk } from '../common/text-ask';
import { withTransition } from './change';
import { AddDialog } from './dialog';
import type { OpenFlow } from './use-flow';
import type { Status } from './wire';

interface Option {
  value: string;
  label: string;
}

/** A way from some statuses, or from any, to another. */
export function AddTransition({ statuses, save }: { statuses: readonly Status[]; save: OpenFlow['save'] }) {
  const [name, setName] = useState('');
  const [from, setFrom] = useState<readonly string[]>([]);
  const [to, setTo] = useState('');
  const options = statuses.map((it): Option => ({ value: it.statusReference, label: it.name }));
  return (
    <AddDialog
      title="Add transition"
      complete={name.trim() !== '' && to !== ''}
      begin={() => {
        setName('');
        setFrom([]);
        setTo('');
      }}
      add={() => save((flow) => withTransition(flow, { name, from, to }))}
    >
      <TextAsk id="transition-name" label="Name" value={name} set={setName} />
      <div className="ask">
        <label htmlFor="transition-from">From</label>
        <Select<Option, true>
          inputId="transition-from"
          isMulti
          menuPosition="fixed"
          options={options}
          placeholder="Any status"
          value={options.filter(({ value }) => from.includes(value))}
          onChange={(picked) => setFrom(picked.map(({ value }) => value))}
        />
      </div>
      <div className="ask">
        <label htmlFor="transition-to">To</label>
        <Select<Option>
          inputId="transition-to"
          menuPosition="fixed"
          options={options}
          value={options.find(({ value }) => value === to) ?? null}
          onChange={(option) => setTo(option?.value ?? '')}
        />
      </div>
    </AddDialog>
  );
}
