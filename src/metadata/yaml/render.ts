import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../model/json.js';
import type { TextStyle, YamlFileStyle } from './file-style.js';
import { spellKey, spellScalar } from './spell.js';
import type { Dict } from './tree.js';

/** A value on one line, lists in brackets and maps in braces. */
export const renderFlow = (value: Json, key: string, fileStyle: YamlFileStyle): string => {
  const { comma, listPadding, dictPadding } = fileStyle;
  if (isJsonArray(value)) {
    const items = value.map((item) => renderFlow(item, `${key}[]`, fileStyle));
    return items.length === 0 ? '[]' : `[${listPadding}${items.join(`,${comma}`)}${listPadding}]`;
  }
  if (isJsonObject(value)) {
    const entries = Object.entries(value).map(
      ([name, inner]) =>
        `${spellKey(name, true, fileStyle.text)}: ${renderFlow(inner, name, fileStyle)}`,
    );
    if (entries.length === 0) return '{}';
    return `{${dictPadding}${entries.join(`,${comma}`)}${dictPadding}}`;
  }
  return spellScalar(value, { key, inFlow: true }, fileStyle);
};

/** A map in braces, laid out like one that stands beside it. */
export const renderLike = (
  text: string,
  beside: Dict,
  value: JsonObject,
  fileStyle: YamlFileStyle,
): string => {
  const [first, second] = beside.items;
  const last = beside.items.at(-1);
  if (first === undefined || last === undefined) return renderFlow(value, '', fileStyle);
  const blank = (gap: string, other: string): string => (/^\s*$/.test(gap) ? gap : other);
  const lead = blank(text.slice(beside.start + 1, first.start), fileStyle.dictPadding);
  const tail = blank(text.slice((last.comma ?? last.end - 1) + 1, beside.end - 1), lead);
  const gap =
    first.comma === null || second === undefined
      ? fileStyle.comma
      : blank(text.slice(first.comma + 1, second.start), fileStyle.comma);
  const entries = Object.entries(value).map(([key, inner]) =>
    flowEntry(text, beside, key, inner, fileStyle),
  );
  return `{${lead}${entries.join(`,${gap}`)}${tail}}`;
};

/** One `key: value` for a map in braces, with the colon that the others there have. */
export const flowEntry = (
  text: string,
  beside: Dict,
  key: string,
  value: Json,
  fileStyle: YamlFileStyle,
): string => {
  const [first] = beside.items;
  const like = keyStyleOf(beside);
  const name = spellKey(key, true, like);
  const colon = first === undefined ? ': ' : text.slice(first.keyNode.end, first.node.start);
  // `"a":1` is good YAML, `a:1` is one long text.
  const fits = / *: +$/.test(colon) || (/^ *:$/.test(colon) && name.startsWith('"'));
  return `${name}${fits ? colon : ': '}${renderFlow(value, key, fileStyle)}`;
};

export const keyStyleOf = ({ items }: Dict): TextStyle => {
  const style = items[0]?.keyNode.style;
  return style === 'single' || style === 'double' ? style : 'plain';
};

/** Whether a value below a key goes on lines of its own. */
export const goesBelow = (value: Json, key: string, fileStyle: YamlFileStyle): boolean => {
  if (isJsonArray(value)) {
    const usual = value.some((item) => isJsonObject(item)) ? 'block' : fileStyle.scalarList;
    return value.length > 0 && (fileStyle.collections.get(key) ?? usual) === 'block';
  }
  return (
    isJsonObject(value) &&
    Object.keys(value).length > 0 &&
    fileStyle.collections.get(key) !== 'flow'
  );
};

/**
 * The lines below a key for a value of which `goesBelow` holds, each with its line break before
 * it.
 *
 * @param column that of the key
 */
export const renderBelow = (
  value: Json,
  key: string,
  column: number,
  fileStyle: YamlFileStyle,
): string => {
  const inner = column + (isJsonArray(value) ? dashIndent(key, fileStyle) : fileStyle.unit);
  const lines: readonly string[] = isJsonArray(value)
    ? value.map((item) => renderItem(item, `${key}[]`, inner, fileStyle))
    : blockEntries(isJsonObject(value) ? value : {}, inner, 'plain', fileStyle);
  return lines.map((line) => fileStyle.eol + ' '.repeat(inner) + line).join('');
};

/** How far the dashes of a list are indented below its key. */
export const dashIndent = (key: string, { dashes, dash }: YamlFileStyle): number =>
  dashes.get(key) ?? dash;

/** `key: value` for a map in lines; what follows its first line is indented to fit. */
export const blockEntry = (
  key: string,
  value: Json,
  column: number,
  like: TextStyle,
  fileStyle: YamlFileStyle,
): string => {
  const name = `${spellKey(key, false, like)}:`;
  if (goesBelow(value, key, fileStyle)) return name + renderBelow(value, key, column, fileStyle);
  const inline =
    isJsonArray(value) || isJsonObject(value)
      ? renderFlow(value, key, fileStyle)
      : spellScalar(value, { key, inFlow: false, mayBeEmpty: true }, fileStyle);
  return inline === '' ? name : `${name} ${inline}`;
};

export const blockEntries = (
  value: JsonObject,
  column: number,
  like: TextStyle,
  fileStyle: YamlFileStyle,
): string[] =>
  Object.entries(value).map(([key, inner]) => blockEntry(key, inner, column, like, fileStyle));

/** `- value`; the keys of a map are aligned behind the dash. */
const renderItem = (value: Json, key: string, column: number, fileStyle: YamlFileStyle): string => {
  if (isJsonObject(value) && Object.keys(value).length > 0) {
    const entries = blockEntries(value, column + 2, 'plain', fileStyle);
    return `- ${entries.join(fileStyle.eol + ' '.repeat(column + 2))}`;
  }
  return isJsonArray(value) || isJsonObject(value)
    ? `- ${renderFlow(value, key, fileStyle)}`
    : `- ${spellScalar(value, { key, inFlow: false }, fileStyle)}`;
};
