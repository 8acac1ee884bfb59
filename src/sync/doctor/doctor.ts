import type { Inputs } from '../../config/index.js';
import { readTokenState } from '../../github/index.js';
import { RepositoryStore } from '../../metadata/index.js';
import type { SyncResult } from '../../model/result.js';
import type { Settings } from '../../model/settings.js';
import { startedBy } from '../../model/trigger.js';
import type { RunIdentity } from '../begin-run.js';
import { portsOf, type ServiceOptions } from '../create.js';
import type { Ports } from '../ports.js';
import { SyncService } from '../service.js';
import { expandTemplates } from '../settings/expand-templates.js';
import { loadSettings } from '../settings/load-settings.js';
import { type CheckResult, passed, resultsOf, resultsOrRefusal, warning } from './check-result.js';
import { checkRepository, checkRules } from './repository.js';
import { checkSchedule } from './schedule.js';
import { checkState } from './state.js';
import { checkToken } from './token.js';

const TRIGGER = startedBy('cli');

/**
 * Looks at everything that a run depends on. Writes nothing.
 *
 * @throws {SyncError} when the options themselves cannot be used
 */
export const checkSetup = async (
  options: ServiceOptions,
  inputs: Inputs,
  identity: RunIdentity,
): Promise<readonly CheckResult[]> => {
  const ports = portsOf(options);
  const address = resultsOf('address', 'warning', ports.cautions);
  const token = await resultsOrRefusal('token', async () =>
    checkToken(await readTokenState(ports.client), ports.clock.now()),
  );
  // Nobody answers a token that is refused.
  if (token.some(({ state, check }) => state === 'failed' && check === 'token')) {
    return [...address, ...token];
  }
  const repository = await resultsOrRefusal('repository', () => checkRepository(ports));
  if (repository.some(({ check, state }) => check === 'repository' && state === 'failed')) {
    return [...address, ...token, ...repository];
  }
  const { settings, results: config } = await checkConfig(
    ports,
    inputs,
    identity.startedAt.toISOString(),
  );
  const [files, rules, state, schedule] = await Promise.all([
    settings === null ? [] : checkFiles(new SyncService(ports), inputs, identity),
    settings === null ? [] : resultsOrRefusal('rules on the base', () => rulesFor(ports, settings)),
    settings === null ? [] : resultsOrRefusal('state branch', () => checkState(ports, settings)),
    resultsOrRefusal('schedule', () => checkSchedule(ports)),
  ]);
  const around = [...rules, ...config, ...files, ...state, ...schedule];
  return [...address, ...token, ...repository, ...around];
};

const rulesFor = async (ports: Ports, settings: Settings): Promise<readonly CheckResult[]> => {
  const { name } = await new RepositoryStore(ports.reader, ports.client).branch(settings.base);
  return checkRules(ports, name, settings);
};

const checkConfig = async (
  ports: Ports,
  inputs: Inputs,
  startedAt: string,
): Promise<{ settings: Settings | null; results: readonly CheckResult[] }> => {
  let settings: Settings | null = null;
  const results = await resultsOrRefusal('config', async () => {
    const loaded = await expandTemplates(
      ports,
      await loadSettings(ports, inputs, TRIGGER, startedAt),
    );
    settings = loaded;
    const names = loaded.projects.map(({ name }) => `\`${name}\``);
    return [
      passed(
        'config',
        `It describes ${names.length === 1 ? 'the project' : `${names.length} projects:`} ${names.slice(0, 10).join(', ')}${names.length > 10 ? ' and more' : ''}.`,
      ),
    ];
  });
  return { settings, results };
};

/** Compares everything, as a report does, and says what it met. */
const checkFiles = async (
  service: SyncService,
  inputs: Inputs,
  identity: RunIdentity,
): Promise<readonly CheckResult[]> => {
  const asked = { ...inputs, mode: 'report' as const };
  const result = await service.execute({ identity, trigger: TRIGGER, inputs: asked });
  const ignore = result.projects
    .flatMap(({ warnings }) => warnings)
    .filter(({ code }) => code.startsWith('ignore-rule-'));
  const ownErrors = result.projects.flatMap(({ errors }) => errors);
  const others = result.errors.filter((error) => !ownErrors.includes(error));
  return [
    ...(ignore.length === 0
      ? [passed('ignore rules', 'Each has an effect.')]
      : resultsOf('ignore rules', 'warning', ignore)),
    ...resultsOf('metadata files', 'failed', others),
    ...result.projects.flatMap(resultsForFile),
  ];
};

const resultsForFile = ({
  metadata,
  format,
  complete,
  totals,
  errors,
  warnings,
}: SyncResult['projects'][number]): readonly CheckResult[] => {
  if (errors.length > 0) return resultsOf('metadata files', 'failed', errors);
  const further = warnings.filter(({ code }) => !code.startsWith('ignore-rule-'));
  const found = `\`${metadata}\` (${format}) has ${totals.records} records, and ${totals.drift === 0 ? 'no drift' : `${totals.drift} drifts`}.`;
  return [
    complete
      ? passed('metadata files', found)
      : warning('metadata files', `${found} Not everything could be observed.`, 'Run again.'),
    ...resultsOf('metadata files', 'warning', further),
  ];
};
