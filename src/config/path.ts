/**
 * Says what is wrong with a path that comes from a config file or an input, or nothing when it
 * stays inside the repository and may be written by us.
 */
export const objectionToPath = (path: string): string | undefined => {
  const segments = path.split('/');
  if (path.includes('\\')) return 'uses a backslash; separate folders with /';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  if (/[\u0000-\u001f\u007f]/.test(path)) return 'holds a control character';
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) {
    return 'is absolute; give it from the root of the repository';
  }
  if (segments.some((segment) => segment === '..' || segment === '.' || segment === '')) {
    return 'has an empty, . or .. part; give it from the root of the repository';
  }
  const folded = path
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '');
  if (/^\.git(\/|$)|\/\.git(\/|$)/.test(folded)) return 'lies inside .git';
  if (folded.startsWith('.github/workflows/')) {
    return 'lies in .github/workflows, which the workflow token may not write; keep it elsewhere';
  }
  return undefined;
};
