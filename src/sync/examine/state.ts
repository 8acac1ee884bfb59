import { state } from '../../model/history.js';
import type { Settings } from '../../model/settings.js';
import type { Ports } from '../ports.js';
import { monthsOf, stateOnGitHub } from '../state-source.js';
import { type Finding, passed, warning } from './finding.js';

const CHECK = 'state branch';

/** Whether what must outlive a run is there and can be read. */
export const examineState = async (
  ports: Pick<Ports, 'reader' | 'client'>,
  { history }: Pick<Settings, 'history'>,
): Promise<readonly Finding[]> => {
  if (history === null) return [passed(CHECK, 'None is kept (`history: false`).')];
  const { branch } = history;
  const source = stateOnGitHub(ports, branch);
  const [text, months] = await Promise.all([source.read('state.json'), monthsOf(source)]);
  if (text === null && months.length === 0) {
    return [passed(CHECK, `\`${branch}\` is not there yet; the first run that delivers makes it.`)];
  }
  const count = months.length === 1 ? '1 month' : `${months.length} months`;
  return isState(text)
    ? [passed(CHECK, `\`${branch}\` holds ${count} of history.`)]
    : [
        warning(
          CHECK,
          `\`state.json\` on \`${branch}\` cannot be read, so the origin of drifts is unknown.`,
          'Let a complete full run write it anew; nothing else is lost.',
        ),
      ];
};

const isState = (text: string | null): boolean => {
  try {
    return state.safeParse(JSON.parse(text ?? '')).success;
  } catch {
    return false;
  }
};
