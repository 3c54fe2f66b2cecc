import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { type FormEvent, useEffect, useState } from 'react';
import { Trouble } from '../api/http';
import { TroubleNote } from '../common/trouble-note';
import { TroublePage } from '../common/trouble-page';
import { useAttempt } from '../common/use-attempt';
import type { Route } from '../route';
import { useSession } from '../session';
import { raiseRequest } from './acts';
import { Articles } from './articles';
import { FormControl } from './form-control';
import { type Entered, missingIn, valuesOf } from './form-values';
import type { Portal } from './load';

/** The form of a request type: its fields as the desk has set them up, articles while one types. */
export function RaisePage({ typeId, portal, here }: { typeId: string; portal: Portal; here: Route }) {
  const { http, account, navigate } = useSession();
  const [entered, setEntered] = useState<Record<string, Entered>>({});
  const { busy, trouble, attempt } = useAttempt();
  const type = portal.types.find(({ id }) => id === typeId);
  useEffect(() => {
    document.title = `${type?.name ?? 'Request'} · Tierline sandbox`;
  }, [type?.name]);
  if (!type) {
    const error = new Trouble(404, 'GET', '', ['The portal has no such request.']);
    return <TroublePage error={error} doing="Opening the form" here={here} />;
  }
  const fields = (type.fields?.requestTypeFields ?? []).filter(({ visible }) => visible);
  const missing = missingIn(fields, entered);
  const summary = entered['summary'];
  const { projectKey: desk } = portal.desk;

  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (missing.length > 0) return;
    void attempt(async () => {
      const key = await raiseRequest(http, portal.desk.id, type.id, valuesOf(fields, entered));
      navigate({ page: 'portal', desk, key, as: account });
    });
  };
  return (
    <form className="raise" onSubmit={send}>
      <Heading as="h1" size="large">
        {type.name}
      </Heading>
      <p className="subtle">{type.helpText || type.description}</p>
      {fields.map((field) => (
        <div key={field.fieldId}>
          <FormControl
            field={field}
            desk={desk}
            value={entered[field.fieldId]}
            onChange={(value) => setEntered((old) => ({ ...old, [field.fieldId]: value }))}
          />
          {field.fieldId === 'summary' && (
            <Articles deskId={portal.desk.id} text={typeof summary === 'string' ? summary : ''} />
          )}
        </div>
      ))}
      {trouble !== undefined && <TroubleNote error={trouble} doing="Sending the request" />}
      <div className="raise-end">
        <Button appearance="primary" type="submit" isLoading={busy} isDisabled={missing.length > 0}>
          Send
        </Button>
        <Button appearance="subtle" onClick={() => navigate({ page: 'portal', desk, as: account })}>
          Cancel
        </Button>
        <span className="subtle">{missing.length > 0 && `Still needed: ${missing.join(', ')}`}</span>
      </div>
    </form>
  );
}
