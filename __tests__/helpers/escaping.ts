/** A command that the runner takes from a line of the log. */
export interface LogCommand {
  readonly name: string;
  readonly data: string;
}

/**
 * The commands in a log, as the runner finds them: `::name::` at the start of a line, or
 * `##[name]` anywhere in it (actions/runner, `ActionCommand.TryParseV2` and `TryParse`).
 */
export const commandsIn = (log: string): readonly LogCommand[] =>
  log.split(/\r\n|\r|\n/).flatMap((line) => {
    const [, name, data] =
      /^\s*::([^\s:]+)(?: .*?)?::(.*)$/.exec(line) ??
      /##\[([^\s\]]+)[^\]]*\](.*)$/.exec(line) ??
      [];
    return name === undefined || data === undefined ? [] : [{ name, data }];
  });

/** What Markdown shows as code is shown, not obeyed; this is what is left without it. */
export const withoutCode = (markdown: string): string =>
  markdown
    .replaceAll(/<code>([^<]|<!-- -->)*<\/code>/g, 'CODE')
    .replaceAll(/(?<!`)`[^`\n]+`(?!`)/g, 'CODE');

/** The rows of every table, cut into cells as GitHub does: also inside of code. */
export const tableRows = (markdown: string): readonly (readonly string[])[] =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split(/(?<!\\)\|/).slice(1, -1));

/** Characters that a reader does not see or that turn the text around. */
export const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;
