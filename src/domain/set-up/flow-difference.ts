/**
 * What a workflow lacks, or what was added to it: enough to say it in words, and to take exactly that out again. `way`
 * is a transition's id.
 */
export type FlowDifference =
  | { readonly adds: 'status'; readonly status: string }
  | { readonly adds: 'way'; readonly way: string; readonly name: string; readonly from: string; readonly to: string }
  | { readonly adds: 'close-check'; readonly way: string; readonly name: string }
  | { readonly adds: 'hiding'; readonly way: string; readonly name: string }
  /** `puts`: what of it was not there. */
  | {
      readonly adds: 'override-rules';
      readonly way: string;
      readonly name: string;
      readonly puts: readonly ('role' | 'reason' | 'screen')[];
    };

/** A sentence of the difference. */
export function sayDifference(it: FlowDifference): string {
  switch (it.adds) {
    case 'status':
      return `Adds the status “${it.status}”.`;
    case 'way':
      return `Adds the transition “${it.name}” from ${it.from} to “${it.to}”.`;
    case 'close-check':
      return `Puts the close check on “${it.name}”.`;
    case 'hiding':
      return `Hides “${it.name}”, which changes no team.`;
    case 'override-rules':
      return `Keeps “${it.name}” for escalation managers, who have to say why.`;
  }
}

/** The same, as a step for who does it by hand. */
export function stepFor(it: FlowDifference): string {
  switch (it.adds) {
    case 'status':
      return `Add the status “${it.status}”.`;
    case 'way':
      return `Add the transition “${it.name}” from ${it.from} to “${it.to}”${WHO[it.name] ?? '.'}`;
    case 'close-check':
      return `Add the validator “Linked escalations closed” to “${it.name}”.`;
    case 'hiding':
      return `Add the condition “Hide the stock Escalate” to “${it.name}”.`;
    case 'override-rules':
      return `Restrict “${it.name}” to the escalation managers, and require a reason on its screen.`;
  }
}

/** Names of the transitions that a set-up adds. */
export const WAYS = {
  handOver: 'Hand over',
  handedOver: 'Handed over',
  back: 'Back to support',
  override: 'Close with override',
} as const;

const WHO: Readonly<Record<string, string>> = {
  [WAYS.handOver]: ', for apps only.',
  [WAYS.handedOver]: ', for apps only.',
  [WAYS.back]: ', for agents and apps.',
  [WAYS.override]: ', for escalation managers, with a screen that asks for the reason.',
};
