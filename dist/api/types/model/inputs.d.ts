export declare const FORMAT_NAMES: readonly ["ledger", "claudestep"];
/** What a value of an input is. */
type Kind = {
    readonly kind: 'secret' | 'path' | 'branch' | 'names' | 'flag' | 'since';
}
/** One word, or any of some. */
 | {
    readonly kind: 'word' | 'words';
    readonly of: readonly string[];
};
type InputDefinition = Kind & {
    /** In Markdown, as action.yml and the README have it. */
    readonly meaning: string;
    /** What the merge takes where neither an input nor the config file says anything. */
    readonly default?: string | boolean;
    /** What an input that is not set means, where that is no value; in Markdown. */
    readonly unset?: string;
    /** How it stands on the command line, if it has a flag there. */
    readonly flag?: {
        readonly example: string;
        readonly where?: string;
    };
    /** It has a meaning only for the step of a workflow. */
    readonly only?: 'action';
};
/**
 * Every input, in the order of action.yml. The types of the API, the flags of the command line and the
 * check of action.yml come from here. It is plain data because the command line reads it at each start.
 */
export declare const INPUTS: {
    readonly token: {
        readonly kind: "secret";
        readonly meaning: "Reads pull requests; writes only where corrections are delivered";
        readonly default: "${{ github.token }}";
        readonly only: "action";
    };
    readonly config: {
        readonly kind: "path";
        readonly meaning: "Path of the optional config file";
        readonly default: ".github/metadata-sync.yml";
        readonly flag: {
            readonly example: "--config .github/release-sync.yml";
        };
    };
    readonly project: {
        readonly kind: "names";
        readonly meaning: "Names of the projects to run, comma or newline separated";
        readonly unset: "all";
        readonly flag: {
            readonly example: "--project api,web";
        };
    };
    readonly label: {
        readonly kind: "names";
        readonly meaning: "Without a config file: labels, any of which selects an item";
        readonly flag: {
            readonly example: "--label my-bot --metadata data/pulls.json";
        };
    };
    readonly metadata: {
        readonly kind: "path";
        readonly meaning: "Without a config file: path of the metadata file";
        readonly flag: {
            readonly example: "--metadata data/pulls.json --label my-bot";
        };
    };
    readonly format: {
        readonly kind: "word";
        readonly of: readonly ["ledger", "claudestep"];
        readonly meaning: "`ledger` or `claudestep`";
        readonly unset: "detected";
        readonly flag: {
            readonly example: "--format ledger";
        };
    };
    readonly base: {
        readonly kind: "branch";
        readonly meaning: "Branch that holds the metadata file";
        readonly unset: "the default branch";
        readonly flag: {
            readonly where: "with --repo";
            readonly example: "--repo o/r --base metadata";
        };
    };
    readonly mode: {
        readonly kind: "word";
        readonly of: readonly ["correct", "report"];
        readonly meaning: "`correct`, or `report` for the drift report only";
        readonly default: "correct";
    };
    readonly 'dry-run': {
        readonly kind: "flag";
        readonly meaning: "Plan and preview, write nothing";
        readonly default: false;
    };
    readonly backfill: {
        readonly kind: "flag";
        readonly meaning: "Also import historical items";
        readonly default: false;
        readonly flag: {
            readonly example: "sync --backfill";
        };
    };
    readonly prune: {
        readonly kind: "flag";
        readonly meaning: "Also remove confirmed phantoms";
        readonly default: false;
        readonly flag: {
            readonly example: "sync --prune --apply";
        };
    };
    readonly force: {
        readonly kind: "flag";
        readonly meaning: "Ignore caches, declined corrections and the change limit";
        readonly default: false;
        readonly flag: {
            readonly example: "sync --prune --force --apply";
        };
    };
    readonly since: {
        readonly kind: "since";
        readonly meaning: "Only items updated since: an ISO date, or a span such as `36h`, `7d`, `4w`";
        readonly flag: {
            readonly example: "--since 7d";
        };
    };
    readonly fields: {
        readonly kind: "names";
        readonly meaning: "Correct only these fields; all are still compared";
        readonly unset: "all";
        readonly flag: {
            readonly example: "--fields status,title";
        };
    };
    readonly deliver: {
        readonly kind: "word";
        readonly of: readonly ["pull-request", "commit"];
        readonly meaning: "`pull-request`, or `commit` straight to the base branch";
        readonly default: "pull-request";
        readonly flag: {
            readonly where: "with --repo";
            readonly example: "--repo o/r --deliver pull-request";
        };
    };
    readonly 'fail-on': {
        readonly kind: "words";
        readonly of: readonly ["drift", "critical", "conflict", "incomplete"];
        readonly meaning: "Fail the step on any of `drift`, `critical`, `conflict`, `incomplete`, comma separated";
        readonly default: "never";
        readonly only: "action";
    };
    readonly 'report-path': {
        readonly kind: "path";
        readonly meaning: "Where the JSON report is written";
        readonly unset: "a file in `RUNNER_TEMP`";
        readonly only: "action";
    };
};
type Definitions = typeof INPUTS;
export type InputName = keyof Definitions;
/** The names of the inputs of a kind. */
export type InputOf<K extends Kind['kind']> = {
    [Name in InputName]: Definitions[Name]['kind'] extends K ? Name : never;
}[InputName];
/** The words that an input may be set to. */
export type WordOf<Name extends InputOf<'word' | 'words'>> = Definitions[Name]['of'][number];
export type FailOn = WordOf<'fail-on'>;
type Values = {
    readonly secret: string;
    readonly path: string;
    readonly branch: string;
    readonly since: string;
    readonly flag: boolean | 'true' | 'false';
    /** A text is split at commas and new lines; a list is taken as it is. */
    readonly names: string | number | readonly (string | number)[];
};
type ValueOf<Definition> = Definition extends {
    of: readonly (infer Word)[];
} ? Word : Definition extends {
    kind: infer K extends keyof Values;
} ? Values[K] : never;
/** The inputs that a program may give: those of the action, without what concerns only its step. */
export type GivenInputs = {
    readonly [Name in InputName as Definitions[Name] extends {
        only: 'action';
    } ? never : Name]?: ValueOf<Definitions[Name]> | undefined;
};
/** The names that mean something to an action, or to any program. */
export declare const inputNames: (door: "action" | "program") => readonly string[];
/** What an input is and what it is when it is not set, in one line of Markdown. */
export declare const describeInput: ({ meaning, default: value, unset }: InputDefinition) => string;
/** The inputs that have a flag, as the command line needs them. */
export declare const flaggedInputs: ({
    flag: {
        readonly example: string;
        readonly where?: string;
    };
    kind: "secret" | "path" | "branch" | "names" | "flag" | "since";
    meaning: string;
    default?: string | boolean;
    unset?: string;
    only?: "action";
    name: string;
} | {
    flag: {
        readonly example: string;
        readonly where?: string;
    };
    kind: "word" | "words";
    of: readonly string[];
    meaning: string;
    default?: string | boolean;
    unset?: string;
    only?: "action";
    name: string;
})[];
export {};
