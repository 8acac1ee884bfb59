// A module loader hook: a package that imports JSON without `with { type: 'json' }` loads in Node.
export async function resolve(specifier, context, nextResolve) {
  const resolved = await nextResolve(specifier, context);
  if (!specifier.endsWith('.json')) return resolved;
  return { ...resolved, importAttributes: { ...resolved.importAttributes, type: 'json' } };
}
