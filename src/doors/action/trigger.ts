import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { Trigger } from '../../model/trigger.js';
import type { Environment } from './environment.js';

/**
 * What a run depends on in an event's payload; a head repository that was deleted is null. The
 * number alone says what to look at, so a head that cannot be read is as good as none.
 */
const payload = z.object({
  action: z.string().nullish(),
  pull_request: z
    .object({
      number: z.int32().positive(),
      head: z
        .object({ ref: z.string(), repo: z.object({ full_name: z.string() }).nullish() })
        .nullish()
        .catch(null),
    })
    .nullish(),
});

/**
 * The event that started the workflow. The event is only a hint to look, so a payload that cannot
 * be read is one without a pull request: then everything is looked at.
 *
 * Read here rather than with `@actions/github`, which would take the bundle over its size bound.
 */
export const readTrigger = async (env: Environment): Promise<Trigger> => {
  const event = env.GITHUB_EVENT_NAME || 'unknown';
  const { action, pull_request: pull } = await readPayload(env.GITHUB_EVENT_PATH);
  const concernsPull = event === 'pull_request' || event === 'pull_request_target';
  return {
    event,
    action: action ?? null,
    pullRequest:
      concernsPull && pull
        ? {
            number: pull.number,
            head: pull.head?.ref ?? '',
            headRepository: pull.head?.repo?.full_name ?? null,
          }
        : null,
    ref: env.GITHUB_REF || null,
    actor: env.GITHUB_ACTOR || null,
  };
};

const readPayload = async (path: string | undefined): Promise<z.infer<typeof payload>> => {
  if (!path) return {};
  try {
    return payload.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return {};
  }
};
