import { unicodeEscape } from '../text/escapes.js';
import type { TextStyle, YamlFileStyle } from './file-style.js';
import { canBePlain, isInstant, UNPRINTABLE } from './plain.js';

/** Where a scalar is to stand. */
export interface Spot {
  /** The key that holds it, for how its siblings are spelled. */
  readonly key: string;
  readonly inFlow: boolean;
  /** How the text that it replaces, or that stands beside it, is spelled. */
  readonly like?: TextStyle | undefined;
  /** Whether a null may be left out, as in `key:`. */
  readonly mayBeEmpty?: boolean;
}

export const spellScalar = (
  value: string | number | boolean | null,
  spot: Spot,
  fileStyle: YamlFileStyle,
): string => {
  if (typeof value === 'string') return spellText(value, spot, fileStyle);
  if (value !== null) return JSON.stringify(value);
  const spelling = fileStyle.nulls.get(spot.key) ?? fileStyle.null;
  return spelling === '' && spot.mayBeEmpty !== true ? fileStyle.visibleNull : spelling;
};

const spellText = (
  value: string,
  { key, inFlow, like }: Spot,
  fileStyle: YamlFileStyle,
): string => {
  if (fileStyle.ascii && /[^\0-\x7f]/.test(value)) return asciiQuote(value);
  const wanted = like ?? fileStyle.texts.get(key) ?? fileStyle.text;
  // YAML 1.1 reads a date as one; where the file does not leave its dates bare, ours is text too.
  const dated = like === undefined && isInstant(value) && !fileStyle.plainInstants;
  if (wanted === 'plain' && !dated && canBePlain(value, inFlow)) return value;
  return quote(value, wanted === 'plain' ? fileStyle.quote : wanted);
};

const quote = (value: string, style: 'single' | 'double'): string =>
  style === 'single' && !UNPRINTABLE.test(value) && !/[\t\r\n]/.test(value)
    ? `'${value.replaceAll("'", "''")}'`
    : doubleQuote(value);

/** JSON's escapes are YAML's; what JSON leaves bare and YAML does not allow is escaped as well. */
const doubleQuote = (value: string): string =>
  JSON.stringify(value).replaceAll(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, unicodeEscape);

/** Of a sign that two units make, other readers know one escape only. */
const asciiQuote = (value: string): string =>
  doubleQuote(value).replaceAll(/[^\0-\x7f]/gu, (sign) =>
    sign.length === 1
      ? unicodeEscape(sign)
      : `\\U${sign.codePointAt(0)?.toString(16).padStart(8, '0')}`,
  );

/** A key, quoted like those beside it. */
export const spellKey = (key: string, inFlow: boolean, like: TextStyle): string => {
  // As keys of YAML 1.1, `y` and `n` are more often coordinates than booleans.
  if (like === 'plain' && (canBePlain(key, inFlow) || /^[yYnN]$/.test(key))) return key;
  return quote(key, like === 'single' ? 'single' : 'double');
};
