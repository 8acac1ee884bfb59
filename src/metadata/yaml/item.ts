import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../model/json.js';
import { styleBeside, type TextStyle, type YamlFileStyle } from './file-style.js';
import { columnOf } from './lines.js';
import { blockEntries, keyStyleOf, renderFlow, renderLike } from './render.js';
import { spellScalar } from './spell.js';
import type { Dict, List, Node } from './tree.js';

/**
 * The text of a new element, without dash or comma and laid out like the one beside it: on one
 * line or several, and with its keys in the same order.
 *
 * @param key that of the list
 * @param column that of the list's dashes
 */
export const elementText = (
  text: string,
  list: List,
  beside: Node | undefined,
  value: Json,
  { key, column, fileStyle }: { key: string; column: number; fileStyle: YamlFileStyle },
): { readonly gap: string; readonly body: string } => {
  if (!isJsonObject(value) || Object.keys(value).length === 0) {
    const name = `${key}[]`;
    const body =
      isJsonArray(value) || isJsonObject(value)
        ? renderFlow(value, name, fileStyle)
        : spellScalar(value, { key: name, inFlow: list.flow, like: textStyleOf(list) }, fileStyle);
    return { gap: ' ', body };
  }
  const model = beside?.kind === 'dict' && beside.braced ? beside : undefined;
  const style = styleBeside(text, model, fileStyle);
  const ordered = model === undefined ? value : inOrderOf(model, value);
  if (list.flow) {
    const body =
      model === undefined
        ? renderFlow(ordered, `${key}[]`, style)
        : renderLike(text, model, ordered, style);
    return { gap: ' ', body };
  }
  if (model?.flow === true) return { gap: ' ', body: renderLike(text, model, ordered, style) };
  return blockElement(text, model, ordered, column, style);
};

const blockElement = (
  text: string,
  beside: Dict | undefined,
  value: JsonObject,
  column: number,
  fileStyle: YamlFileStyle,
): { gap: string; body: string } => {
  const [first] = beside?.items ?? [];
  const before = first === undefined ? ' ' : text.slice(beside?.indicator ?? 0, first.start);
  const copied = first !== undefined && /^\s+$/.test(before);
  const keys = copied ? columnOf(text, first.start) : column + 2;
  const like: TextStyle = beside === undefined ? 'plain' : keyStyleOf(beside);
  const entries = blockEntries(value, keys, like, fileStyle);
  return {
    gap: copied ? before : ' ',
    body: entries.join(fileStyle.eol + ' '.repeat(keys)),
  };
};

/** How the texts of a list are spelled, if it has one that tells. */
const textStyleOf = ({ items }: List): TextStyle | undefined => {
  for (const { node } of items) {
    if (node.kind !== 'scalar' || typeof node.value !== 'string') continue;
    if (node.style === 'plain' || node.style === 'single' || node.style === 'double') {
      return node.style;
    }
  }
  return undefined;
};

/** A key that the other map lacks stays behind the key that it followed. */
const inOrderOf = ({ items }: Dict, value: JsonObject): JsonObject => {
  const names = Object.keys(value);
  const known = new Set(names);
  const ordered = items.map(({ key }) => key).filter((key) => known.has(key));
  const placed = new Set(ordered);
  names.forEach((name, index) => {
    if (placed.has(name)) return;
    const previous = names[index - 1];
    ordered.splice(previous === undefined ? 0 : ordered.indexOf(previous) + 1, 0, name);
  });
  return Object.fromEntries(ordered.map((name) => [name, value[name] ?? null]));
};
