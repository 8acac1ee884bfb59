import type { Fault, GraphQLFault } from '../faults.js';
import { isRecord } from '../graphql/operation.js';
import type { HttpAnswer } from './answer.js';

type Path = readonly (string | number)[];

const HTML_ERROR =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n';

/** Whether a fault answers in the place of GitHub, rather than spoil what GitHub answers. */
export const replacesAnswer = (fault: Fault): boolean => {
  if (fault.kind === 'cut-body') return false;
  if (fault.kind !== undefined || fault.body !== undefined) return true;
  if (fault.graphqlErrors !== undefined)
    return fault.graphqlErrors.some((it) => it.path === undefined);
  return fault.status !== undefined;
};

export const applyFault = (answer: HttpAnswer, fault: Fault): HttpAnswer => {
  const spoilt = spoil(answer, fault);
  const headers = { ...spoilt.headers, ...fault.headers };
  return { ...spoilt, status: fault.status ?? spoilt.status, headers };
};

const spoil = (answer: HttpAnswer, fault: Fault): HttpAnswer => {
  if (fault.kind === 'not-json') {
    const headers = { ...answer.headers, 'content-type': 'text/html' };
    return { status: 502, headers, body: typeof fault.body === 'string' ? fault.body : HTML_ERROR };
  }
  if (typeof fault.body === 'string' || Buffer.isBuffer(fault.body))
    return { ...answer, body: fault.body };
  if (fault.body !== undefined) return { ...answer, body: JSON.stringify(fault.body) };
  if (fault.graphqlErrors !== undefined && replacesAnswer(fault)) {
    return { ...answer, body: JSON.stringify({ errors: fault.graphqlErrors }) };
  }
  if (fault.graphqlErrors !== undefined || fault.nullNodes !== undefined)
    return spoilData(answer, fault);
  if (fault.rewrite !== undefined) {
    return { ...answer, body: JSON.stringify(fault.rewrite(JSON.parse(answer.body.toString()))) };
  }
  if (fault.hidden !== undefined) return hide(answer, new Set(fault.hidden));
  if (fault.status !== undefined && fault.kind === undefined) {
    return {
      ...answer,
      body: JSON.stringify({ message: 'Server Error', status: String(fault.status) }),
    };
  }
  return answer;
};

const spoilData = (
  answer: HttpAnswer,
  { graphqlErrors = [], nullNodes = [] }: Fault,
): HttpAnswer => {
  const body: unknown = JSON.parse(answer.body.toString());
  if (!isRecord(body)) return answer;
  for (const path of [...nullNodes, ...graphqlErrors.map(pathOf)]) clear(body.data, path);
  const errors = [...(Array.isArray(body.errors) ? body.errors : []), ...graphqlErrors];
  return { ...answer, body: JSON.stringify({ ...body, ...(errors.length > 0 && { errors }) }) };
};

const hide = (answer: HttpAnswer, numbers: ReadonlySet<number>): HttpAnswer => {
  const text = answer.body.toString();
  const body: unknown = JSON.parse(text, (_key, value: unknown) =>
    isRecord(value) && typeof value.number === 'number' && numbers.has(value.number) ? null : value,
  );
  return { ...answer, body: JSON.stringify(body) };
};

const pathOf = ({ path }: GraphQLFault): Path => path ?? [];

const clear = (data: unknown, path: Path): void => {
  let holder = data;
  for (const key of path.slice(0, -1)) {
    holder = typeof holder === 'object' && holder !== null ? Reflect.get(holder, key) : undefined;
  }
  const last = path.at(-1);
  if (last === undefined || typeof holder !== 'object' || holder === null) return;
  if (Reflect.has(holder, last)) Reflect.set(holder, last, null);
};
