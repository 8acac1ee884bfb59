import type { InputName } from './inputs.js';
import type { TokenPermissions } from './token-permissions.js';
/** Inputs with what they are set to. */
export type InputValues = Readonly<Partial<Record<InputName, string | boolean>>>;
/** What has a name or a way to be done in one door only. */
export declare const PHRASES: readonly ["the token", "where a token goes", "describe a project", "grant what GitHub asks for", "or use the workflow token", "give a token", "what a fork gets", "the machine", "deliver the plan", "correct", "leave report mode", "leave dry run", "the JSON report"];
export type Phrase = (typeof PHRASES)[number];
/** A piece of a sentence that each door has its own words for; the others are said as they are. */
export type TextPart = string
/** The name of an input, and an input as the subject of a message. */
 | {
    readonly part: 'input' | 'subject';
    readonly name: string;
}
/** Inputs with their values, and the order to run with them. */
 | {
    readonly part: 'values';
    readonly inputs: InputValues;
} | {
    readonly part: 'run';
    readonly inputs: InputValues;
    readonly again: boolean;
}
/** The order to give these permissions. */
 | {
    readonly part: 'permissions';
    readonly permissions: TokenPermissions;
} | {
    readonly part: 'phrase';
    readonly phrase: Phrase;
};
/** A sentence or several: as it is, or with pieces that each door says in its own words. */
export type Text = string | readonly TextPart[];
/** The words of one door. What is an order begins with the verb, in small letters. */
export interface Wording {
    input(name: string): string;
    subject(name: string): string;
    values(inputs: InputValues): string;
    run(inputs: InputValues, again: boolean): string;
    permissions(permissions: TokenPermissions): string;
    readonly phrases: Readonly<Record<Phrase, string>>;
}
/** A template literal whose values may be texts and pieces of them; a string where all of it is. */
export declare const text: (strings: TemplateStringsArray, ...values: readonly (TextPart | Text | number)[]) => Text;
export declare const inputName: (name: InputName) => TextPart;
export declare const subject: (name: string) => TextPart;
export declare const values: (inputs: InputValues) => TextPart;
export declare const run: (inputs: InputValues) => TextPart;
export declare const runAgain: (inputs: InputValues) => TextPart;
export declare const permit: (permissions: TokenPermissions) => TextPart;
export declare const phrase: (name: Phrase) => TextPart;
/** A text in the words of a door; what begins a sentence begins with a capital letter. */
export declare const renderText: (said: Text, wording: Wording) => string;
