import { readStateText } from '../../model/history.js';
import type { Settings } from '../../model/settings.js';
import { stateFragment } from '../../state/index.js';
import { partsOf, stateOnGitHub } from '../history/state-source.js';
import type { Ports } from '../ports.js';
import { type CheckResult, passed, warning } from './check-result.js';

const CHECK = 'state branch';

/** Whether what must outlive a run is there and can be read. */
export const checkState = async (
  ports: Pick<Ports, 'reader' | 'client'>,
  { history }: Pick<Settings, 'history'>,
): Promise<readonly CheckResult[]> => {
  if (history === null) return [passed(CHECK, 'None is kept (`history: false`).')];
  const { branch } = history;
  const source = stateOnGitHub(ports, branch);
  const [text, parts, { head }] = await Promise.all([
    source.read('state.json'),
    partsOf(source),
    ports.reader.read(stateFragment(branch, null)),
  ]);
  const { isOurs, unread } = readStateText(text);
  if (head !== null && !isOurs && parts.length === 0) {
    return [
      warning(
        CHECK,
        `\`${branch}\` holds no \`state.json\` of a run, so it is somebody's own, and no run writes to it.`,
        'Name a branch in `history.branch` that does not exist yet, or leave it out.',
      ),
    ];
  }
  if (head === null) {
    return [passed(CHECK, `\`${branch}\` is not there yet; the first run that delivers makes it.`)];
  }
  const months = new Set(parts.map(({ month }) => month)).size;
  const count = months === 1 ? '1 month' : `${months} months`;
  return unread === 0 && (isOurs || text === null)
    ? [passed(CHECK, `\`${branch}\` holds ${count} of history.`)]
    : [
        warning(
          CHECK,
          `\`state.json\` on \`${branch}\` cannot be read, so the origin of drifts is unknown.`,
          'Let a complete full run write it anew; nothing else is lost.',
        ),
      ];
};
