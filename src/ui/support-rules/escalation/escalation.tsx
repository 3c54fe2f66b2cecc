import { ErrorMessage, Inline, Stack } from '@forge/react';
import { useState } from 'react';
import type { EscalationRules } from '../../../domain/escalation-rules';
import { Line, OneOf, Part, Pick, PickMany, Switch } from '../parts/inputs';
import type { Editor } from '../settings/editor';
import { listOf, statusesOf } from '../settings/use-choices';
import { Templates } from './templates';
import { ESCALATION, STOCK } from './words';

interface PartProps {
  editor: Editor;
  put: (change: Partial<EscalationRules>) => void;
}

function Limits({ editor: { draft }, put }: PartProps) {
  const { limits } = draft.escalation;
  const [typed, setTyped] = useState({ warn: String(limits.warnFrom), manager: String(limits.managerFrom) });
  const isNumber = (text: string): boolean => /^\d{1,2}$/.test(text) && Number(text) >= 2 && Number(text) <= 20;
  const right = (next: typeof typed): boolean =>
    isNumber(next.warn) && isNumber(next.manager) && Number(next.warn) <= Number(next.manager);
  const type = (change: Partial<typeof typed>): void => {
    const next = { ...typed, ...change };
    setTyped(next);
    if (right(next)) put({ limits: { warnFrom: Number(next.warn), managerFrom: Number(next.manager) } });
  };
  return (
    <Part title={ESCALATION.limits} about={ESCALATION.limitsAbout}>
      <Inline space="space.200" shouldWrap>
        <Line id="warn-from" label={ESCALATION.warnFrom} value={typed.warn} change={(warn) => type({ warn })} />
        <Line
          id="manager-from"
          label={ESCALATION.managerFrom}
          value={typed.manager}
          change={(manager) => type({ manager })}
        />
      </Inline>
      {!right(typed) && <ErrorMessage>{ESCALATION.limitsWrong}</ErrorMessage>}
    </Part>
  );
}

function Ways({ editor: { draft }, put }: PartProps) {
  const { offers, levelByHand } = draft.escalation;
  return (
    <Part title={ESCALATION.ways} about={ESCALATION.waysAbout}>
      <Switch
        id="offer-send-back"
        label={ESCALATION.sendBack}
        help={ESCALATION.sendBackHelp}
        on={offers.sendBack}
        turn={(sendBack) => put({ offers: { ...offers, sendBack } })}
      />
      <Switch
        id="offer-transfer"
        label={ESCALATION.transfer}
        help={ESCALATION.transferHelp}
        on={offers.transfer}
        turn={(transfer) => put({ offers: { ...offers, transfer } })}
      />
      <Switch
        id="level-by-hand"
        label={ESCALATION.byHand}
        help={ESCALATION.byHandHelp}
        on={levelByHand}
        turn={(on) => put({ levelByHand: on })}
      />
    </Part>
  );
}

function Manager({ editor: { draft, choices }, put }: PartProps) {
  const { managerRole, skipOnPriority } = draft.escalation;
  return (
    <Part title={ESCALATION.manager} about={ESCALATION.managerAbout}>
      <Pick
        id="manager-role"
        label={ESCALATION.role}
        from={listOf(choices, ({ roles }) => roles)}
        none={ESCALATION.noRole}
        value={managerRole}
        pick={(role) => put({ managerRole: role })}
      />
      <Pick
        id="skip-on"
        label={ESCALATION.skip}
        from={listOf(choices, ({ priorities }) => priorities)}
        none={ESCALATION.noSkip}
        value={skipOnPriority}
        pick={(priority) => put({ skipOnPriority: priority })}
      />
    </Part>
  );
}

function Stock({ editor: { draft, choices }, put }: PartProps) {
  const { how, statuses } = draft.escalation.stockEscalate;
  return (
    <Part title={ESCALATION.stock} about={ESCALATION.stockAbout}>
      <OneOf
        id="stock-escalate"
        label={ESCALATION.stockHow}
        from={STOCK}
        value={how}
        pick={(next) => put({ stockEscalate: { how: next, statuses } })}
      />
      {how === 'asks' && (
        <PickMany
          id="stock-statuses"
          label={ESCALATION.stockStatuses}
          from={listOf(choices, statusesOf)}
          value={statuses}
          pick={(ids) => put({ stockEscalate: { how, statuses: ids } })}
        />
      )}
    </Part>
  );
}

/** How tickets go up, down and across by a click. */
export function Escalation(editor: Editor) {
  const { draft, change } = editor;
  const put = (next: Partial<EscalationRules>): void =>
    change({ ...draft, escalation: { ...draft.escalation, ...next } });
  const props = { editor, put };
  return (
    <Stack space="space.400">
      <Templates {...props} />
      <Ways {...props} />
      <Manager {...props} />
      <Limits {...props} />
      <Stock {...props} />
    </Stack>
  );
}
