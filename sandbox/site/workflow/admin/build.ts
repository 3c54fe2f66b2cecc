import type { InitialTransition, Site, Transition, Workflow } from '../../model';
import type { Bound } from './bind-statuses';
import { keptConditions, keptRule } from './build-rules';
import type { SentTransition, SentWorkflow } from './request';

const filled = <T extends object>(name: string, value: T): Record<string, T> =>
  Object.keys(value).length > 0 ? { [name]: value } : {};

/** What this API cannot tell of a transition and an update must not take away: the portal, and what the screen requires. */
function untold(before: Workflow | undefined, id: string, screenId: string | undefined): Partial<Transition> {
  const old = before?.transitions.find((it) => it.id === id);
  const shown = before?.transitions.find((it) => it.screenId !== undefined && it.screenId === screenId);
  return {
    ...(old?.portal ? { portal: true } : {}),
    ...(shown?.screen ? { screen: shown.screen } : {}),
  };
}

function portsIn({ links }: SentTransition, idOf: (reference: string) => string): NonNullable<Transition['ports']> {
  return Object.fromEntries(
    links.flatMap(({ fromStatusReference, fromPort, toPort }) => {
      const ports = {
        ...(typeof fromPort === 'number' ? { from: fromPort } : {}),
        ...(typeof toPort === 'number' ? { to: toPort } : {}),
      };
      return Object.keys(ports).length > 0 ? [[idOf(fromStatusReference ?? ''), ports]] : [];
    }),
  );
}

function common({ name, description, properties, validators }: SentTransition, site: Site) {
  return {
    name,
    ...(description ? { description } : {}),
    ...filled('properties', properties),
    ...(validators.length > 0 ? { validators: validators.map((it) => keptRule(site, it)) } : {}),
  };
}

/** A judged workflow as the site keeps it, all of it anew: what was not sent is gone. */
export function buildWorkflow(site: Site, name: string, sent: SentWorkflow, bound: Bound, before?: Workflow): Workflow {
  const idOf = (reference: string): string => bound.get(reference)?.id ?? reference;
  let lastId = Math.max(1, ...sent.transitions.map(({ id }) => Number(id ?? 0)));
  const newId = (): string => String((lastId += 10));
  const initial = sent.transitions.find((it) => it.type === 'INITIAL');
  if (!initial) throw new Error(`${name} has no initial transition.`);
  const kept: InitialTransition = { id: initial.id ?? '1', ...common(initial, site) };
  const transitions = sent.transitions
    .filter((it) => it !== initial)
    .map((it): Transition => {
      const id = it.id ?? newId();
      const screenId = it.transitionScreen?.parameters['screenId'];
      return {
        id,
        ...common(it, site),
        from: it.type === 'GLOBAL' ? null : it.links.map((link) => idOf(link.fromStatusReference ?? '')),
        to: idOf(it.toStatusReference ?? ''),
        ...filled('ports', portsIn(it, idOf)),
        ...keptConditions(site, it.conditions),
        ...(it.actions.length > 0 ? { actions: it.actions.map((rule) => keptRule(site, rule)) } : {}),
        ...(screenId === undefined ? {} : { screenId }),
        ...untold(before, id, screenId),
      };
    });
  const properties = sent.statuses.filter((it) => Object.keys(it.properties).length > 0);
  return {
    name,
    ...(sent.description ? { description: sent.description } : {}),
    initialStatusId: idOf(initial.toStatusReference ?? ''),
    statusIds: sent.statuses.map((it) => idOf(it.statusReference)),
    transitions,
    initial: kept,
    ...filled(
      'statusProperties',
      Object.fromEntries(properties.map((it) => [idOf(it.statusReference), { ...it.properties }])),
    ),
    layout: layoutIn(sent, idOf),
  };
}

function layoutIn(sent: SentWorkflow, idOf: (reference: string) => string): Workflow['layout'] {
  const places = sent.statuses.flatMap(({ statusReference, layout }) =>
    typeof layout?.x === 'number' && typeof layout.y === 'number'
      ? [[idOf(statusReference), { x: layout.x, y: layout.y }] as const]
      : [],
  );
  return {
    statuses: Object.fromEntries(places),
    ...(sent.startPointLayout ? { start: sent.startPointLayout } : {}),
    ...(sent.loopedTransitionContainerLayout ? { loops: sent.loopedTransitionContainerLayout } : {}),
  };
}
