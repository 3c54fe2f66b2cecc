import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import Select from '@atlaskit/select';
import TextArea from '@atlaskit/textarea';
import { useEffect, useState } from 'react';
import { TextAsk } from '../../common/text-ask';
import { TroubleNote } from '../../common/trouble-note';
import { useAttempt } from '../../common/use-attempt';
import { useSession } from '../../session';
import type { NewIssueAsked } from '../stage';
import { createIssue, loadForm, type NewIssueForm } from './new-issue';

interface CreateIssueDialogProps {
  asked: NewIssueAsked | undefined;
  closed: () => void;
}

/** A new ticket, as an app has begun it: the person completes and creates it, as themselves. */
export function CreateIssueDialog({ asked, closed }: CreateIssueDialogProps) {
  return <ModalTransition>{asked && <Dialog asked={asked} closed={closed} />}</ModalTransition>;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function Dialog({ asked, closed }: { asked: NewIssueAsked; closed: () => void }) {
  const { http } = useSession();
  const { busy, trouble, attempt } = useAttempt();
  const [form, setForm] = useState<NewIssueForm>();
  const [summary, setSummary] = useState(text(asked.fields['summary']));
  const [description, setDescription] = useState('');
  const [typeId, setTypeId] = useState(text(asked.fields['issueTypeId']));
  const project = text(asked.fields['projectId']) || asked.projectKey;

  useEffect(() => {
    if (project) void attempt(async () => setForm(await loadForm(http, project)));
  }, [http, project]);

  const close = (created: { issueId: string }[]): void => {
    closed();
    asked.onClose(created);
  };
  const create = (): void =>
    void attempt(async () => {
      if (!form) return;
      const issueId = await createIssue(http, asked.fields, {
        projectId: form.projectId,
        typeId,
        summary,
        description,
      });
      close([{ issueId }]);
    });
  const types = (form?.types ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Modal onClose={() => close([])}>
      <ModalHeader hasCloseButton>
        <ModalTitle>Create {form ? `in ${form.projectName}` : ''}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        {trouble !== undefined && <TroubleNote error={trouble} doing="Creating it" />}
        {!project && <p>The app named no project to create it in.</p>}
        <div className="ask">
          <label htmlFor="new-type">Work type</label>
          <Select
            inputId="new-type"
            options={types}
            value={types.find(({ value }) => value === typeId) ?? null}
            onChange={(chosen) => setTypeId(chosen?.value ?? '')}
          />
        </div>
        <TextAsk id="new-summary" label="Summary" value={summary} set={setSummary} />
        <div className="ask">
          <label htmlFor="new-description">Description</label>
          <TextArea
            id="new-description"
            value={description}
            placeholder={asked.fields['description'] ? 'As the app has written it' : undefined}
            onChange={({ currentTarget }) => setDescription(currentTarget.value)}
          />
        </div>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={() => close([])}>
          Cancel
        </Button>
        <Button
          appearance="primary"
          isLoading={busy}
          isDisabled={!form || typeId === '' || summary.trim() === ''}
          onClick={create}
        >
          Create
        </Button>
      </ModalFooter>
    </Modal>
  );
}
