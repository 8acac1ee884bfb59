/** What a token may do, in the words of a workflow's `permissions`. */
export type TokenPermissions = Readonly<
  Partial<Record<'contents' | 'issues' | 'pull-requests', 'read' | 'write'>>
>;

/** `let the token read contents and pull requests`: the order for a token that no workflow hands out. */
export const letTheToken = (permissions: TokenPermissions): string => {
  const orders = (['read', 'write'] as const).flatMap((level) => {
    const scopes = Object.entries(permissions).flatMap(([scope, given]) =>
      given === level ? [scope.replace('-', ' ')] : [],
    );
    return scopes.length === 0 ? [] : [`${level} ${scopes.join(' and ')}`];
  });
  return `let the token ${orders.join(', and ')}`;
};
