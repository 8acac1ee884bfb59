import { isJsonObject, type Json } from '../model/json.js';
import { own } from '../model/own.js';
import { SyncError } from '../model/problem.js';
import type { OpenDocument } from './document.js';
import { sameValue } from './equal.js';
import type { Path } from './text/locate.js';
import { splice } from './text/splice.js';

interface Part {
  readonly path: string;
  readonly text: string;
  /** Where the part stands: the keys that lead to it. */
  readonly at: Path;
  readonly openDocument: OpenDocument;
}

/**
 * The text with a part of it as an earlier text spells it, both with or without byte-order mark;
 * null when one of them has no such part, or the texts do not fit together.
 */
export const withPart = (
  { path, text, at, openDocument }: Part,
  earlier: string,
): string | null => {
  try {
    const now = withoutMark(text);
    const then = withoutMark(earlier);
    const present = openDocument(path, now);
    const past = openDocument(path, then);
    const [place, source] = [present.spanOf(at), past.spanOf(at)];
    if (place === null || source === null) return null;
    const edited = splice(now, [{ ...place, text: then.slice(source.start, source.end) }]);
    // A layout may depend on what stands around it: what was put together is read again.
    const expected = withValue(present.value, at, valueAt(past.value, at) ?? null);
    return sameValue(openDocument(path, edited).value, expected) ? edited : null;
  } catch (error) {
    if (error instanceof SyncError) return null;
    throw error;
  }
};

const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');

const valueAt = (value: Json | undefined, at: Path): Json | undefined =>
  at.reduce<Json | undefined>(
    (holder, key) => (isJsonObject(holder) ? own(holder, String(key)) : undefined),
    value,
  );

const withValue = (holder: Json, [key, ...rest]: Path, value: Json): Json =>
  key === undefined
    ? value
    : isJsonObject(holder)
      ? { ...holder, [key]: withValue(own(holder, String(key)) ?? null, rest, value) }
      : holder;
