/** A path as one word of a command that people copy into a shell. */
export const shellWord = (path: string): string => {
  const word = path.startsWith('-') ? `./${path}` : path;
  return /^[\w./@%+=:,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
};
