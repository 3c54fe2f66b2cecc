import 'design-tokens.css';
import '@atlaskit/css-reset';
import '../../../../sandbox/web/client/styles/host.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { httpAs } from '../../../../sandbox/web/client/api/http';
import { AppHost } from '../../../../sandbox/web/client/host/page/app-host';
import { FieldModule } from '../../../../sandbox/web/client/host/places/field-module';
import { RuleConfigurator } from '../../../../sandbox/web/client/host/places/rule-configurator';
import { type Session, SessionContext } from '../../../../sandbox/web/client/session';
import { createSandboxTime } from '../../../../sandbox/web/client/time/sandbox-time';

/* A page of the tests alone: places of apps that other pages build on, each by itself. */

const query = new URLSearchParams(window.location.search);
const account = query.get('as') ?? 'admin';
const session: Session = {
  account,
  http: httpAs(account, (...call) => fetch(...call)),
  stream: { listen: () => () => undefined },
  time: createSandboxTime({ wall: () => 0, every: () => () => undefined }),
  navigate: () => undefined,
};

function Rule() {
  const [saved, setSaved] = useState<string>();
  const mode = query.get('mode') === 'edit' ? 'edit' : 'create';
  return (
    <>
      <RuleConfigurator
        module="rule"
        mode={mode}
        config={query.get('config') ?? undefined}
        workflowId="a-workflow"
        onSave={(config) => setSaved(config)}
      />
      <p>{`saved: ${saved ?? 'nothing'}`}</p>
    </>
  );
}

function Field({ mode }: { mode: 'view' | 'edit' }) {
  const [value, setValue] = useState<unknown>('calm');
  return (
    <>
      <FieldModule fieldId="customfield_10200" issueKey="HELP-1" mode={mode} value={value} onSubmit={setValue}>
        <p>drawn by the page</p>
      </FieldModule>
      <p>{`value: ${String(value)}`}</p>
    </>
  );
}

const what = query.get('what');
const page = document.getElementById('page');
if (page)
  createRoot(page).render(
    <SessionContext.Provider value={session}>
      <AppHost>{what === 'rule' ? <Rule /> : <Field mode={what === 'edit' ? 'edit' : 'view'} />}</AppHost>
    </SessionContext.Provider>,
  );
