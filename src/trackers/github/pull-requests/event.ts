import * as z from 'zod';
import type { ItemHint } from '../../../model/trigger.js';
import { NAME } from './pull-request.js';

/**
 * What is read of an event's payload; a head repository that was deleted is null. The number alone
 * says what to look at, so a head that cannot be read is left out.
 */
const payload = z.object({
  pull_request: z.object({
    number: z.int32().positive(),
    head: z
      .object({ ref: z.string(), repo: z.object({ full_name: z.string() }).nullish() })
      .nullish()
      .catch(null),
  }),
});

const EVENTS: ReadonlySet<string> = new Set(['pull_request', 'pull_request_target']);

/** The pull request that an event is about; null for another event, and for what cannot be read. */
export const itemHintIn = (event: string, value: unknown): ItemHint | null => {
  const pull = payload.safeParse(value).data?.pull_request;
  if (pull === undefined || !EVENTS.has(event)) return null;
  const { number, head } = pull;
  return {
    tracker: NAME,
    key: number,
    head: head ? { branch: head.ref, repository: head.repo?.full_name ?? null } : null,
  };
};
