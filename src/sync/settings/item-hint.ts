import type { ItemHint } from '../../model/trigger.js';
import { TRACKERS } from '../../trackers/registry.js';

/** The item that an event of GitHub's is about; null when it is about none that any tracker has. */
export const itemHintIn = (event: string, payload: unknown): ItemHint | null => {
  for (const tracker of TRACKERS) {
    const hint = tracker.itemHintIn(event, payload);
    if (hint !== null) return hint;
  }
  return null;
};
