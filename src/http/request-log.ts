const LONGEST = 80;
/** Of all variables together, in characters. */
const MOST = 600;

/** One line about a request, for debugging. What is long, such as a file, is cut. */
export const describeRequest = (
  what: string,
  variables: Readonly<Record<string, unknown>>,
  outcome: string,
): string => {
  const all = JSON.stringify(variables, shorten);
  return `${what} ${all.length > MOST ? `${all.slice(0, MOST)}…` : all} -> ${outcome}`;
};

const shorten = (_key: string, value: unknown): unknown => {
  if (typeof value !== 'string' || value.length <= LONGEST) return value;
  return `${value.slice(0, LONGEST)}… (${value.length} characters)`;
};
