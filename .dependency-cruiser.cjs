/**
 * The arrows of the design: entry → usecases → domain; adapters implement ports and are handed in;
 * front ends know the contract and the domain only; the app never knows the sandbox, nor the sandbox the app.
 * Types count as imports: an arrow drawn by a type is an arrow.
 */
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})/|^(${names.join('|')})(/|$)`;

/** Small pure libraries that rules may be written with. */
const PURE = npm('superstruct', 'temporal-polyfill', 'zod');
const FORGE = npm('@forge/[^/]+');
const FORGE_FRONT = npm('@forge/(react|bridge|jira-bridge)');
const FRONT = npm('@forge/(react|bridge|jira-bridge)', 'react', 'react-dom', '@types/react', '@types/react-dom');
/** What Custom UI is drawn with. UI Kit has its components from Jira. */
const DRAWN_WITH = npm('@atlaskit/[^/]+', 'react-dom');

const only = (name, comment, from, ...allowed) => ({
  name,
  comment,
  severity: 'error',
  from: typeof from === 'string' ? { path: from } : from,
  to: { pathNot: allowed },
});
const never = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: typeof from === 'string' ? { path: from } : from,
  to: typeof to === 'string' ? { path: to } : to,
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    only('domain-is-pure', 'Rules know nothing but rules.', '^src/domain/', '^src/domain/', PURE),
    only(
      'ports-speak-domain',
      'Ports and the contract speak the words of the domain.',
      '^src/(ports|contract)(\\.ts$|/)',
      '^src/(domain|ports|contract)[./]',
      PURE,
    ),
    only(
      'usecases-know-ports',
      'A use case knows the domain, its ports and other use cases; adapters are handed in.',
      '^src/usecases/',
      '^src/(usecases|domain)/',
      '^src/ports(\\.ts$|/)',
      PURE,
    ),
    only(
      'jira-implements-ports',
      'The Jira adapter knows ports, the domain and the Forge SDK.',
      '^src/jira/',
      '^src/(jira|domain)/',
      '^src/ports(\\.ts$|/)',
      FORGE,
      PURE,
    ),
    only(
      'storage-implements-ports',
      'The storage adapter knows ports, the domain and the Forge SDK.',
      '^src/storage/',
      '^src/(storage|domain)/',
      '^src/ports(\\.ts$|/)',
      FORGE,
      PURE,
    ),
    never('entry-has-no-ui', 'A door of the backend shows nothing.', '^src/entry/', '^(src/ui|static)/'),
    never(
      'forge-server-at-the-edge',
      'Server packages of Forge are imported by adapters and doors only.',
      { path: '^(src|static)/', pathNot: '^src/(jira|storage|entry)/' },
      { path: FORGE, pathNot: FORGE_FRONT },
    ),
    never(
      'forge-front-in-front',
      'Front-end packages of Forge are imported by front ends only.',
      { path: '^src/', pathNot: '^src/ui/' },
      FORGE_FRONT,
    ),
    only(
      'front-knows-contract',
      'A front end knows the contract and the domain, nothing else of the app.',
      '^src/ui/',
      '^src/ui/',
      '^src/contract(\\.ts$|/)',
      '^src/domain/',
      FRONT,
      PURE,
    ),
    only(
      'custom-ui-knows-contract',
      'So does Custom UI, which is drawn with Atlaskit and has sheets of its own.',
      '^static/',
      '^static/.*\\.(tsx?|css)$',
      '^src/contract(\\.ts$|/)',
      '^src/domain/',
      FRONT,
      PURE,
      DRAWN_WITH,
    ),
    never(
      'app-ignores-workshop',
      'What ships knows no sandbox, test or tool.',
      '^(src|static)/',
      '^(sandbox|test|tools|bench)/',
    ),
    {
      name: 'app-ships-dependencies',
      comment:
        'What the app imports is bundled into it: a development package does not belong there. Of static/ only the built folder ships, which imports nothing: what it is built with may be a development package.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: npm('@types/[^/]+') },
    },
    never(
      'sandbox-ignores-app',
      'The sandbox runs the bundles of the app; it never imports its source.',
      '^sandbox/',
      '^(src|static|test)/',
    ),
    never(
      'site-is-alone',
      'The site is Jira as any REST client sees it: it knows no Forge runtime and no browser.',
      '^sandbox/site/',
      '^sandbox/(forge|web)/',
    ),
    {
      name: 'client-is-alone',
      comment: 'Browser code imports itself and npm packages.',
      severity: 'error',
      from: { path: '^sandbox/web/client/' },
      to: {
        pathNot: ['^sandbox/web/client/', '(^|/)node_modules/', '\\.css$'],
        dependencyTypesNot: ['npm', 'npm-dev'],
      },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment:
        'An import that leads nowhere (styles are for the bundler to find, the types of jira.js for the compiler).',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['\\.css$', '^jira\\.js/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(test/fixtures|dist|build|coverage|test-results)/|^static/[^/]+/(dist|build)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      // @forge/jira-bridge is made for browsers only.
      mainFields: ['main', 'types', 'browser'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
