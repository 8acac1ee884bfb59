export type Json = string | number | boolean | null | readonly Json[] | {
    readonly [key: string]: Json;
};
export type JsonObject = {
    readonly [key: string]: Json;
};
export declare const isJsonObject: (value: Json | undefined) => value is JsonObject;
export declare const isJsonArray: (value: Json | undefined) => value is readonly Json[];
/** Whether a parsed value is one of JSON, to its last part. */
export declare const isJson: (value: unknown) => value is Json;
