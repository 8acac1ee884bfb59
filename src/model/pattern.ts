/** Whether a name fits a pattern in which `*` stands for any characters. */
export const fitsPattern = (pattern: string, name: string): boolean => {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return name === pattern;
  const last = rest.pop() ?? '';
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) {
    return false;
  }
  let at = first.length;
  const end = name.length - last.length;
  return rest.every((piece) => {
    const found = name.indexOf(piece, at);
    at = found + piece.length;
    return found >= 0 && at <= end;
  });
};

/** How many characters of a pattern stand for themselves. */
export const literalLength = (pattern: string): number => pattern.replaceAll('*', '').length;
