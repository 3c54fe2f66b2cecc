import { z } from 'zod';
import type { Shipped } from './shipped';

const SEVERITIES = ['info', 'low', 'moderate', 'high', 'critical'] as const;
type Severity = (typeof SEVERITIES)[number];
/** From here on a release stops. */
const STOPS: readonly Severity[] = ['high', 'critical'];

const Advisory = z.object({ title: z.string(), url: z.string().optional(), severity: z.enum(SEVERITIES) });
/** What `npm audit --json` prints (npm 7 and later, auditReportVersion 2), as far as it is read. */
const Report = z.object({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(
    z.string(),
    z.object({
      name: z.string(),
      severity: z.enum(SEVERITIES),
      via: z.array(z.union([z.string(), Advisory])),
      nodes: z.array(z.string()),
    }),
  ),
});

export interface Judgement {
  /** Nothing of what ships is high or critical. */
  readonly passes: boolean;
  readonly lines: readonly string[];
}

const no = (line: string): Judgement => ({ passes: false, lines: [line] });

/** A registry that offers no audit answers an error, which npm prints as the report. */
const said = (value: unknown): string => {
  const message = z.object({ message: z.string() }).safeParse(value);
  return message.success ? ` npm says: ${message.data.message}` : '';
};

/**
 * Judges a report on what is installed by what of it ships. What is high or critical and ships stops a release; all
 * else is listed. Where there is no report nothing is known, which stops it as well.
 */
export function judge(value: unknown, shipped: readonly Shipped[]): Judgement {
  const report = Report.safeParse(value);
  if (!report.success) return no(`There is no report, so nothing can be said of what ships.${said(value)}`);
  const folders = new Map(shipped.map((it) => [it.folder, it]));
  const found = Object.values(report.data.vulnerabilities).map(({ name, severity, via, nodes }) => {
    const ours = nodes.flatMap((node) => folders.get(node) ?? []);
    const titles = via.map((it) => (typeof it === 'string' ? `by way of ${it}` : [it.title, it.url].join(' ').trim()));
    const where = ours.length > 0 ? `ships as ${ours.map(({ version }) => version).join(', ')}` : 'does not ship';
    const stops = ours.length > 0 && STOPS.includes(severity);
    return { stops, line: `${stops ? 'STOP ' : ''}${name}: ${severity}, ${where}: ${titles.join('; ')}` };
  });
  const stopping = found.filter(({ stops }) => stops).length;
  return {
    passes: stopping === 0,
    lines: [
      ...found.map(({ line }) => line),
      `${shipped.length} packages ship; ${stopping} of them with an advisory that is high or critical.`,
    ],
  };
}
