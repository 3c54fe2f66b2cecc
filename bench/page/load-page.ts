import { functions, month } from './functions';
import { growth } from './growth';
import { ledger } from './ledger';
import type { LoadReport } from './load-report';
import { bulk, cases, closeCheck } from './what-happens';

/** docs/load.md, as a stranger reads it. */
export const loadPage = (report: LoadReport): string => `# Load and growth

What Tierline costs, and how that grows. Written by \`npm run bench -- --write\`, which takes about a quarter of an hour and wants MariaDB (\`apt-get install mariadb-server\`); \`npm run bench\` alone shows the first and the last but one table in a few minutes. Counts are the same on every run and every machine, and tests hold them. Times are those of one machine, on Node ${report.node}: compare rows, not machines. Nothing here was measured on Atlassian's servers.

Atlassian's documented limits are the ones that the sandbox enforces: 65,000 points an hour for all customers of the app together, 20 writes to an issue in 2 seconds, 500 events of the queue a minute, 5 seconds for a SELECT, 1 GiB of Forge SQL.

${[cases, bulk, closeCheck, ledger, growth, functions, month].map((part) => part(report)).join('\n\n')}
`;
