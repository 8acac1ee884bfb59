import { type HttpAnswer, jsonAnswer } from '../http/answer.js';
import type { RestCall } from './call.js';

/** One page of rows, with the links that lead to the others. */
export const pagedAnswer = <Row>(
  { query }: RestCall,
  url: string,
  rows: readonly Row[],
  toBody: (row: Row) => unknown,
): HttpAnswer => {
  const size = Math.min(100, Math.max(1, Number(query.get('per_page') ?? 30) || 30));
  const page = Math.max(1, Number(query.get('page') ?? 1) || 1);
  const last = Math.max(1, Math.ceil(rows.length / size));
  const link = (target: number, rel: string) => {
    const params = new URLSearchParams(query);
    params.set('page', String(target));
    return `<${url}?${params}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev'), link(1, 'first')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
  ];
  const headers: Record<string, string> = links.length === 0 ? {} : { link: links.join(', ') };
  return jsonAnswer(200, rows.slice((page - 1) * size, page * size).map(toBody), headers);
};
