/**
 * The findings, as data: a stable code, the cause and the remedy. Console, error events, inspector, doctor and manual
 * use these tables. Each text is `cause; remedy`. `{name}` is replaced by a value of the {@link Subject}, and the start
 * tag of the element is appended. The texts are in the bundle, so they are short; {@link explanations} are not in it.
 * (The file is long because the explanation of each finding is in the same file as its text.)
 */
/** Findings that stop an event, a stream or Sluice itself from working. */
export declare const errors: {
    readonly 'json-invalid': 'the data of "{event}" is not JSON; send JSON, or remove the template';
    readonly 'template-missing': 'no template "{template}"; {fix} <template id="{template}">';
    readonly 'template-mangled': 'HTML cannot keep {lost} in a <template>; write "{template}" in a <script type="text/mustache">';
    readonly 'template-failed': '"{event}": {reason}; fix the template, or the data';
    readonly 'template-language': '{{#{name} …}} is not Mustache; write {{#field}}…{{/field}}';
    readonly 'engine-missing': '{name} is missing; load its script';
    readonly 'engine-invalid': 'registerEngine("{name}", …) is refused; {advice}';
    readonly 'target-missing': 'hx-target "{target}" finds nothing; add {missing}';
    readonly 'target-invalid': 'hx-target "{target}" is no selector; write an id such as #5 as [id="5"]';
    readonly 'target-template': '"{target}" is, or holds, a template; give the ids of rows a prefix';
    readonly 'swap-failed': '"{event}": {reason}; fix hx-swap, the extension or the handler';
    readonly 'stream-lost': '{url}: {reason}; Sluice tries again';
    readonly 'stream-failed': '{url}: {reason}; {fix}, then reload or reconnect';
    readonly 'request-invalid': '{url} cannot be requested: {reason}; fix {name}';
    readonly 'url-forbidden': '{url} is of another origin; set {setting}';
    readonly 'htmx-missing': 'no htmx; load it';
    readonly 'htmx-unknown': 'this is htmx {version}, and this file serves {supported}; load {instead}';
};
/** Findings about something that works, but most likely not as intended. */
export declare const warnings: {
    readonly 'stream-missing': 'no stream; put it inside sse-connect, or add sse-from';
    readonly 'extension-off': 'sse is off; add hx-ext="sse"';
    readonly 'names-unseparated': '{attribute} "{value}" is one name; separate names by commas';
    readonly 'request-missing': '{name} has no request; add hx-get or use sse-swap';
    readonly 'trigger-plain': 'hx-trigger "{name}" is no event of the stream; write sse:{name}';
    readonly 'json-raw': 'JSON is shown as it is; add mustache-template';
    readonly 'data-array': 'the data is an array; use mustache-array-template, or {{#.}}…{{/.}}';
    readonly 'data-plain': 'the data is a {type}, and has no fields; write {{.}}, or send an object';
    readonly 'template-plain': '"{template}" shows nothing of the data; keep your server from replacing {{ }} (Django: verbatim)';
    readonly 'event-unnamed': '{url} sent an unnamed message that nothing hears; is a blank line after "event:"?';
    readonly 'event-blank': '{url} sent "{name}" without data, and browsers drop that; send an empty "data:" line';
    readonly 'event-unheard': '{url} sent {names}, but the page listens to {heard}; use the same name';
    readonly 'event-similar': '{url} sent "{name}", but the page listens to "{similar}"; use the same name';
    readonly 'option-unknown': 'no option "{key}"; {advice}';
    readonly 'option-invalid': '{key}: "{value}" is not {expected}; change it';
    readonly 'option-unit': '{key}:{value} is {value} ms; write {value}s';
    readonly 'wildcard-unheard': 'EventSource hears no "*"; allow transport:auto or fetch';
    readonly 'field-unknown': '{url} sent the line "{line}"; begin every line of data with "data:"';
    readonly 'answer-unread': '{url} answers with a stream that is not shown; {fix}';
    readonly 'html-quoted': 'this HTML came as a JSON string; send it without encoding it';
    readonly 'stream-silent': 'no answer from {url} for {seconds} s; send Content-Type: text/event-stream and a comment at once, without buffering or gzip';
    readonly 'stream-buffered': '{url} came all at once; turn proxy_buffering off, or use an async generator';
    readonly 'stream-cut': '{url} is cut after {seconds} s; send a comment every 15 s, or raise the timeout of proxy or worker';
    readonly 'stream-unshared': '{url} is not shared with other tabs; {advice}';
    readonly 'streams-many': '{count} of 6 streams over HTTP/1.1; use HTTP/2';
    readonly 'event-reserved': 'the page has an event "{name}" of its own; rename it, or use hx-trigger="sse:{name}"';
    readonly 'row-unkeyed': 'a row for hx-swap="upsert" has no {name}; give it one';
    readonly 'attribute-legacy': 'sse-connect without a listener is taken for hx-sse:connect; write that';
    readonly 'extension-blocked': 'htmx.config.extensions leaves Sluice out; add "sse" to it';
    readonly 'name-taken': 'another script has the name "{name}"; remove it';
    readonly 'copy-loaded': 'Sluice is loaded twice; remove one';
};
/** Findings about something that may be intended. */
export declare const notes: {
    readonly 'stream-quiet': '{url} has sent nothing for {heard} in {seconds} s; if it should, {advice}';
};
/** Explanations for the manual. */
export declare const explanations: Readonly<Record<FindingCode, string>>;
export type ErrorCode = keyof typeof errors;
export type WarningCode = keyof typeof warnings;
export type NoteCode = keyof typeof notes;
export type FindingCode = ErrorCode | WarningCode | NoteCode;
export type FindingLevel = 'error' | 'warning' | 'note';
/** What a finding is about: the values for its text, and for the detail of an error event. */
export interface Subject {
    readonly element?: Element | undefined;
    /** Name of the event, `message` if it has none; undefined for an ordinary response. */
    readonly event?: string | undefined;
    /** Value of the template attribute. */
    readonly template?: string | undefined;
    /** The data. An error keeps only the first 80 characters. */
    readonly payload?: string | undefined;
    readonly [value: string]: unknown;
}
/** A finding of this page, as returned by `sluice.findings()` and as `detail` of the event `sluice:finding`. */
export interface Finding {
    readonly code: FindingCode;
    readonly level: FindingLevel;
    /** Cause and remedy, with the start tag of the element. */
    readonly message: string;
    /** The values for the message, without the element. */
    readonly about: Subject;
    /** The element concerned. It is referenced weakly: undefined after it was garbage-collected. */
    readonly element: Element | undefined;
}
/** Sluice's only error class: the code of a finding, its subject, and the `cause`, which is an error or a text. */
export declare class SluiceError extends Error {
    readonly code: ErrorCode;
    /** Cause and remedy. The message also has the start tag of the element. */
    readonly sentence: string;
    readonly about: Subject;
    constructor(code: ErrorCode, about?: Subject, cause?: unknown);
}
/** All findings of this page until now, at most {@link MAX_PER_CODE} of each code. */
export declare function findings(): Finding[];
/**
 * Reports a warning or a note, once for each combination of code, element and key.
 *
 * @param key distinguishes subjects that are not elements, such as URLs.
 */
export declare function warnOnce(code: WarningCode | NoteCode, about?: Subject, key?: string): void;
/** The {@link SluiceError} of an error: the error itself, or its `finding`; undefined if it has none. */
export declare function findingOf(error: unknown): SluiceError | undefined;
/** Errors whose cause the page has repaired. They are not reported. */
export declare const repaired: WeakSet<SluiceError>;
/**
 * Reports a {@link SluiceError}, once for each code and sentence. Ignores other errors, which the caller has to report.
 *
 * @param error a {@link SluiceError}, or an object that has one as its `finding`.
 * @param element the element concerned; if missing, that of the error.
 */
export declare function reportError(error: unknown, element?: Element): void;
