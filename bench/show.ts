import type { MeasuredBundles } from './measure-bundles';
import type { MeasuredCase } from './measure-cases';
import type { MeasuredSandbox } from './measure-sandbox';
import type { Spread } from './spread';
import { table } from './table';

export interface Report {
  node: string;
  /** How often each case was lived through, and each bundle loaded. */
  rounds: { cases: number; loads: number; batches: number; tickets: number };
  cases: MeasuredCase[];
  bundles: MeasuredBundles;
  sandbox: MeasuredSandbox;
}

const number = (value: number): string => value.toLocaleString('en');
const range = ({ min, max }: Spread): string => `${min.toFixed(1)}–${max.toFixed(1)}`;

const CASE_HEAD = ['case', 'invocations', 'REST', 'points', 'SQL', 'KVS', 'ms*', 'range*'];
const casesOf = ({ cases }: Report): string =>
  table(
    CASE_HEAD,
    cases.map((it) => [
      it.case,
      it.invocations,
      it.rest,
      it.points,
      it.sql,
      it.kvs,
      it.ms.median.toFixed(1),
      range(it.ms),
    ]),
  );

const BUNDLE_HEAD = ['function', 'bytes', 'gzip', 'load ms*', 'range*', 'floor bytes', 'floor ms*', 'over floor'];
const bundlesOf = ({ bundles: { functions, empty } }: Report): string =>
  table(BUNDLE_HEAD, [
    ...functions.map(({ function: name, bytes, gzip, loadMs, floor }) => [
      name,
      number(bytes),
      number(gzip),
      loadMs.median.toFixed(1),
      range(loadMs),
      number(floor.bytes),
      floor.loadMs.median.toFixed(1),
      `${Math.round((bytes / floor.bytes - 1) * 100)} %`,
    ]),
    [
      '(an empty function)',
      number(empty.bytes),
      number(empty.gzip),
      empty.loadMs.median.toFixed(1),
      range(empty.loadMs),
      '',
      '',
      '',
    ],
  ]);

const sandboxOf = ({ sandbox: { emptyRun, memory } }: Report): string =>
  `One run of an empty function: ${emptyRun.median.toFixed(2)} ms (${range(emptyRun)})*
${number(memory.tickets)} tickets: ${number(memory.rss)} MB of the process, of which they added ${number(memory.heap)} MB`;

/** The report as a person reads it. */
export const show = (report: Report): string => `What happens at a desk, and what it costs
${casesOf(report)}

What each function ships (output of ${report.bundles.bundler})
${bundlesOf(report)}

What the sandbox itself takes
${sandboxOf(report)}

How to read it: the counts are the same on every run, and the first table's ms are a warm function's own code, the
SDK and the sandbox's answers in one process, without the network that a real site adds to every call. The floor of a
function imports the same SDK packages and does nothing, so what a function weighs over it is the app's own share.
* times, median of ${report.rounds.cases} rounds (cases) and ${report.rounds.loads} fresh processes (loads) on Node ${report.node}: compare rows of one run, not runs.
`;
