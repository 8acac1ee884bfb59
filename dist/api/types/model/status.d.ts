/** The states that a pull request can be in; `closed` means closed without being merged. */
export declare const STATUSES: readonly ["open", "merged", "closed"];
export type Status = (typeof STATUSES)[number];
export declare const isStatus: (value: unknown) => value is Status;
