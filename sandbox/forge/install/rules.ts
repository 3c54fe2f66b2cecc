import { z } from 'zod';
import type { Json, JsonObject } from '../../json';
import type { AppRuleModule, Site } from '../../site/model';
import type { LoadedApp } from '../app';
import { jsonShape } from '../platform/wire';
import type { Parcel } from '../events/parcel';
import type { ConditionModule, PostFunctionModule, ValidatorModule } from '../manifest/rule-modules';
import { textIn } from '../modules/translations';
import type { Runner } from '../run/runner';
import { failedExpression, type Failed } from './failed-expression';
import { extensionAri, type Identity } from './identity';

export interface RuleOptions {
  site: Site;
  app: LoadedApp;
  identity: Identity;
  runner: Runner;
  send(parcel: Parcel): void;
  /** Tells the app's own triggers for an event. */
  tell(name: string, payload: JsonObject): void;
}

const verdict = z.looseObject({ result: z.boolean(), errorMessage: z.string().nullish() });
const inputShape = z.record(z.string(), jsonShape);

type Offered = Omit<ConditionModule | PostFunctionModule | ValidatorModule, 'function'>;

function offered({ app, identity }: RuleOptions, module: Offered): Omit<AppRuleModule, 'ruleKey'> {
  return {
    ari: extensionAri(identity, module.key),
    appId: identity.appId,
    moduleKey: module.key,
    name: textIn(app.translations, module.name),
    description: textIn(app.translations, module.description),
    projectTypes: module.projectTypes,
    scopes: identity.scopes.all,
    ...(module.configurationDescription
      ? { configurationDescription: module.configurationDescription.expression }
      : {}),
  };
}

function messageOf(
  { app }: RuleOptions,
  { errorMessage }: ValidatorModule | ConditionModule,
): Pick<AppRuleModule, 'errorMessage'> {
  if (errorMessage === undefined) return {};
  const isExpression = typeof errorMessage === 'object' && 'expression' in errorMessage;
  return { errorMessage: isExpression ? errorMessage : textIn(app.translations, errorMessage) };
}

function validator(options: RuleOptions, module: ValidatorModule): AppRuleModule {
  const { runner } = options;
  const rule: AppRuleModule = {
    ...offered(options, module),
    ...messageOf(options, module),
    ruleKey: 'forge:expression-validator',
    failed: (what: Failed) => failedExpression(options, module.key, what),
  };
  if (module.expression !== undefined) return { ...rule, expression: module.expression };
  const { function: key = '' } = module;
  return {
    ...rule,
    /** Nobody stands behind the call: only `asApp` works in it. */
    async validate(body: Json) {
      const call = { function: key, module: module.key, moduleType: 'jira:workflowValidator', body };
      const { result, errorMessage } = verdict.parse(await runner.answer(call));
      return { result, ...(errorMessage ? { errorMessage } : {}) };
    },
  };
}

const condition = (options: RuleOptions, module: ConditionModule): AppRuleModule => ({
  ...offered(options, module),
  ...messageOf(options, module),
  ruleKey: 'forge:expression-condition',
  expression: module.expression,
  failed: (what) => failedExpression(options, module.key, what),
});

const postFunction = (options: RuleOptions, module: PostFunctionModule): AppRuleModule => ({
  ...offered(options, module),
  ruleKey: 'forge:workflow-post-function',
  after(input) {
    const context = { cloudId: options.site.cloudId, moduleKey: module.key };
    options.send({
      function: module.function,
      module: module.key,
      moduleType: 'jira:workflowPostFunction',
      payload: { ...inputShape.parse(structuredClone(input)), context },
    });
  },
});

/** Offers the app's workflow rules to the site. */
export function addRules(options: RuleOptions): void {
  const { modules } = options.app.manifest;
  const rules = [
    ...modules['jira:workflowValidator'].map((it) => validator(options, it)),
    ...modules['jira:workflowCondition'].map((it) => condition(options, it)),
    ...modules['jira:workflowPostFunction'].map((it) => postFunction(options, it)),
  ];
  for (const rule of rules) options.site.appRules.set(rule.ari, rule);
}

/** The workflows keep the rules, which from now on lead nowhere. */
export function removeRules(site: Site, { appId }: Identity): void {
  for (const [ari, rule] of site.appRules) if (rule.appId === appId) site.appRules.delete(ari);
}
