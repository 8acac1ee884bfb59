/** Says what is wrong with the name of a branch, or nothing; the rules are git's. */
export const objectionToBranch = (branch: string): string | undefined =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  /[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|^@$|^[-/.]|\/[/.]|[/.]$|\.lock(\/|$)|^refs\//.test(branch)
    ? `\`${branch}\` is not the name of a branch`
    : undefined;
