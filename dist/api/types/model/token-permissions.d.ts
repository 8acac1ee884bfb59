/** What a token may do, in the words of a workflow's `permissions`. */
export type TokenPermissions = Readonly<Partial<Record<'contents' | 'issues' | 'pull-requests', 'read' | 'write'>>>;
/** `let the token read contents and pull requests`: the order for a token that no workflow hands out. */
export declare const letTheToken: (permissions: TokenPermissions) => string;
