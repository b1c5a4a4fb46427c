/**
 * What can be wrong, as data: a stable code and a sentence with the fix. Console, error events and the README
 * read these tables. `{name}` stands for what the finding is about; the element concerned follows the
 * sentence. Sentences are part of the bundle, so they are short; {@link explanations} are not.
 */
/** What stops an event, a stream or Sluice itself from working. */
export declare const errors: {
    readonly 'json-invalid': 'the data of "{event}" is not JSON';
    readonly 'template-missing': 'no template "{template}"';
    readonly 'template-failed': 'rendering "{event}": {reason}';
    readonly 'engine-missing': 'load {name}';
    readonly 'target-missing': 'hx-target "{target}" finds nothing';
    readonly 'swap-failed': 'swapping "{event}": {reason}';
    readonly 'stream-lost': '{url}: {reason}; trying again';
    readonly 'stream-failed': '{url}: {reason}';
    readonly 'url-forbidden': '{url} is of another origin; set {setting}';
    readonly 'htmx-missing': 'load htmx';
    readonly 'htmx-unknown': 'load htmx 1.9, 2 or 4, not {version}';
};
/** What works, but surely not as meant. */
export declare const warnings: {
    readonly 'stream-missing': 'put it inside sse-connect or add sse-from';
    readonly 'extension-off': 'add hx-ext="sse"';
    readonly 'request-missing': '{name} has no request; add hx-get or use sse-swap';
    readonly 'event-unnamed': '{url} sent an unnamed message, but nothing has sse-swap="message"; is a blank line after "event:"?';
    readonly 'option-unknown': 'no option "{key}"; did you mean "{nearest}"?';
    readonly 'option-invalid': '{key}: "{value}" is not {expected}';
    readonly 'wildcard-unheard': 'EventSource hears no "*"; allow transport:auto or fetch';
    readonly 'event-similar': '{url} sent "{name}", but the page listens to "{similar}"';
    readonly 'field-unknown': '{url} sent the line "{line}"; begin every line of data with "data:"';
    readonly 'html-quoted': 'this HTML came as a JSON string; send it without encoding it';
    readonly 'stream-buffered': '{url} came all at once; turn proxy_buffering off, or use an async generator';
    readonly 'stream-cut': '{url} is cut after {seconds} s; send a comment every 15 s, or raise the timeout of proxy or worker';
    readonly 'streams-many': '{count} of 6 streams over HTTP/1.1; use HTTP/2';
    readonly 'event-reserved': 'the page has an event "{name}" of its own; rename it, or use hx-trigger="sse:{name}"';
    readonly 'attribute-legacy': 'sse-connect without a listener is taken for hx-sse:connect; write that';
    readonly 'extension-blocked': 'add "sse" to htmx.config.extensions';
    readonly 'name-taken': 'remove the other script for "{name}"';
    readonly 'copy-loaded': 'loaded twice; remove one';
};
/** What the README says of each finding. */
export declare const explanations: Readonly<Record<FindingCode, string>>;
export type ErrorCode = keyof typeof errors;
export type WarningCode = keyof typeof warnings;
export type FindingCode = ErrorCode | WarningCode;
/** What a finding is about: what fills its sentence, and what an error event tells. */
export interface Subject {
    readonly element?: Element | undefined;
    /** Name of the event, `message` when it has none; undefined for an ordinary response. */
    readonly event?: string | undefined;
    /** What the template attribute says. */
    readonly template?: string | undefined;
    /** The data, of which an error keeps the first 80 characters. */
    readonly payload?: string | undefined;
    readonly [value: string]: unknown;
}
/**
 * The one class of error: a coded finding, its subject, and the `cause` where another error, or a plain
 * reason, lies below.
 */
export declare class SluiceError extends Error {
    readonly code: ErrorCode;
    readonly about: Subject;
    constructor(code: ErrorCode, about?: Subject, cause?: unknown);
}
/**
 * Warns on the console, once for each code and subject: its element, else the key.
 *
 * @param key tells subjects apart that are no elements, such as URLs.
 */
export declare function warnOnce(code: WarningCode, about?: Subject, key?: string): void;
