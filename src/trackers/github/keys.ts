import type { Json } from '../../model/json.js';
import type { Keys } from '../../model/tracker.js';

export const keyOf = (number: number): string => `#${number}`;

export const numberOf = (key: string): number => Number(key.slice(1));

/** GitHub takes numbers as 32-bit integers, and refuses all of a request that holds a larger one. */
const HIGHEST = 2_147_483_647;

/** `12`, `#12` or `GH-12`. */
const SHORT = /^(?:#|GH-)?0*([1-9]\d{0,9})$/i;
/** `owner/name#12`. */
const NAMED = /^([\w.-]+\/[\w.-]+)#0*([1-9]\d{0,9})$/;
/** The address of a pull request or an issue, as pages and the API have it, and of what is below it. */
const ADDRESS =
  /^https?:\/\/[^/]+\/(?:api\/v3\/)?(?:repos\/)?([\w.-]+\/[\w.-]+)\/(?:pulls?|issues)\/0*([1-9]\d{0,9})(?:[/?#].*)?$/i;

interface Spelled {
  readonly number: number;
  /** The repository that the spelling names, in small letters; null where it names none. */
  readonly repository: string | null;
  /** The same for another number. */
  like(number: number): string;
}

const spelledIn = (text: string): Spelled | null => {
  const short = SHORT.exec(text);
  const named = NAMED.exec(text) ?? ADDRESS.exec(text);
  const [, repository, digits] = short === null ? (named ?? []) : [null, null, short[1]];
  if (digits === undefined || digits === null || Number(digits) > HIGHEST) return null;
  const prefix = text.slice(0, text.length - digits.length);
  return {
    number: Number(digits),
    repository: repository?.toLowerCase() ?? null,
    // What stands behind the number is of that item alone.
    like: (number) =>
      short !== null || NAMED.test(text)
        ? `${prefix}${number}`
        : text.replace(/(\/(?:pulls?|issues)\/)\d+.*$/i, `$1${number}`),
  };
};

/**
 * `#87`; a number is unique among pull requests and issues. Files may spell it as a number, `"12"`,
 * `"#12"`, `"GH-12"`, `"owner/name#12"` and as the address of either kind of item.
 *
 * @param home `owner/name`; a key that names another repository is none of ours
 */
const keysOf = (home: string | null): Keys => {
  const isOurs = ({ repository }: Spelled): boolean =>
    repository === null || repository === home?.toLowerCase();
  const read = (value: Json | undefined): string | null => {
    if (typeof value === 'number')
      return Number.isInteger(value) && value > 0 && value <= HIGHEST ? keyOf(value) : null;
    const spelled = typeof value === 'string' ? spelledIn(value.trim()) : null;
    return spelled !== null && isOurs(spelled) ? keyOf(spelled.number) : null;
  };
  return {
    in: (repository) => keysOf(repository),
    read,
    spell: (key, like) =>
      typeof like === 'string' && read(like) !== null
        ? (spelledIn(like.trim())?.like(numberOf(key)) ?? numberOf(key))
        : numberOf(key),
    mayMean: (value, key) => {
      const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
      const spelled = spelledIn(text.trim());
      if (spelled !== null && !isOurs(spelled)) return false;
      const numbers = text.match(/\d+/g);
      return numbers === null || numbers.some((digits) => Number(digits) === numberOf(key));
    },
    compare: (a, b) => numberOf(a) - numberOf(b),
    numberOf: (key) => (/^#\d+$/.test(key) ? numberOf(key) : null),
  };
};

export const KEYS: Keys = keysOf(null);
