import { t as createParser } from "./parse.js";
import Mustache from "mustache";
// src/findings.ts
/**
* The findings, as data: a stable code, the cause and the remedy. Console, error events, inspector, doctor and manual
* use these tables. Each text is `cause; remedy`. `{name}` is replaced by a value of the {@link Subject}, and the start
* tag of the element is appended. The texts are in the bundle, so they are short; {@link explanations} are not in it.
* (The file is long because the explanation of each finding is in the same file as its text.)
*/
/** Findings that stop an event, a stream or Sluice itself from working. */
var errors = {
	"json-invalid": "the data of \"{event}\" is not JSON; send JSON, or remove the template",
	"template-missing": "no template \"{template}\"; {fix} <template id=\"{template}\">",
	"template-mangled": "HTML cannot keep {lost} in a <template>; write \"{template}\" in a <script type=\"text/mustache\">",
	"template-failed": "\"{event}\": {reason}; fix the template, or the data",
	"template-language": "{{#{name} …}} is not Mustache; write {{#field}}…{{/field}}",
	"engine-missing": "{name} is missing; load its script",
	"engine-invalid": "registerEngine(\"{name}\", …) is refused; {advice}",
	"target-missing": "hx-target \"{target}\" finds nothing; add {missing}",
	"target-invalid": "hx-target \"{target}\" is no selector; write an id such as #5 as [id=\"5\"]",
	"target-template": "\"{target}\" is, or holds, a template; give the ids of rows a prefix",
	"swap-failed": "\"{event}\": {reason}; fix hx-swap, the extension or the handler",
	"stream-lost": "{url}: {reason}; Sluice tries again",
	"stream-failed": "{url}: {reason}; {fix}, then reload or reconnect",
	"request-invalid": "{url} cannot be requested: {reason}; fix {name}",
	"url-forbidden": "{url} is of another origin; set {setting}",
	"htmx-missing": "no htmx; load it",
	"htmx-unknown": "this is htmx {version}, and this file serves {supported}; load {instead}"
};
/** Findings about something that works, but most likely not as intended. */
var warnings = {
	"stream-missing": "no stream; put it inside sse-connect, or add sse-from",
	"extension-off": "sse is off; add hx-ext=\"sse\"",
	"names-unseparated": "{attribute} \"{value}\" is one name; separate names by commas",
	"request-missing": "{name} has no request; add hx-get or use sse-swap",
	"trigger-plain": "hx-trigger \"{name}\" is no event of the stream; write sse:{name}",
	"json-raw": "JSON is shown as it is; add mustache-template",
	"data-array": "the data is an array; use mustache-array-template, or {{#.}}…{{/.}}",
	"data-plain": "the data is a {type}, and has no fields; write {{.}}, or send an object",
	"template-plain": "\"{template}\" shows nothing of the data; keep your server from replacing {{ }} (Django: verbatim)",
	"event-unnamed": "{url} sent an unnamed message that nothing hears; is a blank line after \"event:\"?",
	"event-blank": "{url} sent \"{name}\" without data, and browsers drop that; send an empty \"data:\" line",
	"event-unheard": "{url} sent {names}, but the page listens to {heard}; use the same name",
	"event-similar": "{url} sent \"{name}\", but the page listens to \"{similar}\"; use the same name",
	"option-unknown": "no option \"{key}\"; {advice}",
	"option-invalid": "{key}: \"{value}\" is not {expected}; change it",
	"option-unit": "{key}:{value} is {value} ms; write {value}s",
	"wildcard-unheard": "EventSource hears no \"*\"; allow transport:auto or fetch",
	"field-unknown": "{url} sent the line \"{line}\"; begin every line of data with \"data:\"",
	"answer-unread": "{url} answers with a stream that is not shown; {fix}",
	"html-quoted": "this HTML came as a JSON string; send it without encoding it",
	"stream-silent": "no answer from {url} for {seconds} s; send Content-Type: text/event-stream and a comment at once, without buffering or gzip",
	"stream-buffered": "{url} came all at once; turn proxy_buffering off, or use an async generator",
	"stream-cut": "{url} is cut after {seconds} s; send a comment every 15 s, or raise the timeout of proxy or worker",
	"stream-unshared": "{url} is not shared with other tabs; {advice}",
	"streams-many": "{count} of 6 streams over HTTP/1.1; use HTTP/2",
	"event-reserved": "the page has an event \"{name}\" of its own; rename it, or use hx-trigger=\"sse:{name}\"",
	"row-unkeyed": "a row for hx-swap=\"upsert\" has no {name}; give it one",
	"attribute-legacy": "sse-connect without a listener is taken for hx-sse:connect; write that",
	"extension-blocked": "htmx.config.extensions leaves Sluice out; add \"sse\" to it",
	"name-taken": "another script has the name \"{name}\"; remove it",
	"copy-loaded": "Sluice is loaded twice; remove one"
};
/** Findings about something that may be intended. */
var notes = { "stream-quiet": "{url} has sent nothing for {heard} in {seconds} s; if it should, {advice}" };
/** Sluice's only error class: the code of a finding, its subject, and the `cause`, which is an error or a text. */
var SluiceError = class extends Error {
	code;
	/** Cause and remedy. The message also has the start tag of the element. */
	sentence;
	about;
	constructor(code, about = {}, cause) {
		const reason = cause?.message ?? cause;
		const sentence = sentenceOf(code, errors[code], {
			reason,
			...about
		});
		super(sentence + tagOf(about.element), { cause });
		this.name = "SluiceError";
		this.sentence = sentence;
		this.code = code;
		this.about = {
			...about,
			payload: about.payload?.slice(0, MAX_PAYLOAD_CHARACTERS)
		};
	}
};
/** Longer payloads and attribute values are cut to this many characters. */
var MAX_PAYLOAD_CHARACTERS = 80;
/** Longer URLs, reasons and names are cut to this many characters. */
var MAX_TEXT_CHARACTERS = 300;
/** Further findings with the same code are dropped, so that a server cannot flood the console. */
var MAX_PER_CODE = 20;
/** Codes and keys that were reported, by element. The map itself is the key for those without an element. */
var reported = /* @__PURE__ */ new WeakMap();
var counts = {};
var allFindings = [];
/** All findings of this page until now, at most {@link MAX_PER_CODE} of each code. */
function findings() {
	return [...allFindings];
}
/**
* Reports a warning or a note, once for each combination of code, element and key.
*
* @param key distinguishes subjects that are not elements, such as URLs.
*/
function warnOnce(code, about = {}, key = "") {
	const isNote = code in notes;
	const text = isNote ? notes[code] : warnings[code];
	report(code, isNote ? "note" : "warning", sentenceOf(code, text, about), about, about.element, key);
}
/** The {@link SluiceError} of an error: the error itself, or its `finding`; undefined if it has none. */
function findingOf(error) {
	const { finding = error } = Object(error);
	return finding instanceof SluiceError ? finding : void 0;
}
/** Errors whose cause the page has repaired. They are not reported. */
var repaired = /* @__PURE__ */ new WeakSet();
/**
* Reports a {@link SluiceError}, once for each code and sentence. Ignores other errors, which the caller has to report.
*
* @param error a {@link SluiceError}, or an object that has one as its `finding`.
* @param element the element concerned; if missing, that of the error.
*/
function reportError$1(error, element) {
	const finding = findingOf(error);
	if (!finding || repaired.has(finding)) return;
	const { code, about, cause, sentence } = finding;
	report(code, "error", sentence, {
		...about,
		element: element ?? about.element
	}, void 0, sentence, cause);
}
/** Logs a finding with its element, so that tools can show it; stores it, and dispatches `sluice:finding`. */
function report(code, level, sentence, subject, owner = reported, key, cause) {
	const previous = reported.get(owner) ?? "";
	const text = `${code} ${key}\n`;
	const count = counts[code] ?? 0;
	if (count === MAX_PER_CODE || previous.includes(text)) return;
	counts[code] = count + 1;
	reported.set(owner, previous + text);
	const { element, ...about } = subject;
	const suffix = count + 1 === MAX_PER_CODE ? " (more of these are left out)" : "";
	const message = sentence + tagOf(element) + suffix;
	console[level === "note" ? "info" : level === "warning" ? "warn" : level](message, ...[element, cause].filter((given) => given));
	const elementRef = element && new WeakRef(element);
	const finding = {
		code,
		level,
		message,
		about: Object.fromEntries(Object.entries(about).map(([name, value]) => [name, typeof value === "string" ? clip(value, MAX_TEXT_CHARACTERS) : value])),
		get element() {
			return elementRef?.deref();
		}
	};
	allFindings.push(finding);
	document.dispatchEvent(new CustomEvent("sluice:finding", { detail: finding }));
}
function sentenceOf(code, text, about) {
	return `Sluice ${code}: ${text.replace(/\{(\w+)\}/g, (_all, name) => clip(about[name] ?? "response", MAX_TEXT_CHARACTERS))}`;
}
/** The start tag of an element, with only those attributes that can cause a finding. */
function tagOf(element) {
	if (!element) return "";
	const attributes = element.getAttributeNames().filter((name) => /^(data-)?(id$|sse-|hx-(?!vals|headers)|.+-template$)/.test(name)).map((name) => ` ${name}="${clip(element.getAttribute(name))}"`);
	return ` <${element.localName}${attributes.join("")}>`;
}
function clip(value, maxCharacters = MAX_PAYLOAD_CHARACTERS) {
	const text = `${value}`;
	return text.length > maxCharacters ? `${text.slice(0, maxCharacters)}…` : text;
}
// src/attributes.ts
/**
* The attributes, as data. The code uses the names. The manual is generated from the rows, which are not in the bundle.
*
* Every attribute has a `data-` twin (`data-sse-connect`).
*/
var CONNECT = "sse-connect";
var SWAP = "sse-swap";
var CLOSE$1 = "sse-close";
var FROM = "sse-from";
var TRIGGER = "sse-trigger";
var CONFIG = "sse-config";
var LAST_ID = "sse-last-id";
var STREAM = "sse-stream";
var STATE = "sse-state";
var LIMIT = "sse-limit";
var UNSEEN = "sse-unseen";
var DELIMITERS = "mustache-delimiters";
/** Selector for elements that may be templates. Any other element may have its id from a payload. */
var TEMPLATE_SELECTOR = "template,script[type]";
/** Selector for every element that may use a stream. A host may add other attributes. */
var ELEMENT_SELECTOR = selectorOf(CONNECT, SWAP, STREAM, "hx-trigger");
/** Attributes that control what an element does, and that the page may change at any time. */
var STREAM_ATTRIBUTES = [
	CONNECT,
	SWAP,
	STREAM,
	"hx-trigger",
	CLOSE$1,
	FROM,
	TRIGGER,
	CONFIG
].flatMap((name) => [name, `data-${name}`]);
/** Attributes, own or inherited, that control how messages are swapped. Those for templates are in `render/`. */
var SWAP_ATTRIBUTES = [
	"hx-ext",
	"hx-target",
	"hx-swap",
	"hx-select",
	"hx-select-oob",
	"hx-disinherit",
	"hx-inherit",
	LIMIT
];
/** Cached names of `data-` twins: attribute look-ups are faster with a string that the browser has seen before. */
var twinNames = /* @__PURE__ */ new Map();
/** Value of an attribute or its `data-` twin; null when the element has neither. */
function read(element, name) {
	const value = element.getAttribute(name);
	if (value !== null) return value;
	const twin = twinNames.get(name) ?? `data-${name}`;
	twinNames.set(name, twin);
	return element.getAttribute(twin);
}
/** Sets an attribute, or removes it if the value is undefined. */
function setAttribute(element, name, value) {
	if (value === void 0) element.removeAttribute(name);
	else element.setAttribute(name, value);
}
/**
* Runs a search with a selector of the page. If it throws, returns null and warns once, so that the mistake affects no
* other element.
*/
function guardSelector(element, key, value, search) {
	try {
		return search();
	} catch {
		warnOnce("option-invalid", {
			element,
			key,
			value,
			expected: "a selector (an id such as #5 is [id=\"5\"])"
		}, key);
		return null;
	}
}
/** A selector for attributes and their `data-` twins. */
function selectorOf(...names) {
	return names.map((name) => `[${name}],[data-${name}]`).join();
}
// src/events.ts
/**
* The DOM events, as data: names for the code, types for TypeScript, rows for the manual.
*
* All of them bubble. Each is fired a second time under its kebab-case name (`htmx:sse-open`), unless a handler
* cancelled the first. (The file is long because it has types for two kinds of htmx, and a row for each event.)
*/
var OPEN$1 = "htmx:sseOpen";
var ERROR = "htmx:sseError";
var BEFORE_MESSAGE = "htmx:sseBeforeMessage";
var MESSAGE = "htmx:sseMessage";
var CLOSE = "htmx:sseClose";
var STATE_CHANGE = "htmx:sseState";
var GAP = "htmx:sseGap";
var OVERLOAD = "htmx:sseOverload";
var TEMPLATE_ERROR = "htmx:sseTemplateError";
var TARGET_ERROR = "htmx:targetError";
var SWAP_ERROR = "htmx:swapError";
/** Their names on htmx 4. There, each event is also fired under its name on htmx 2. */
var htmx4Names = {
	[OPEN$1]: "htmx:sse:after:connection",
	[ERROR]: "htmx:sse:error",
	[BEFORE_MESSAGE]: "htmx:sse:before:message",
	[MESSAGE]: "htmx:sse:after:message",
	[CLOSE]: "htmx:sse:close",
	[STATE_CHANGE]: "htmx:sse:state",
	[GAP]: "htmx:sse:gap",
	[OVERLOAD]: "htmx:sse:overload",
	[TEMPLATE_ERROR]: "htmx:sse:template:error",
	[TARGET_ERROR]: "htmx:sse:target:error",
	[SWAP_ERROR]: "htmx:sse:swap:error"
};
// src/options.ts
/** A shorter heartbeat or connect timeout was most likely meant in seconds. */
var SUSPICIOUS_MS = 300;
var FALSE_OR_OFF = /^(false|off)$/;
var interval = ["a time such as 2s", readInterval];
var number = ["a number", (text) => text === "infinity" ? Number.POSITIVE_INFINITY : text && Number(text) >= 0 ? Number(text) : void 0];
var fraction = ["a number from 0 to 1", (text, ...more) => Number(text) <= 1 ? number[1](text, ...more) : void 0];
var name = ["a name", (_text, written, input) => input !== null && written || void 0];
var flag = ["true or false", (text) => /^(true|on)$/.test(text) ? true : FALSE_OR_OFF.test(text) ? false : void 0];
function oneOf(...values) {
	return [values.join(", "), (text) => values.includes(text) ? text : void 0];
}
var optionTypes = {
	reconnect: flag,
	reconnectDelay: interval,
	reconnectMaxDelay: interval,
	reconnectMaxAttempts: number,
	reconnectJitter: fraction,
	connectTimeout: interval,
	pauseOnBackground: flag,
	transport: oneOf("auto", "eventsource", "fetch"),
	credentials: oneOf("include", "same-origin", "omit"),
	method: oneOf("get", "post", "put", "patch", "delete"),
	pool: oneOf("page", "browser", "off"),
	session: name,
	worker: ["a URL", (_text, written, input) => written || Object(input).toJSON && input],
	heartbeat: ["a time such as 45s, auto or off", (text) => text === "auto" ? text : FALSE_OR_OFF.test(text) ? 0 : readInterval(text)],
	resume: oneOf("off", "page"),
	idName: name,
	dedupe: flag,
	releaseOn: oneOf("immediate", "first", "end"),
	batch: oneOf("auto", "frame", "off"),
	budget: interval,
	maxQueue: number,
	defer: oneOf("off", "offscreen")
};
var defaults = {
	reconnect: true,
	reconnectDelay: void 0,
	reconnectMaxDelay: 6e4,
	reconnectMaxAttempts: Number.POSITIVE_INFINITY,
	reconnectJitter: 1,
	connectTimeout: 6e4,
	pauseOnBackground: false,
	transport: "auto",
	credentials: "include",
	method: "get",
	pool: "page",
	session: void 0,
	worker: void 0,
	heartbeat: "auto",
	resume: "off",
	idName: "lastEventId",
	dedupe: true,
	releaseOn: void 0,
	batch: "auto",
	budget: 4,
	maxQueue: 1e4,
	defer: "off"
};
/** Copies the options that a page has set. Warns about an option that throws when it is read, and leaves it out. */
function pageOptions(input) {
	const read = {};
	for (const key of Object.keys(input ?? {})) try {
		const value = input[key];
		if (value !== void 0) read[key] = value;
	} catch (value) {
		warnOnce("option-invalid", {
			key,
			value,
			expected: "readable"
		}, key);
	}
	return read;
}
/**
* Reads the options of a stream. Warns once about an invalid option, and uses its default.
*
* @param page options of the whole page.
* @param written the value of `sse-config`: `key:value` separated by spaces, or JSON.
* @param element the element that a warning names.
*/
function readOptions(page, written, element) {
	const input = {
		...page,
		...parse$2(written?.trim() ?? "", element)
	};
	const read = {};
	for (const key of Object.keys(input)) {
		const optionType = Object.hasOwn(optionTypes, key) ? optionTypes[key] : void 0;
		const type = typeof input[key];
		const isObject = /object|function|symbol/.test(type) && input[key] !== null;
		const text = isObject ? "" : `${input[key]}`;
		const value = optionType?.[1](text.toLowerCase(), text, input[key]);
		const about = {
			element,
			key,
			value: isObject ? type : text
		};
		if (!optionType) warnOnce("option-unknown", {
			...about,
			advice: advise(key)
		}, key);
		else if (value === void 0) warnOnce("option-invalid", {
			...about,
			expected: optionType[0]
		}, key);
		else {
			read[key] = value;
			if (/^(heartbeat|connectTimeout)$/.test(key) && Number(input[key]) > 0 && Number(input[key]) < SUSPICIOUS_MS) warnOnce("option-unit", about, key);
		}
	}
	const reconnect = (read.method ?? "get") === "get";
	return Object.freeze({
		...defaults,
		reconnect,
		...read
	});
}
function parse$2(written, element) {
	if (!written.startsWith("{")) return Object.fromEntries(written.split(/[\s,]+/).flatMap((pair) => pair ? [pair.split(/:(.*)/)] : []));
	try {
		return JSON.parse(written);
	} catch {
		warnOnce("option-invalid", {
			element,
			key: "sse-config",
			value: written,
			expected: "JSON"
		});
		return {};
	}
}
/** Parses a time in htmx's notation to milliseconds. A number without a unit is in milliseconds. */
function readInterval(text) {
	const [, amount, unit = "ms"] = /^(\d*\.?\d+)(ms|s|m)?$/.exec(text) ?? [];
	return amount ? Number(amount) * {
		ms: 1,
		s: 1e3,
		m: 6e4
	}[unit] : void 0;
}
/** Suggests the option whose name contains the same letters, or is most similar. */
function advise(key) {
	const letters = key.replace(/\W|_/g, "").toLowerCase();
	const distanceTo = (option) => letters && option.toLowerCase().includes(letters) ? 0 : distance(letters, option.toLowerCase());
	const [first = ""] = Object.keys(optionTypes).sort((a, b) => distanceTo(a) - distanceTo(b));
	return distanceTo(first) > letters.length / 3 ? "the manual lists them all" : `did you mean "${first}"?`;
}
/** The number of letters to change, add or remove. @see https://en.wikipedia.org/wiki/Levenshtein_distance */
function distance(a, b) {
	if (!a || !b) return a.length + b.length;
	let row = [...b, ""].map((_letter, at) => at);
	for (const [i, letter] of [...a].entries()) {
		const above = row;
		row = [i + 1];
		for (const [j, other] of [...b].entries()) {
			const substituted = above[j] + Number(letter !== other);
			row.push(Math.min(substituted, above[j + 1] + 1, row[j] + 1));
		}
	}
	return row[b.length];
}
// src/host/sources.ts
/**
* Creates EventSources with `htmx.createEventSource` if the page has set a function of its own, else with the browser's.
*
* @param isNativeFactory whether a function does the same as the browser's constructor, such as htmx's default.
*/
function createSourceFactory(htmx, isNativeFactory = () => false) {
	const createNative = (url, credentials) => new EventSource(url, { withCredentials: (credentials ?? "include") === "include" });
	if (isNativeFactory(htmx.createEventSource)) htmx.createEventSource = createNative;
	htmx.createEventSource ??= createNative;
	return {
		createEventSource: (url, credentials) => {
			const { createEventSource = createNative } = htmx;
			return createEventSource === createNative ? createNative(url, credentials) : createEventSource(url);
		},
		customEventSource: () => htmx.createEventSource === createNative ? void 0 : htmx.createEventSource
	};
}
// src/transport/transport.ts
/** Events that servers send as heartbeats. */
var BEATS = [
	"keep-alive",
	"heartbeat",
	"ping"
];
/** Events about the stream itself, which Sluice handles. @see https://github.com/fanout/django-eventstream */
var SIGNALS = [
	...BEATS,
	"stream-open",
	"stream-reset",
	"stream-error"
];
/** The absolute URL; an invalid one is returned as it is. */
function absolute(url) {
	return Object.assign(document.createElement("a"), { href: url }).href;
}
/** The base of relative URLs. A worker has no document, and gets absolute URLs. */
function base() {
	return globalThis.document?.baseURI;
}
/** The origin of a URL. Throws for an invalid one. */
function originOf$1(url) {
	return new URL(url, document.baseURI).origin;
}
/** Whether a URL has the page's own origin. */
function isSameOrigin(url) {
	return absolute(url).startsWith(`${location.origin}/`);
}
/** [spec] Of several types the last valid one counts. Parameters do not count. */
function isEventStream(contentType) {
	return (contentType?.replace(/"[^"]*"/g, "").split(",") ?? []).map((type) => type.split(";")[0]?.trim().toLowerCase() ?? "").filter((essence) => /^[^\s/*]+\/[^\s/]+$/.test(essence)).at(-1) === "text/event-stream";
}
/** Whether this is Safari, or another browser with its engine. */
function isWebKit() {
	return /Version\/[\d.]+ (Mobile\/\w+ )?Safari/.test(navigator.userAgent);
}
/** The URL with the last event ID in its query, which servers read where a header cannot be sent. */
function withLastEventId({ url, lastEventId, idName = "lastEventId" }) {
	if (!lastEventId) return url;
	const target = new URL(url, base());
	const name = encodeURIComponent(idName);
	target.search = [...target.search.slice(1).split("&").filter((pair) => pair && pair.split("=")[0] !== name), `${name}=${encodeURIComponent(lastEventId)}`].join("&");
	return target.href;
}
// src/host/modifiers.ts
/** The swap style that Sluice adds. */
var UPSERT = "upsert";
/** Joins `upsert` and its modifiers to one word, which htmx 1.9 and 2 read as the style. */
var SEPARATOR = ";";
/** The modifiers of `upsert`, and the one that Sluice adds to every style. */
var UPSERT_MODIFIER = /^(prepend|sort|key)(:|$)/;
var FOLLOW = "follow";
/** [htmx < 4] Its modifiers. Any other first word is a style, such as `morph:outerHTML` of an extension. */
var MODIFIERS = /^(swap|settle|transition|ignoreTitle|scroll|show|focus-scroll):/;
/**
* Parses `hx-swap`. Nothing else in Sluice does.
*
* @param modifiers matches a first word that is a modifier, which means that the style is missing.
*/
function parseSwap(written, defaultStyle, modifiers = MODIFIERS) {
	const words = written.split(/[\s;]+/).filter(Boolean);
	const style = !words[0] || modifiers.test(words[0]) ? defaultStyle : words.shift();
	const isUpsert = style === UPSERT;
	const upsertOptions = {};
	const remaining = [];
	let classicStyle = style;
	for (const word of words) if (isUpsert && UPSERT_MODIFIER.test(word)) {
		const [name = "", value] = word.split(/:(.*)/);
		upsertOptions[name] = value ?? true;
		classicStyle += SEPARATOR + word;
	} else if (word !== FOLLOW) remaining.push(word);
	return {
		...upsertOptions,
		style,
		prepend: !!upsertOptions.prepend,
		follow: words.includes(FOLLOW),
		forClassic: [classicStyle, ...remaining].join(" ")
	};
}
// src/dom/inheritance.ts
/**
* @param lookUp reads the own or inherited value of an attribute.
* @param isSeparate whether an element inherits differently from its siblings.
*/
function createInheritance(lookUp, isSeparate = () => false) {
	let cache = /* @__PURE__ */ new WeakMap();
	return {
		of(element, name) {
			const { parentElement } = element;
			const shortName = name.replace(/^hx-/, "");
			if (element.getAttributeNames().some((attribute) => attribute.includes(shortName)) || !parentElement || !document.contains(element) || isSeparate(element)) return lookUp(element, name);
			const values = cache.get(parentElement) ?? /* @__PURE__ */ new Map();
			cache.set(parentElement, values);
			if (!values.has(name)) values.set(name, lookUp(element, name));
			return values.get(name);
		},
		forget() {
			cache = /* @__PURE__ */ new WeakMap();
		}
	};
}
// src/host/htmx-events.ts
/** The most frequent names, cached. */
var CACHED_KEBAB_NAMES = {
	[BEFORE_MESSAGE]: "htmx:sse-before-message",
	[MESSAGE]: "htmx:sse-message"
};
/** The second name of an event of htmx 2, which can stand in an attribute: `htmx:sseOpen` as `htmx:sse-open`. */
function toKebabName(name) {
	return CACHED_KEBAB_NAMES[name] ?? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
/** The options with which htmx creates its events. One object can be used for several events. */
function eventInit(detail, composed = true) {
	return {
		bubbles: true,
		cancelable: true,
		composed,
		detail
	};
}
// src/dom/focus.ts
/**
* Remembers the focused element. Returns a function that moves the focus to its replacement: the element with the same
* id, if the focused one has left the page.
*
* @param scrollsIntoView whether the replacement is scrolled into view.
*/
function rememberFocus(scrollsIntoView) {
	const focused = document.activeElement;
	const range = [null, null];
	try {
		range[0] = focused?.selectionStart ?? null;
		range[1] = focused?.selectionEnd ?? null;
	} catch {}
	return () => {
		const id = focused?.getAttribute("id");
		if (!focused || !id || focused.isConnected) return;
		const replacement = document.getElementById(id);
		try {
			if (range[0] !== null) replacement?.setSelectionRange?.(...range);
		} catch {}
		replacement?.focus({ preventScroll: !scrollsIntoView });
	};
}
/** Splits rows into two lists. The `autofocus` of the second would take the focus from another element. */
function splitByAutofocus(rows) {
	const isBusy = document.activeElement !== null && document.activeElement !== document.body;
	const takesFocus = (row) => isBusy && (row.matches("[autofocus]") || !!row.querySelector("[autofocus]"));
	return [rows.filter((row) => !takesFocus(row)), rows.filter(takesFocus)];
}
// src/dom/upsert.ts
/** Text of a comment between two messages. With `prepend`, the rows of the second are inserted before those of the first. */
var NEXT_MESSAGE = "next message";
/** [browser] In a form, a field with the name `children` hides the property, so it is read from the prototype. */
function childrenOf(element) {
	return Reflect.get(Element.prototype, "children", element);
}
var collator = new Intl.Collator(void 0, { numeric: true });
/**
* Inserts the top-level elements of a fragment into a list. A row replaces the child of the list that has the same id;
* other rows are added. Text and comments of the fragment are ignored.
*
* In a sorted list, the existing rows are assumed to be in order, and are not moved. A row that replaces another one
* moves only if it would be out of order. Rows with equal keys stay in the order of arrival, and numbers come before
* texts. A row without a key keeps its place; a new one is added as in an unsorted list.
*
* @param remove removes a replaced element from the page.
* @returns the elements that are new in the page.
*/
function upsert(target, fragment, { key, sort, prepend }, remove) {
	const children = childrenOf(target);
	const keyOf = (row) => row.getAttribute(key || "id") ?? "";
	const isBefore = (a, b) => (sort === "desc" ? compare(b, a) : compare(a, b)) < 0;
	function isInPlace(row, newKey) {
		const keyBeside = (side) => {
			let sibling = row[side];
			while (sibling && !keyOf(sibling)) sibling = sibling[side];
			return sibling ? keyOf(sibling) : newKey;
		};
		return keyOf(row) === newKey || !(isBefore(newKey, keyBeside("previousElementSibling")) || isBefore(keyBeside("nextElementSibling"), newKey));
	}
	/** The element before which a row belongs: the first one with a greater key, or the one after all rows with keys. */
	function successor(newKey) {
		let [low, high] = [0, children.length];
		let next;
		while (low < high) {
			const middle = low + high >> 1;
			let index = middle;
			while (index < high && !keyOf(children[index])) index++;
			const row = index < high ? children[index] : void 0;
			if (row && !isBefore(newKey, keyOf(row))) low = index + 1;
			else {
				high = middle;
				next = row ?? next;
			}
		}
		return next ?? (low ? children.item(low) : null);
	}
	const added = /* @__PURE__ */ new Set();
	/** The last row of the current message that was prepended. */
	let lastPrepended;
	for (const node of [...fragment.childNodes]) {
		if (node.nodeType === Node.COMMENT_NODE && node.nodeValue === "next message") lastPrepended = void 0;
		if (node.nodeType !== Node.ELEMENT_NODE) continue;
		const row = node;
		const id = row.getAttribute("id");
		const sameId = id && childById(target, id);
		const existing = sameId && !sameId.matches("template,script") ? sameId : void 0;
		const newKey = sort && keyOf(row);
		const missing = id ? newKey === "" && (key || "id") : "id";
		if (missing) warnOnce("row-unkeyed", {
			element: target,
			name: missing
		}, missing);
		let before = null;
		if (existing && (!newKey || isInPlace(existing, newKey))) before = existing;
		else if (newKey) before = successor(newKey);
		else if (prepend) before = lastPrepended ? lastPrepended.nextSibling : target.firstChild;
		if (existing) {
			if (before === existing) before = existing.nextSibling;
			remove(existing);
			added.delete(existing);
		}
		target.insertBefore(row, before?.parentNode === target ? before : null);
		added.add(row);
		if (existing ? existing === lastPrepended : prepend && !newKey) lastPrepended = row;
	}
	return [...added];
}
/** Compares numbers by value, and texts naturally: `a9` before `a10`. */
function compare(a, b) {
	const [numberA, numberB] = [+a, +b];
	const isText = Number.isNaN(numberA);
	if (isText !== Number.isNaN(numberB)) return isText ? 1 : -1;
	return isText ? collator.compare(a, b) : numberA - numberB;
}
function childById(target, id) {
	const first = target.getRootNode().getElementById?.(id);
	return first === null || first?.parentNode === target ? first : target.querySelector(`:scope > #${CSS.escape(id)}`);
}
// src/host/request-url.ts
/**
* The absolute URL of a request, as handlers have left it. Throws a finding if it is none, because a retry would throw
* the same error.
*
* @param url the URL of the stream.
*/
function requestUrl(url, path) {
	try {
		return new URL(path, document.baseURI);
	} catch (cause) {
		throw new SluiceError("request-invalid", {
			url,
			name: "htmx:configRequest"
		}, cause);
	}
}
// src/host/merging.ts
var RULES = {
	beforeend: "append",
	beforebegin: "append",
	afterbegin: "prepend",
	afterend: "prepend",
	[UPSERT]: "upsert",
	innerHTML: "replace",
	textContent: "replace",
	outerHTML: "none",
	delete: "none",
	none: "none"
};
/** Whether a swap style needs no extension of another author. */
function isKnownStyle(style) {
	return Object.hasOwn(RULES, style);
}
/** Selector for elements that `sse-limit` never removes. Templates are among them: a payload must not remove one. */
var KEPT_BY_LIMIT = `[hx-preserve],[data-hx-preserve],${TEMPLATE_SELECTOR}`;
/** The rules of a swap style. For unknown styles (of extensions) it assumes that they can do anything. */
function styleRulesOf({ style, prepend, sort, key, follow }) {
	const isList = style === UPSERT;
	const isFirst = style === "afterbegin" || isList && prepend;
	const merging = !(follow && /^(inner|text)/.test(style)) && RULES[style] || "none";
	const keyAttribute = CSS.escape(key || "id");
	return {
		mergeRule: merging,
		oldest: isFirst || isList && sort ? "lastElementChild" : isList || style === "beforeend" ? "firstElementChild" : void 0,
		keptSelector: isList && sort ? `${KEPT_BY_LIMIT},:not([${keyAttribute}]),[${keyAttribute}=""]` : KEPT_BY_LIMIT,
		onlyAdds: /^(beforeend|afterbegin)$/.test(style),
		deletes: style === "delete",
		replacesTarget: merging === "none" && style !== "none",
		followedEnd: follow ? isFirst ? "start" : "end" : void 0
	};
}
/** Sorts contents, given in the order of arrival, as they are to stand in the page. */
function inPageOrder(merging, contents) {
	return merging === "prepend" ? [...contents].reverse() : contents;
}
/**
* Content that has side effects when it is inserted: custom elements, parts for other places, and elements that
* listen to a stream, take the focus or run code. Searches the text of the HTML, which is fast. It may find too much, but misses
* nothing, because names of elements and attributes cannot be escaped.
*/
var SIDE_EFFECTS = new RegExp(`${/-oob|<(hx-|!d|\/?(html|head|body|title|script|template)\b)/i.source}|<[a-z]\\w*-|<(iframe|frame|object|embed|details|dialog|base|meta|link|style)\\b|[\\s"'/](on\\w+\\s*=|autofocus|is\\s*=|(data-)?(sse-|hx-(?!(get|post|put|patch|delete|target|swap|confirm|vals|indicator|include|push-url|replace-url|select|headers|params|disabled-elt|encoding|boost|prompt|sync|validate)\\b(?!-))))`, "i");
/** Whether a content may have side effects. Then it is neither merged with others nor dropped. */
var hasSideEffects = (content) => SIDE_EFFECTS.test(content);
/** Attributes that connect or listen to a stream, and scripts and custom elements, which may add such attributes. */
var LISTENERS = /\bsse[-:]|hx-sse|<script|<[a-z]\w*-/i;
/** Whether a content, or a template or payload that it is rendered from, may add elements that listen to a stream. */
var mayAddListeners = (content) => LISTENERS.test(content);
/** [htmx] Parses in a document without a doctype: in quirks mode, some elements may be nested differently. */
var quirksTemplate;
function parse$1(html) {
	quirksTemplate ??= new DOMParser().parseFromString("", "text/html").createElement("template");
	quirksTemplate.innerHTML = html;
	return quirksTemplate.content;
}
/**
* Parses contents without {@link hasSideEffects | side effects} as htmx 2 and 4 parse each of them: in a `<template>`, which keeps
* table rows, and ignores end tags without a start tag.
*
* Several contents are parsed together, each in its own template, which takes half of the time. If a content does not
* close something (a comment, an attribute, a text field), it swallows the start of the next template, or of the empty
* one at the end. Then there are fewer templates than contents, and each content is parsed separately.
*
* @param suffix what the host appends to a content; an unclosed content swallows it.
*/
function fragmentsOf(contents, suffix = "</template>") {
	const contentOf = (template) => template.content;
	if (contents.length > 1) {
		const wrapped = [...contents, ""].map((content) => `<template>${content}</template>`);
		const templates = [...parse$1(wrapped.join("")).childNodes];
		if (templates.length === wrapped.length) return templates.slice(0, -1).map(contentOf);
	}
	return contents.map((content) => contentOf(parse$1(`<template>${content}${suffix}`).firstChild));
}
// src/names.ts
/** The names in a comma-separated attribute. */
function namesOf(value) {
	return value ? value.split(",").flatMap((name) => name.trim() || []) : [];
}
/** Tells whether a pattern such as `order.*` or `*` matches a name. Undefined for a name without `*`. */
function matcherOf(pattern) {
	if (!pattern.includes("*")) return void 0;
	const [start = "", ...middle] = pattern.split("*");
	const end = middle.pop();
	return (name) => {
		let at = name.startsWith(start) ? start.length : -1;
		for (const part of middle) {
			if (at < 0) return false;
			const found = name.indexOf(part, at);
			at = found < 0 ? found : found + part.length;
		}
		return at >= 0 && name.length - end.length >= at && name.endsWith(end);
	};
}
/** Whether a name, or a pattern such as `order.*`, matches the name of an event. */
var matches = (written, name) => written === name || !!matcherOf(written)?.(name);
/** Warns about names that are separated by spaces instead of commas. Returns whether there are any. */
function warnOfSpaces(element, attribute, value) {
	const hasSpaces = namesOf(value).some((name) => /\s/.test(name));
	if (hasSpaces) warnOnce("names-unseparated", {
		element,
		attribute,
		value
	}, attribute);
	return hasSpaces;
}
// src/dom/watch.ts
/**
* Watches for elements that plain DOM calls remove, and for attributes that they change.
*
* Cost: only the removed subtree is searched, whatever the number of elements with streams.
*
* @param selector finds the elements that may take part in a stream.
* @param attributes the attributes that make an element take part.
* @param inherited the attributes that say how an element or its descendants show events; cached values depend on them.
* @param onRemoved called for each element of `selector`, and each root of a removed subtree, that has left the page.
* @param onAdded called for each root of an added subtree.
* @param onChanged called for an element when one of `attributes` has changed.
* @param onStale called when cached values of attributes may be outdated.
*/
function watch(root, selector, attributes, inherited, onRemoved, onAdded, onChanged, onStale) {
	function notify(records) {
		for (const { attributeName, target, removedNodes, addedNodes } of records) {
			if (attributeName && isInPage(target) && attributes.includes(attributeName)) onChanged(target, attributeName);
			for (const node of removedNodes) {
				if (isInPage(node) || !node.querySelectorAll) continue;
				for (const element of [node, ...node.querySelectorAll(selector)]) onRemoved(element);
				for (const shadowRoot of shadowRoots) {
					if (isInPage(shadowRoot)) continue;
					shadowRoots.delete(shadowRoot);
					detached.add(new WeakRef(shadowRoot));
					for (const element of shadowRoot.querySelectorAll(selector)) onRemoved(element);
				}
			}
			for (const node of addedNodes) if (isInPage(node) && node.nodeType === Node.ELEMENT_NODE) onAdded(node);
		}
		for (const reference of detached) {
			const shadowRoot = reference.deref();
			if (shadowRoot && !isInPage(shadowRoot)) continue;
			detached.delete(reference);
			if (!shadowRoot) continue;
			observeShadow(shadowRoot);
			for (const child of shadowRoot.children) onAdded(child);
		}
	}
	function checkStale(records) {
		const wasMoved = (nodes) => [...nodes].some(isInPage);
		if (records.some(({ attributeName, removedNodes }) => attributeName || wasMoved(removedNodes))) onStale();
	}
	const shadowRoots = /* @__PURE__ */ new Set();
	/** Shadow roots that have left the page, and may come back with their host element. */
	const detached = /* @__PURE__ */ new Set();
	function observeShadow(shadowRoot) {
		shadowRoots.add(shadowRoot);
		observe(shadowRoot);
	}
	function observe(node) {
		observer.observe(node, {
			subtree: true,
			childList: true,
			attributeFilter: [...attributes, ...inherited()]
		});
	}
	function handle(records) {
		if (!records.length) return;
		checkStale(records);
		notify(records);
	}
	const observer = new MutationObserver(handle);
	const observeAll = () => [root, ...shadowRoots].forEach(observe);
	observeAll();
	return {
		observeAgain: observeAll,
		observeShadowOf(element) {
			const treeRoot = element.getRootNode();
			if (treeRoot === root || !element.isConnected || shadowRoots.has(treeRoot)) return;
			observeShadow(treeRoot);
		},
		flush: () => handle(observer.takeRecords())
	};
}
/** Whether a node is in this page: one that was moved into an iframe is in another document. */
function isInPage(node) {
	return node.isConnected && node.ownerDocument === document;
}
// src/render/engine.ts
/**
* The global of a library that the page loads. Checks that it has a method, because the browser also creates a global
* for an element with this id. Throws the finding `engine-missing`.
*/
function requireGlobal(name, method) {
	const value = globalThis[name];
	if (typeof value?.[method] !== "function") throw new SluiceError("engine-missing", { name });
	return value;
}
// src/render/handlebars.ts
/** The page's Handlebars. @see https://handlebarsjs.com/api-reference/compilation.html */
var handlebars = { compile: ({ source }) => requireGlobal("Handlebars", "compile").compile(source) };
// src/render/source.ts
var MUSTACHE_DELIMITERS = ["{{", "}}"];
var NUNJUCKS_DELIMITERS = ["{%", "%}"];
/** The delimiters that the page has set in its own Mustache, or `{{ }}`. */
function pageDelimiters() {
	const tags = globalThis.Mustache?.tags;
	return Array.isArray(tags) && tags.length === 2 && tags.every((tag) => tag && typeof tag === "string") ? tags : MUSTACHE_DELIMITERS;
}
/** The entities that a browser writes in `innerHTML`. */
var ENTITIES = {
	"&amp;": "&",
	"&lt;": "<",
	"&gt;": ">",
	"&nbsp;": "\xA0",
	"&quot;": "\""
};
var decode = (html) => html.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);
function encode(text) {
	for (const entity in ENTITIES) if (entity !== "&quot;") text = text.replaceAll(ENTITIES[entity], entity);
	return text;
}
var escapeRegExp = (text) => text.replace(/\W/g, "\\$&");
/** Table elements. A browser moves text that is directly inside of them out of the table. */
var IN_TABLES = "table,tbody,tr,td,th";
/**
* The source of a template as its author wrote it.
*
* A `<script type=…>` keeps its text. A `<template>` holds nodes, and serializes them with `>` as `&gt;`, which would
* break `{{> row}}` and `{{& html}}`: inside the delimiters, the entities are decoded; outside, the markup stays as it
* is. Throws the finding `template-mangled` if the browser could not keep the source as nodes.
*/
function sourceOf(element) {
	const defaults = pageDelimiters();
	const elementDelimiters = read(element, DELIMITERS);
	const prefix = elementDelimiters ? defaults.join(`=${elementDelimiters}=`) : "";
	if (element instanceof HTMLScriptElement) return prefix + element.text;
	const html = element.innerHTML;
	const [, ...redefined] = /{{=\s*(\S+)\s+(\S+?)\s*=}}/.exec(html) ?? ["", ...MUSTACHE_DELIMITERS];
	const allDelimiters = [
		MUSTACHE_DELIMITERS,
		NUNJUCKS_DELIMITERS,
		elementDelimiters?.match(/\S+/g) ?? defaults,
		redefined.map(decode)
	];
	const lost = findLost(element, html, allDelimiters);
	if (lost) throw new SluiceError("template-mangled", {
		template: element.id,
		lost
	});
	const patterns = allDelimiters.map((delimiters) => delimiters.map((text) => escapeRegExp(encode(text))).join(".*?"));
	return prefix + html.replace(new RegExp(patterns.join("|"), "gs"), decode);
}
/**
* Finds a section that the HTML parser could not keep: one inside a start tag, which becomes attributes; or one between
* rows or cells, which is moved out of the table, and is empty there.
*/
function findLost(element, html, allDelimiters) {
	const root = element.content ?? element;
	const valuePattern = new RegExp(allDelimiters.map(([open = "", close = ""]) => `${escapeRegExp(open)}[^#^/]*?${escapeRegExp(close)}`).join("|"), "g");
	for (const { attributes } of root.querySelectorAll("*")) for (const { name } of attributes) {
		const remainder = name.replace(valuePattern, "");
		if (allDelimiters.flat().some((delimiter) => remainder.includes(delimiter))) return name;
	}
	if (!root.querySelector(IN_TABLES)) return void 0;
	return allDelimiters.map(([open = "", close = ""]) => {
		const [openPattern, closePattern] = [escapeRegExp(encode(open)), escapeRegExp(encode(close))];
		return new RegExp(`${openPattern}\\s*${open === "{%" ? "" : "[#^]"}\\s*([\\w.]+)((?!${closePattern}).)*${closePattern}\\s*${openPattern}\\s*${open === "{%" ? "end" : "[/]"}\\s*\\1`, "s").exec(html)?.[0];
	}).find((section) => section);
}
/** A partial of Mustache or Handlebars. */
var PARTIAL = /{{[~#\s]*>\s*([^\s~}]+)/g;
/** The sources of a template and of all templates that it includes. @param find returns the source for an id. */
function collectSources(find, name, sources = /* @__PURE__ */ new Map()) {
	if (sources.has(name)) return sources;
	const source = find(name);
	sources.set(name, source);
	for (const [, partial] of source?.matchAll(PARTIAL) ?? []) collectSources(find, partial, sources);
	return sources;
}
// src/render/mustache.ts
/** Syntax of Handlebars, which Mustache would read as a field with a space in its name. */
var OTHER_LANGUAGE = /{{#\s*(if|each|unless|with)\s/;
/** Mustache, from this bundle. @see https://github.com/janl/mustache.js */
var mustache = { compile({ source, partial, name: template, element }) {
	const [, name] = OTHER_LANGUAGE.exec(source) ?? [];
	if (name) throw new SluiceError("template-language", { name });
	const writer = new Mustache.Writer();
	let isConstant;
	return (data) => {
		const tags = [...pageDelimiters()];
		isConstant ??= writer.parse(source, tags).every(([type]) => type === "text");
		if (isConstant && typeof data === "object" && !Array.isArray(data) && Object.keys(data ?? {}).length) warnOnce("template-plain", {
			element,
			template
		});
		return writer.render(source, data, partial, tags);
	};
} };
// src/render/nunjucks.ts
/**
* The page's Nunjucks, with the environment that the page configured. If no element has the name, this environment
* looks it up. @see https://mozilla.github.io/nunjucks/api
*/
var nunjucks = { compile(template) {
	const engine = requireGlobal("nunjucks", "render");
	const source = template.element && template.source;
	return (data) => source ? engine.renderString(source, data) : engine.render(template.name, data);
} };
// src/render/template-guard.ts
/**
* Returns the HTML. Throws if a part of it has a template as its target: a payload could replace the template.
*
* @param protects whether a payload must not choose an element as its target; `grows` if its content stays.
*/
function checkParts(html, protects) {
	if (!/-oob|hx-(partial|upsert|preserve)|<template\s/.test(html)) return html;
	const { content } = Object.assign(document.createElement("template"), { innerHTML: html });
	for (const part of content.querySelectorAll("*")) {
		const oobAttribute = part.getAttributeNames().find((name) => /swap-oob$/.test(name));
		const isPart = /^hx-(partial|upsert)$/.test(part.localName) || part.matches("template[hx]");
		if (!oobAttribute && !isPart && !part.hasAttribute("hx-preserve")) continue;
		const [style = "", selector] = `${oobAttribute ? part.getAttribute(oobAttribute) : ""}`.split(/:(.*)/s);
		const target = isPart && part.getAttribute("hx-target") || selector || `#${CSS.escape(part.id)}`;
		let targets = [];
		try {
			targets = [...document.querySelectorAll(target)];
		} catch {}
		const grows = /^(before|after|upsert)/.test(style || part.getAttribute("hx-swap") || part.localName.slice(3));
		if (!part.matches("template,script[type]") || isPart) {
			for (const element of targets) if (protects(element, grows)) throw new SluiceError("target-template", { target });
		}
	}
	return html;
}
// src/render/templates.ts
var isTemplate = (element) => element.matches(TEMPLATE_SELECTOR);
function createTemplates(find) {
	const compiled = /* @__PURE__ */ new WeakMap();
	const sourceCache = /* @__PURE__ */ new WeakMap();
	/** The elements whose source is cached, by the node that is observed for them. */
	const holders = /* @__PURE__ */ new WeakMap();
	const observer = new MutationObserver(invalidate);
	function invalidate(records) {
		for (const { target } of records) for (let node = target; node; node = node.parentNode) {
			const element = holders.get(node);
			if (!element) continue;
			sourceCache.delete(element);
			compiled.delete(element);
		}
	}
	/** The first template with this id, even if another element has it too; else the first that a selector finds. */
	function findTemplate(from, id, holds = isTemplate) {
		const byId = document.getElementById(id);
		if (byId && holds(byId)) return byId;
		for (const selector of [`#${CSS.escape(id)}`, .../\W/.test(id) ? [id] : []]) try {
			const match = [...document.querySelectorAll(selector)].find(holds);
			if (match) return match;
		} catch {}
		try {
			const match = /\W/.test(id) ? find(from, id) : void 0;
			return match && holds(match) ? match : void 0;
		} catch {
			return;
		}
	}
	/** The source that an element holds, cached until it changes. */
	function readSource(element) {
		const cached = sourceCache.get(element);
		if (cached !== void 0) return cached;
		const source = sourceOf(element);
		sourceCache.set(element, source);
		for (const node of [element, element.content]) {
			if (!node || holders.has(node)) continue;
			holders.set(node, element);
			observer.observe(node, {
				subtree: true,
				childList: true,
				characterData: true,
				attributes: true
			});
		}
		return source;
	}
	return {
		compile(from, name, engine) {
			invalidate(observer.takeRecords());
			const element = findTemplate(from, name, engine.holds);
			const cached = element && compiled.get(element);
			if (cached?.engine === engine) return cached.render;
			function partial(id) {
				const match = findTemplate(from, id);
				if (match) return readSource(match);
				const other = document.getElementById(id);
				throw new SluiceError("template-missing", {
					template: id,
					fix: other ? `make the <${other.localName}> a` : "add"
				});
			}
			const template = {
				name,
				element,
				partial,
				get source() {
					return element ? readSource(element) : partial(name);
				}
			};
			const render = engine.compile(template);
			if (element) {
				readSource(element);
				compiled.set(element, {
					engine,
					render
				});
			}
			return render;
		},
		source(from, name) {
			invalidate(observer.takeRecords());
			try {
				const element = findTemplate(from, name);
				return element && readSource(element);
			} catch {
				return;
			}
		},
		wasRead: (element) => sourceCache.has(element)
	};
}
// src/render/xslt.ts
/** The root of a stylesheet, parsed as HTML or as XML. */
var STYLESHEET = "xsl\\:stylesheet,xsl\\:transform,stylesheet,transform";
/** XSLT, with the browser's processor. @see https://developer.mozilla.org/docs/Web/API/XSLTProcessor */
var xslt = {
	parse,
	holds: (element) => element.matches(`template,script[type],object`) || !!element.querySelector(STYLESHEET),
	compile({ element, source }) {
		const processor = new XSLTProcessor();
		processor.importStylesheet(source.trim() ? parse(source) : element.contentDocument);
		return (data) => new XMLSerializer().serializeToString(processor.transformToFragment(data, document));
	}
};
function parse(text) {
	const parsed = new DOMParser().parseFromString(text, "text/xml");
	const parserError = parsed.querySelector("parsererror");
	if (parserError) throw Error(`${parserError.textContent}`);
	return parsed;
}
// src/render/renderer.ts
/** HTML that a server has encoded as a JSON string; some servers escape the `<` as well. */
var QUOTED_HTML = /^"(\s|\\[nrt])*(<|\\u003c)/i;
/**
* Fields of a Mustache template that is written for an array or a plain value: `{{.}}`, `{{0.name}}`, `{{length}}`; or
* other delimiters, whose fields are not searched.
*/
var ARRAY_FIELD = /{{\W*([.\d]|length)|{{=/;
var NO_SOURCES = [];
/** Other languages and delimiters, whose partials are not searched. */
var UNKNOWN_SYNTAX = /{%|{{=/;
/** Targets that no payload may choose: templates, and elements whose text a browser runs as code or CSS. */
var PROTECTED = "template,script,style";
/** Elements that may hold a template of any engine. */
var TEMPLATE_HOLDERS = "template[id],script[id],object[id],xml[id]";
/** @param find finds an element by an htmx selector, relative to an element. */
function createRenderer(find) {
	const templates = createTemplates(find);
	/** By attribute name. [client-side-templates] The first attribute wins, even if another one is on a nearer element. */
	const templateAttributes = /* @__PURE__ */ new Map();
	const identity = (data) => data;
	function register(name, engine, wrap = (data) => ({ data })) {
		if (!/^[a-z][\w-]*$/i.test(name)) throw new SluiceError("engine-invalid", {
			name,
			advice: "name it with letters, digits and \"-\""
		});
		if (typeof engine?.compile !== "function") throw new SluiceError("engine-invalid", {
			name,
			advice: "give it a function compile"
		});
		for (const [attribute, wrapData] of [[`${name}-template`, identity], [`${name}-array-template`, wrap]]) templateAttributes.set(attribute, [
			engine,
			wrapData,
			selectorOf(attribute)
		]);
	}
	register("mustache", mustache);
	register("handlebars", handlebars, identity);
	register("nunjucks", nunjucks);
	register("xslt", xslt);
	function findInForce(element) {
		for (const [attribute, entry] of templateAttributes) {
			const holder = element.closest(entry[2]);
			if (holder) return [read(holder, attribute), entry];
		}
	}
	function protects(element, grows) {
		if (element.matches(PROTECTED) || templates.wasRead(element)) return true;
		const holders = grows ? [] : [...element.querySelectorAll(TEMPLATE_HOLDERS)];
		if (!holders.length) return false;
		const names = /* @__PURE__ */ new Map();
		for (const [attribute, [, , selector]] of templateAttributes) for (const holder of document.querySelectorAll(selector)) collectSources((id) => templates.source(holder, id), read(holder, attribute), names);
		return holders.some((holder) => templates.wasRead(holder) || names.has(holder.id));
	}
	const renderer = {
		register,
		protects,
		attributes: () => [...templateAttributes.keys()].flatMap((name) => [name, `data-${name}`]),
		template: (element) => findInForce(element)?.[0],
		render: (element, payload) => renderer.bind(element).render(payload),
		bind(element) {
			const inForce = findInForce(element);
			if (!inForce) return {
				template: void 0,
				render(payload) {
					if (payload.endsWith("\"") && QUOTED_HTML.test(payload.slice(0, 99))) warnOnce("html-quoted", { element });
					return payload;
				},
				parse: identity,
				escapes: false,
				sources: () => NO_SOURCES
			};
			const [name, [engine, wrap]] = inForce;
			const source = (id) => templates.source(element, id);
			let cached = [];
			let texts;
			const parse = (payload, json) => engine.parse ? engine.parse(payload) : json?.() ?? parseJson(payload);
			return {
				template: name,
				parse,
				escapes: engine === mustache,
				render(payload, json) {
					const render = templates.compile(element, name, engine);
					const data = parse(payload, json);
					if (engine === mustache && wrap === identity && !isRecord(data)) warnOfData(element, data, `${source(name)}`);
					return checkParts(String(render(wrap(data))), protects);
				},
				sources() {
					if (cached.length && cached.every(([id, lastText]) => source(id) === lastText)) return texts;
					cached = [...collectSources(source, name)];
					texts = cached.every(([, text]) => text !== void 0 && !UNKNOWN_SYNTAX.test(text)) ? cached.map(([, text]) => text) : void 0;
					return texts;
				}
			};
		}
	};
	return renderer;
}
/** Whether a template finds fields in the data. For null, the engine throws. */
function isRecord(data) {
	return typeof data === "object" && !Array.isArray(data);
}
/** Warns of data that has no fields, if the template has fields. */
function warnOfData(element, data, source) {
	if (ARRAY_FIELD.test(source)) return;
	if (Array.isArray(data)) warnOnce("data-array", { element });
	else if (source.includes("{{")) warnOnce("data-plain", {
		element,
		type: typeof data
	});
}
/** Parses JSON. Throws the finding `json-invalid`. */
function parseJson(payload) {
	try {
		return JSON.parse(payload);
	} catch (cause) {
		throw new SluiceError("json-invalid", {}, cause);
	}
}
// src/route/delegate.ts
/** A delegate that emits what a stream reports, each by the name of its DOM event. */
function createDelegate(allowAttempt, emit) {
	const emits = (name) => (report) => emit(name, { ...report });
	return {
		allowAttempt,
		onState: emits(STATE_CHANGE),
		onOpen: emits(OPEN$1),
		onError: emits(ERROR),
		onGap: emits(GAP)
	};
}
// src/route/element-stream.ts
/** All names: no pattern matches those of signals. */
var EVERY_NAME = ["*", ...SIGNALS];
/**
* The kinds differ in the last three.
*
* @param isCurrent whether an element stream speaks for its element: only then it reports, and may close.
* @param notify reports something about the stream as a DOM event.
* @param close leaves the stream, and reports that.
*/
function createElementStreams(host, delivery, isCurrent, notify, close) {
	return {
		acquire(held, stream, planRequest) {
			const { element } = held;
			const holds = () => held.stream === stream && isCurrent(held);
			const closeUnless = (allowed) => {
				if (!allowed && holds()) close(held, "cancelled");
			};
			let leave;
			leave = stream.acquire(createDelegate((report) => {
				if (!holds()) return void 0;
				const allowed = host.beforeAttempt(element, report);
				const answer = allowed instanceof Promise ? allowed.then(closeUnless) : closeUnless(allowed);
				return holds() || leave ? answer : false;
			}, (name, detail) => holds() && notify(held, name, detail)), planRequest);
			if (held.stream === stream) held.stops.push(leave);
			else leave();
		},
		listenToAll(held, stream, swapped, listener) {
			for (const name of EVERY_NAME) held.stops.push(stream.listen(name, (event, name) => {
				const work = () => {
					if (held.stream === stream) listener(event, name);
				};
				if (!swapped.includes(name)) delivery.runAfterSwaps(stream, work, event);
				else if (!delivery.postpone(stream, event, [held.element], work)) work();
			}));
		},
		listenForClose(held, stream, names) {
			const stops = namesOf(names).map((name) => stream.listen(name, (event) => delivery.runAfterSwaps(stream, () => {
				if (held.stream !== stream || !isCurrent(held)) return;
				held.closedBy = event;
				close(held, "message");
			}, event)));
			return () => {
				for (const stop of stops) stop();
			};
		},
		show(held, { source, state }) {
			held.source = source ?? held.source;
			host.exposeSource(held.element, held.source);
			if (state) host.setAttribute(held.element, STATE, state);
		}
	};
}
// src/route/stream-request.ts
/** Attributes that add something to the request of the element that has them. */
var VALUES = [
	"hx-headers",
	"hx-vals",
	"hx-include"
];
/** Attributes by which the requests of one URL may differ. They may be inherited. */
var DIFFERENCES = [...VALUES, "hx-params"];
/** A value that depends on the element: an expression with `this` (htmx 4: `find()`), or a selector such as `closest form`. */
var OWN_VALUE = /^\s*(js|javascript):.*\b(this|find\w*)\b|(^|,)\s*<?(this|closest|find|next|previous|host)\b/s;
/** Numbers the requests that are not shared. */
var count = 0;
/** Attributes, without `hx-`, that give an element a request of its own. Its values belong to that request. */
var REQUESTS = [
	"get",
	"post",
	"put",
	"patch",
	"delete",
	"query",
	"action"
];
/** Elements that listen to names with a `*`. */
var WITH_WILDCARDS = `[sse-swap*="*"],[data-sse-swap*="*"],[hx-trigger*="sse:"][hx-trigger*="*"]`;
/** @param lastEventId of the element's stream when it closed. */
function requestOf$1(host, element, url, lastEventId) {
	const given = readOptions(host.settings(element), host.read(element, CONFIG), element);
	const { method, transport } = given;
	const receivesAll = host.handlesMessages(element);
	const has = (names) => names.some((name) => host.read(element, name) !== null);
	const addsToRequest = receivesAll || !has(REQUESTS.map((name) => `hx-${name}`)) && (method !== "get" || transport === "fetch" || has(VALUES));
	const first = host.read(element, LAST_ID);
	return {
		request: {
			url,
			options: given,
			lastEventId: lastEventId ?? first ?? void 0,
			hasWildcards: receivesAll || element.matches(WITH_WILDCARDS) || !!element.querySelector(WITH_WILDCARDS),
			allowsEmptyEvents: receivesAll,
			addsToRequest,
			refusal: refusalBy(host, element)
		},
		extraKey: [
			receivesAll && "hx-sse",
			first,
			...addsToRequest ? valuesOf(host, element) : []
		].filter((text) => text).join("\n"),
		planRequest: () => planFor(host, element, url, method, !addsToRequest)
	};
}
/** The values that an element adds, as a key: equal for elements that send the same. */
function valuesOf(host, element) {
	const values = /* @__PURE__ */ new Set();
	for (let at = element; at; at = at.parentElement) for (const name of DIFFERENCES) {
		const value = host.inherited(at, name);
		if (value) values.add(`${name} ${value}`);
		if (value && OWN_VALUE.test(value)) values.add(++count);
	}
	return [...values];
}
/** Returns a function that says why an element may not request a URL, before or after redirects. */
function refusalBy(host, element) {
	return (url) => host.isAllowed(element, url) ? void 0 : new SluiceError("url-forbidden", {
		url,
		setting: host.originSetting
	});
}
/** The host's plan. A handler may choose another origin only if the element may request it. */
async function planFor(host, element, url, method, isBare) {
	const plan = await host.request(element, url, method, isBare);
	const refusal = plan && originOf$1(plan.url) !== originOf$1(url) && refusalBy(host, element)(plan.url);
	if (refusal) throw refusal;
	return plan;
}
// src/route/connector.ts
/** A connector for an element, as its attributes are now. @param old the one that it replaces. */
function makeConnector(element, url, written, trigger, old) {
	return {
		element,
		url,
		written,
		trigger,
		isTriggered: trigger === null || !!old?.isTriggered && old.trigger === trigger,
		predecessor: [old?.predecessor, old].find((known) => known?.stream?.status.state === "open"),
		lastEventId: old?.url === url ? old.stream?.lastEventId ?? old.lastEventId : void 0,
		stream: void 0,
		stops: []
	};
}
/** A trigger that cannot fire a second time. */
var SINGLE_TRIGGER = /^\s*(load|revealed)(\s|\[|$)|\sonce\b/;
/**
* @param isCurrent whether a connector is that of its element: neither replaced nor out of the page.
* @param changed called when the stream of an element has changed, so that its listeners follow.
* @param onMessage called with each event for an element that handles the messages of its stream itself.
*/
function createConnecting(host, registry, delivery, scripts, isCurrent, changed, onMessage) {
	const streams = createElementStreams(host, delivery, isCurrent, notify, close);
	function begin(connector, old) {
		const { element, predecessor, isTriggered } = connector;
		for (const left of [old?.predecessor, old]) if (left?.stream && left !== predecessor) giveWay(left);
		changed(element);
		if (!isTriggered) {
			replace(connector);
			if (old?.wasStarted) notifyEnd(connector, "nodeReplaced");
		}
		resume(connector, isTriggered);
	}
	function resume(connector, isStarted) {
		const triggers = triggersOf$1(connector);
		if (triggers?.length) connector.stopTrigger = host.onTrigger(connector.element, triggers.join(), () => {
			if (!isCurrent(connector)) return;
			if (!connector.stream) start(connector);
			else if (connector.stream.status.state === "failed") connector.stream.reconnect();
		});
		if (isStarted) start(connector);
	}
	function start(connector) {
		const { element, url } = connector;
		connector.isTriggered = true;
		const error = refusalBy(host, element)(url);
		if (error) {
			notify(connector, ERROR, {
				code: error.code,
				url,
				error
			});
			notifyEnd(connector, "refused", "failed");
			return;
		}
		const { request, extraKey, planRequest } = requestOf$1(host, element, url, connector.lastEventId);
		const stream = streamAfter(connector, (more) => registry.of(request, extraKey + more));
		connector.stream = stream;
		connector.options = request.options;
		connector.wasStarted = true;
		if (host.handlesMessages(element)) streams.listenToAll(connector, stream, ["message"], (event, name) => onMessage(connector, event, name));
		listenForClose(connector);
		scripts.join(connector, stream);
		streams.acquire(connector, stream, planRequest);
		changed(element);
	}
	function listenForClose(connector) {
		const { element, stream, stopClosing } = connector;
		const names = host.read(element, CLOSE$1);
		if (!stream || stopClosing && connector.closeNames === names) return;
		connector.closeNames = names;
		warnOfSpaces(element, CLOSE$1, names);
		stopClosing?.();
		connector.stopClosing = streams.listenForClose(connector, stream, names);
		changed(element);
	}
	function close(connector, type) {
		if (!connector.wasStarted) return;
		notify(connector, CLOSE, { type });
		if (connector.predecessor) leave(connector.predecessor);
		connector.predecessor = void 0;
		if (!leave(connector)) return;
		notifyEnd(connector, type);
		changed(connector.element);
	}
	/** Leaves the stream to the connector that takes its place. */
	function giveWay(connector) {
		notify(connector, CLOSE, { type: "nodeReplaced" });
		leave(connector);
	}
	/** Closes the predecessor. */
	function replace(connector) {
		const { predecessor, stream, element } = connector;
		if (!predecessor) return;
		connector.predecessor = void 0;
		if (predecessor.stream && stream?.holders === 1) stream.memory.adopt(predecessor.stream.memory);
		giveWay(predecessor);
		host.exposeSource(element, connector.source);
		changed(element);
	}
	/** Reports that the element has no stream. */
	function notifyEnd(connector, reason, state = "closed") {
		notify(connector, STATE_CHANGE, {
			state,
			attempt: 0,
			delay: 0,
			reason,
			url: connector.url
		});
	}
	function notify(connector, name, detail) {
		streams.show(connector, detail);
		const { element, source } = connector;
		const { state } = detail;
		if (state) {
			connector.state = state;
			const isBusy = state === "connecting";
			if (!isBusy) connector.hideIndicator?.();
			connector.hideIndicator = isBusy ? connector.hideIndicator ?? host.showIndicator(element) : void 0;
		}
		if (name === "htmx:sseOpen" || state === "failed") replace(connector);
		host.trigger(element, name, {
			...detail,
			source
		});
	}
	return {
		begin,
		resume,
		start,
		listenForClose,
		close
	};
}
/** What is waited for: after the first time, only the parts of `sse-trigger` that can fire again. */
function triggersOf$1({ trigger, isTriggered }) {
	return trigger?.split(/,(?![^[]*])/).filter((written) => !isTriggered || !SINGLE_TRIGGER.test(written));
}
/** Leaves the stream without an event. */
function leave(connector) {
	const { stream } = connector;
	if (!stream) return false;
	connector.lastEventId = stream.lastEventId;
	connector.stream = void 0;
	connector.stopClosing?.();
	connector.stopClosing = void 0;
	connector.hideIndicator?.();
	connector.hideIndicator = void 0;
	for (const stop of connector.stops.splice(0)) stop();
	return true;
}
/**
* The stream for an element. If other elements kept its stream open while it was out of the page, they received events
* that it missed. Then it gets a stream of its own, after its own last ID.
*/
function streamAfter({ lastEventId, predecessor }, streamOf) {
	let more = "";
	let stream = streamOf(more);
	while (lastEventId && !predecessor && stream.holders && stream.lastEventId !== lastEventId) {
		more += `\n${lastEventId}`;
		stream = streamOf(more);
	}
	return stream;
}
// src/route/script-listeners.ts
function createScriptListeners(delivery) {
	/** By element, how each of its listeners joins a stream. */
	const joins = /* @__PURE__ */ new WeakMap();
	return {
		add(element, name, listener, now) {
			/** Several while one stream replaces another. */
			const stops = /* @__PURE__ */ new Set();
			const join = (held, stream) => {
				const stopListening = listenAfterSwaps(delivery, stream, name, listener);
				const stop = () => {
					stopListening();
					stops.delete(stop);
				};
				stops.add(stop);
				held.stops.push(stop);
			};
			const all = joins.get(element) ?? /* @__PURE__ */ new Set();
			joins.set(element, all.add(join));
			if (now?.stream) join(now, now.stream);
			return () => {
				all.delete(join);
				for (const stop of stops) stop();
			};
		},
		join(held, stream) {
			for (const join of joins.get(held.element) ?? []) join(held, stream);
		}
	};
}
/**
* Without an element, a stream reports its states and errors at the root element of the page.
*
* @param hasElements whether elements connect to a stream. Then it reports at them.
*/
function createStreamListening(host, delivery, hasElements) {
	const held = /* @__PURE__ */ new Map();
	function hold(stream) {
		const entry = {
			leave: () => {},
			listenerCount: 0
		};
		held.set(stream, entry);
		entry.leave = stream.acquire(createDelegate(() => void 0, (name, detail) => hasElements(stream) || host.trigger(document.documentElement, name, detail)));
		return entry;
	}
	return (stream, name, listener) => {
		const stopListening = listenAfterSwaps(delivery, stream, name, listener);
		const entry = held.get(stream) ?? hold(stream);
		entry.listenerCount++;
		let isOver = false;
		return () => {
			if (isOver) return;
			isOver = true;
			stopListening();
			if (--entry.listenerCount) return;
			held.delete(stream);
			entry.leave();
		};
	};
}
/** Calls a script's listener with an event when all before it are in the page. Returns how to stop, at once. */
function listenAfterSwaps(delivery, stream, name, listener) {
	let isOver = false;
	const stop = stream.listen(name, (event, name) => delivery.runAfterSwaps(stream, () => isOver || listener(event, name), event));
	return () => {
		isOver = true;
		stop();
	};
}
// src/route/connectors.ts
/**
* @param changed called when the stream of an element has changed, so that its listeners follow.
* @param onMessage called with each event for an element that handles the messages of its stream itself.
*/
function createConnectors(host, registry, delivery, changed, onMessage) {
	const connectors = /* @__PURE__ */ new Map();
	/** Connectors whose element has left the page, and whether they had a stream. The element may come back. */
	const detached = /* @__PURE__ */ new WeakMap();
	const scripts = createScriptListeners(delivery);
	const isCurrent = (connector) => connectors.get(connector.element) === connector;
	const { begin, resume, start, listenForClose, close } = createConnecting(host, registry, delivery, scripts, isCurrent, changed, onMessage);
	function update(element) {
		const url = host.read(element, CONNECT);
		if (!url) {
			release(element, "nodeReplaced");
			detached.delete(element);
			return;
		}
		const written = [
			CONNECT,
			CONFIG,
			TRIGGER,
			"hx-config"
		].map((name) => host.read(element, name)).join("\n");
		restore(element, written);
		const connector = connectors.get(element);
		if (connector?.written !== written) connect(element, url, written);
		else {
			host.exposeSource(element, connector.source);
			listenForClose(connector);
		}
	}
	function release(element, type) {
		const connector = connectors.get(element);
		if (!connector) return;
		connector.stopTrigger?.();
		connectors.delete(element);
		if (connector.wasStarted) detached.set(element, [connector, !!connector.stream]);
		close(connector, type);
		host.exposeSource(element, void 0);
		host.setAttribute(element, STATE);
		changed(element);
	}
	/** An element that comes back to the page continues where it was. */
	function restore(element, written) {
		const [connector, wasOpen] = detached.get(element) ?? [];
		if (!connector || connectors.has(element) || !element.isConnected) return;
		detached.delete(element);
		connectors.set(element, connector);
		if (connector.written !== written) return;
		resume(connector, !!wasOpen);
	}
	function connect(element, url, written) {
		const old = connectors.get(element);
		old?.stopTrigger?.();
		const connector = makeConnector(element, url, written, host.read(element, TRIGGER), old);
		connectors.set(element, connector);
		begin(connector, old);
	}
	const connectorsOf = (selector) => [...connectors.values()].filter(({ url, element }) => isSelected(selector, url, element));
	return {
		get: (element) => connectors.get(element),
		update,
		release,
		restoreState(element) {
			const state = connectors.get(element)?.state;
			if (state && !element.hasAttribute("sse-state")) host.setAttribute(element, STATE, state);
		},
		close(selector) {
			for (const connector of connectorsOf(selector)) if (connector.stream) close(connector, "script");
		},
		reconnect(selector) {
			const streams = /* @__PURE__ */ new Set();
			for (const connector of connectorsOf(selector)) if (connector.stream) streams.add(connector.stream);
			else if (selector || connector.isTriggered) start(connector);
			for (const stream of streams) stream.reconnect();
		},
		on: (element, name, listener) => scripts.add(element, name, listener, connectors.get(element)),
		elementsOf: (stream) => [...connectors.values()].filter((connector) => [connector.stream, connector.predecessor?.stream].includes(stream)).map(({ element }) => element)
	};
}
/** Whether a selector matches a stream by its URL or element. None matches all streams. */
function isSelected(selector, url, element) {
	return !selector || element === selector || typeof selector === "string" && absolute(url) === absolute(selector);
}
// src/route/answers.ts
/** @param xhrTransport reads the response of an XMLHttpRequest. */
function createAnswers(host, registry, delivery, xhrTransport) {
	const all = /* @__PURE__ */ new Set();
	const streams = createElementStreams(host, delivery, (answer) => all.has(answer), notify, close);
	function answered(element, { url, method, xhr, request, abort, context }) {
		const options = {
			...readOptions({
				reconnect: false,
				reconnectDelay: 500,
				method,
				...host.settings(element)
			}, host.read(element, CONFIG), element),
			pool: "off",
			...xhr && { reconnect: false }
		};
		const stream = registry.of({
			url,
			options,
			hasWildcards: true,
			allowsEmptyEvents: !xhr,
			isOneShot: !options.reconnect,
			refusal: refusalBy(host, element),
			...xhr && { transport: xhrTransport(xhr) }
		});
		const swaps = namesOf(host.read(element, "sse-stream") || "message");
		const answer = {
			element,
			stream,
			stops: [],
			isOver: false
		};
		const load = {
			...options,
			isOver: () => answer.isOver
		};
		all.add(answer);
		answer.stops.push(() => answer.source || abort?.());
		streams.listenToAll(answer, stream, swaps, (event, name) => {
			if (!element.isConnected) close(answer, "nodeMissing");
			else delivery.swap(element, event, name, {
				stream,
				load
			}, {
				names: swaps,
				responseContext: context
			});
		});
		answer.stops.push(streams.listenForClose(answer, stream, host.read(element, CLOSE$1)));
		streams.acquire(answer, stream, request);
	}
	function notify(answer, name, detail) {
		answer.isOver ||= detail.state === "closed" && detail.reason !== "ended";
		const isEnd = /closed|failed/.test(detail.state ?? "");
		const report = () => {
			if (!all.has(answer)) return;
			streams.show(answer, detail);
			host.trigger(answer.element, name, detail);
			if (isEnd) close(answer, "ended");
		};
		if (isEnd) delivery.runAfterSwaps(answer.stream, report);
		else report();
	}
	function close(answer, type) {
		if (!all.delete(answer)) return;
		const { element, stream, source, stops } = answer;
		answer.stream = void 0;
		answer.isOver ||= type === "nodeMissing" || type === "nodeReplaced";
		host.trigger(element, CLOSE, {
			type,
			source
		});
		if (stream?.status.state !== "failed") host.setAttribute(element, STATE, "closed");
		for (const stop of stops.splice(0)) stop();
		host.exposeSource(element, void 0);
	}
	return {
		answered,
		release(element, type) {
			for (const answer of [...all]) if (answer.element === element) close(answer, type);
		},
		close(selector) {
			for (const answer of [...all]) if (isSelected(selector, answer.stream?.url, answer.element)) close(answer, "script");
		},
		elementsOf: (stream) => [...all].filter((answer) => answer.stream === stream).map(({ element }) => element)
	};
}
// src/route/listening.ts
/** Attributes that act when an element is triggered. */
var ACTIONS = new RegExp(`((?<!tar)${REQUESTS.join("|")}|on([:-].*)?)(,|$)`);
/** @param release called with an element that has left the page, unnoticed until now. */
function createListening(host, delivery, clock, connectors, release) {
	const listening = /* @__PURE__ */ new Map();
	function listen(element, hadStream = false) {
		const swap = host.read(element, SWAP);
		const trigger = triggerOf(element);
		const triggers = triggersOf(trigger);
		remove(element);
		const plain = plainTriggersOf(trigger);
		if (swap === null && !triggers.length && !plain.length) return;
		warnOfSpaces(element, SWAP, swap);
		if (triggers.length && !ACTIONS.test(`${element.getAttributeNames()}`)) warnOnce("request-missing", {
			element,
			name: `sse:${triggers[0]}`
		});
		const connector = connectorOf(element);
		const swaps = swap === null ? [] : namesOf(swap || "message");
		const listener = {
			connector,
			swap,
			trigger,
			names: [...swaps, ...triggers.map((name) => `sse:${name}`)],
			hadStream,
			stops: []
		};
		listening.set(element, listener);
		for (const stream of /* @__PURE__ */ new Set([connector?.predecessor?.stream, connector?.stream])) {
			if (!stream) continue;
			listener.stops.push(...listenTo(stream, element, connector, swaps, triggers));
			if (!host.handlesMessages(connector.element)) for (const name of plain) listener.stops.push(stream.listen(name, () => warnOnce("trigger-plain", {
				element,
				name
			}, name)));
		}
		if (connector === void 0 && !hadStream && (swap !== null || triggers.length)) clock.setTimeout(() => {
			if (listening.get(element) === listener && (swap !== null || !/\bfrom:/.test(`${trigger}`))) warnOnce("stream-missing", { element });
		}, 0);
	}
	/** Listens to one stream. @param swaps names of events that are swapped. @param triggers of those that trigger. */
	function listenTo(stream, element, connector, swaps, triggers) {
		const involved = connector.element.contains(element) ? [element] : [element, connector.element];
		/** The element may listen to something else by the time of the callback, or be gone, as its stream may be. */
		const isListening = (event, name) => {
			const { connector: now, names = [] } = listening.get(element) ?? {};
			if (!(now?.stream === stream || now?.predecessor?.stream === stream || now?.closedBy === event) || !names.some((written) => matches(written, name))) return false;
			const gone = [connector.element, element].find(({ isConnected }) => !isConnected);
			if (gone) release(gone, "nodeMissing");
			return !gone;
		};
		const hearSwap = (event, name) => {
			const swapIfListening = () => {
				if (isListening(event, name)) delivery.swap(element, event, name, originOf(connector, stream));
			};
			if (!delivery.postpone(stream, event, involved, swapIfListening)) swapIfListening();
		};
		return [...swaps.map((name) => stream.listen(name, hearSwap)), ...triggers.map((written) => stream.listen(written, (event) => delivery.runAfterSwaps(stream, () => {
			if (isListening(event, `sse:${written}`)) delivery.trigger(element, event, written);
		}, event)))];
	}
	const triggerOf = (element) => host.read(element, "hx-trigger") ?? "";
	function remove(element) {
		for (const stop of listening.get(element)?.stops ?? []) stop();
		listening.delete(element);
	}
	/** The connector that `sse-from` names (null for an invalid selector), or that of the element or its nearest ancestor. */
	function connectorOf(element) {
		const from = host.read(element, FROM);
		let at = from ? guardSelector(element, FROM, from, () => host.find(element, from)) : element;
		while (!from && at && !connectors.get(at)) at = at.parentElement;
		return from && at === null ? at : connectors.get(at);
	}
	return {
		has: (element) => listening.has(element),
		update(element) {
			const listener = listening.get(element);
			if (!(listener?.swap === host.read(element, "sse-swap") && listener.trigger === triggerOf(element) && listener.connector === connectorOf(element))) listen(element);
		},
		remove,
		rewire(connecting) {
			for (const [element, { connector, hadStream }] of [...listening]) if (!connector || connector.element === connecting || connecting.contains(element)) listen(element, hadStream || !!connector);
		},
		hearsUnnamed: (connector) => [...listening.values()].some((known) => known.connector === connector && hearsUnnamed(known))
	};
}
/** Names in `hx-trigger` that may be meant for an event of a stream: not an event of the page, and no filter. */
function plainTriggersOf(trigger) {
	if (!trigger) return [];
	return trigger.split(",").flatMap((written) => {
		const [name = ""] = written.trim().split(/[\s[]/);
		return /\W|^(every|load|revealed|intersect)$/.test(name) || `on${name}` in document || !name || /\bfrom:/.test(written) ? [] : [name];
	});
}
/** Whether it listens to messages without a name. */
function hearsUnnamed({ names }) {
	return names.some((name) => /^(sse:)?(message|\*)$/.test(name));
}
/** The names of events in `hx-trigger`. */
function triggersOf(trigger) {
	return (trigger.match(/(?<![\w:])sse:[^\s,[]+/g) ?? []).map((name) => name.slice(4));
}
/** The load options of a connector; those of its predecessor, for an event of the stream that is being replaced. */
function originOf({ options, predecessor }, stream) {
	return {
		stream,
		load: options ?? predecessor?.options
	};
}
// src/route/routes.ts
/** What `hx-sse:connect` swaps of its stream. */
var UNNAMED = { names: ["message"] };
/** @param xhrTransport reads the response of an XMLHttpRequest. */
function createRoutes(host, registry, delivery, clock, xhrTransport) {
	/** Elements that have left the page and may come back, as they do in dialogs, tabs and drags. */
	let detached;
	const connectors = createConnectors(host, registry, delivery, (element) => listening.rewire(element), receive);
	const listening = createListening(host, delivery, clock, connectors, release);
	const answers = createAnswers(host, registry, delivery, xhrTransport);
	function update(element) {
		detached?.delete(element);
		connectors.update(element);
		listening.update(element);
		if (!element.isConnected) clock.setTimeout(() => element.isConnected || release(element, "nodeMissing"), 0);
	}
	function release(element, type) {
		if (listening.has(element) || connectors.get(element)) {
			detached ??= /* @__PURE__ */ new WeakSet();
			detached.add(element);
		}
		listening.remove(element);
		connectors.release(element, type);
		answers.release(element, type);
	}
	/** Unnamed messages go to the elements that listen to them, or to the connecting element if there are none. */
	function receive(connector, event, name) {
		const { element, stream } = connector;
		if (!element.isConnected) release(element, "nodeMissing");
		else if (name !== "message" || !listening.hearsUnnamed(connector)) delivery.swap(element, event, name, originOf(connector, stream), UNNAMED);
	}
	const elementsOf = (stream) => [...connectors.elementsOf(stream), ...answers.elementsOf(stream)];
	/** The selected streams that only scripts use. */
	function withoutElements(selector) {
		return registry.all().filter((stream) => isSelected(selector, stream.url) && !elementsOf(stream).length);
	}
	return {
		...connectors,
		update,
		release,
		reattached(root) {
			if (!detached) return [];
			return [root, ...root.querySelectorAll(host.elementSelector)].filter((element) => detached?.has(element));
		},
		answered: answers.answered,
		close(selector) {
			connectors.close(selector);
			answers.close(selector);
			for (const stream of withoutElements(selector)) stream.close();
		},
		reconnect(selector) {
			const streams = withoutElements(selector);
			connectors.reconnect(selector);
			for (const stream of streams) if (!elementsOf(stream).length) stream.reconnect();
		},
		elementsOf
	};
}
// src/stream/clock.ts
var systemClock = {
	setTimeout: (callback, delayMs) => setTimeout(callback, delayMs),
	clearTimeout: (timer) => clearTimeout(timer),
	now: () => Date.now(),
	chance: () => Math.random()
};
/** [browser] A timer of more than 31 bits fires at once. */
var MAX_TIMER_MS = 2 ** 31 - 1;
function createAlarm(clock, ring) {
	let timer;
	const clear = () => clock.clearTimeout(timer);
	return {
		set(delayMs) {
			clear();
			timer = clock.setTimeout(ring, Math.min(delayMs, MAX_TIMER_MS));
		},
		clear
	};
}
// src/stream/memory.ts
/** Enough for what a server replays. An entry takes some dozen bytes and an id. */
var MAX_REMEMBERED$3 = 1e3;
/** A replay comes at once. After so long without a repeated event it is over. */
var LULL_MS = 5e3;
/**
* An event is dropped only if the page requested it a second time, because only then it is surely the same event: over
* the new stream of an element that moves to another URL, and after an id that is older than events that were shown. A
* server that starts its counter again, or that gives each event the id of its row, loses nothing.
*
* @param now the time in milliseconds.
*/
function createMemory(now) {
	const shown = /* @__PURE__ */ new Map();
	/** Events that may come again; empty once the replay is over. */
	let expected = /* @__PURE__ */ new Map();
	let last;
	let expectedUntil = 0;
	let requestedId = "";
	let startsOver = false;
	function remember(key, event) {
		shown.delete(key);
		shown.set(key, event);
		for (const oldest of shown.keys()) {
			if (shown.size <= MAX_REMEMBERED$3) break;
			shown.delete(oldest);
		}
	}
	/** Expects the events after the requested id. Without that id among them: all of them, or none. */
	function expect(all) {
		const at = [...shown.values()].map(({ id }) => id).lastIndexOf(requestedId);
		const events = at < 0 && !all ? [] : [...shown].slice(at + 1);
		expected = new Map(events);
		last = events.at(-1)?.[0];
		expectedUntil = now() + LULL_MS;
	}
	return {
		shown,
		get size() {
			return shown.size;
		},
		opened(asked) {
			requestedId = asked;
			expect(startsOver);
			startsOver = false;
		},
		isReplay(id, name, data) {
			const key = `${id}\n${name}`;
			const digest = `${data.length} ${hash(data)}`;
			if (expected.size && now() > expectedUntil) expected.clear();
			const before = expected.get(key);
			expected.delete(key);
			if (before?.isUnique && before.digest === digest) {
				expectedUntil = now() + LULL_MS;
				if (key === last) expected.clear();
				return true;
			}
			remember(key, {
				id,
				digest,
				isUnique: !shown.has(key)
			});
			return false;
		},
		adopt(other) {
			for (const [key, event] of other.shown) remember(key, event);
			expect(true);
		},
		startOver() {
			startsOver = true;
		}
	};
}
/** A number that stands for a text. @see https://en.wikipedia.org/wiki/Fowler–Noll–Vo_hash_function */
function hash(text) {
	let digest = 2166136261;
	for (let at = 0; at < text.length; at++) digest = Math.imul(digest ^ text.charCodeAt(at), 16777619);
	return digest;
}
// src/stream/page.ts
/** Reports what happens to the page. Events that htmx fires for a server, such as by `HX-Trigger`, do not count. */
function watchPage(notify) {
	const listen = (name, signal) => addEventListener(name, ({ isTrusted }) => isTrusted && notify(signal));
	listen("online", "wake");
	listen("pagehide", "leave");
	addEventListener("pageswap", (event) => event.activation === null && notify("leave"));
	listen("pageshow", "return");
	document.addEventListener("visibilitychange", (event) => event instanceof CustomEvent || notify(document.hidden ? "hidden" : "wake"));
}
// src/stream/request-limit.ts
/** In any {@link WINDOW_MS} a stream makes no more requests than this, whatever server and page ask for. */
var MAX_REQUESTS = 9;
var WINDOW_MS = 3e3;
/** @param now the time in milliseconds. */
function createRequestLimit(now) {
	/** Times of the newest requests, the oldest first. */
	let requests = [];
	/** Milliseconds until the n-th newest request is older than the window. @param back n. */
	const rest = (back) => Math.max(0, (requests.at(-back) ?? -3e3) + WINDOW_MS - now());
	return {
		requested() {
			requests = [...requests, now()].slice(-9);
		},
		waitMs: () => rest(MAX_REQUESTS),
		isUsed: () => rest(1) > 0
	};
}
/**
* A page that closes a stream and opens it again, or that puts its element back, has a new stream each time. Such a
* stream goes on counting where the old one stopped. Streams that are open at the same time have limits of their own.
*/
function createEndedLimits(now) {
	let ended = [];
	return {
		take(url) {
			ended = ended.filter(([, limit]) => limit.isUsed());
			const last = ended.filter(([known]) => known === url).pop();
			ended = ended.filter((one) => one !== last);
			return last?.[1] ?? createRequestLimit(now);
		},
		leave(url, limit) {
			ended.push([url, limit]);
		}
	};
}
// src/stream/heartbeat.ts
/** A limit that was learned is at least this. */
var MIN_LIMIT_MS = 1e4;
/** Shorter intervals are no rhythm: some servers begin with many comments, to get through a proxy's buffer. */
var MIN_INTERVAL_MS = 1e3;
/** How many of the last intervals between heartbeats count. */
var REMEMBERED = 3;
/**
* @param given the longest silence in milliseconds; 0 for no limit; `auto` to learn it from the server's heartbeats.
* @param onDead called when the silence is longer.
*/
function createHeartbeat(given, clock, onDead) {
	const alarm = createAlarm(clock, check);
	let running = false;
	let receivedAt = 0;
	let beatAt = 0;
	let intervals = [];
	/** [spec] advises a comment every 15 s. Twice the longest interval of late lets one be lost. */
	function limit() {
		if (given !== "auto") return given;
		return intervals.length < REMEMBERED ? 0 : Math.max(MIN_LIMIT_MS, 2 * Math.max(...intervals));
	}
	function check() {
		const most = limit();
		if (!running || !most) return;
		const left = receivedAt + most - clock.now();
		if (left > 0) alarm.set(left);
		else onDead();
	}
	return {
		start() {
			running = true;
			receivedAt = clock.now();
			beatAt = 0;
			intervals = [];
			check();
		},
		received(isHeartbeat) {
			receivedAt = clock.now();
			if (!isHeartbeat) return;
			const interval = receivedAt - beatAt;
			if (interval < MIN_INTERVAL_MS) return;
			if (beatAt) intervals = [...intervals, interval].slice(-3);
			beatAt = receivedAt;
			check();
		},
		check,
		clear() {
			running = false;
			alarm.clear();
		}
	};
}
// src/stream/policy.ts
var CLOSED$2 = {
	state: "closed",
	attempt: 0,
	delay: 0,
	reason: "",
	connection: 0,
	newest: 0,
	opened: false,
	proven: false,
	retry: void 0,
	heldMs: 0,
	grants: 0
};
/** A connection that has lived this long is proven. */
var PROVEN_AFTER_MS = 5e3;
/** How often an EventSource may fail while it alone knows the last event ID: with its usual 3 s, a quarter of a minute. */
var MAX_UNKNOWN_ID_ATTEMPTS = 5;
/** A server's `retry:` and `Retry-After` are obeyed up to this. */
var MAX_SERVER_DELAY_MS = 36e5;
/** The delay after a first failure, and after a first end, unless page or server set another. */
var FAILURE_MS = 500;
var END_MS = 3e3;
/**
* The whole policy: the status after an action. Pure; returns the same object when nothing changes. `effectsOf` says what
* the stream has to do then. So there is never more than one connection, nor a timer for a closed stream.
*
* @param chance at least 0, less than 1.
* @param minDelayMs until one more request is allowed at all.
*/
function next(status, action, settings, chance, minDelayMs = 0) {
	const { state, connection, grants } = status;
	if ("of" in action && action.of !== connection) return status;
	const become = (changes) => ({
		...status,
		delay: 0,
		reason: action.type,
		...changes
	});
	const none = {
		connection: 0,
		opened: false,
		proven: false
	};
	const stop = (how) => become({
		...none,
		state: how
	});
	const open = () => {
		if (minDelayMs) return become({
			...none,
			state: "retrying",
			delay: minDelayMs,
			heldMs: 0
		});
		const newest = status.newest + 1;
		return become({
			...none,
			state: "connecting",
			connection: newest,
			newest,
			heldMs: 0
		});
	};
	/** @param floor the shortest delay. @param most what chance may add to it. */
	const delayOf = (floor, most) => {
		const random = Math.min(most, settings.reconnectMaxDelay) * (1 - settings.reconnectJitter * chance);
		return Math.max(1, minDelayMs, Math.round(floor + random));
	};
	/** Waits before the next attempt, if another is allowed. @param step the delay after so many doublings. */
	function wait(floor, step, heldMs = 0) {
		const attempt = status.attempt + 1;
		if (!settings.reconnect) {
			const finished = status.opened && action.type !== "lost";
			return become({
				...none,
				state: finished ? "closed" : "failed",
				attempt
			});
		}
		if (attempt > settings.reconnectMaxAttempts) return become({
			...none,
			state: "failed",
			attempt,
			reason: "exhausted"
		});
		const delay = delayOf(floor, step(2 ** (attempt - 1)));
		return become({
			...none,
			state: "retrying",
			attempt,
			delay,
			heldMs
		});
	}
	/** The delay that doubles. At least 1 ms: a server that is down is not flooded, even with `reconnectDelay:0`. */
	const step = Math.max(1, settings.reconnectDelay ?? FAILURE_MS);
	const allowed = settings.reconnect && status.attempt < settings.reconnectMaxAttempts;
	/** [spec] Not before the reconnection time. Longer each time, as long as connections end young and empty. */
	function afterEnd() {
		const base = status.retry ?? settings.reconnectDelay ?? END_MS;
		return wait(base, (times) => Math.max(base, step) * (times - 1));
	}
	function afterLoss(retryAfter = 0) {
		return wait(Math.max(retryAfter, status.retry ?? 0), (times) => Math.max(status.retry ?? 0, step) * times, retryAfter);
	}
	switch (action.type) {
		case "connect": return action.away ? stop("paused") : open();
		case "close": return state === "closed" ? status : become({
			...CLOSED$2,
			newest: status.newest
		});
		case "due": return state === "retrying" && !connection ? open() : status;
		case "wake": {
			const isLeftAlone = status.reason === "asked" || connection && settings.eventSourceOnly;
			if (state !== "retrying" || isLeftAlone) return status;
			const heldMs = status.heldMs - (action.waitedMs ?? 0);
			if (heldMs <= 0) return open();
			return status.delay > status.heldMs ? become({
				delay: Math.max(heldMs, minDelayMs),
				heldMs
			}) : status;
		}
		case "pause": return /closed|failed|paused/.test(state) ? status : stop("paused");
		case "resume": return state === "paused" ? open() : status;
		case "opened": return become({
			state: "open",
			opened: true,
			proven: settings.hasOwnSource,
			attempt: settings.hasOwnSource ? 0 : status.attempt
		});
		case "proven": return status.proven ? status : {
			...status,
			proven: true,
			attempt: 0,
			grants: 0
		};
		case "retry": return {
			...status,
			retry: Math.min(action.ms, MAX_SERVER_DELAY_MS)
		};
		case "interrupted": {
			const patience = status.opened ? 1 : MAX_UNKNOWN_ID_ATTEMPTS;
			const isLeftToBrowser = status.proven || action.idUnknown && status.attempt < patience;
			if (allowed && !minDelayMs && (settings.eventSourceOnly || isLeftToBrowser)) return become({
				state: "retrying",
				attempt: status.attempt + 1,
				opened: false,
				proven: false
			});
			return status.opened ? afterEnd() : afterLoss();
		}
		case "ended": return afterEnd();
		case "lost": return afterLoss(action.retryAfter && Math.min(action.retryAfter, MAX_SERVER_DELAY_MS));
		case "refused": return become({
			...none,
			state: "failed",
			attempt: status.attempt + 1
		});
		case "asked": {
			const attempt = status.attempt + 1;
			if (attempt > settings.reconnectMaxAttempts) return become({
				...none,
				state: "failed",
				attempt,
				reason: "exhausted"
			});
			return become({
				...none,
				state: "retrying",
				attempt
			});
		}
		case "granted":
			if (state !== "retrying" || connection) return status;
			return {
				...grants ? become({ delay: delayOf(0, Math.max(step, FAILURE_MS) * 2 ** (grants - 1)) }) : open(),
				grants: grants + 1
			};
	}
}
// src/stream/attempt.ts
/** [browser] Upper bound of the default reconnection time of EventSource: 5 s in Firefox, 3 s elsewhere. */
var USUAL_WAIT_MS = /Firefox/.test(navigator.userAgent) ? 5500 : 3500;
/** Not a wait but a computer that slept, or a server that did not answer. */
var TOO_LONG_MS = 6e4;
/**
* How much longer the browser may take for its own reconnection: ten minutes, unless said otherwise. Long enough for
* almost any `retry:`, and short enough for a server that accepts a connection and never answers.
*/
var BROWSER_FACTOR = 10;
/** @param connectTimeout in milliseconds; 0 for none. */
function createAttempt(number, { heartbeat: limit }, connectTimeout, clock, { onProven, onRetry, onEnding }) {
	const proofAlarm = createAlarm(clock, onProven);
	const connectAlarm = createAlarm(clock, () => onEnding({ reason: `no answer for ${connectTimeout} ms` }));
	const heartbeat = createHeartbeat(limit, clock, () => onEnding({ reason: "no heartbeat" }));
	function clear() {
		for (const timer of [
			heartbeat,
			proofAlarm,
			connectAlarm
		]) timer.clear();
	}
	let brokenAt = 0;
	const attempt = {
		number,
		heartbeat,
		connection: void 0,
		lastEventId: "",
		isReopened: false,
		watch(state) {
			clear();
			brokenAt = state === "retrying" ? clock.now() : 0;
			if (state === "open") {
				heartbeat.start();
				proofAlarm.set(PROVEN_AFTER_MS);
			} else if (connectTimeout) connectAlarm.set(state === "connecting" ? connectTimeout : connectTimeout * BROWSER_FACTOR);
		},
		waited() {
			const ms = clock.now() - brokenAt;
			if (ms > USUAL_WAIT_MS && ms < TOO_LONG_MS) onRetry(ms);
		},
		detach(why) {
			clear();
			attempt.connection?.close(why);
		}
	};
	return attempt;
}
// src/stream/delegates.ts
/**
* Calls each delegate. One that is called may make another one leave, which is then not called.
*
* @param isValid whether the news is still true: a delegate may have changed the stream.
*/
function notifyAll(delegates, notify, isValid = () => true) {
	for (const delegate of [...delegates.keys()]) if (isValid() && delegates.has(delegate)) notify(delegate);
}
/**
* Asks each delegate whether an attempt may be made. Returns a promise where one of them lets it wait or throws; the
* promise is rejected with what was thrown.
*/
function askAll(delegates, report) {
	const answers = [...delegates.keys()].map((delegate) => {
		try {
			return !delegates.has(delegate) || delegate.allowAttempt?.({ ...report });
		} catch (thrown) {
			return Promise.reject(thrown);
		}
	});
	const allow = (all) => !all.includes(false);
	return answers.some((answer) => answer instanceof Promise) ? Promise.all(answers).then(allow) : allow(answers);
}
// src/stream/outcome.ts
/** Statuses that mean "not now". For others below 500, another request changes nothing. */
var LATER = [
	408,
	425,
	429
];
/** Statuses of a server that does not know the last event ID, or cannot read one that is so long. */
var ID_TOO_LONG = [414, 431];
var ID_REFUSED = [
	400,
	409,
	412,
	416,
	422,
	...ID_TOO_LONG
];
var REFUSED = { type: "refused" };
var DEFAULT_FIX = "check URL and server";
/**
* Judges how a connection ended.
*
* @param now milliseconds since 1970, for a `Retry-After` that is a date.
*/
function judge(ending, now) {
	if (ending.status) return judgeStatus(ending.status, ending, now);
	if (ending.cause instanceof SluiceError) return {
		action: REFUSED,
		reason: ending.cause.message
	};
	if (ending.cancelled) return {
		action: REFUSED,
		reason: "a handler cancelled the request"
	};
	if (ending.clean) return {
		action: { type: "ended" },
		reason: "the server ended it"
	};
	if (ending.recovering) return {
		action: { type: ending.corrupted ? "ended" : "interrupted" },
		reason: "it was interrupted"
	};
	return {
		action: { type: "lost" },
		reason: ending.recovering === false ? "refused; EventSource does not say why" : "no answer, or it broke off (is the server running? do CORS and CSP allow it?)"
	};
}
function judgeStatus(status, { contentType, url, redirected, retryAfter }, now) {
	const reason = `status ${status} from ${url}`;
	if (status >= 500 || LATER.includes(status)) return {
		action: {
			type: "lost",
			retryAfter: readRetryAfter(retryAfter, now)
		},
		reason
	};
	if (status === 200) return {
		action: REFUSED,
		reason: `${contentType ?? "no content type"} instead of text/event-stream from ${url}${redirected ? ", by a redirect; logged out? answer 401 instead" : ""}`,
		fix: "send Content-Type: text/event-stream"
	};
	if (status === 204) return {
		action: REFUSED,
		reason: `${reason}: no more to come`
	};
	if (status === 401 || status === 403) return {
		action: REFUSED,
		reason,
		fix: "log in, or call detail.retry()",
		isAnswerable: true
	};
	return {
		action: REFUSED,
		reason,
		idRefused: ID_REFUSED.includes(status),
		idTooLong: ID_TOO_LONG.includes(status)
	};
}
/**
* The header `Retry-After` in milliseconds from now: seconds, or a date.
*
* @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
*/
function readRetryAfter(text, now) {
	if (!text) return void 0;
	const isDate = /^\s*[a-z]{3}/i.test(text);
	const zone = /([a-z]|[+-]\d{4})\s*$/i.test(text) ? "" : " GMT";
	const ms = isDate ? Date.parse(text + zone) - now : /^\s*\d+\s*$/.test(text) ? Number(text) * 1e3 : NaN;
	return Number.isNaN(ms) ? void 0 : Math.max(0, ms);
}
// src/stream/failure.ts
/**
* @param url of the stream, as it was written.
* @param hasId whether the page knows a last event ID. Without one only EventSource may know it, so that even a corrupted
*   one is worth keeping.
* @param nowMs milliseconds since 1970.
*/
function failureOf(ending, url, hasId, nowMs) {
	const { corrupted, chance, cause, reason: given, ...answer } = ending;
	const outcome = judge({
		...ending,
		corrupted: !!corrupted && hasId
	}, nowMs);
	const finding = cause instanceof SluiceError ? cause : void 0;
	const thrown = cause instanceof Error && !finding ? `: ${cause.message}` : "";
	return {
		...outcome,
		report(isFinal, retry) {
			const about = {
				url,
				...answer,
				reason: given ?? outcome.reason + thrown
			};
			const code = finding?.code ?? (isFinal ? "stream-failed" : "stream-lost");
			const { fix = DEFAULT_FIX } = outcome;
			const error = finding ?? new SluiceError(code, {
				...about,
				url,
				fix
			}, cause);
			const retryFor = (promise = true) => {
				if (promise) repaired.add(error);
				retry(promise);
			};
			const event = cause instanceof Event && Object.assign(cause, {
				finding: error,
				toString: () => error.message
			});
			return {
				...about,
				code,
				error: event || error,
				...outcome.isAnswerable && { retry: retryFor }
			};
		}
	};
}
// src/stream/ending.ts
/** An attempt has ended: reports it, and asks the policy what follows. */
function endAttempt(parts, current, ending) {
	const { request, dependencies, position, choice, reports, dispatch } = parts;
	const { url, options } = request;
	const { number: of } = current;
	parts.hasEnded = true;
	if (ending.aborted) {
		dispatch({ type: "close" });
		return;
	}
	const failure = failureOf(ending, url, !!position.id, dependencies.clock.now());
	const { action } = failure;
	const refusesId = failure.idRefused && current.lastEventId;
	const answers = [];
	const retry = (answer) => answer && answers.push(answer);
	if (!ending.clean || options.reconnect) reports.failure(failure.report(!options.reconnect || action.type === "refused" && !refusesId, retry));
	if (parts.attempt !== current) return;
	if (ending.recovering === false) choice.fallBack();
	if (refusesId) {
		giveUpId(parts, failure.idTooLong);
		dispatch({
			type: "lost",
			of
		});
	} else if (answers.length) waitForPage(parts, answers, of);
	else if (action.type === "interrupted") dispatch({
		...action,
		of,
		idUnknown: current.isReopened && !position.id
	});
	else dispatch({
		...action,
		of
	}, ending.chance);
	const { reason, attempt } = parts.status;
	if (reason === "exhausted") reports.error("stream-failed", `given up after ${attempt} failures`);
}
/** Waits for the page's answers to a refusal, such as a new token: until all have come, and at least one is good. */
function waitForPage(parts, answers, of) {
	parts.dispatch({
		type: "asked",
		of
	});
	const asked = parts.status;
	Promise.allSettled(answers).then((settled) => {
		if (parts.status !== asked) return;
		const [refusal, ...more] = settled.filter((one) => one.status === "rejected");
		if (more.length < settled.length - 1 || !refusal) return parts.dispatch({ type: "granted" });
		parts.reports.error("stream-failed", refusal.reason);
		parts.dispatch({
			type: "refused",
			of: 0
		});
	});
}
/** Goes on without an id that cannot be sent. @param isLong the server is the same, and may replay everything. */
function giveUpId({ position, reports, memory }, isLong) {
	position.forget();
	reports.gapOnceOpen("refused");
	if (isLong) memory.startOver();
}
// src/stream/position.ts
/** After an hour, few servers still have the events. */
var EXPIRY_MS = 36e5;
/** Characters that a header cannot contain. */
var CONTROLS = /[\0-\x1f\x7f]/;
/**
* @param place the name under which the ID is saved.
* @param first where to begin; undefined when the page does not say.
* @param isSaved whether the session storage keeps the ID.
* @param waiting events that are not shown yet, the oldest first.
*/
function createPosition(place, first, isSaved, now, waiting) {
	const key = `sluice ${place}`;
	let [id, previous, expired, startId] = [
		"",
		"",
		false,
		first ?? ""
	];
	let wasCrossOrigin = false;
	/** The ID before each event. */
	const idsBefore = /* @__PURE__ */ new WeakMap();
	if (isSaved && first === void 0) try {
		const [at, was, wasElsewhere] = JSON.parse(sessionStorage.getItem(key) ?? "");
		if (typeof was === "string" && Number.isFinite(at)) {
			expired = Math.abs(now() - at) > EXPIRY_MS;
			if (!expired) startId = was;
			wasCrossOrigin = !!wasElsewhere;
		}
	} catch {}
	function move(to) {
		if (to !== "error" && !CONTROLS.test(to)) [previous, id] = [id, to];
	}
	move(startId);
	return {
		get id() {
			return id;
		},
		expired,
		isCrossOrigin: wasCrossOrigin,
		move,
		delivered(event, own) {
			if (isSaved) idsBefore.set(event, own === id ? previous : id);
		},
		forget() {
			id = "";
		},
		save(leaving, isCrossOrigin) {
			if (!isSaved) return;
			const shown = (leaving ? waiting().map((event) => idsBefore.get(event)) : []).find((place) => place !== void 0) ?? id;
			try {
				if (shown) sessionStorage.setItem(key, JSON.stringify([
					now(),
					shown,
					isCrossOrigin
				]));
				else sessionStorage.removeItem(key);
			} catch {}
		}
	};
}
// src/stream/handlers.ts
/** What the connection of an attempt reports. Once another attempt is the current one, it is ignored. */
function handlersOf(parts, current) {
	const { request, position, symptoms, silence, reports, choice, inbox, dispatch } = parts;
	const { number: of, heartbeat } = current;
	return {
		opened(encoding) {
			if (parts.attempt !== current) return;
			current.waited();
			const isKnown = current.isReopened ? position.id : current.lastEventId;
			if (parts.wasOpened && !isKnown && !reports.hasGap) reports.gapOnceOpen("no-id");
			parts.memory.opened(current.lastEventId || position.id);
			current.isReopened = parts.wasOpened = true;
			symptoms.opened();
			silence?.opened(encoding);
			dispatch({
				type: "opened",
				of
			});
			reports.opened();
		},
		answeredFrom(from) {
			if (parts.attempt !== current) return false;
			const origin = originOf$1(from);
			parts.answeredFrom(origin);
			const cause = origin !== originOf$1(request.url) && !parts.dependencies.ownSource() ? request.refusal?.(from) : void 0;
			if (cause) endAttempt(parts, current, {
				cause,
				url: from
			});
			return !cause;
		},
		message(name, event, id) {
			if (parts.attempt !== current) return;
			symptoms.received(true);
			if (id === "error" && name === "stream-error") {
				reports.error("stream-failed", event.data, { payload: event.data });
				dispatch({
					type: "refused",
					of
				});
				return;
			}
			if (BEATS.includes(name) && choice.name === "fetch") heartbeat.received(true);
			if (!SIGNALS.includes(name) && !parts.status.proven) dispatch({
				type: "proven",
				of
			});
			if (name === "stream-reset") reports.gap("reset");
			const found = inbox.accept(event, name, id);
			if (found) inbox.deliver(event, name, found);
		},
		identified(id) {
			if (parts.attempt === current) position.move(id);
		},
		heard(isHeartbeat) {
			heartbeat.received(isHeartbeat);
			symptoms.received(false);
			if (isHeartbeat) silence?.activity();
		},
		retry: (ms) => dispatch({
			type: "retry",
			of,
			ms
		}),
		found: warnOnce,
		broken(ending) {
			if (parts.attempt !== current) return;
			current.waited();
			const { url } = request;
			const symptom = parts.status.opened && symptoms.ended(ending.clean);
			if (symptom) warnOnce(symptom.code, {
				url,
				...symptom
			}, url);
			endAttempt(parts, current, ending);
		}
	};
}
// src/stream/attempts.ts
/** In characters. Browsers do not send, and servers do not read, a longer last event ID. */
var MAX_ID_LENGTH = 65536;
/**
* In bytes, each of which becomes up to three. A server that refuses a longer URL from another origin does so without the
* headers by which a page could read that.
*/
var MAX_ID_BYTES_IN_URL = 4096;
/** Returns a function that begins an attempt: it opens a connection, hears it, and ends with it. */
function createAttempts(parts) {
	const { request, dependencies, delegates, listeners, position, symptoms, silence, choice, reports, dispatch } = parts;
	const { url, options } = request;
	/** Opens a connection as soon as the delegates allow it. */
	function begin(of) {
		const limit = dependencies.ownSource() ? 0 : options.connectTimeout;
		const current = createAttempt(of, options, limit, dependencies.clock, {
			onProven: () => dispatch({
				type: "proven",
				of
			}),
			onRetry: (ms) => dependencies.ownSource() || dispatch({
				type: "retry",
				of,
				ms
			}),
			onEnding: (ending) => endAttempt(parts, current, ending)
		});
		const { state, attempt } = parts.status;
		parts.attempt = current;
		current.watch(state);
		if (isTooLong(position.id, parts.isCrossOrigin() || !isSameOrigin(url) || !choice.needsFetch())) giveUpId(parts, true);
		const go = (isAllowed) => {
			if (parts.attempt !== current) return;
			if (isAllowed) connect(current);
			else endAttempt(parts, current, { cancelled: true });
		};
		const answer = askAll(delegates, {
			url,
			attempt,
			lastEventId: position.id,
			source: void 0
		});
		if (answer instanceof Promise) answer.then(go, (cause) => parts.attempt === current && endAttempt(parts, current, { cause }));
		else go(answer);
	}
	function connect(current) {
		const open = choice.choose();
		if (choice.name === "eventsource") listeners.names().forEach(warnOfWildcard);
		const lastEventId = position.id;
		current.lastEventId = lastEventId;
		symptoms.requested();
		silence?.requested();
		try {
			current.connection = open({
				url,
				lastEventId,
				idName: options.idName,
				isCrossOrigin: parts.isCrossOrigin(),
				credentials: options.credentials,
				allowsEmptyEvents: request.allowsEmptyEvents,
				planRequest: [...delegates.values()].find((planRequest) => planRequest)
			}, handlersOf(parts, current));
			if (parts.attempt !== current) current.detach("lost");
		} catch (cause) {
			reports.error("stream-failed", cause);
			dispatch({
				type: "refused",
				of: current.number
			});
		}
		for (const name of listeners.names()) parts.attempt?.connection?.listen?.(name);
	}
	return begin;
}
function isTooLong(id, isInUrl) {
	if (!isInUrl) return id.length > MAX_ID_LENGTH;
	return new TextEncoder().encode(id).length > MAX_ID_BYTES_IN_URL;
}
function warnOfWildcard(name) {
	if (name.includes("*")) warnOnce("wildcard-unheard", { name }, name);
}
// src/stream/effects.ts
/** What a stream has to do after an action has changed its status, in this order. Pure. */
function effectsOf(before, after, action) {
	const { type } = action;
	const effects = [];
	const begins = after.connection > before.newest;
	if (begins || type === "interrupted" && after.connection) effects.push({ type: "countRequest" });
	if (type === "proven" || type === "retry") return effects;
	if (before.state === "open") effects.push({ type: "noteLoss" });
	if (after.connection !== before.connection) effects.push({
		type: "detach",
		why: type,
		wasOpened: before.opened,
		hasFailed: !before.opened && after.state === "retrying"
	});
	if (!after.connection && after.state !== "retrying") effects.push({ type: "leavePool" });
	effects.push({ type: "watch" }, {
		type: "wait",
		delayMs: after.delay
	});
	if (begins) effects.push({
		type: "attempt",
		number: after.connection
	});
	effects.push({ type: "report" });
	return effects;
}
// src/stream/choice.ts
/** [htmx-ext-sse] A source of the page is opened again after 0.5, 1, 2 … 64 seconds, to the millisecond. */
var PAGE_SOURCE = {
	reconnectJitter: 0,
	reconnectMaxDelay: 64e3
};
/** @param shared the transport that tabs share, if this stream does. */
function createChoice(request, dependencies, shared, listeners, position) {
	const { url, options } = request;
	let name = "eventsource";
	let hasFallenBack = false;
	function settings() {
		const hasOwnSource = !!dependencies.ownSource();
		return {
			...options,
			hasOwnSource,
			eventSourceOnly: hasOwnSource || options.transport === "eventsource",
			...hasOwnSource && PAGE_SOURCE
		};
	}
	function needsFetch() {
		const { transport, method, credentials, heartbeat } = options;
		if (request.transport) return true;
		if (settings().eventSourceOnly) return false;
		return transport === "fetch" || method !== "get" || credentials === "omit" || heartbeat !== "auto" && heartbeat > 0 || !!shared || !!request.hasWildcards || listeners.hasWildcards || hasFallenBack || !!request.addsToRequest || !!position.id && isSameOrigin(url);
	}
	return {
		get name() {
			return name;
		},
		choose() {
			name = needsFetch() ? "fetch" : "eventsource";
			const { eventSource, fetch } = dependencies;
			return request.transport ?? (name === "fetch" ? shared ?? fetch : eventSource);
		},
		needsFetch,
		fallBack() {
			hasFallenBack = true;
		},
		settings
	};
}
// src/stream/inbox.ts
/** @param isHeard whether any stream of the page with this URL has a listener for a name. */
function createInbox({ url, options }, { tap, isHeard, afterEvent }, listeners, memory, position, silence) {
	const callTap = (event, name) => tap?.(event, name, url);
	/** Warns of an event without a listener where the page seems to want it. */
	function warnOfUnheard(name) {
		const similar = listeners.similar(name);
		if (!(similar || name === "message") || isHeard?.(url, name)) return;
		if (similar) warnOnce("event-similar", {
			url,
			name,
			similar
		}, url + name);
		else warnOnce("event-unnamed", { url }, url);
	}
	return {
		accept(event, name, id) {
			const found = listeners.of(name);
			const hasListeners = found.length > 0;
			if (!SIGNALS.includes(name)) silence?.event(name, hasListeners || !!listeners.similar(name));
			if (id && id !== "error" && hasListeners && options.dedupe && memory.isReplay(id, name, `${event.data}`)) return void 0;
			position.delivered(event, id);
			return found;
		},
		deliver(event, name, found = listeners.of(name)) {
			if (!found.length && !SIGNALS.includes(name)) warnOfUnheard(name);
			for (const listener of [callTap, ...found]) try {
				listener(event, name);
			} catch (cause) {
				reportError(cause);
			}
			afterEvent?.();
		}
	};
}
// src/stream/listeners.ts
/** How many names keep the result of their pattern search. A server may invent names without end. */
var MAX_REMEMBERED$2 = 1e3;
var NONE = [];
/**
* @param exact names that no pattern matches.
* @param onUnused called when the last listener of a name was removed.
*/
function createListeners(exact, onUnused) {
	const subscriptions = /* @__PURE__ */ new Map();
	/** The subscriptions whose name is a pattern. */
	const patterns = /* @__PURE__ */ new Set();
	let order = 0;
	/** Names by their letters; made when needed. */
	let byLetters;
	/** Results of pattern searches since the last change. */
	const matched = /* @__PURE__ */ new Map();
	function listOf(subscription) {
		if (!subscription) return NONE;
		subscription.isShared = true;
		return subscription.listeners;
	}
	/** The list of a subscription, to be changed by the caller. */
	function editableList(subscription) {
		if (subscription.isShared) subscription.listeners = [...subscription.listeners];
		subscription.isShared = false;
		matched.clear();
		byLetters = void 0;
		return subscription.listeners;
	}
	function remove(name, subscription, listener) {
		const at = subscription.listeners.indexOf(listener);
		if (at < 0) return;
		editableList(subscription).splice(at, 1);
		if (subscription.listeners.length) return;
		patterns.delete(subscription);
		subscriptions.delete(name);
		onUnused(name);
	}
	return {
		add(name, listener) {
			const existing = subscriptions.get(name);
			const subscription = existing ?? {
				listeners: [],
				order: order++,
				isShared: false,
				matches: matcherOf(name)
			};
			if (!existing) {
				subscriptions.set(name, subscription);
				if (subscription.matches) patterns.add(subscription);
			}
			if (!subscription.listeners.includes(listener)) editableList(subscription).push(listener);
			return () => remove(name, subscription, listener);
		},
		of(name) {
			if (!patterns.size || exact.includes(name)) return listOf(subscriptions.get(name));
			const cached = matched.get(name);
			if (cached) return cached;
			const own = subscriptions.get(name);
			const matching = [...own && !own.matches ? [own] : [], ...patterns].filter((subscription) => subscription === own || subscription.matches?.(name));
			matching.sort((a, b) => a.order - b.order);
			const once = [...new Set(matching.flatMap(listOf))];
			if (matched.size > MAX_REMEMBERED$2) matched.clear();
			matched.set(name, once);
			return once;
		},
		names: () => [...subscriptions.keys()],
		similar(name) {
			byLetters ??= new Map([...subscriptions.keys()].reverse().map((added) => [lettersOf(added), added]));
			return byLetters.get(lettersOf(name));
		},
		get hasWildcards() {
			return patterns.size > 0;
		}
	};
}
function lettersOf(name) {
	return name.toLowerCase().replace(/[\W_]/g, "");
}
// src/stream/reports.ts
/**
* @param sourceNow the source of the connection.
* @param lastEventId where the stream is.
* @param now milliseconds since 1970.
*/
function createReports(url, delegates, sourceNow, lastEventId, now) {
	let missing;
	let lostAt = 0;
	function stateOf({ state, attempt, delay, reason }) {
		return {
			state,
			attempt,
			delay,
			reason,
			url,
			source: sourceNow()
		};
	}
	function failure(report) {
		notifyAll(delegates, (delegate) => delegate.onError?.({
			...report,
			source: sourceNow()
		}));
	}
	function gap(reason) {
		missing = void 0;
		const report = {
			reason,
			url,
			lastEventId: lastEventId(),
			since: lostAt
		};
		notifyAll(delegates, (delegate) => delegate.onGap?.({
			...report,
			source: sourceNow()
		}));
	}
	return {
		stateOf,
		state(status, isCurrent) {
			notifyAll(delegates, (delegate) => delegate.onState?.(stateOf(status)), isCurrent);
		},
		opened() {
			notifyAll(delegates, (delegate) => delegate.onOpen?.({ source: sourceNow() }));
			if (missing) gap(missing);
		},
		failure,
		error(code, cause, about = {}) {
			const error = new SluiceError(code, {
				url,
				fix: DEFAULT_FIX,
				...about
			}, cause);
			failure({
				url,
				...about,
				code,
				error
			});
		},
		lost() {
			lostAt = now();
		},
		gap,
		gapOnceOpen(reason) {
			missing = reason;
		},
		get hasGap() {
			return missing !== void 0;
		}
	};
}
// src/stream/symptoms.ts
/** Fewer events than these may arrive together by chance. */
var MIN_EVENTS = 3;
/** A shorter wait is no fault. Events within this time arrived together. */
var LONG_MS = 1e3;
/** Timeouts are usually multiples of this. */
var ROUND_SECONDS = 5;
/** Tolerance: the page sees a connection later than a proxy does, and a server may check its timeouts once a second. */
var [EARLY_MS, LATE_MS] = [300, 1200];
/** @param now the time in milliseconds. */
function createSymptoms(now) {
	let [requestedAt, openedAt, receivedAt, firstAt, count] = [
		0,
		0,
		0,
		0,
		0
	];
	/** Of the previous connections: their length and the silence at their end, in seconds, if these are round. */
	let previous = [];
	return {
		requested() {
			requestedAt = now();
		},
		opened() {
			openedAt = receivedAt = now();
			count = 0;
		},
		received(event) {
			receivedAt = now();
			if (event && !count++) firstAt = receivedAt;
		},
		ended(isClean) {
			const endedAt = now();
			const waited = firstAt - requestedAt;
			requestedAt = NaN;
			const lengths = [openedAt, receivedAt].map((since) => roundSeconds(endedAt - since));
			const seconds = lengths.find((length, index) => length && previous.length === 2 && previous.every((other) => other[index] === length));
			previous = [...previous, lengths].slice(-2);
			if (count >= MIN_EVENTS && waited >= LONG_MS && endedAt - firstAt < Math.min(waited / 4, LONG_MS)) return { code: "stream-buffered" };
			return seconds && !isClean ? {
				code: "stream-cut",
				seconds
			} : void 0;
		}
	};
}
/** A time in seconds, or 0 if it is not a round one. */
function roundSeconds(ms) {
	const shifted = ms + EARLY_MS;
	const seconds = ROUND_SECONDS * Math.floor(shifted / (ROUND_SECONDS * 1e3));
	return shifted - seconds * 1e3 < EARLY_MS + LATE_MS ? seconds : 0;
}
// src/stream/parts.ts
/** The advice for `stream-quiet`. `fetch` sees all names, but no event before its end. */
var ADVICE = {
	eventsource: "try sse-config=\"transport:fetch\", which sees all names",
	fetch: "end each event with an empty line, and turn buffering off"
};
function createParts(request, dependencies, dispatch) {
	const { url, options } = request;
	const { clock, crossOrigin = /* @__PURE__ */ new Set() } = dependencies;
	const place = absolute(url);
	const delegates = /* @__PURE__ */ new Map();
	const listeners = createListeners(SIGNALS, (name) => parts.attempt?.connection?.unlisten?.(name));
	const memory = createMemory(clock.now);
	const position = createPosition(place + (request.variant ?? ""), request.lastEventId, options.resume === "page", clock.now, dependencies.waiting);
	const pool = options.pool === "browser" ? dependencies.share?.(request, () => dispatch({ type: "due" })) : void 0;
	const choice = createChoice(request, dependencies, pool?.transport, listeners, position);
	/** Names with a listener of the page. */
	const namesOfPage = () => listeners.names().filter((name) => !SIGNALS.includes(name));
	const silence = dependencies.ownSource() || request.isOneShot ? void 0 : dependencies.watchSilence?.(namesOfPage, ({ code, ...about }) => {
		const encoding = "encoding" in about && about.encoding;
		const advice = encoding ? `do not compress it (${encoding})` : ADVICE[choice.name];
		warnOnce(code, {
			url,
			...about,
			advice
		}, url);
	});
	const parts = {
		request,
		dependencies,
		delegates,
		listeners,
		memory,
		position,
		symptoms: createSymptoms(clock.now),
		choice,
		reports: createReports(url, delegates, () => parts.attempt?.connection?.source, () => position.id, clock.now),
		inbox: createInbox(request, dependencies, listeners, memory, position, silence),
		silence,
		pool,
		dispatch,
		status: CLOSED$2,
		attempt: void 0,
		isCrossOrigin: () => crossOrigin.has(place),
		answeredFrom(origin) {
			crossOrigin[origin === location.origin ? "delete" : "add"](place);
		},
		wasOpened: false,
		hasEnded: false
	};
	if (position.isCrossOrigin) crossOrigin.add(place);
	if (position.expired) parts.reports.gapOnceOpen("expired");
	return parts;
}
// src/stream/stream.ts
/**
* Every change goes one way: `dispatch` has the policy make a new status of an action, and `perform` does what follows
* from it. An effect may dispatch again, since handlers of the page run in it.
*
* @param onIdle called when the last delegate has left, with whether any connection has failed or ended.
* @param requestLimit what counts its requests, and perhaps has counted those of a stream before it.
*/
function createStream(request, dependencies, onIdle, requestLimit = createRequestLimit(dependencies.clock.now)) {
	const { clock } = dependencies;
	const parts = createParts(request, dependencies, dispatch);
	const { delegates, listeners, position, choice, reports } = parts;
	const retryAlarm = createAlarm(clock, () => dispatch({ type: "due" }));
	const begin = createAttempts(parts);
	let waitingSince = 0;
	/** @param chance at least 0, less than 1. */
	function dispatch(action, chance = clock.chance()) {
		const before = parts.status;
		const after = next(before, action, choice.settings(), chance, requestLimit.waitMs());
		if (after === before) return;
		parts.status = after;
		for (const effect of effectsOf(before, after, action)) perform(effect, after);
	}
	function perform(effect, after) {
		switch (effect.type) {
			case "countRequest":
				requestLimit.requested();
				break;
			case "noteLoss":
				reports.lost();
				break;
			case "detach":
				if (effect.wasOpened) position.save(false, parts.isCrossOrigin());
				if (effect.hasFailed && choice.name === "eventsource") choice.fallBack();
				parts.attempt?.detach(effect.why);
				parts.attempt = void 0;
				parts.silence?.clear();
				break;
			case "leavePool":
				parts.pool?.leave();
				break;
			case "watch":
				parts.attempt?.watch(after.state);
				break;
			case "wait":
				waitingSince = clock.now();
				if (effect.delayMs) retryAlarm.set(effect.delayMs);
				else retryAlarm.clear();
				break;
			case "attempt":
				begin(effect.number);
				break;
			case "report": reports.state(after, () => parts.status === after);
		}
	}
	const isAway = () => request.options.pauseOnBackground && document.hidden;
	return {
		url: request.url,
		memory: parts.memory,
		get holders() {
			return delegates.size;
		},
		get status() {
			return parts.status;
		},
		get lastEventId() {
			return position.id;
		},
		get transport() {
			return parts.attempt?.connection?.isShared ? "hub" : choice.name;
		},
		acquire(delegate, planRequest) {
			delegates.set(delegate, planRequest);
			if (delegates.size === 1 || !parts.status.reason) dispatch({
				type: "connect",
				away: isAway()
			});
			else {
				const report = reports.stateOf(parts.status);
				const { source } = report;
				delegate.onState?.(report);
				if (parts.status.state === "open") queueMicrotask(() => delegates.has(delegate) && delegate.onOpen?.({ source }));
			}
			return () => {
				if (!delegates.delete(delegate) || delegates.size) return;
				dispatch({ type: "close" });
				onIdle(parts.hasEnded);
			};
		},
		listen(name, listener) {
			const stop = listeners.add(name, listener);
			const connection = parts.attempt?.connection;
			connection?.listen?.(name);
			if (name.includes("*") && connection && choice.name === "eventsource") {
				if (choice.needsFetch()) dispatch({ type: "connect" });
				else warnOfWildcard(name);
			}
			return stop;
		},
		names: listeners.names,
		deliver: parts.inbox.deliver,
		reconnect: () => request.isOneShot || dispatch({ type: "connect" }),
		close: () => dispatch({ type: "close" }),
		signal(signal) {
			parts.attempt?.heartbeat.check();
			if (signal === "leave" || isAway()) dispatch({ type: request.isOneShot ? "close" : "pause" });
			else if (signal !== "hidden" && parts.status.state === "paused") dispatch({ type: "resume" });
			else if (signal === "wake") dispatch({
				type: "wake",
				waitedMs: clock.now() - waitingSince
			});
			if (/hidden|leave/.test(signal)) position.save(true, parts.isCrossOrigin());
		}
	};
}
// src/stream/registry.ts
/** URLs that lead to another origin. */
var MAX_REMEMBERED$1 = 1e3;
/** With so many streams, HTTP/1.1 soon runs out of connections. */
var MANY_STREAMS = 4;
function createRegistry(means) {
	const streams = /* @__PURE__ */ new Map();
	const all = () => [...streams.values()];
	/** Numbers the functions of the page that make its sources. */
	const makers = /* @__PURE__ */ new WeakMap();
	let count = 0;
	const crossOrigin = /* @__PURE__ */ new Set();
	const limits = createEndedLimits(means.clock.now);
	watchPage((signal) => {
		for (const stream of all()) stream.signal(signal);
	});
	function isHeard(url, name) {
		return all().some((stream) => stream.url === url && stream.names().includes(name));
	}
	function create(wanted, key, extraKey) {
		const url = absolute(wanted.url);
		const limit = wanted.isOneShot || means.ownSource() ? void 0 : limits.take(url);
		if (crossOrigin.size >= MAX_REMEMBERED$1) crossOrigin.clear();
		const variant = variantOf(wanted.options, extraKey);
		return createStream({
			...wanted,
			variant
		}, {
			...means,
			crossOrigin,
			isHeard
		}, (hasEnded) => {
			streams.delete(key);
			if (limit && hasEnded) limits.leave(url, limit);
		}, limit);
	}
	return {
		of(wanted, extraKey = "") {
			const { url, options } = wanted;
			const { batch, budget, maxQueue, defer, ...own } = options;
			const maker = means.ownSource();
			if (maker && !makers.has(maker)) makers.set(maker, ++count);
			const key = options.pool === "off" || options.method !== "get" ? {} : JSON.stringify([
				absolute(url),
				own,
				extraKey,
				maker && makers.get(maker)
			]);
			const stream = streams.get(key) ?? create(wanted, key, extraKey);
			streams.set(key, stream);
			warnOfMany(all());
			return stream;
		},
		all
	};
}
/** A header or value that differs on each page. */
var TOKEN = /(srf|token|authorization)\w{0,20}["']?\s*:\s*("[^"]*"|'[^']*')/gi;
/**
* What else than its URL decides which events a stream gets; empty for most streams. It becomes part of a key in the session
* storage, so headers and values are hashed: they may be secret.
*/
function variantOf({ credentials }, extraKey) {
	const values = extraKey.replace(TOKEN, "");
	return [credentials === "include" ? "" : credentials, values && hash(values)].map((part) => part && ` ${part}`).join("");
}
/** Warns if the page's own server speaks HTTP/1.1, and the streams leave few connections for anything else. */
function warnOfMany(streams) {
	const count = streams.filter(({ url }) => isSameOrigin(url)).length;
	const [page] = performance.getEntriesByType("navigation");
	if (count >= MANY_STREAMS && /http.1/.test(page?.nextHopProtocol)) warnOnce("streams-many", { count });
}
// src/stream/silence.ts
/** How long nothing may happen before it is a finding. */
var PATIENCE_MS = 1e4;
/** How many names a finding lists. */
var MAX_NAMES$1 = 5;
/**
* @param listened the names that have a listener.
* @param onFinding called at most once.
*/
function createSilenceWatch(clock, listened, onFinding) {
	const unheard = /* @__PURE__ */ new Set();
	let [isOpen, isLate, isAlive, isDone] = [
		false,
		false,
		false,
		false
	];
	let encoding;
	const alarm = createAlarm(clock, () => {
		isLate = true;
		check();
	});
	function check() {
		if (isDone || !isLate) return;
		const seconds = PATIENCE_MS / 1e3;
		const names = listened();
		const heard = list(names);
		if (!isOpen) report({
			code: "stream-silent",
			seconds
		});
		else if (!names.length || names.some((name) => name.includes("*"))) return;
		else if (unheard.size === 1 && unheard.has("message")) return;
		else if (unheard.size) report({
			code: "event-unheard",
			names: list([...unheard]),
			heard
		});
		else if (!isAlive || encoding) report({
			code: "stream-quiet",
			seconds,
			heard,
			encoding
		});
	}
	function report(finding) {
		isDone = true;
		onFinding(finding);
	}
	function wait() {
		isLate = false;
		if (!isDone) alarm.set(PATIENCE_MS);
	}
	return {
		requested() {
			isOpen = false;
			wait();
		},
		opened(given) {
			isOpen = true;
			encoding = given;
			wait();
		},
		activity() {
			isAlive = true;
		},
		event(name, hasListeners) {
			if (hasListeners) {
				isDone = true;
				alarm.clear();
			} else if (!isDone && unheard.size < MAX_NAMES$1) {
				unheard.add(name);
				check();
			}
		},
		clear: alarm.clear
	};
}
function list(names) {
	return names.slice(0, MAX_NAMES$1).map((name) => `"${name}"`).join(", ");
}
// src/swap/bindings.ts
/** @param refresh calls {@link Bindings.forget} if the DOM watcher has unprocessed changes of attributes. */
function createBindings(host, renderer, refresh) {
	let cache = /* @__PURE__ */ new WeakMap();
	let isEmpty = true;
	const inheritance = createInheritance(host.inherited, (element) => host.read(element, CONNECT) !== null);
	/** [hx-sse] Finds its target once. The selector, and what it found. */
	const keptTargets = /* @__PURE__ */ new WeakMap();
	function bind(element, responseContext) {
		const inherited = (name) => inheritance.of(element, name);
		const limitText = inherited(LIMIT);
		const limit = limitText ? Number(limitText) : Number.POSITIVE_INFINITY;
		const isValidLimit = limit >= 0;
		if (!isValidLimit) warnOnce("option-invalid", {
			element,
			key: LIMIT,
			value: limitText,
			expected: "a number"
		}, LIMIT);
		const hxTarget = responseContext ? "" : inherited("hx-target");
		const target = hxTarget ?? "this";
		const thisTarget = target === "this" ? hxTarget ? host.target(element) : element : void 0;
		const strategy = host.strategy(element, inherited, responseContext);
		return {
			element,
			target,
			locate(selector) {
				if (thisTarget?.isConnected) return thisTarget;
				if (responseContext || thisTarget) return host.target(element, responseContext);
				const [keptSelector, kept] = keptTargets.get(element) ?? [];
				if (keptSelector === selector && kept?.isConnected) return kept;
				let match;
				try {
					match = host.find(element.isConnected ? element : document.body, selector);
				} catch (cause) {
					throw new SluiceError("target-invalid", { target: selector }, cause);
				}
				if (match && selector !== target && renderer.protects(match, strategy.onlyAdds)) throw new SluiceError("target-template", { target: selector });
				if (match && selector === target && host.handlesMessages(element)) keptTargets.set(element, [selector, match]);
				return match;
			},
			hasFixedTarget: !!(responseContext || thisTarget),
			strategy,
			limit: isValidLimit ? limit : Number.POSITIVE_INFINITY,
			...renderer.bind(element)
		};
	}
	return {
		refresh,
		of(element, responseContext) {
			refresh();
			const key = responseContext ?? element;
			const binding = document.contains(element) && cache.get(key) || bind(element, responseContext);
			cache.set(key, binding);
			isEmpty = false;
			return binding;
		},
		get isEmpty() {
			return isEmpty;
		},
		forget() {
			isEmpty = true;
			cache = /* @__PURE__ */ new WeakMap();
			inheritance.forget();
			host.forget();
		}
	};
}
// src/swap/errors.ts
/** The event that reports an error. Default: {@link TEMPLATE_ERROR}. */
var ERROR_EVENTS = {
	"target-missing": TARGET_ERROR,
	"target-invalid": TARGET_ERROR,
	"target-template": TARGET_ERROR,
	"swap-failed": SWAP_ERROR
};
function createReportError(host, renderer) {
	return (fallbackCode, element, thrown, payload, event) => {
		const sluiceError = thrown instanceof SluiceError ? thrown : void 0;
		const code = sluiceError?.code ?? fallbackCode;
		const error = new SluiceError(code, {
			template: renderer.template(element),
			...sluiceError?.about,
			element,
			payload,
			...event !== void 0 && { event }
		}, sluiceError?.cause ?? thrown);
		host.trigger(element, ERROR_EVENTS[code] ?? "htmx:sseTemplateError", {
			...error.about,
			code,
			error
		});
	};
}
// src/dom/offscreen.ts
/** @param onVisible called when an observed element comes into view. */
function createOffscreen(onVisible) {
	const hidden = /* @__PURE__ */ new WeakMap();
	let observer;
	return { hides(element) {
		const isHidden = hidden.get(element);
		if (isHidden !== void 0) return isHidden;
		observer ??= new IntersectionObserver((entries) => {
			for (const { target, isIntersecting } of entries) hidden.set(target, !isIntersecting);
			if (entries.some(({ isIntersecting }) => isIntersecting)) onVisible();
		});
		if (getComputedStyle(element).display !== "contents") observer.observe(element);
		hidden.set(element, false);
		return false;
	} };
}
// src/swap/raw.ts
/** The start of a JSON object, or of an array of objects. */
var JSON_START = /^\s*\[?\s*{\s*["}]/;
/** Elements where raw text is intended, or invisible. */
var TEXT_ONLY = "script,pre,code,textarea,[hidden]";
/**
* Warns of JSON that is shown as text, most likely because a template is missing.
*
* @param locateTarget called only for text that looks like JSON.
*/
function warnOfRawJson(element, message, locateTarget) {
	if (!JSON_START.test(message.payload) || locateTarget()?.closest(TEXT_ONLY) !== null) return;
	try {
		message.json();
	} catch {
		return;
	}
	warnOnce("json-raw", { element });
}
// src/swap/template-hints.ts
/** An attribute `id`, in HTML. */
var HAS_ID = /\bid\s*=/i;
/** A plain value: `{{field}}`, but not `{{{field}}}`. */
var VALUE = /(?<!{){{\s*[\w.]+\s*}}(?!})/g;
/** Values that could change how the HTML around them is parsed. Mustache escapes everything else that could. */
var SAMPLES = [
	"a",
	"a b",
	" ",
	""
];
/** How many templates keep their hints. A page may make up templates without end. */
var MAX_REMEMBERED = 100;
/**
* Returns a function that finds the hints of a binding; undefined if there are none. Finds them once for a template, which
* thousands of elements may share.
*/
function createTemplateHints() {
	const bySource = /* @__PURE__ */ new Map();
	return (binding) => {
		if (!binding.escapes || binding.strategy.isTransformed()) return void 0;
		const [source, ...otherSources] = binding.sources() ?? [];
		if (source === void 0 || otherSources.length) return void 0;
		if (!bySource.has(source)) {
			if (bySource.size === MAX_REMEMBERED) bySource.clear();
			bySource.set(source, templateHints(source));
		}
		return bySource.get(source);
	};
}
/**
* Finds what a Mustache template always renders; undefined if that depends on the data, or the page cannot parse it.
*
* It does not depend on the data if the template has plain values only, and parses to the same elements and attributes
* with every sample. Then each value is text or inside quotes, which an escaped value cannot end.
*/
function templateHints(source) {
	if (source.replace(VALUE, "").includes("{{")) return void 0;
	let first = "";
	let others;
	try {
		[first = "", ...others] = SAMPLES.map((sample) => shapeOf(source.replace(VALUE, sample)));
	} catch {
		return;
	}
	if (others.some((other) => other !== first)) return void 0;
	return {
		rows: first.split("\n").filter((line) => line.startsWith("0")).length,
		isInert: !hasSideEffects(source),
		hasIds: HAS_ID.test(source)
	};
}
/** The elements and their attributes, one line each, which begins with the nesting depth. */
function shapeOf(html) {
	const template = document.createElement("template");
	template.innerHTML = html;
	const lines = (parent, depth) => [...parent.children].flatMap((element) => [`${depth} ${element.localName} ${element.getAttributeNames().sort()}`, ...lines(element, depth + 1)]);
	return lines(template.content, 0).join("\n");
}
// src/swap/contents.ts
function createContents(host) {
	const hintsOf = createTemplateHints();
	function contentOf(lane, item) {
		const { binding } = lane;
		const { message } = item;
		if (item.content === void 0 && !("thrown" in item)) try {
			item.content = binding.strategy.transform(message.payload, (text) => binding.render(text, text === message.payload ? () => message.json() : void 0));
			if (binding.template === void 0 && item.content === message.payload) warnOfRawJson(binding.element, message, () => /^(none|delete)/.test(host.inherited(binding.element, "hx-swap") ?? "") ? void 0 : lane.peekTarget());
		} catch (thrown) {
			item.thrown = thrown;
		}
		return item.content;
	}
	return {
		contentOf,
		hintsOf,
		haveEffects(lane, item) {
			const hints = hintsOf(lane.binding);
			if (hints) return !hints.isInert;
			item.hasSideEffects ??= hasSideEffects(contentOf(lane, item) ?? "");
			return item.hasSideEffects;
		}
	};
}
// src/swap/independence.ts
/** Returns a function that says whether no lane can affect another one. See `areIndependent` in `flush.ts`. */
function createIndependence({ haveEffects, hintsOf }) {
	return (lanes) => {
		const laneList = [...lanes];
		if (laneList.length < 2) return true;
		const allFixed = laneList.every(({ binding }) => binding.hasFixedTarget);
		const [targets, ancestors] = [/* @__PURE__ */ new Set(), /* @__PURE__ */ new Set()];
		const isDependent = (lane) => {
			const { binding, items } = lane;
			const target = lane.peekTarget();
			if (!target || targets.has(target) || ancestors.has(target)) return true;
			targets.add(target);
			for (let node = target.parentElement; node && !ancestors.has(node); node = node.parentElement) {
				if (targets.has(node)) return true;
				ancestors.add(node);
			}
			if (!lane.hasStableTarget) return true;
			const hints = hintsOf(binding);
			if (hints) return !hints.isInert || !allFixed && hints.hasIds;
			return items.some((item) => haveEffects(lane, item) || !allFixed && HAS_ID.test(item.content ?? ""));
		};
		if (!laneList.some(isDependent)) return true;
		for (const lane of laneList) lane.forgetTarget();
		return false;
	};
}
// src/dom/follow.ts
/**
* In CSS pixels: this close to the end is at the end. Browsers round sizes to whole pixels, and, when zoomed out,
* positions to two or three.
*/
var END_TOLERANCE_PX = 4;
var readers = /* @__PURE__ */ new WeakMap();
/** The lists, by the target of their `scroll` events. Weak, because the page outlives its lists. */
var listsByScroller = /* @__PURE__ */ new WeakMap();
/**
* Keeps the reader of a list in place. A reader at the end where new elements are added stays at the end. For any other
* reader nothing moves, and the attribute `sse-unseen` counts the new elements until the end is reached again.
*
* Call it right before content is inserted, and the returned function right after. Cost: no additional layout. Positions
* are read while the layout is still valid, and once more when it must be computed anyway.
*
* @param where the end of the list where new elements are added.
* @returns a function that takes the number of new elements; removed ones are not subtracted.
*/
function follow(target, where) {
	const reader = readerOf(target);
	const { box, isReversed } = reader;
	const direction = where === "end" === isReversed ? -1 : 1;
	if (reader.direction !== direction) Object.assign(reader, {
		direction,
		lastScrollTop: -direction * Infinity,
		isAtEnd: false
	});
	updateReader(target, reader);
	const { isAtEnd } = reader;
	const anchors = isAtEnd ? [] : chooseAnchors(target, reader);
	if (!isAtEnd && reader.shownRange === void 0) {
		reader.shownRange = reader.scrollRange;
		requestAnimationFrame(() => {
			reader.shownRange = void 0;
		});
	}
	return (newElements) => {
		if (isAtEnd) {
			const [scrollRange, toBoxEnd, toListEnd] = measure(target, reader);
			reader.scrollRange = scrollRange;
			scrollBy(box, direction * (reader.isAtBoxEnd ? toBoxEnd : Math.max(toListEnd, 0)));
		} else {
			if (newElements > 0) target.setAttribute(UNSEEN, `${Number(target.getAttribute(UNSEEN)) + newElements}`);
			const boxTop = visibleTopOf(box);
			const stayed = anchors.filter(([anchor]) => anchor.isConnected);
			const shifts = (stayed.length ? stayed : anchors).flatMap(([anchor, offset]) => {
				const element = anchor.isConnected ? anchor : document.getElementById(anchor.getAttribute("id") ?? "");
				return element ? element.getBoundingClientRect().top - boxTop - offset : [];
			}).sort((a, b) => a - b);
			const shift = (shifts[shifts.length >> 1] ?? 0) + reader.remainderPx;
			const scrollTopBefore = box.scrollTop;
			if (Math.abs(shift) >= .5) scrollBy(box, shift);
			reader.remainderPx = (shift - box.scrollTop + scrollTopBefore) % 1;
		}
		reader.lastScrollTop = box.scrollTop;
		if (!isAtEnd) updateReader(target, reader);
	};
}
/** Checks whether the reader has reached or left the end. Cost: reads only `scrollTop` while the reader stays there. */
function updateReader(target, reader) {
	const { box, direction = 1, lastScrollTop, isAtEnd, isAtBoxEnd } = reader;
	const scrollTop = box.scrollTop;
	if (isAtEnd && scrollTop === lastScrollTop) return;
	const movedPx = direction * (scrollTop - lastScrollTop);
	const [scrollRange, toBoxEnd, toListEnd] = measure(target, reader);
	const tolerance = movedPx > 0 ? END_TOLERANCE_PX + scrollRange - (reader.shownRange ?? scrollRange) : 1;
	reader.isAtEnd = (movedPx > 0 ? Math.min(toBoxEnd, toListEnd) : isAtBoxEnd ? toBoxEnd : toListEnd) <= tolerance || isAtEnd && movedPx >= 0;
	reader.scrollRange = scrollRange;
	if (movedPx) reader.remainderPx = 0;
	if (reader.isAtEnd) {
		reader.isAtBoxEnd = toBoxEnd <= tolerance;
		target.removeAttribute(UNSEEN);
	}
	reader.lastScrollTop = box.scrollTop;
}
/** The scroll range of the box, the distance to its end, and the distance to the end of the list, in CSS pixels. */
function measure(target, { box, direction = 1, isBoxReversed }) {
	const { clientHeight } = box;
	const scrollRange = box.scrollHeight - clientHeight;
	const scrollTop = box.scrollTop + (isBoxReversed ? scrollRange : 0);
	const toBoxEnd = direction < 0 ? scrollTop : scrollRange - scrollTop;
	if (target === box) return [
		scrollRange,
		toBoxEnd,
		toBoxEnd
	];
	const { top, bottom } = target.getBoundingClientRect();
	const boxTop = visibleTopOf(box);
	return [
		scrollRange,
		toBoxEnd,
		direction < 0 ? boxTop - top : bottom - boxTop - clientHeight
	];
}
/**
* Children around the middle of the box, each with its offset from the top of the box. Children below the box are left
* out, because their changes move nothing that the reader sees.
*/
function chooseAnchors(target, { box, isReversed }) {
	const children = childrenOf(target);
	const boxTop = visibleTopOf(box);
	const middle = boxTop + box.clientHeight / 2;
	let [low, high] = [0, children.length - 1];
	while (low < high) {
		const index = low + high >> 1;
		const { top, bottom } = children[index].getBoundingClientRect();
		if (isReversed ? top < middle : bottom > middle) high = index;
		else low = index + 1;
	}
	return [
		-2,
		-1,
		0,
		1,
		2
	].flatMap((delta) => {
		const child = children[low + delta];
		const offset = child ? child.getBoundingClientRect().top - boxTop : Infinity;
		return child && offset < box.clientHeight ? [[child, offset]] : [];
	});
}
function readerOf(target) {
	const existing = readers.get(target);
	if (existing && existing.scrollRange > 0 && existing.box.contains(target)) return existing;
	const box = scrollingBox(target);
	if (existing?.box === box) return existing;
	const isColumnReversed = (element) => {
		const { display, flexDirection } = getComputedStyle(element);
		return display.endsWith("flex") && flexDirection === "column-reverse";
	};
	const [isBoxReversed, isReversed] = [box, target].map(isColumnReversed);
	const reader = {
		box,
		isBoxReversed,
		isReversed,
		lastScrollTop: 0,
		isAtEnd: false,
		isAtBoxEnd: false,
		scrollRange: 0,
		remainderPx: 0
	};
	readers.set(target, reader);
	const scroller = scrollTargetOf(box);
	listsByScroller.set(scroller, (listsByScroller.get(scroller) ?? /* @__PURE__ */ new Set()).add(new WeakRef(target)));
	scroller.addEventListener("scroll", onScroll, { passive: true });
	return reader;
}
function onScroll({ currentTarget }) {
	const scroller = currentTarget;
	const lists = listsByScroller.get(scroller);
	for (const list of lists ?? []) {
		const target = list.deref();
		if (target && !target.isConnected) readers.delete(target);
		const reader = target && readers.get(target);
		if (reader && scrollTargetOf(reader.box) === scroller) updateReader(target, reader);
		else lists?.delete(list);
	}
	if (!lists?.size) scroller.removeEventListener("scroll", onScroll);
}
/** The target of the `scroll` events of a box. */
function scrollTargetOf(box) {
	return box === document.scrollingElement ? document : box;
}
/** The nearest element that scrolls: the element itself, an ancestor, or the page. */
function scrollingBox(element) {
	const { body, documentElement: root } = document;
	const overflow = (element) => getComputedStyle(element).overflowY;
	for (let at = element; at && at !== root; at = at.parentElement) if ((at !== body || overflow(root) !== "visible") && /auto|scroll/.test(overflow(at))) return at;
	return document.scrollingElement ?? root;
}
/** The top of the visible part of a box, relative to the viewport. */
function visibleTopOf(box) {
	return box === document.scrollingElement ? 0 : box.getBoundingClientRect().top + box.clientTop;
}
function scrollBy(box, top) {
	box.scrollBy({
		top,
		behavior: "instant"
	});
}
// src/dom/limit.ts
/** For each text or comment: the element with which it is removed. */
var owners = /* @__PURE__ */ new WeakMap();
var isElement = (node) => node?.nodeType === Node.ELEMENT_NODE;
/** Assigns each text and comment of one message to an element of it: to the next one, or else to the last. */
function assignOwners(nodes) {
	let looseNodes = [];
	let last;
	for (const node of nodes) if (isElement(node)) {
		last = node;
		for (const looseNode of looseNodes) owners.set(looseNode, last);
		looseNodes = [];
	} else looseNodes.push(node);
	if (last) for (const looseNode of looseNodes) owners.set(looseNode, last);
}
/**
* Removes the oldest elements of a list until it has `limit` elements. The text and comments assigned to an element, and
* those between it and the end of the list, are removed with it.
*
* @param kept a selector for elements that stay and do not count.
* @param remove removes an element from the page.
*/
function evict(target, limit, oldest, kept, remove) {
	const children = childrenOf(target);
	if (children.length <= limit) return;
	const [towardsOldest, towardsNewest] = oldest === "firstElementChild" ? ["previousSibling", "nextSibling"] : ["nextSibling", "previousSibling"];
	let excess = children.length - limit;
	for (const child of children) if (child.matches(kept)) excess--;
	let current = oldest === "firstElementChild" ? target.firstChild : target.lastChild;
	while (current && excess > 0) {
		let next = current[towardsNewest];
		if (isElement(current) && !current.matches(kept)) {
			excess--;
			removeLooseNodes(current[towardsOldest], towardsOldest, () => true);
			const element = current;
			removeLooseNodes(next, towardsNewest, (node) => owners.get(node) === element);
			next = current[towardsNewest];
			remove(element);
		}
		current = next;
	}
}
/** Removes text and comments, starting at a node, until an element or a node that should stay. */
function removeLooseNodes(from, direction, shouldRemove) {
	let node = from;
	while (node && !isElement(node) && shouldRemove(node)) {
		const next = node[direction];
		node.remove();
		node = next;
	}
}
// src/swap/insertions.ts
/** @param recheckHeld called when held lanes may be ready. */
function createInsertions(host, recheckHeld) {
	let runningTransitions = 0;
	/** By stream: how many swaps have not inserted their content yet. */
	const pendingInsertions = /* @__PURE__ */ new Map();
	const watchSwap = (lane, stream, droppedRows, onFailed) => {
		const { strategy, limit } = lane.binding;
		const isLimited = limit < Number.POSITIVE_INFINITY;
		const { oldest } = strategy;
		const newestChild = oldest === "firstElementChild" ? "lastChild" : "firstChild";
		const towardsOldest = oldest === "firstElementChild" ? "previousSibling" : "nextSibling";
		let isBatch = false;
		let isStarted = false;
		let isFinished = false;
		let isCounted = false;
		const finish = () => {
			isFinished = true;
			if (!isCounted) return;
			isCounted = false;
			const remaining = (pendingInsertions.get(stream) ?? 1) - 1;
			if (remaining) pendingInsertions.set(stream, remaining);
			else pendingInsertions.delete(stream);
			recheckHeld();
		};
		return {
			observer: {
				beforeInsert(target) {
					isStarted = true;
					if (oldest && !isLimited) warnOfLimit(target);
					const { followedEnd: follows } = strategy;
					const updateReader = follows && follow(target, follows);
					const countBefore = childrenOf(target).length;
					const newest = target[newestChild];
					return () => {
						const addedRows = childrenOf(target).length - countBefore;
						if (oldest && isLimited) {
							if (!isBatch && strategy.onlyAdds) assignOwners(addedNodes(target, newest, newestChild === "lastChild"));
							evict(target, limit, oldest, strategy.keptSelector, host.remove);
							if (droppedRows) removeLooseNodes(newest, towardsOldest, (node) => node.parentNode === target);
						}
						updateReader?.(addedRows + droppedRows);
						droppedRows = 0;
						finish();
					};
				},
				nothingInserted: finish,
				contentsParsed(fragments) {
					isBatch = true;
					if (oldest && isLimited) for (const { childNodes } of fragments) assignOwners(childNodes);
				},
				transitionStarted(finished) {
					const onFinished = () => {
						runningTransitions--;
						finish();
						recheckHeld();
					};
					runningTransitions++;
					finished.then(onFinished, onFinished);
				},
				failed(thrown) {
					finish();
					onFailed(thrown);
				}
			},
			hasInserted: () => isStarted,
			started(pendingSwap) {
				if (isFinished || strategy.isDelayed || !(pendingSwap || strategy.usesTransition)) return;
				isCounted = true;
				pendingInsertions.set(stream, (pendingInsertions.get(stream) ?? 0) + 1);
				pendingSwap?.then(finish, finish);
			}
		};
	};
	return {
		watchSwap,
		isInserting: (stream) => pendingInsertions.has(stream),
		get hasTransition() {
			return runningTransitions > 0;
		}
	};
}
/** Warns of `sse-limit` on the target, where no listener reads it. */
function warnOfLimit(element) {
	const value = read(element, LIMIT);
	if (value === null) return;
	warnOnce("option-invalid", {
		element,
		key: LIMIT,
		value,
		expected: "read from a target, only from the listener"
	}, LIMIT);
}
/** The nodes that were added at one end of a target. @param lastBefore the outermost node there before. */
function addedNodes(target, lastBefore, isAtEnd) {
	const nodes = [];
	const step = isAtEnd ? "previousSibling" : "nextSibling";
	for (let node = isAtEnd ? target.lastChild : target.firstChild; node && node !== lastBefore; node = node[step]) nodes.push(node);
	return isAtEnd ? nodes.reverse() : nodes;
}
// src/swap/merging.ts
function createMerging({ contentOf, haveEffects, hintsOf }) {
	/** How many of the oldest items may be merged into one swap. */
	function countMergeable(lane, maxCount, isTimeUp) {
		const { items, binding } = lane;
		const { strategy, limit } = binding;
		const { mergeRule: merging } = strategy;
		const isLimited = limit < Number.POSITIVE_INFINITY;
		if (!lane.hasStableTarget) return 1;
		if (maxCount < 2 || merging === "none" || merging === "upsert" && isLimited) return 1;
		if (merging === "replace" || merging === "upsert" || isLimited) {
			const target = lane.peekTarget();
			if (target?.contains(document.activeElement)) return 1;
			if (target !== binding.element && target?.contains(binding.element)) return 1;
		}
		const isBeforeTarget = merging === "append" && !strategy.onlyAdds;
		let mergeable = 0;
		while (mergeable < maxCount && !(mergeable && isTimeUp()) && !haveEffects(lane, items[mergeable])) {
			const item = items[mergeable++];
			if (isBeforeTarget && HAS_ID.test(contentOf(lane, item) ?? "")) break;
		}
		return mergeable || 1;
	}
	/** For events that replace each other: renders the newest that succeeds, and removes the content of all older ones. */
	function renderNewest(lane, items) {
		const hints = hintsOf(lane.binding);
		let isSuperseded = false;
		for (let index = items.length - 1; index >= 0; index--) {
			const item = items[index];
			if (isSuperseded && item.content === void 0 && hints && canParse(lane, item)) continue;
			const content = contentOf(lane, item);
			if (isSuperseded) delete item.content;
			isSuperseded ||= content !== void 0;
		}
	}
	/** For events that only add: renders the newest, up to `sse-limit`. Returns how many elements were not rendered. */
	function renderKept(lane, items, rows) {
		let missingRows = Math.max(1, lane.binding.limit);
		let dropped = 0;
		for (let index = items.length - 1; index >= 0; index--) {
			const item = items[index];
			if (missingRows > 0) {
				if (contentOf(lane, item) !== void 0) missingRows -= rows;
			} else if (canParse(lane, item)) dropped += rows;
			else contentOf(lane, item);
		}
		return dropped;
	}
	return {
		takeMergeable(lane, maxCount, isTimeUp) {
			const { items, binding } = lane;
			const { strategy, limit } = binding;
			const mergeable = countMergeable(lane, Math.min(maxCount, items.length), isTimeUp);
			const hints = hintsOf(binding);
			let takenCount = mergeable;
			let { droppedRows } = lane;
			lane.droppedRows = 0;
			if (strategy.mergeRule === "replace" && mergeable > 1) renderNewest(lane, items.slice(0, mergeable));
			else if (strategy.onlyAdds && hints?.rows && mergeable * hints.rows > limit) droppedRows += renderKept(lane, items.slice(0, mergeable), hints.rows);
			else {
				takenCount = 0;
				while (takenCount < mergeable && !(takenCount && isTimeUp())) contentOf(lane, items[takenCount++]);
			}
			return {
				items: lane.takeOldest(takenCount),
				droppedRows
			};
		},
		takeSuperseded(lane) {
			const { items, binding } = lane;
			const { strategy, limit } = binding;
			const hints = hintsOf(binding);
			if (!hints?.isInert || !(strategy.mergeRule === "replace" || strategy.onlyAdds && hints.rows)) return [];
			const keptCount = strategy.mergeRule === "replace" ? 1 : limit + 1;
			const isDroppable = (item) => item.content === void 0 && canParse(lane, item);
			if (items.length <= keptCount || countMergeable(lane, items.length, () => false) < items.length || !items.slice(-keptCount).every(isDroppable)) return [];
			let dropCount = 0;
			while (dropCount < items.length - keptCount && isDroppable(items[dropCount])) dropCount++;
			if (strategy.onlyAdds) lane.droppedRows += dropCount * hints.rows;
			return lane.takeOldest(dropCount);
		}
	};
}
/** Whether an item can be parsed. If so, one that nobody will see need not be rendered to find its errors. */
function canParse({ binding }, { message }) {
	try {
		binding.parse(message.payload, () => message.json());
		return true;
	} catch {
		return false;
	}
}
// src/swap/outcomes.ts
function createReportOutcome(host, report) {
	/** The last asynchronous report of a binding: the next one waits for it, so that events are reported in order. */
	const lastReports = /* @__PURE__ */ new WeakMap();
	return ({ binding }, items, pendingSwap, thrown) => {
		const { element } = binding;
		const notify = () => {
			for (const item of items) {
				const { message, name } = item;
				if ("thrown" in item) report("template-failed", element, item.thrown, message.payload, name);
				else if (thrown !== void 0) report("swap-failed", element, thrown, message.payload, name);
				else host.trigger(element, MESSAGE, message.event);
			}
		};
		const previousReport = lastReports.get(binding);
		if (!pendingSwap && !previousReport) {
			notify();
			return;
		}
		const currentReport = Promise.all([previousReport, pendingSwap]).catch((error) => {
			thrown = error;
		}).then(notify).then(() => {
			if (lastReports.get(binding) === currentReport) lastReports.delete(binding);
		});
		lastReports.set(binding, currentReport);
	};
}
// src/swap/target.ts
/**
* Fills `{{field}}` and `{{a.b}}` in a selector with values of a payload, escaped so that a value can neither
* end the selector nor extend it. A missing field keeps its `{{field}}`, escaped, which finds nothing.
*
* All special characters become code points, which `CSS.escape` does for few: htmx splits a selector at its
* commas, even at escaped ones.
*
* @param readData parses the payload; called only when there is a field to fill.
* @see https://drafts.csswg.org/css-syntax/#escaping
*/
function fillSelector(selector, readData) {
	return selector.replace(FIELD, (field, path) => `${valueAt(path, readData()) ?? field}`.replace(/^\d|\W/gu, (char) => `\\${char.codePointAt(0)?.toString(16)} `));
}
var FIELD = /{{\s*(.+?)\s*}}/g;
function valueAt(path, data) {
	return path.split(".").reduce((object, key) => object?.[key], data);
}
/**
* The error of an event whose target was not found. It names the first field without a value, else the element.
*
* @returns undefined if nobody misses the target: the event would have removed it, or its listener has left the page.
*/
function missingTarget({ binding }, { message }) {
	let missing;
	const target = binding.target.replace(FIELD, (field, path) => {
		const value = valueAt(path, message.json());
		if (!`${value ?? ""}`) missing ??= `the field "${path}" to the data`;
		return `${value ?? field}`;
	});
	if (!binding.element.isConnected || binding.strategy.deletes && !missing) return void 0;
	if (/^[\w-]+$/.test(target) && document.getElementById(target)) missing ??= "\"#\" before it";
	return new SluiceError("target-missing", {
		target,
		missing: missing ?? "the element"
	});
}
// src/swap/lane-renderer.ts
/**
* Shows the events of a lane. Merges them where the result is the same as one by one: shows all of those that only add
* content, and the newest of those that replace each other. An event that may have side effects is swapped separately.
*
* @param recheckHeld called when held lanes may be ready.
*/
function createLaneRenderer(host, report, recheckHeld) {
	const offscreen = createOffscreen(recheckHeld);
	const contents = createContents(host);
	const merging = createMerging(contents);
	const insertions = createInsertions(host, recheckHeld);
	const reportOutcome = createReportOutcome(host, report);
	/** @param droppedRows how many elements before these were not rendered. */
	function swapItems(lane, items, droppedRows = 0) {
		const shownItems = items.filter((item) => item.content !== void 0);
		const [first] = shownItems;
		if (!first) {
			reportOutcome(lane, items);
			return;
		}
		let swapWatch;
		try {
			const target = lane.locateTarget();
			const error = target ? void 0 : missingTarget(lane, first);
			if (error || !(target || lane.binding.element.isConnected)) {
				reportOutcome(lane, items, void 0, error);
				return;
			}
			swapWatch = insertions.watchSwap(lane, first.stream, droppedRows, (thrown) => reportOutcome(lane, shownItems, void 0, thrown));
			const html = shownItems.map(({ content }) => content);
			const pendingSwap = lane.binding.strategy.swap(target, html, swapWatch.observer);
			swapWatch.started(pendingSwap);
			reportOutcome(lane, items, pendingSwap);
		} catch (thrown) {
			if (items.length === 1 || !swapWatch || swapWatch.hasInserted()) reportOutcome(lane, items, void 0, thrown);
			else for (const item of items) {
				contents.contentOf(lane, item);
				swapItems(lane, [item]);
			}
		}
	}
	return {
		isInserting: insertions.isInserting,
		areIndependent: createIndependence(contents),
		targetMatches(lane, predicate) {
			const target = lane.peekTarget();
			return !!target && predicate(target);
		},
		blocksStream: contents.haveEffects,
		mayAddListeners: (lane, item) => mayAddListeners(contents.contentOf(lane, item) ?? ""),
		removalScopeOf(lane) {
			const { strategy, limit } = lane.binding;
			if ((strategy.mergeRule === "append" || strategy.mergeRule === "prepend") && limit === Number.POSITIVE_INFINITY) return void 0;
			const target = lane.peekTarget();
			return target && [target, strategy.replacesTarget];
		},
		isHeld(lane, hasDependents) {
			if (insertions.hasTransition && lane.binding.strategy.usesTransition) return true;
			const target = !hasDependents && lane.items[0]?.load.defer === "offscreen" && lane.peekTarget();
			return !!target && target.isConnected && offscreen.hides(target);
		},
		showOldest(lane, maxCount, isTimeUp) {
			const { length } = lane.items;
			try {
				const { items, droppedRows } = merging.takeMergeable(lane, maxCount, isTimeUp);
				swapItems(lane, items, droppedRows);
			} catch (thrown) {
				if (lane.items.length === length) reportOutcome(lane, lane.takeOldest(1), void 0, thrown);
				else throw thrown;
			}
		},
		dropSuperseded(lane) {
			const items = merging.takeSuperseded(lane);
			if (items.length) reportOutcome(lane, items);
		},
		reportOverload: ({ binding, items }, waiting) => void host.trigger(binding.element, OVERLOAD, {
			waiting,
			maxQueue: items[0]?.load.maxQueue
		})
	};
}
// src/swap/message.ts
/** An event whose data is parsed when it is first needed, and only once for all elements that show it. */
var Message = class {
	event;
	#payload;
	#parsed;
	constructor(event) {
		this.event = event;
		if (mayChange(event)) this.#payload = payloadOf(event);
	}
	get payload() {
		this.#payload ??= payloadOf(this.event);
		return this.#payload;
	}
	/** The data as JSON. Throws the finding `json-invalid`. */
	json() {
		this.#parsed ??= { data: parseJson(this.payload) };
		return this.#parsed.data;
	}
};
/** Returns a function that keeps the newest message, so that several elements parse it once. */
function createMessages() {
	let newest;
	return (event) => {
		if (newest?.event !== event || mayChange(event)) newest = new Message(event);
		return newest;
	};
}
/** A page's own source may send an event object again, with other data. Events of a browser never change. */
var mayChange = (event) => event.constructor !== MessageEvent;
function payloadOf({ data }) {
	return String(data ?? "");
}
// src/swap/order.ts
function createOrder() {
	const tasksByStream = /* @__PURE__ */ new Map();
	let isResuming = false;
	return {
		postpone(stream, task) {
			const canRun = () => !tasksByStream.has(stream) && task.isReady();
			if (canRun() || task.forceReady?.() && canRun()) return false;
			const tasks = tasksByStream.get(stream);
			if (tasks) tasks.push(task);
			else tasksByStream.set(stream, [task]);
			return true;
		},
		resume(isTimeUp) {
			if (isResuming) return false;
			isResuming = true;
			let hasRun = false;
			try {
				for (const [stream, tasks] of tasksByStream) {
					while (tasks[0] && !isTimeUp() && tasks[0].isReady()) {
						hasRun = true;
						tasks.shift()?.run();
					}
					if (!tasks.length) tasksByStream.delete(stream);
				}
			} finally {
				isResuming = false;
			}
			return hasRun;
		},
		get waiting() {
			return [...tasksByStream.values()].flat();
		}
	};
}
// src/swap/lane.ts
/** A target that is found by its id only. */
var ID_SELECTOR = /^#[\w-]+$/;
/** The events that wait for one target of one element. */
var Lane = class {
	binding;
	/** An htmx selector, with the values of the payload filled in. */
	target;
	/** Elements that were not rendered because `sse-limit` would have removed them at once. They count as unseen. */
	droppedRows = 0;
	/** Undefined if it removes nothing. */
	removalScope;
	#items = [];
	/** The target that was found while deciding, for the swap that follows. */
	#peeked;
	#onCount;
	/** Whether its listener was in the page. If it leaves, its events are not shown: one by one, it would not get them. */
	#wasConnected;
	/** @param onCount called with the number of items that were added; negative for items that were taken. */
	constructor(binding, target, onCount) {
		this.binding = binding;
		this.target = target;
		this.#onCount = onCount;
		this.#wasConnected = binding.element.isConnected;
	}
	/** Whether it finds the same target before and after its own swaps. */
	get hasStableTarget() {
		return this.binding.hasFixedTarget || ID_SELECTOR.test(this.target);
	}
	/** Finds the target without throwing: the swap that follows reports the error. */
	peekTarget() {
		const { target, binding } = this;
		try {
			const previous = this.#peeked;
			if (previous?.isConnected && target.startsWith("#") && previous.matches(target)) return previous;
			const located = binding.locate(target);
			if (located) this.#peeked = located;
			return located;
		} catch {
			return;
		}
	}
	/** Finds the target for a swap. Throws a finding. */
	locateTarget() {
		const peeked = this.#peeked;
		this.forgetTarget();
		return this.hasStableTarget && peeked?.isConnected ? peeked : this.binding.locate(this.target);
	}
	/** To be called when another lane may change which element this one finds. */
	forgetTarget() {
		this.#peeked = void 0;
	}
	/** Oldest first. */
	get items() {
		return this.#items;
	}
	add(item) {
		this.#items.push(item);
		this.#onCount(1);
	}
	/** Takes the oldest items out. */
	takeOldest(count) {
		const taken = this.#items.splice(0, count);
		this.#onCount(-taken.length);
		return taken;
	}
	/** Takes out what must not be shown any more. */
	discardEnded() {
		const hasLeft = this.#wasConnected && !this.binding.element.isConnected;
		const kept = this.#items.filter(({ load }) => !(hasLeft || load.isOver?.()));
		this.#onCount(kept.length - this.#items.length);
		this.#items = kept;
	}
};
// src/swap/lanes.ts
function createLanes(removalScopeOf) {
	const lanes = /* @__PURE__ */ new Map();
	/** By the element of their removal scope. */
	const removingLanes = /* @__PURE__ */ new Map();
	const readyLanes = /* @__PURE__ */ new Set();
	let waiting = 0;
	const count = (change) => {
		waiting += change;
	};
	const allLanes = () => [...lanes.values()].flatMap((byTarget) => [...byTarget.values()]);
	return {
		readyLanes,
		allLanes,
		recheck() {
			for (const lane of allLanes()) readyLanes.add(lane);
		},
		get waiting() {
			return waiting;
		},
		items: () => allLanes().flatMap(({ items }) => items).sort((a, b) => a.sequence - b.sequence),
		of(binding, target) {
			const byTarget = lanes.get(binding) ?? /* @__PURE__ */ new Map();
			if (!byTarget.size) lanes.set(binding, byTarget);
			const existing = byTarget.get(target);
			if (existing) return existing;
			const lane = new Lane(binding, target, count);
			byTarget.set(target, lane);
			lane.removalScope = removalScopeOf(lane);
			const [element] = lane.removalScope ?? [];
			if (element) removingLanes.set(element, (removingLanes.get(element) ?? /* @__PURE__ */ new Set()).add(lane));
			return lane;
		},
		forgetIfEmpty(lane) {
			const { binding, target, items } = lane;
			if (items.length) return;
			readyLanes.delete(lane);
			const byTarget = lanes.get(binding);
			if (byTarget?.get(target) !== lane) return;
			byTarget.delete(target);
			if (!byTarget.size) lanes.delete(binding);
			const [element] = lane.removalScope ?? [];
			const removing = element && removingLanes.get(element);
			removing?.delete(lane);
			if (element && !removing?.size) removingLanes.delete(element);
		},
		mayRemove(element) {
			if (!removingLanes.size) return false;
			for (let node = element; node; node = node.parentElement) for (const lane of removingLanes.get(node) ?? []) if (node !== element || lane.removalScope?.[1]) return true;
			return false;
		}
	};
}
function countItems(lanes) {
	let count = 0;
	for (const { items } of lanes) count += items.length;
	return count;
}
var oldestSequence = ({ items }) => items[0]?.sequence ?? 0;
/** The lane with the oldest item, and how many of its items are older than those of all other lanes. */
function oldestOf(lanes) {
	let [oldest, next] = [];
	for (const lane of lanes) if (!oldest || oldestSequence(lane) < oldestSequence(oldest)) [oldest, next] = [lane, oldest];
	else if (!next || oldestSequence(lane) < oldestSequence(next)) next = lane;
	const { items } = oldest;
	const end = next ? items.findIndex((item) => item.sequence > oldestSequence(next)) : -1;
	return [oldest, end < 0 ? items.length : end];
}
// src/swap/flush.ts
var never = () => false;
/** @param now the time in milliseconds, from a clock that never goes back. */
function createFlush(lanes, now, delegate) {
	function showLane(lane, count, isTimeUp) {
		try {
			lane.discardEnded();
			if (lane.items.length) delegate.showOldest(lane, count, isTimeUp);
		} finally {
			lanes.forgetIfEmpty(lane);
		}
	}
	/** Returns whether the oldest event is held. */
	function showReady(checkHeld, showItems, isTimeUp) {
		const { readyLanes } = lanes;
		const someHeld = lanes.waiting > countItems(readyLanes);
		if (delegate.areIndependent(someHeld ? lanes.allLanes() : readyLanes)) {
			for (const lane of readyLanes) while (lane.items.length && !checkHeld(lane, delegate.hasTasks()) && !isTimeUp()) showItems(lane, lane.items.length);
			return false;
		}
		while (lanes.waiting && !isTimeUp()) {
			const [lane, count] = oldestOf(readyLanes.size < 2 || someHeld ? lanes.allLanes() : readyLanes);
			if (checkHeld(lane, true)) return true;
			showItems(lane, count);
		}
		return false;
	}
	return {
		showLane,
		showWithin(limitMs, isForced = never) {
			let startMs;
			const isTimeUp = () => startMs !== void 0 && now() - startMs >= limitMs;
			const checkHeld = (lane, hasDependents) => {
				const isHeld = !isForced(lane) && delegate.isHeld(lane, hasDependents);
				if (isHeld) lanes.readyLanes.delete(lane);
				return isHeld;
			};
			const showItems = (lane, count) => {
				startMs ??= now();
				showLane(lane, count, isTimeUp);
			};
			let isOldestHeld;
			do
				isOldestHeld = showReady(checkHeld, showItems, isTimeUp);
			while (!isTimeUp() && delegate.resumeTasks(isTimeUp));
			return isOldestHeld;
		}
	};
}
// src/swap/frame-budget.ts
/** Length of frames while many events wait. A frame computes the layout once, however many events it shows. */
var FRAME_UNDER_LOAD_MS = 100;
/** Weight of the newest swap in the moving average. */
var NEWEST_WEIGHT = .2;
/** @param now the time in milliseconds, from a clock that never goes back. */
function createFrameBudget(now) {
	/** Time that swaps have used in this frame, and events that have arrived in it. */
	let spentMs = 0;
	let eventCount = 0;
	/** Moving average of the time that the swap of one event takes. */
	let costMs = 0;
	/** Whether more events arrived in the last frame than its budget could show. */
	let wasOverloaded = false;
	/** Start of the last frame, and the time that it gave to swaps. */
	let frameStartMs = 0;
	let sliceMs = 0;
	return {
		countEvent() {
			eventCount++;
		},
		hasBudget: (budgetMs) => !wasOverloaded && spentMs < budgetMs,
		spend(startMs, isSingle) {
			const durationMs = now() - startMs;
			spentMs += durationMs;
			if (isSingle) costMs += NEWEST_WEIGHT * (durationMs - costMs);
		},
		startFrame(budgetMs) {
			wasOverloaded = budgetMs !== void 0 && eventCount * costMs > budgetMs;
			spentMs = eventCount = 0;
			if (budgetMs === void 0) return 0;
			const nowMs = now();
			const growth = Math.min(2, Math.max(.5, FRAME_UNDER_LOAD_MS / (nowMs - frameStartMs)));
			frameStartMs = nowMs;
			sliceMs = Math.max(budgetMs, sliceMs * growth);
			return sliceMs;
		},
		reset() {
			sliceMs = 0;
		}
	};
}
// src/swap/queue.ts
/** A requested frame that is later than this is lost. */
var LOST_FRAME_MS = 2e3;
function createQueue(frames, delegate) {
	const lanes = createLanes(delegate.removalScopeOf);
	const flush = createFlush(lanes, frames.now, delegate);
	const frameBudget = createFrameBudget(frames.now);
	const requestFrame = createFrameRequest(frames, onFrame);
	let nextSequence = 0;
	/** By stream: the item that blocks it. While it waits, no other item of the stream is added. */
	const blockers = /* @__PURE__ */ new Map();
	/** When so many events wait, superseded ones are searched again. */
	let nextDropAt = 0;
	function flushWithin(limitMs, isForced) {
		const startMs = frames.now();
		try {
			return flush.showWithin(limitMs, isForced);
		} finally {
			frameBudget.spend(startMs, false);
		}
	}
	function onFrame(isDrawn) {
		const { readyLanes } = lanes;
		if (!readyLanes.size) {
			for (const lane of lanes.allLanes()) if (!delegate.isHeld(lane, delegate.hasTasks())) readyLanes.add(lane);
		}
		const [nextLane] = readyLanes;
		const sliceMs = frameBudget.startFrame(nextLane?.items[0]?.load.budget);
		if (!nextLane && !delegate.hasTasks()) {
			frameBudget.reset();
			return;
		}
		let isOldestHeld = false;
		try {
			isOldestHeld = flushWithin(isDrawn ? sliceMs : Number.POSITIVE_INFINITY);
		} finally {
			if (!readyLanes.size) frameBudget.reset();
			if (!isOldestHeld) requestFrame();
		}
	}
	/** Removes items that need not be shown, when many wait. */
	function dropSuperseded(maxQueue) {
		if (lanes.waiting < maxQueue / 4) nextDropAt = 0;
		else if (lanes.waiting >= nextDropAt) {
			const all = lanes.allLanes();
			if (delegate.areIndependent(all)) for (const lane of all) delegate.dropSuperseded(lane);
			nextDropAt = lanes.waiting + maxQueue / 8;
		}
	}
	return {
		get waiting() {
			return lanes.waiting;
		},
		items: lanes.items,
		isBlocked(stream) {
			const [lane, item] = blockers.get(stream) ?? [];
			if (!lane || !item) return false;
			const isBlocked = lane.items.includes(item);
			if (!isBlocked) blockers.delete(stream);
			return isBlocked;
		},
		mayRemove: lanes.mayRemove,
		hasItems: (stream) => lanes.waiting > 0 && lanes.allLanes().some(({ items }) => items.some((item) => item.stream === stream)),
		add(binding, target, item) {
			const { batch, budget, maxQueue } = item.load;
			const lane = lanes.of(binding, target);
			item.sequence = nextSequence++;
			lane.add(item);
			frameBudget.countEvent();
			const isHeld = delegate.isHeld(lane, delegate.hasTasks());
			const hasBudget = !isHeld && frameBudget.hasBudget(budget);
			if (!isHeld) lanes.readyLanes.add(lane);
			dropSuperseded(maxQueue);
			const { waiting } = lanes;
			const isOverloaded = waiting > maxQueue;
			if (isOverloaded) delegate.reportOverload(lane, waiting);
			const isImmediate = batch === "off" || isOverloaded;
			const isInert = !isImmediate && !isHeld && !delegate.blocksStream(lane, item);
			if (isImmediate) {
				lanes.recheck();
				flushWithin(Number.POSITIVE_INFINITY, (candidate) => isOverloaded || candidate === lane);
			} else if (!isHeld && !isInert && delegate.mayAddListeners(lane, item)) flushWithin(Number.POSITIVE_INFINITY);
			else if (batch === "auto" && hasBudget && lanes.readyLanes.size + lane.items.length === 2 && (waiting === 1 || delegate.areIndependent(lanes.allLanes()))) {
				const startMs = frames.now();
				try {
					flush.showLane(lane, 1, () => false);
				} finally {
					frameBudget.spend(startMs, true);
				}
			}
			if (!isInert && lane.items.length && delegate.blocksStream(lane, item)) blockers.set(item.stream, [lane, item]);
			requestFrame();
		},
		recheckHeld() {
			lanes.recheck();
			requestFrame();
		},
		flushStream(stream) {
			this.flush(({ items }) => items.some((item) => item.stream === stream));
		},
		flush(isForced) {
			if (!lanes.waiting && !delegate.hasTasks()) return;
			lanes.recheck();
			flushWithin(Number.POSITIVE_INFINITY, isForced);
		}
	};
}
/** Returns a function that requests a frame, unless one is requested already. */
function createFrameRequest(frames, onFrame) {
	let isRequested = false;
	let requestedMs = 0;
	return () => {
		const nowMs = frames.now();
		if (isRequested && Math.abs(nowMs - requestedMs) < LOST_FRAME_MS) return;
		isRequested = true;
		requestedMs = nowMs;
		frames.next((isDrawn) => {
			isRequested = false;
			onFrame(isDrawn);
		});
	};
}
// src/swap/deliver.ts
/**
* Delivers events. Every error while doing so becomes an error event on the element: the page keeps its content, and
* the stream continues.
*/
function createDelivery(host, renderer, bindings, frames) {
	const reportError = createReportError(host, renderer);
	const laneRenderer = createLaneRenderer(host, reportError, () => {
		queue.recheckHeld();
		if (order.waiting.length) queue.flush(() => false);
	});
	const order = createOrder();
	const queue = createQueue(frames, {
		...laneRenderer,
		resumeTasks: order.resume,
		hasTasks: () => order.waiting.length > 0
	});
	/** Streams whose newest event waits for asynchronous handlers of `htmx:sseBeforeMessage`. */
	const pending = /* @__PURE__ */ new Set();
	const messageOf = createMessages();
	/**
	* @param original the event as the stream delivered it, under the name that the element listens to.
	* @param allowed what handlers have made of it. Its name counts where it decides about the swap.
	*/
	function enqueue(element, original, name, allowed, { load, stream }, only) {
		if (only && !only.names.includes(allowed.name)) {
			queue.flushStream(stream);
			host.dispatchMessage(element, allowed.event, allowed.name);
			host.trigger(element, MESSAGE, allowed.event);
			return;
		}
		const message = messageOf(allowed.event);
		const binding = bindings.of(element, only?.responseContext);
		const item = {
			original,
			message,
			name: only ? allowed.name : name,
			load,
			stream,
			sequence: 0
		};
		let { target } = binding;
		if (target.includes("{{")) try {
			target = fillSelector(target, () => message.json());
		} catch (thrown) {
			item.thrown = thrown;
		}
		queue.add(binding, target, item);
	}
	/** Lets the events of a stream wait for asynchronous handlers of the newest. */
	function waitFor(stream, handlers) {
		const finish = () => {
			pending.delete(stream);
			queue.recheckHeld();
			queue.flush(() => false);
		};
		pending.add(stream);
		handlers.then(finish, finish);
	}
	return {
		get waiting() {
			return queue.waiting + order.waiting.length;
		},
		waitingEvents: () => [...queue.items().map(({ original }) => original), ...order.waiting.flatMap(({ event }) => event ?? [])],
		flush: (mustFlush) => queue.flush((lane) => laneRenderer.targetMatches(lane, mustFlush)),
		postpone: (stream, event, listeners, callback) => order.postpone(stream, {
			event,
			run: callback,
			forceReady() {
				const sources = bindings.of(listeners[0]).sources();
				const isUrgent = !sources || mayAddListeners([...sources, event.data].join("\n"));
				if (isUrgent) queue.flush(() => true);
				return isUrgent;
			},
			isReady() {
				bindings.refresh();
				return !pending.has(stream) && !queue.isBlocked(stream) && !listeners.some(queue.mayRemove);
			}
		}),
		runAfterSwaps(stream, callback, event) {
			if (!order.postpone(stream, {
				event,
				run: callback,
				isReady() {
					if (pending.has(stream)) return false;
					queue.flushStream(stream);
					bindings.refresh();
					return !queue.hasItems(stream) && !laneRenderer.isInserting(stream);
				}
			})) callback();
		},
		swap(element, event, name, origin, only) {
			const message = host.beforeMessage(element, event, name);
			if (message instanceof Promise) waitFor(origin.stream, message.then((allowed) => allowed && enqueue(element, event, name, allowed, origin, only)));
			else if (message) enqueue(element, event, name, message, origin, only);
		},
		trigger(element, event, name) {
			host.trigger(element, `sse:${name}`, event);
			host.trigger(element, MESSAGE, event);
		},
		render(element, payload) {
			try {
				return renderer.render(element, payload);
			} catch (thrown) {
				reportError("template-failed", element, thrown, payload);
				return;
			}
		}
	};
}
// src/swap/frames.ts
/** A page that is covered, or in an iframe out of view, may draw no frames although it is not `hidden`. */
var NO_FRAME_MS = 200;
/** Delay in a hidden page, which draws no frames. */
var HIDDEN_MS = 16;
var browserFrames = {
	now: () => performance.now(),
	next(callback) {
		let timer;
		const finish = (isDrawn) => {
			cancelAnimationFrame(frame);
			clearTimeout(timer);
			callback(isDrawn);
		};
		const frame = requestAnimationFrame(() => finish(true));
		const startTimer = (ms, then) => {
			timer = setTimeout(then, ms);
		};
		if (document.hidden) startTimer(HIDDEN_MS, () => finish(false));
		else startTimer(NO_FRAME_MS, () => startTimer(NO_FRAME_MS, () => finish(false)));
	}
};
// src/transport/eventsource.ts
/** `EventSource.CLOSED`. */
var CLOSED$1 = 2;
/** With more names than these, Sluice no longer listens to misspellings, because each listener costs time. */
var MAX_NAMES = 99;
/**
* The browser's own EventSource, or what `htmx.createEventSource` makes in its place.
*
* It delivers only events with a listener. So Sluice also listens for likely misspellings and for unnamed messages: a
* finding can then report a server's `newBike` that the page knows as `new_bike`. The last event ID is known only from
* an event with a listener.
*
* @see https://html.spec.whatwg.org/multipage/server-sent-events.html#the-eventsource-interface
*/
function eventSourceTransport(create) {
	return (request, handlers) => {
		const { lastEventId, credentials } = request;
		const source = create(withLastEventId(request), credentials);
		/** Removes a listener, by name. */
		const stops = /* @__PURE__ */ new Map();
		let current = lastEventId;
		/** Whether an event of the source had an ID. Before that, the source does not know the ID in the URL. */
		let hasReportedId = false;
		/** Whether the next event is the first since the connection opened. */
		let isFirst = true;
		source.onopen = (event) => {
			if (hasData(event)) return;
			isFirst = true;
			handlers.opened();
		};
		source.onerror = (event) => {
			if (hasData(event)) return;
			const recovering = source.readyState !== CLOSED$1;
			const isCorrupted = recovering && isWebKit() && source instanceof EventSource;
			handlers.broken({
				recovering,
				...isCorrupted && { corrupted: isCorrupted },
				cause: event
			});
		};
		function listen(name) {
			if (stops.has(name)) return;
			let isOver = false;
			function receive(given) {
				if (isOver || !hasData(given)) return;
				if (isFirst && given.isTrusted && given.origin && !handlers.answeredFrom(given.origin)) return;
				const event = messageOf(given, name);
				hasReportedId ||= !!event.lastEventId;
				const id = hasReportedId ? event.lastEventId : current;
				const own = id !== current || isFirst && hasReportedId ? id : void 0;
				isFirst = false;
				handlers.heard(false);
				if (id !== current) handlers.identified(id);
				current = id;
				handlers.message(name, event, own);
			}
			stops.set(name, () => {
				isOver = true;
				stops.delete(name);
				source.removeEventListener?.(name, receive);
			});
			source.addEventListener(name, receive);
		}
		SIGNALS.forEach(listen);
		return {
			source,
			listen(name) {
				listen(name);
				if (stops.size < MAX_NAMES) ["message", ...spellings(name)].forEach(listen);
			},
			unlisten(name) {
				if (!SIGNALS.includes(name)) stops.get(name)?.();
			},
			close() {
				source.onopen = source.onerror = null;
				for (const stop of [...stops.values()]) stop();
				source.close?.();
			}
		};
	};
}
/** Whether an event is from the server (even if its name is "open" or "error"), and not from EventSource itself. */
function hasData(event) {
	return "data" in Object(event);
}
/** The event itself if it is complete. A page's own source may pass an object that has only data. */
function messageOf(given, name) {
	const { data, lastEventId = "" } = given;
	if (given instanceof Event && typeof data === "string" && given.lastEventId !== void 0) return given;
	return new MessageEvent(name, {
		data: `${data ?? ""}`,
		lastEventId: `${lastEventId}`
	});
}
/** Other spellings of an event name: `new_bike` as `new-bike` and `newBike`, and with a space at its end. */
function spellings(name) {
	const snake = name.replace(/[A-Z]/g, "_$&").replace(/\W/g, "_").toLowerCase();
	const camel = snake.replace(/_(.)/g, (_all, letter) => letter.toUpperCase());
	return [
		`${name} `,
		name.toLowerCase(),
		snake,
		snake.replaceAll("_", "-"),
		camel
	];
}
// src/transport/reader.ts
/** In characters: how much of a line is checked, and quoted in a finding. */
var PREVIEW_LENGTH = 40;
/**
* @param close closes the source of the text.
* @param isClosed [spec] Nothing is delivered after the connection was closed, even in the middle of a piece of text.
*/
function createReader(request, handlers, close, isClosed) {
	const source = new ReadSource(request, handlers, close);
	let current = request.lastEventId;
	const parser = createParser({
		onId(id) {
			if (isClosed()) return;
			source.lastEventId = current = id;
			handlers.identified(id);
		},
		onEvent({ event: name = "message", data, id }) {
			if (!isClosed()) handlers.message(name, source.emit(name, data, current), id);
		},
		onComment: () => isClosed() || handlers.heard(true),
		onRetry: (ms) => isClosed() || handlers.retry(ms),
		onError({ type, line }) {
			const { url } = request;
			if (type === "unknown-field" && !isClosed()) handlers.found("field-unknown", {
				url,
				line: line?.slice(0, PREVIEW_LENGTH)
			}, url);
		}
	});
	const scan = scanner((name, hasUnknownLine) => {
		if (request.allowsEmptyEvents) return "data:\n";
		const { url } = request;
		if (!isClosed() && !hasUnknownLine) handlers.found("event-blank", {
			url,
			name
		}, url);
		return "";
	});
	return {
		source,
		feed(text) {
			handlers.heard(false);
			if (text) parser.feed(scan(text));
		}
	};
}
/**
* Finds events that have a name and no data. [spec] They are dropped.
*
* @param found called with the name of such an event, and whether it has an unknown line. Returns text to add to it.
*/
function scanner(found) {
	/** The beginning of the unfinished line, enough to recognise its field. */
	let line = "";
	/** The name of the unfinished event. */
	let name;
	let hasData = false;
	let hasUnknownLine = false;
	let endsWithCr = false;
	return (text) => {
		const scanned = text.replace(/([^\r\n]*)(\r\n|[\r\n]|$)/g, (all, part, end, at) => {
			line += part.slice(0, PREVIEW_LENGTH);
			if (!end || !at && endsWithCr && all === "\n") return all;
			const more = !line && name && !hasData ? found(name, hasUnknownLine) : "";
			name = line ? /^event: ?(.+)/.exec(line)?.[1] ?? name : void 0;
			hasData = !!line && (hasData || /^data(:|$)/.test(line));
			hasUnknownLine = !!line && (hasUnknownLine || !/^(:|(data|event|id|retry)(:|$))/.test(line));
			line = "";
			return more + all;
		});
		endsWithCr = text.endsWith("\r");
		return scanned;
	};
}
/** Looks like an EventSource to scripts of the page, and calls the handlers of the connection. */
var ReadSource = class extends EventTarget {
	url;
	withCredentials;
	origin = "";
	lastEventId;
	readyState = 0;
	onopen = null;
	onerror = null;
	onmessage = null;
	close;
	#handlers;
	/** Whether `addEventListener` was ever called from outside. */
	#isListenedTo = false;
	constructor({ url, credentials, lastEventId }, handlers, close) {
		super();
		this.#handlers = handlers;
		this.lastEventId = lastEventId;
		this.url = new URL(url, base()).href;
		this.withCredentials = credentials === "include";
		this.close = () => {
			this.readyState = 2;
			close();
		};
		for (const name of [
			"open",
			"error",
			"message"
		]) this.addEventListener(name, (event) => this[`on${name}`]?.(event));
		const add = this.addEventListener;
		this.addEventListener = ((...given) => {
			this.#isListenedTo = true;
			add.apply(this, given);
		});
	}
	/** Dispatches an event of the server to listeners of this object, and returns it. */
	emit(name, data, lastEventId) {
		const event = new MessageEvent(name, {
			data,
			lastEventId,
			origin: this.origin
		});
		if (this.#isListenedTo || this.onmessage) this.dispatchEvent(event);
		return event;
	}
	/**
	* @param url [spec] the URL after all redirects, which sets the origin; empty for a response that the page has created.
	* @param encoding the response header `Content-Encoding`.
	*/
	open(url, encoding) {
		this.readyState = 1;
		this.origin = new URL(url || this.url).origin;
		this.dispatchEvent(new Event("open"));
		this.#handlers.opened(encoding);
	}
	fail(ending) {
		this.close();
		this.dispatchEvent(new Event("error"));
		this.#handlers.broken(ending);
	}
};
// src/transport/fetch.ts
/**
* Reads an event stream by `fetch`, for what EventSource cannot do: headers, methods, any event name, comments, and the
* reason of a failure. It behaves like EventSource where it can, but does not reconnect: that is up to the stream.
*
* @see https://html.spec.whatwg.org/multipage/server-sent-events.html#processing-model
*/
var fetchTransport = (request, handlers) => {
	const controller = new AbortController();
	const { signal } = controller;
	const reader = createReader(request, handlers, () => controller.abort(), () => signal.aborted);
	const { source } = reader;
	let plan;
	async function open() {
		plan = await request.planRequest?.();
		if (signal.aborted) {
			plan?.send?.(request.url, { signal }).catch(() => {});
			return;
		}
		if (request.planRequest && !plan) {
			source.fail({ cancelled: true });
			return;
		}
		const [requestUrl, init] = requestOf(request, plan);
		checkRequest(requestUrl, init);
		const response = await (plan?.send ?? fetch)(requestUrl, {
			...init,
			signal
		});
		if (!accept(response, requestUrl)) {
			response.body?.cancel().catch(() => {});
			return;
		}
		await read(response);
	}
	/** Whether a response is the requested event stream. */
	function accept(response, requestUrl) {
		const { status, headers, url, redirected } = response;
		if (signal.aborted || url && !handlers.answeredFrom(url)) return false;
		const contentType = headers.get("Content-Type");
		if (status !== 200 || !isEventStream(contentType)) {
			source.fail({
				status,
				contentType,
				url,
				redirected,
				retryAfter: headers.get("Retry-After")
			});
			return false;
		}
		source.open(url || requestUrl, headers.get("Content-Encoding"));
		return true;
	}
	async function read({ body }) {
		const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
		const bytes = body?.getReader();
		plan?.signal?.addEventListener("abort", () => {
			if (!signal.aborted) source.fail({ aborted: true });
		});
		/** How long events have been delivered since the page did something else. */
		let spentMs = 0;
		for (;;) {
			const part = await bytes?.read();
			if (signal.aborted) return;
			if (!part || part.done) break;
			for (let at = 0; at < part.value.length && !signal.aborted; at += BYTES_PER_PIECE) {
				if (spentMs >= TURN_MS) {
					await yieldToPage();
					spentMs = 0;
					if (signal.aborted) return;
				}
				const startMs = performance.now();
				reader.feed(decoder.decode(part.value.subarray(at, at + BYTES_PER_PIECE), { stream: true }));
				spentMs += performance.now() - startMs;
			}
		}
		source.fail(plan?.signal?.aborted ? { aborted: true } : { clean: true });
	}
	new URL(request.url, base());
	open().catch((cause) => {
		const aborted = plan?.signal?.aborted;
		if (!signal.aborted) source.fail({
			cause,
			...aborted && { aborted }
		});
	});
	return {
		source,
		close: () => source.close()
	};
};
/** So many bytes are delivered between two looks at the time. */
var BYTES_PER_PIECE = 65536;
/** After so long the page may draw a frame or handle input. Longer turns cost less: there are fewer frames between them. */
var TURN_MS = 40;
/** Waits until the page has run its other tasks. A timer would wait longer. */
function yieldToPage() {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(void 0);
	});
}
/** Throws a finding for an invalid request, such as one with the header name `my token`. */
function checkRequest(url, init) {
	try {
		new Request(url, init);
	} catch (cause) {
		throw new SluiceError("request-invalid", {
			url,
			name: "its headers, method or URL"
		}, cause);
	}
}
/** The arguments for `fetch`. The request is like that of EventSource. */
function requestOf(request, plan) {
	const { url, lastEventId, credentials, isCrossOrigin } = request;
	const { method = "GET", headers = {}, body } = plan ?? {};
	const requestUrl = new URL(plan?.url ?? url, base()).href;
	const inQuery = isCrossOrigin || new URL(requestUrl).origin !== location.origin || /[^ -~]/.test(lastEventId) && isWebKit();
	return [inQuery ? withLastEventId({
		...request,
		url: requestUrl
	}) : requestUrl, {
		method,
		headers: {
			Accept: "text/event-stream",
			...lastEventId && !inQuery && { "Last-Event-ID": asBytes(lastEventId) },
			...isCrossOrigin ? Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith("HX-"))) : headers
		},
		...body !== void 0 && { body },
		credentials,
		cache: "no-store"
	}];
}
/** Encodes a header value as UTF-8, as EventSource does. `fetch` takes one character for each byte. */
function asBytes(text) {
	let bytes = "";
	for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
	return bytes;
}
// src/transport/hub.ts
/** The states of an EventSource. */
var OPEN = 1;
var CLOSED = 2;
/** How long the hub may take to answer, and how long it may be silent. It pings every 10 s. */
var ANSWER_MS = 3e3;
var SILENCE_MS = 25e3;
/**
* Reads streams through the hub, a SharedWorker that holds one connection for all tabs. If there is no hub, each tab
* has its own connection, and tries the hub again at its next attempt.
*
* @param openDirect opens a connection of the page's own.
*/
function createShare(openDirect, clock) {
	let isFollowed = false;
	addEventListener("pageswap", (event) => {
		isFollowed = !!event.activation;
	});
	return ({ url, options, addsToRequest }, again) => {
		const { worker, session, method, transport } = options;
		if (addsToRequest || method !== "get" || transport === "eventsource" || !session || !worker) {
			warnOnce("stream-unshared", {
				url,
				advice: "set session and worker, and add nothing to its request"
			}, url);
			return;
		}
		const page = clock.chance();
		/** The port of the newest attempt, and that of the previous attempt until the hub has answered the newest. */
		let port;
		let old;
		let timer;
		const post = (message) => port?.postMessage(message);
		function leaveOld() {
			old?.postMessage("bye");
			old = void 0;
		}
		function leave() {
			clock.clearTimeout(timer);
			leaveOld();
			post("bye");
			port = void 0;
		}
		return {
			leave,
			transport(request, handlers) {
				/** Whether the attempt is over, and the hub needs no message about that. */
				let isOver = false;
				const source = new ReadSource(request, handlers, () => {
					if (!isOver) leave();
					isOver = true;
				});
				const connection = {
					source,
					isShared: true,
					close(why = "") {
						if (/lost|connect/.test(why)) {
							isOver = true;
							post("drop");
						}
						if (why === "pause" && !isFollowed) post("end");
						source.close();
					}
				};
				function openOwn() {
					source.close();
					Object.assign(connection, { isShared: false }, openDirect(request, handlers));
				}
				function end(ending) {
					isOver = true;
					source.fail(ending);
				}
				function giveUp(reason) {
					const { readyState } = source;
					leave();
					if (readyState === OPEN) end({ reason });
					else if (readyState < OPEN) {
						warnOnce("stream-unshared", {
							url,
							advice: `fix ${worker} (${reason})`
						}, `${worker}`);
						openOwn();
					}
				}
				function expect(ms) {
					clock.clearTimeout(timer);
					timer = clock.setTimeout(() => giveUp("silent"), ms);
				}
				const hubHandlers = {
					...handlers,
					again,
					hi() {
						leaveOld();
						expect(SILENCE_MS);
						post("pong");
					},
					own: openOwn,
					opened(url) {
						if (handlers.answeredFrom(url)) source.open(url);
					},
					event: (name, data, lastEventId, id) => handlers.message(name, source.emit(name, data, lastEventId), id ?? void 0),
					broken: end
				};
				try {
					const shared = new SharedWorker(worker, `sluice 0.1.0 ${session}`);
					shared.onerror = () => giveUp("not loaded");
					leaveOld();
					old = port;
					port = shared.port;
					port.onmessage = ({ data }) => {
						for (const [name, ...given] of JSON.parse(data)) if (source.readyState < CLOSED || /hi|again/.test(name)) hubHandlers[name](...given);
					};
					expect(ANSWER_MS);
					post({
						...request,
						planRequest: void 0,
						url: absolute(url),
						page
					});
				} catch (cause) {
					giveUp(`${cause}`);
				}
				return connection;
			}
		};
	};
}
// src/transport/xhr.ts
var UNSENT = 0;
var LOADING = 3;
var DONE = 4;
/** [spec] The parser removes a byte order mark. XMLHttpRequest has removed it already, so it is added again. */
var BYTE_ORDER_MARK = "﻿";
/**
* Reads an event stream from the response of htmx's own XMLHttpRequest while it arrives. The response headers are there
* already. Closing the connection aborts the request.
*/
function xhrTransport(xhr) {
	return (request, handlers) => {
		let closed = false;
		let readLength = 0;
		const close = () => {
			if (closed) return;
			closed = true;
			xhr.abort();
		};
		const reader = createReader(request, handlers, close, () => closed);
		function read() {
			if (closed || xhr.readyState < LOADING) return;
			const text = xhr.responseText.slice(readLength);
			const isFirst = !readLength;
			readLength += text.length;
			if (text) reader.feed(isFirst ? BYTE_ORDER_MARK + text : text);
		}
		function end(ending) {
			if (closed) return;
			closed = true;
			reader.source.fail(ending);
		}
		function open() {
			if (closed) return;
			if (!xhr.status) {
				end(xhr.readyState === UNSENT ? { aborted: true } : { cause: /* @__PURE__ */ new Error("error") });
				return;
			}
			reader.source.open(xhr.responseURL);
			read();
			if (xhr.readyState === DONE) end({ clean: true });
		}
		xhr.addEventListener("readystatechange", read);
		xhr.addEventListener("progress", read);
		xhr.addEventListener("load", () => end({ clean: true }));
		xhr.addEventListener("abort", () => end({ aborted: true }));
		for (const name of ["error", "timeout"]) xhr.addEventListener(name, () => end({ cause: new Error(name) }));
		queueMicrotask(open);
		return {
			source: reader.source,
			close
		};
	};
}
// src/sluice.ts
/** Makes the JavaScript API, which scripts may call before there is an htmx. */
function createSluice() {
	let attached;
	/** Calls of scripts before there was an htmx, which may load later than a module. */
	const early = /* @__PURE__ */ new Set();
	const renderer = createRenderer((element, selector) => attached?.find(element, selector));
	const sluice = {
		version: "0.1.0",
		registerEngine(name, engine) {
			renderer.register(name, engine);
			if (attached) attached.onEngine();
			else early.add(() => sluice.registerEngine(name, engine));
		},
		get waiting() {
			return attached?.waiting ?? 0;
		},
		connections: () => attached?.connections() ?? [],
		findings,
		close: (which) => attached?.close(which),
		reconnect: (which) => attached?.reconnect(which),
		on(...given) {
			if (attached) return attached.on(...given);
			let stop;
			const listen = () => {
				stop = sluice.on(...given);
			};
			early.add(listen);
			return () => {
				early.delete(listen);
				stop?.();
			};
		},
		send: (...given) => attached?.send(...given),
		render: renderer.render
	};
	const runEarly = () => runAll(early);
	return {
		sluice,
		attach(makeHost) {
			attached = createRooms(makeHost, renderer, (...seen) => sluice.tap?.(...seen));
			const { scan } = attached;
			if (document.readyState === "complete") queueMicrotask(scan);
			else addEventListener("load", scan);
			runEarly();
		},
		runEarly
	};
}
/** Puts the rooms together. */
function createRooms(makeHost, renderer, tap) {
	/** Undefined while the host is made: it may call before all rooms exist. */
	let rooms;
	const host = makeHost({
		processed: isolate((element) => {
			if (!rooms) return;
			if (!bindings.isEmpty && element.matches?.(host.elementSelector)) bindings.forget();
			page.observeShadowOf(element);
			rooms.routes.update(element);
		}),
		cleanedUp: isolate((element) => rooms?.routes.release(element, "nodeReplaced")),
		templateOf: renderer.template,
		renderResponse: (element, payload) => rooms?.delivery.render(element, payload),
		beforeSwap: (targets) => rooms?.delivery.flush((at) => targets.some((target) => isRelated(at, target))),
		answered: (element, answer) => rooms?.routes.answered(element, answer)
	});
	const bindings = createBindings(host, renderer, () => page.flush());
	const delivery = createDelivery(host, renderer, bindings, browserFrames);
	const registry = createRegistry({
		eventSource: eventSourceTransport(host.createEventSource),
		fetch: fetchTransport,
		share: createShare(fetchTransport, systemClock),
		ownSource: host.customEventSource,
		clock: systemClock,
		waiting: delivery.waitingEvents,
		watchSilence: (listened, found) => createSilenceWatch(systemClock, listened, found),
		tap,
		afterEvent: () => page.flush()
	});
	const routes = createRoutes(host, registry, delivery, systemClock, xhrTransport);
	rooms = {
		routes,
		delivery
	};
	const listenToStream = createStreamListening(host, delivery, (stream) => routes.elementsOf(stream).length > 0);
	const updateEnabled = isolate((element) => {
		if (host.isIgnored(element)) return;
		if (host.isEnabled(element)) routes.update(element);
		else if (host.read(element, "sse-connect") || host.read(element, "sse-stream") !== null) warnOfOff(element);
	});
	const page = watch(document, `${host.elementSelector},[${STATE}]`, [
		...STREAM_ATTRIBUTES,
		STATE,
		...host.watchedAttributes
	], () => [...SWAP_ATTRIBUTES.flatMap((name) => [name, `data-${name}`]).flatMap((name) => [name, `${name}:inherited`]), ...renderer.attributes()], isolate((element) => routes.release(element, host.isReplacing(element) ? "nodeReplaced" : "nodeMissing")), isolate((root) => routes.reattached(root).forEach(updateEnabled)), (element, attribute) => attribute === "sse-state" ? routes.restoreState(element) : updateEnabled(element), bindings.forget);
	return {
		find: host.find,
		scan: () => document.querySelectorAll(host.elementSelector).forEach(updateEnabled),
		onEngine() {
			bindings.forget();
			page.observeAgain();
		},
		get waiting() {
			return delivery.waiting;
		},
		connections: () => registry.all().map((stream) => infoOf(stream, routes.elementsOf(stream))),
		close: routes.close,
		reconnect: routes.reconnect,
		on(which, name, listener) {
			if (typeof which !== "string") return routes.on(which, name, listener);
			const refusal = refusalBy(host, document.body ?? document.documentElement);
			const error = refusal(which);
			if (error) throw error;
			const stream = registry.of({
				url: which,
				options: readOptions(host.settings(), null),
				refusal
			});
			return listenToStream(stream, name, listener);
		},
		send(url, name, data, lastEventId = "") {
			for (const stream of registry.all()) if (absolute(stream.url) === absolute(url)) stream.deliver(new MessageEvent(name, {
				data,
				lastEventId
			}), name);
		}
	};
}
function infoOf(stream, elements) {
	const { status, transport, lastEventId } = stream;
	const url = absolute(stream.url);
	const { state, attempt, delay } = status;
	return {
		url,
		state,
		attempt,
		delay,
		transport,
		lastEventId,
		elements,
		names: stream.names()
	};
}
/** Calls each function, and reports what one throws. */
function runAll(works) {
	for (const work of works) try {
		work();
	} catch (error) {
		console.error(error);
	}
}
/** Reports what work for one element throws, so that the work for other elements goes on. */
function isolate(work) {
	return (element) => {
		try {
			work(element);
		} catch (error) {
			reportError(error);
		}
	};
}
/** Warns that the extension is not in force. Most often `hx-ext` lists names without commas, which htmx reads as one. */
function warnOfOff(element) {
	const holder = element.closest(selectorOf("hx-ext"));
	const names = holder && read(holder, "hx-ext");
	if (!/\bsse\b/.test(`${names}`) || !warnOfSpaces(holder, "hx-ext", names)) warnOnce("extension-off", { element });
}
/** Whether a swap in one place may affect the other. */
function isRelated(element, target) {
	return target instanceof Element && (element.contains(target) || target.contains(element));
}
// src/register.ts
/** The Sluice of each htmx that none of the given hosts supports. */
var unsupported = /* @__PURE__ */ new WeakMap();
/**
* Attaches Sluice to htmx: chooses the host for its version and registers with it. Calling it again for the same htmx
* changes nothing.
*
* @param kinds the hosts in this bundle.
* @param unattached the Sluice of a script or bundle. If this htmx already has another one, warns about a second copy.
* @returns the Sluice of this htmx.
*/
function register(htmx, kinds, unattached) {
	const htmxWithSluice = htmx;
	const existing = htmxWithSluice.sluice ?? unsupported.get(htmx);
	if (existing) {
		if (unattached && existing !== unattached.sluice) warnOnce("copy-loaded");
		return existing;
	}
	const { sluice, attach } = unattached ?? createSluice();
	const kind = kinds.find(({ supports }) => supports(htmx));
	if (kind) {
		htmxWithSluice.sluice = sluice;
		attach((page) => kind.attach(htmx, page));
	} else {
		unsupported.set(htmx, sluice);
		const supported = kinds.map(({ name }) => name).join(", ");
		const instead = kinds.length > 1 ? "another htmx" : "sluice.min.js, or import \"htmx-sluice\"";
		reportError$1(new SluiceError("htmx-unknown", {
			version: htmx.version,
			supported,
			instead
		}));
	}
	return sluice;
}
/** The global htmx of the page, but not an element with `id="htmx"` or another object of that name. */
function pageHtmx() {
	const { htmx } = globalThis;
	return htmx?.version && ("defineExtension" in htmx || "registerExtension" in htmx) ? htmx : void 0;
}
/** Calls back with the htmx of the page, now or as soon as a script has loaded it. Reports an error if none does. */
function whenHtmx(callback) {
	const tryCallback = () => {
		const found = pageHtmx();
		if (found) callback(found);
		return !!found;
	};
	if (tryCallback()) return;
	document.addEventListener("load", tryCallback, true);
	addEventListener("load", () => tryCallback() || reportError$1(new SluiceError("htmx-missing")));
}
export { OPEN$1 as A, FROM as B, createSourceFactory as C, CLOSE as D, BEFORE_MESSAGE as E, htmx4Names as F, read as G, SWAP as H, CLOSE$1 as I, SluiceError as J, selectorOf as K, CONFIG as L, SWAP_ERROR as M, TARGET_ERROR as N, ERROR as O, TEMPLATE_ERROR as P, CONNECT as R, originOf$1 as S, readOptions as T, TRIGGER as U, STREAM as V, guardSelector as W, reportError$1 as X, findingOf as Y, warnOnce as Z, toKebabName as _, namesOf as a, parseSwap as b, inPageOrder as c, requestUrl as d, NEXT_MESSAGE as f, eventInit as g, splitByAutofocus as h, createSluice as i, STATE_CHANGE as j, MESSAGE as k, isKnownStyle as l, rememberFocus as m, register as n, fragmentsOf as o, upsert as p, setAttribute as q, whenHtmx as r, hasSideEffects as s, pageHtmx as t, styleRulesOf as u, createInheritance as v, pageOptions as w, isEventStream as x, UPSERT as y, ELEMENT_SELECTOR as z };

//# sourceMappingURL=register.js.map