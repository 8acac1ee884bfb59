import type { Inputs } from '../../config/index.js';
import { readTokenState } from '../../github/index.js';
import { RepositoryStore } from '../../metadata/index.js';
import type { SyncResult } from '../../model/result.js';
import type { Settings } from '../../model/settings.js';
import type { RunIdentity } from '../begin-run.js';
import { portsOf, type ServiceOptions } from '../create.js';
import type { Ports } from '../ports.js';
import { SyncService } from '../service.js';
import { expandTemplates } from '../settings/expand-templates.js';
import { loadSettings } from '../settings/load-settings.js';
import { type Finding, findingsOf, lookingAt, passed, warning } from './check-result.js';
import { examineRepository, examineRules } from './repository.js';
import { examineSchedule } from './schedule.js';
import { examineState } from './state.js';
import { examineToken } from './token.js';

const TRIGGER = { event: 'cli', action: null, pullRequest: null, ref: null, actor: null };

/**
 * Looks at everything that a run depends on. Writes nothing.
 *
 * @throws {SyncError} when the options themselves cannot be used
 */
export const examine = async (
  options: ServiceOptions,
  inputs: Inputs,
  identity: RunIdentity,
): Promise<readonly Finding[]> => {
  const ports = portsOf(options);
  const address = findingsOf('address', 'warning', ports.cautions);
  const token = await lookingAt('token', async () =>
    examineToken(await readTokenState(ports.client), ports.clock.now()),
  );
  // Nobody answers a token that is refused.
  if (token.some(({ state, check }) => state === 'failed' && check === 'token')) {
    return [...address, ...token];
  }
  const repository = await lookingAt('repository', () => examineRepository(ports));
  if (repository.some(({ check, state }) => check === 'repository' && state === 'failed')) {
    return [...address, ...token, ...repository];
  }
  const { settings, findings: config } = await examineConfig(
    ports,
    inputs,
    identity.startedAt.toISOString(),
  );
  const [files, rules, state, schedule] = await Promise.all([
    settings === null ? [] : examineFiles(new SyncService(ports), inputs, identity),
    settings === null ? [] : lookingAt('rules on the base', () => rulesFor(ports, settings)),
    settings === null ? [] : lookingAt('state branch', () => examineState(ports, settings)),
    lookingAt('schedule', () => examineSchedule(ports)),
  ]);
  const around = [...rules, ...config, ...files, ...state, ...schedule];
  return [...address, ...token, ...repository, ...around];
};

const rulesFor = async (ports: Ports, settings: Settings): Promise<readonly Finding[]> => {
  const { name } = await new RepositoryStore(ports.reader, ports.client).branch(settings.base);
  return examineRules(ports, name, settings);
};

const examineConfig = async (
  ports: Ports,
  inputs: Inputs,
  startedAt: string,
): Promise<{ settings: Settings | null; findings: readonly Finding[] }> => {
  let settings: Settings | null = null;
  const findings = await lookingAt('config', async () => {
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
  return { settings, findings };
};

/** Compares everything, as a report does, and says what it met. */
const examineFiles = async (
  service: SyncService,
  inputs: Inputs,
  identity: RunIdentity,
): Promise<readonly Finding[]> => {
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
      : findingsOf('ignore rules', 'warning', ignore)),
    ...findingsOf('metadata files', 'failed', others),
    ...result.projects.flatMap(examineFile),
  ];
};

const examineFile = ({
  metadata,
  format,
  complete,
  totals,
  errors,
  warnings,
}: SyncResult['projects'][number]): readonly Finding[] => {
  if (errors.length > 0) return findingsOf('metadata files', 'failed', errors);
  const further = warnings.filter(({ code }) => !code.startsWith('ignore-rule-'));
  const found = `\`${metadata}\` (${format}) has ${totals.records} records, and ${totals.drift === 0 ? 'no drift' : `${totals.drift} drifts`}.`;
  return [
    complete
      ? passed('metadata files', found)
      : warning('metadata files', `${found} Not everything could be observed.`, 'Run again.'),
    ...findingsOf('metadata files', 'warning', further),
  ];
};
