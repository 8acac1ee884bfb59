/** The text of a ledger without records, in the syntax that the path names. */
export const newLedger = (path: string, project: string): string =>
  /\.ya?ml$/i.test(path)
    ? `version: 1\nproject: ${JSON.stringify(project)}\npulls: []\n`
    : `${JSON.stringify({ version: 1, project, pulls: [] }, null, 2)}\n`;
