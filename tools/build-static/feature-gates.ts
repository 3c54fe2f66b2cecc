import type { Plugin } from 'esbuild';

const OFF = `
const gates = {
  checkGate: () => false,
  getExperimentValue: (_experiment, _parameter, fallback) => fallback,
  initializeCompleted: () => true,
};
export const FeatureGates = gates;
export default gates;
`;

/**
 * Atlaskit asks Atlassian's feature-gate client which variant to show. An app has no such service, and may not call
 * it: every gate is off, which is what each component does before the client has answered.
 */
export const featureGatesOff: Plugin = {
  name: 'feature-gates-off',
  setup(build) {
    build.onResolve({ filter: /^@atlaskit\/feature-gate-js-client/ }, ({ path }) => ({ path, namespace: 'gates-off' }));
    build.onLoad({ filter: /.*/, namespace: 'gates-off' }, () => ({ contents: OFF, loader: 'js' }));
  },
};
