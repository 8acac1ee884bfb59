import { parse, visit } from 'graphql';
import type { Fault, RequestLog } from '../../src/emulator/index.js';

/** The names under which a query asks for a field with an argument. */
const aliases = ({ query }: RequestLog, field: string, argument: string): readonly string[] => {
  const names: string[] = [];
  if (query === undefined) return names;
  visit(parse(query), {
    Field: ({ name, alias, arguments: given = [] }) => {
      if (name.value !== field || !given.some((one) => one.name.value === argument)) return;
      names.push((alias ?? name).value);
    },
  });
  return names;
};

/** Whether a request lists the selected pull requests. */
export const isListing = (request: RequestLog): boolean =>
  aliases(request, 'pullRequests', 'labels').length > 0;

/** Whether a request asks for another page than the first. */
export const isLaterPage = (request: RequestLog): boolean =>
  isListing(request) && !aliases(request, 'object', 'expression').length;

/** Whether a request looks single numbers up. */
export const isLookUp = (request: RequestLog): boolean =>
  aliases(request, 'issueOrPullRequest', 'number').length > 0;

/** Whether a request is the mutation of that name. */
export const changes =
  (field: string) =>
  (request: RequestLog): boolean =>
    request.isWrite && aliases(request, field, 'input').length > 0;

/** Listings come without one of the pull requests, however often they are asked for. */
export const listingWithout = (number: number): Fault => ({
  match: isListing,
  times: 99,
  hidden: [number],
});
