/*
 * Runs Atlassian's own bundler on one app and prints where its output lies, as one line of JSON.
 * A program of its own, because the bundler wants to be started by a main script and reads the
 * working directory. Arguments: the app's folder.
 */
const { createRequire } = require('node:module');
const { getEntryPoints, getNodeBundler, getWrapperProvider } = require('@forge/bundler');
const shared = createRequire(require.resolve('@forge/bundler'))('@forge/cli-shared');

const silent = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };

async function main(appDirectory) {
  process.chdir(appDirectory);
  const reader = new shared.FileSystemReader();
  const configFile = new shared.ConfigFile(reader, new shared.FileSystemWriter());
  const config = await configFile.readConfig();
  const i18nResourceBundle = await new shared.I18nResourceBundlingService(configFile).bundle(
    config.modules,
    config.translations,
  );
  const bundler = getNodeBundler(silent, getWrapperProvider({ fileSystemReader: reader }), configFile);
  const entryPoints = getEntryPoints(await configFile.getAppHandlers());
  const result = await bundler.bundle({ appDirectory, entryPoints, i18nResourceBundle });
  const additional = [...(result.additionalOutputs ?? [])].map(([name, content]) => [
    name,
    Buffer.isBuffer(content) ? { text: content.toString('utf8') } : { path: String(content) },
  ]);
  process.stdout.write(`\n${JSON.stringify({ outputDir: result.outputDir, additional })}\n`);
}

main(process.argv[2]).catch((error) => {
  process.stderr.write(`${error && error.stack ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
