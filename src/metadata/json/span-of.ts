import type { Path, Span } from '../text/locate.js';
import type { Container } from './container.js';
import { containerAt, type JsonText } from './json-text.js';
import { skipBlanks } from './tokens.js';

/** Where the value at a path stands; null when there is none. */
export const spanOf = (json: JsonText, path: Path): Span | null => {
  let place: Span = {
    start: skipBlanks(json.plain, 0),
    end: json.plain.trimEnd().length,
  };
  for (const step of path) {
    const next = entryOf(containerAt(json, place), step);
    if (next === undefined) return null;
    place = next;
  }
  return place;
};

const entryOf = (container: Container | undefined, step: string | number): Span | undefined => {
  if (container === undefined || container.isObject !== (typeof step === 'string'))
    return undefined;
  if (typeof step === 'number') return container.value(step);
  for (let index = 0; index < container.length; index += 1)
    if (container.key(index) === step) return container.value(index);
  return undefined;
};
