/** In a codespace, `GITHUB_TOKEN` is handed out to every host; `CODESPACES` says that this is one. */
const SECRET = /TOKEN|SECRET|PASSWORD|^CODESPACES$/i;

/** Whether an environment variable of that name must not get to a program that we start. */
export const isSecretVariable = (name: string): boolean => SECRET.test(name);
