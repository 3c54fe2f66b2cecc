import { STORAGE_BYTES } from '../../src/domain/usage';
import type { MeasuredLedger } from '../ledger/measure-ledger';
import type { LoadReport } from './load-report';
import { markdown, number } from './markdown';

const YEAR_OF_VISITS = 30_000 * 12;

export const bytesOfVisit = ({ bytes }: MeasuredLedger): number => {
  const visit = bytes.find(({ table }) => table === 'visit');
  if (!visit) throw new Error('the table of visits was not weighed');
  return visit.data + visit.index;
};

export const largest = ({ ledgers }: LoadReport): MeasuredLedger => ledgers.at(-1)!;

export function ledger(report: LoadReport): string {
  const it = largest(report);
  const row = bytesOfVisit(it);
  const holds = Math.floor(STORAGE_BYTES / row / 10_000) * 10_000;
  return `## The ledger at ${number(it.size.visits)} visits

On a MariaDB of its own with 16 MB of memory for pages, far less than the data: ${number(it.size.visits)} visits of ${number(it.size.visits / 5)} tickets, ${number(it.size.open)} of them open, over ${number(Math.round(it.size.visits / 30_000))} months. *Read* is what the database's engine was asked for, rows and entries of indexes together (the sum of \`Handler_read%\`).

${markdown(
  ['', 'statements', 'read', 'ms', 'tickets sent to be looked at'],
  it.acts.map(({ act, statements, read, ms, sent }) => [
    act,
    statements,
    number(read),
    number(ms),
    sent === undefined ? '' : number(sent),
  ]),
)}

The repair takes a hundred at a time, so that more that is due costs more runs and no longer ones; the audit goes through 20 pages of 100 tickets at a time and goes on from there two minutes later, or sends 400 tickets to be looked at and goes on in a quarter of an hour.

The slowest statement took ${number(it.slowest.ms)} ms and read ${number(it.slowest.read)}; Forge SQL allows a SELECT 5 seconds:

\`\`\`sql
${it.slowest.text}
\`\`\`

What a row takes, after \`ANALYZE TABLE\` (\`data_length\` and \`index_length\` of \`information_schema.tables\`):

${markdown(
  ['table', 'rows', 'bytes of a row', 'of its share of the indexes', 'MB in all'],
  it.bytes.map(({ table, rows, data, index }) => [
    table,
    number(rows),
    data,
    index,
    number(Math.round(((data + index) * rows) / 1_048_576)),
  ]),
)}

Forge SQL holds 1 GiB for an installation in production. At ${row} bytes that is about ${number(holds)} visits, or ${number(Math.floor((holds / YEAR_OF_VISITS) * 10) / 10)} years of 30,000 a month; ${it.size.visits > holds ? `**${number(it.size.visits)} do not fit**, and the page of the site says how full it is long before` : `${number(it.size.visits)} fit`}. Half of a row is the clocks as they stood before a hand-over. MariaDB is not TiDB, on which Forge SQL runs: the bytes there may differ.`;
}
