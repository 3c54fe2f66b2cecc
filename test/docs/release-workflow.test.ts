import { parse } from 'yaml';
import { z } from 'zod';
import { filesBelow, textOf } from './read-docs';

const Step = z.object({
  name: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const Job = z.object({
  needs: z.union([z.string(), z.array(z.string())]).optional(),
  uses: z.string().optional(),
  environment: z.string().optional(),
  container: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  steps: z.array(Step).default([]),
});
const Workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(z.string(), Job),
});

const read = (name: string) => Workflow.parse(parse(textOf(`.github/workflows/${name}`)));
const release = read('release.yml');
const stage = read('deploy-stage.yml');
const files = filesBelow('.github/workflows', ['.yml']);
const texts = files.map(textOf);
const steps = files
  .flatMap((file) => Object.values(Workflow.parse(parse(textOf(file))).jobs))
  .flatMap((job) => job.steps);
const commands = (stage.jobs['deploy']?.steps ?? []).map(({ run = '' }) => run);
const placeOf = (pattern: RegExp): number => commands.findIndex((run) => pattern.test(run));

describe('a release', () => {
  test('goes through its stages in order, the checks first', () => {
    const order = Object.entries(release.jobs).map(([name, { needs, with: given }]) => [name, needs, given?.['stage']]);
    expect(order).toEqual([
      ['check', undefined, undefined],
      ['development', 'check', 'development'],
      ['staging', 'development', 'staging'],
      ['production', 'staging', 'production'],
    ]);
    expect(release.jobs['check']?.uses).toBe('./.github/workflows/ci.yml');
  });

  test('begins with a tag, or by hand, and may then approve a major version', () => {
    expect(Object.keys(release.on)).toEqual(['push', 'workflow_dispatch']);
    expect(release.on['push']).toEqual({ tags: ['v*'] });
    expect(release.on['workflow_dispatch']).toMatchObject({ inputs: { 'approve-major': { default: false } } });
  });

  test('waits at each stage for what that environment of the repository asks for', () => {
    expect(stage.jobs['deploy']?.environment).toBe('${{ inputs.stage }}');
  });
});

describe('a stage', () => {
  test('builds and checks before it deploys, and deploys before it installs', () => {
    const order = [
      /^npm ci$/,
      /^npm audit --json .*\n.*npm run audit -- /,
      /^npm run build$/,
      /^npm run forge:check$/,
      /@forge\/cli@/,
      /forge deploy/,
      /forge install/,
    ];
    const places = order.map(placeOf);
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('never asks a question that nobody would answer', () => {
    for (const command of commands.join('\n').match(/^.*forge (deploy|install|eligibility).*$/gm) ?? [])
      expect(command).toMatch(/--non-interactive|"\$\{where\[@\]\}"/);
    expect(commands.join('\n')).toMatch(/where=\(--non-interactive /);
  });

  test('approves a major version only when told to', () => {
    const deploy = stage.jobs['deploy']?.steps.find(({ run }) => run?.includes('forge deploy'));
    expect(deploy?.env?.['APPROVE']).toBe("${{ inputs.approve-major && '--approve MAJOR_VERSION_RULE' || '' }}");
  });
});

describe('all workflows', () => {
  test('take actions by commit, with the version beside it', () => {
    const uses = texts.flatMap((text) => text.match(/uses: .*/g) ?? []).filter((line) => !line.includes('./'));
    expect(uses.length).toBeGreaterThan(2);
    for (const line of uses) expect(line).toMatch(/^uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('name exact versions of Node and of what they install', () => {
    const installed = steps.flatMap(({ run = '' }) => run.match(/npm install .*/g) ?? []);
    expect(installed).toEqual([expect.stringMatching(/^npm install --global @forge\/cli@\d+\.\d+\.\d+$/)]);
    const nodes = texts.flatMap((text) =>
      [...text.matchAll(/(?:node-version: |node:)(\S+)/g)].map(([, version]) => version),
    );
    expect(new Set(nodes.map((version) => version?.replace(/-.*/, ''))).size).toBe(1);
    expect(nodes[0]).toMatch(/^\d+\.\d+\.\d+/);
  });

  test('may read the repository, and nothing more', () => {
    for (const file of files) expect(Workflow.parse(parse(textOf(file))).permissions).toEqual({ contents: 'read' });
  });

  test('hold no secret and no host', () => {
    for (const text of texts) {
      expect(text).not.toMatch(/https?:\/\/|\b[\w-]+\.(net|com|org|io|dev)\b/);
      for (const line of text.match(/^\s+FORGE_\w+: .*$/gm) ?? [])
        expect(line).toMatch(/: \$\{\{ secrets\.FORGE_\w+ \}\}$/);
    }
  });

  test('hand secrets only to the steps that talk to Atlassian', () => {
    for (const { run = '', uses, env = {} } of steps)
      if (Object.keys(env).some((name) => name.startsWith('FORGE_'))) {
        expect(uses).toBeUndefined();
        expect(run).toMatch(/forge (deploy|install)/);
      }
  });
});
