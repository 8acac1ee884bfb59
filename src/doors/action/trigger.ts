// The package's entrance would load a whole client with it.
import { Context } from '../../../node_modules/@actions/github/lib/context.js';
import type { Trigger } from '../../model/trigger.js';
import { itemHintIn } from '../../sync/index.js';

type EventContext = Pick<Context, 'eventName' | 'payload' | 'ref' | 'actor'>;

/** What the runner says of the event; of a payload that is no JSON nothing but what started the run. */
export const readContext = (): EventContext => {
  try {
    return new Context();
  } catch {
    const { GITHUB_EVENT_NAME = '', GITHUB_REF = '', GITHUB_ACTOR = '' } = process.env;
    return { eventName: GITHUB_EVENT_NAME, payload: {}, ref: GITHUB_REF, actor: GITHUB_ACTOR };
  }
};

/**
 * The event that started the workflow. The event is only a hint to look, so a payload that cannot
 * be read is one about no item: then everything is looked at.
 */
export const triggerOf = ({ eventName, payload, ref, actor }: EventContext): Trigger => {
  const event = eventName || 'unknown';
  const action: unknown = payload?.action;
  return {
    event,
    action: typeof action === 'string' ? action : null,
    item: itemHintIn(event, payload),
    ref: ref || null,
    actor: actor || null,
  };
};
