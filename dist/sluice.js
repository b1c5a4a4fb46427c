(function() {
	// src/findings.ts
	/**
	* What can be wrong, as data: a stable code, what is wrong, and what to do about it. Console, error events, inspector,
	* doctor and manual read these tables. Each text is `cause; cure`; `{name}` stands for what the finding is about, and
	* the start tag of the element follows. The texts are part of the bundle, so they are short; {@link explanations} are
	* not. (The file is long because each finding is explained beside its text.)
	*/
	/** What stops an event, a stream or Sluice itself from working. */
	var errors = {
		"json-invalid": "the data of \"{event}\" is not JSON; send JSON, or remove the template",
		"template-missing": "no template \"{template}\"; add <template id=\"{template}\">",
		"template-mangled": "HTML cannot keep {lost} in a <template>; write \"{template}\" in a <script type=\"text/mustache\">",
		"template-failed": "\"{event}\": {reason}; mend the template, or the data",
		"template-language": "{{#{name} …}} is not Mustache; write {{#field}}…{{/field}}",
		"engine-missing": "{name} is missing; load its script",
		"engine-invalid": "registerEngine(\"{name}\", …) is refused; {advice}",
		"target-missing": "hx-target \"{target}\" finds nothing; add the element, or the field of the data",
		"target-invalid": "hx-target \"{target}\" is no selector; write an id such as #5 as [id=\"5\"]",
		"target-template": "\"{target}\" is, or holds, a template; begin the ids of rows with a word of their own",
		"swap-failed": "\"{event}\": {reason}; mend hx-swap, the extension or the handler",
		"stream-lost": "{url}: {reason}; Sluice tries again",
		"stream-failed": "{url}: {reason}; mend that, then reload",
		"request-invalid": "{url} cannot be asked for: {reason}; mend {name}",
		"url-forbidden": "{url} is of another origin; set {setting}",
		"htmx-missing": "no htmx; load it",
		"htmx-unknown": "this is htmx {version}, and this file serves {supported}; load {instead}"
	};
	/** What works, but surely not as meant. */
	var warnings = {
		"stream-missing": "no stream; put it inside sse-connect, or add sse-from",
		"extension-off": "sse is off; add hx-ext=\"sse\"",
		"names-unseparated": "{attribute} \"{value}\" is one name; separate names by commas",
		"request-missing": "{name} has no request; add hx-get or use sse-swap",
		"trigger-plain": "hx-trigger \"{name}\" is no event of the stream; write sse:{name}",
		"json-raw": "JSON is shown as it is; add mustache-template",
		"data-array": "the data is an array; use mustache-array-template, or {{#.}}…{{/.}}",
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
		"stream-silent": "no answer from {url} for {seconds} s; send headers and a comment at once, without buffering or gzip",
		"stream-buffered": "{url} came all at once; turn proxy_buffering off, or use an async generator",
		"stream-cut": "{url} is cut after {seconds} s; send a comment every 15 s, or raise the timeout of proxy or worker",
		"stream-unshared": "{url} is not shared with other tabs; {advice}",
		"streams-many": "{count} of 6 streams over HTTP/1.1; use HTTP/2",
		"event-reserved": "the page has an event \"{name}\" of its own; rename it, or use hx-trigger=\"sse:{name}\"",
		"attribute-legacy": "sse-connect without a listener is taken for hx-sse:connect; write that",
		"extension-blocked": "htmx.config.extensions leaves Sluice out; add \"sse\" to it",
		"name-taken": "another script has the name \"{name}\"; remove it",
		"copy-loaded": "Sluice is loaded twice; remove one"
	};
	/** What may be as meant. */
	var notes = { "stream-quiet": "{url} has sent nothing for {heard} in {seconds} s; if it should, try sse-config=\"transport:fetch\", which sees all names" };
	/**
	* The one class of error: a coded finding, its subject, and the `cause` where another error, or a plain
	* reason, lies below.
	*/
	var SluiceError = class extends Error {
		code;
		/** What is wrong and what to do; the message adds the start tag of the element. */
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
				payload: about.payload?.slice(0, CLIP)
			};
		}
	};
	/** In characters: how much of a payload, of an attribute or of what a server says is repeated. */
	var CLIP = 80;
	/** In characters: how much of a URL, a reason or a name is repeated. */
	var LONG = 300;
	/** So many findings of one code, whatever a server sends. */
	var MOST$2 = 20;
	/** What has been told of each element; under this map, what has been told of anything else. */
	var told = /* @__PURE__ */ new WeakMap();
	var counts = {};
	var all = [];
	/** What was found in this page until now: of each code the first {@link MOST}. */
	function findings() {
		return [...all];
	}
	/**
	* Says a warning or a note, once for each code and subject: its element, else the key.
	*
	* @param key tells subjects apart that are no elements, such as URLs.
	*/
	function warnOnce(code, about = {}, key = "") {
		const isNote = code in notes;
		const text = isNote ? notes[code] : warnings[code];
		tell(code, isNote ? "note" : "warning", sentenceOf(code, text, about), about, about.element, key);
	}
	/**
	* Says an error, once for each cause. Other errors are left to whoever else tells them.
	*
	* @param error a {@link SluiceError}, or what has one as its `finding`.
	* @param element where it shows.
	* @returns whether it is ours to say.
	*/
	function reportError$1(error, element) {
		const { finding = error } = Object(error);
		if (!(finding instanceof SluiceError)) return false;
		const { code, about, cause, sentence } = finding;
		tell(code, "error", sentence, {
			...about,
			element: element ?? about.element
		}, void 0, sentence, cause);
		return true;
	}
	/** On the console, where tools jump to the element, and to whoever listens or asks. */
	function tell(code, level, sentence, subject, once = told, key, cause) {
		const before = told.get(once) ?? "";
		const text = `${code} ${key}\n`;
		const count = counts[code] ?? 0;
		if (count === MOST$2 || before.includes(text)) return;
		counts[code] = count + 1;
		told.set(once, before + text);
		const { element, ...about } = subject;
		const more = count + 1 === MOST$2 ? " (more of these are left out)" : "";
		const message = sentence + tagOf(element) + more;
		console[level === "note" ? "info" : level === "warning" ? "warn" : level](message, ...[element, cause].filter((given) => given));
		const held = element && new WeakRef(element);
		const finding = {
			code,
			level,
			message,
			about: Object.fromEntries(Object.entries(about).map(([name, value]) => [name, typeof value === "string" ? clip(value, LONG) : value])),
			get element() {
				return held?.deref();
			}
		};
		all.push(finding);
		document.dispatchEvent(new CustomEvent("sluice:finding", { detail: finding }));
	}
	function sentenceOf(code, text, about) {
		return `Sluice ${code}: ${text.replace(/\{(\w+)\}/g, (_all, name) => clip(about[name] ?? "response", LONG))}`;
	}
	/** An element is recognised by its start tag: of that, the attributes that can be guilty. */
	function tagOf(element) {
		if (!element) return "";
		const attributes = element.getAttributeNames().filter((name) => /^(data-)?(id$|sse-|hx-(?!vals|headers)|.+-template$)/.test(name)).map((name) => ` ${name}="${clip(element.getAttribute(name))}"`);
		return ` <${element.localName}${attributes.join("")}>`;
	}
	function clip(value, most = CLIP) {
		const text = `${value}`;
		return text.length > most ? `${text.slice(0, most)}…` : text;
	}
	// src/attributes.ts
	/**
	* The attributes, as data. The code reads the names, the README the rows; a row costs the bundle nothing.
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
	/** What may be a template. Any other element may have got its id from a payload. */
	var TEMPLATE = "template,script[type]";
	/** Finds every element that may take part in a stream. A host may know more of them. */
	var ELEMENTS = twins(CONNECT, SWAP, STREAM, "hx-trigger");
	/** All that says what an element does, and may be changed at any time. */
	var WATCHED = [
		CONNECT,
		SWAP,
		STREAM,
		"hx-trigger",
		CLOSE$1,
		FROM,
		TRIGGER,
		CONFIG
	].flatMap((name) => [name, `data-${name}`]);
	/** All that says how an element shows what it hears, on itself or above; templates have attributes of their own. */
	var MANNERS = [
		"hx-ext",
		"hx-target",
		"hx-swap",
		"hx-select",
		"hx-select-oob",
		"hx-disinherit",
		"hx-inherit",
		LIMIT
	];
	/** Names of `data-` twins: a browser is quicker with a text that it has seen before. */
	var twinNames = /* @__PURE__ */ new Map();
	/** Value of an attribute or its `data-` twin; null when the element has neither. */
	function read$1(element, name) {
		const value = element.getAttribute(name);
		if (value !== null) return value;
		const twin = twinNames.get(name) ?? `data-${name}`;
		twinNames.set(name, twin);
		return element.getAttribute(twin);
	}
	/** Sets an attribute; without a value it is removed. */
	function setAttribute(element, name, value) {
		if (value === void 0) element.removeAttribute(name);
		else element.setAttribute(name, value);
	}
	/** Names in a comma-separated attribute. */
	function namesOf(value) {
		return value ? value.split(",").flatMap((name) => name.trim() || []) : [];
	}
	/** Warns of names that are separated by spaces, where commas are meant. Returns whether there are any. */
	function warnOfSpaces(element, attribute, value) {
		const found = namesOf(value).some((name) => /\s/.test(name));
		if (found) warnOnce("names-unseparated", {
			element,
			attribute,
			value
		}, attribute);
		return found;
	}
	/** A selector for attributes and their `data-` twins. */
	function twins(...names) {
		return names.map((name) => `[${name}],[data-${name}]`).join();
	}
	// src/dom/focus.ts
	/**
	* Returns how to give the focus to the element that stands in the place of the one that has it now.
	*
	* @param scrolls whether it is scrolled into view.
	*/
	function rememberFocus(scrolls) {
		const focused = document.activeElement;
		const range = [null, null];
		try {
			range[0] = focused?.selectionStart ?? null;
			range[1] = focused?.selectionEnd ?? null;
		} catch {}
		return () => {
			const id = focused?.getAttribute("id");
			if (!focused || !id || focused.isConnected) return;
			const successor = document.getElementById(id);
			try {
				if (range[0] !== null) successor?.setSelectionRange?.(...range);
			} catch {}
			successor?.focus({ preventScroll: !scrolls });
		};
	}
	/**
	* Splits rows of a list into those that htmx may initialise, and those with an element that it would give the focus to:
	* whoever types somewhere else keeps it.
	*/
	function splitByAutofocus(rows) {
		const isBusy = document.activeElement !== null && document.activeElement !== document.body;
		const takes = (row) => isBusy && (row.matches("[autofocus]") || !!row.querySelector("[autofocus]"));
		return [rows.filter((row) => !takes(row)), rows.filter(takes)];
	}
	// src/host/classic/api.ts
	/** The internal API, which htmx hands to extensions only. It is needed before ours, to see who else is there. */
	function internalApi(htmx) {
		let api = {};
		htmx.defineExtension("sluice", { init(given) {
			api = given;
		} });
		htmx.removeExtension("sluice");
		return api;
	}
	/** Whether an htmx is of this kind: one that also has what htmx 4 has is htmx 4. */
	function isClassic(htmx, version) {
		return "defineExtension" in htmx && !("registerExtension" in htmx) && version.test(htmx.version);
	}
	// src/events.ts
	/**
	* The DOM events, as data: names for the code, types for TypeScript, rows for the README.
	*
	* All of them bubble. htmx fires each a second time under its kebab-case name (`htmx:sse-open`) unless the
	* first was cancelled. (The file is long because it types the events of two kinds of htmx, and says each in a row.)
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
	/** How htmx 4 names them; each is followed there by the one that pages of htmx 2 know. */
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
	/** A heartbeat, or a wait for an answer, that is shorter was meant in seconds. */
	var SHORT_MS = 300;
	var FALSE = /^(false|off)$/;
	var interval = ["a time such as 2s", readInterval];
	var number = ["a number", (text) => text === "infinity" ? Number.POSITIVE_INFINITY : text && Number(text) >= 0 ? Number(text) : void 0];
	var share = ["a number from 0 to 1", (text, ...more) => Number(text) <= 1 ? number[1](text, ...more) : void 0];
	var name = ["a name", (_text, written) => written || void 0];
	var flag = ["true or false", (text) => /^(true|on)$/.test(text) ? true : FALSE.test(text) ? false : void 0];
	function oneOf(...texts) {
		return [texts.join(", "), (text) => texts.includes(text) ? text : void 0];
	}
	var kinds = {
		reconnect: flag,
		reconnectDelay: interval,
		reconnectMaxDelay: interval,
		reconnectMaxAttempts: number,
		reconnectJitter: share,
		connectTimeout: interval,
		pauseOnBackground: flag,
		transport: oneOf("auto", "eventsource", "fetch"),
		credentials: oneOf("include", "same-origin", "omit"),
		method: oneOf("get", "post", "put", "patch", "delete"),
		pool: oneOf("page", "browser", "off"),
		session: name,
		worker: ["a URL", (_text, written, given) => written || Object(given).toJSON && given],
		heartbeat: ["a time such as 45s, auto or off", (text) => text === "auto" ? text : FALSE.test(text) ? 0 : readInterval(text)],
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
	/** The options of a page. What throws when it is read is warned about, and left out. */
	function pageOptions(given) {
		const read = {};
		for (const key of Object.keys(given ?? {})) try {
			read[key] = given[key];
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
	* Reads the options of a stream. What cannot be read is warned about, once, and left at its default.
	*
	* @param page options of the whole page.
	* @param written what `sse-config` says: `key:value` separated by spaces, or JSON.
	* @param element named by the warning.
	*/
	function readOptions(page, written, element) {
		const given = {
			...page,
			...parse$1(written?.trim() ?? "", element)
		};
		const read = {};
		for (const key of Object.keys(given)) {
			const kind = Object.hasOwn(kinds, key) ? kinds[key] : void 0;
			const type = typeof given[key];
			const isThing = /object|function|symbol/.test(type) && given[key] !== null;
			const text = isThing ? "" : `${given[key]}`;
			const value = kind?.[1](text.toLowerCase(), text, given[key]);
			const about = {
				element,
				key,
				value: isThing ? type : text
			};
			if (!kind) warnOnce("option-unknown", {
				...about,
				advice: advise(key)
			}, key);
			else if (value === void 0) warnOnce("option-invalid", {
				...about,
				expected: kind[0]
			}, key);
			else {
				read[key] = value;
				if (/^(heartbeat|connectTimeout)$/.test(key) && Number(given[key]) > 0 && Number(given[key]) < SHORT_MS) warnOnce("option-unit", about, key);
			}
		}
		const reconnect = (read.method ?? "get") === "get";
		return Object.freeze({
			...defaults,
			reconnect,
			...read
		});
	}
	function parse$1(written, element) {
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
	/** A time as htmx writes it, in milliseconds; a bare number is milliseconds. */
	function readInterval(text) {
		const [, amount, unit = "ms"] = /^(\d*\.?\d+)(ms|s|m)?$/.exec(text) ?? [];
		return amount ? Number(amount) * {
			ms: 1,
			s: 1e3,
			m: 6e4
		}[unit] : void 0;
	}
	/** Names the known key that has the same letters in it, or few that differ. */
	function advise(key) {
		const letters = key.replace(/\W|_/g, "").toLowerCase();
		const far = (known) => letters && known.toLowerCase().includes(letters) ? 0 : distance(letters, known.toLowerCase());
		const [first = ""] = Object.keys(kinds).sort((a, b) => far(a) - far(b));
		return far(first) > letters.length / 3 ? "the manual lists them all" : `did you mean "${first}"?`;
	}
	/** How many letters have to be changed, added or left out. @see https://en.wikipedia.org/wiki/Levenshtein_distance */
	function distance(a, b) {
		if (!a || !b) return a.length + b.length;
		let row = [...b, ""].map((_letter, at) => at);
		for (const [i, letter] of [...a].entries()) {
			const above = row;
			row = [i + 1];
			for (const [j, other] of [...b].entries()) {
				const kept = above[j] + Number(letter !== other);
				row.push(Math.min(kept, above[j + 1] + 1, row[j] + 1));
			}
		}
		return row[b.length];
	}
	// src/host/sources.ts
	/** Makes the sources of a page: by `htmx.createEventSource`, if the page has put another function there. */
	function createSources(htmx, isBrowsers = () => false) {
		const browsers = (url, credentials) => new EventSource(url, { withCredentials: (credentials ?? "include") === "include" });
		if (isBrowsers(htmx.createEventSource)) htmx.createEventSource = browsers;
		htmx.createEventSource ??= browsers;
		return {
			createEventSource: (url, credentials) => {
				const { createEventSource = browsers } = htmx;
				return createEventSource === browsers ? browsers(url, credentials) : createEventSource(url);
			},
			ownSource: () => htmx.createEventSource === browsers ? void 0 : htmx.createEventSource
		};
	}
	// src/transport/transport.ts
	/** Events by which servers only say that they live. */
	var BEATS = [
		"keep-alive",
		"heartbeat",
		"ping"
	];
	/** Events by which servers speak of the stream itself. @see https://github.com/fanout/django-eventstream */
	var SIGNALS = [
		...BEATS,
		"stream-open",
		"stream-reset",
		"stream-error"
	];
	/** The URL as the browser sees it; as it stands where it is none. */
	function absolute(url) {
		return Object.assign(document.createElement("a"), { href: url }).href;
	}
	/** What relative URLs are relative to. A worker has no document, and is given absolute ones. */
	function base() {
		return globalThis.document?.baseURI;
	}
	/** Whether a URL is of the page's own server. */
	function isSameOrigin(url) {
		return absolute(url).startsWith(`${location.origin}/`);
	}
	/** [spec] The last valid one of several types counts, and not any type; its parameters do not. */
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
	/** Between a style and its own modifiers, where htmx reads both as the style. */
	var GLUE = ";";
	/** Its modifiers, and the one that Sluice adds to every style. */
	var OWN = /^(prepend|sort|key)(:|$)/;
	var FOLLOW = "follow";
	/** [htmx < 4] Has these; any other first word is a style, such as `morph:outerHTML` of an extension. */
	var MODIFIERS = /^(swap|settle|transition|ignoreTitle|scroll|show|focus-scroll):/;
	/**
	* Reads `hx-swap`, the one place that does.
	*
	* @param modifiers what the first word is where the style is left out.
	*/
	function parseSwap(written, defaultStyle, modifiers = MODIFIERS) {
		const words = written.split(/[\s;]+/).filter(Boolean);
		const style = !words[0] || modifiers.test(words[0]) ? defaultStyle : words.shift();
		const isOurs = style === UPSERT;
		const own = {};
		const left = [];
		let glued = style;
		for (const word of words) if (isOurs && OWN.test(word)) {
			const [name = "", value] = word.split(/:(.*)/);
			own[name] = value ?? true;
			glued += GLUE + word;
		} else if (word !== FOLLOW) left.push(word);
		return {
			...own,
			style,
			prepend: !!own.prepend,
			follow: words.includes(FOLLOW),
			forClassic: [glued, ...left].join(" ")
		};
	}
	// src/dom/inheritance.ts
	/**
	* @param lookUp asks an element for what it has of an attribute, or inherits.
	* @param isApart whether it is not for an element as for the others beside it.
	*/
	function createInheritance(lookUp, isApart = () => false) {
		let known = /* @__PURE__ */ new WeakMap();
		return {
			of(element, name) {
				const { parentElement } = element;
				const word = name.replace(/^hx-/, "");
				if (element.getAttributeNames().some((attribute) => attribute.includes(word)) || !parentElement || !document.contains(element) || isApart(element)) return lookUp(element, name);
				const those = known.get(parentElement) ?? /* @__PURE__ */ new Map();
				known.set(parentElement, those);
				if (!those.has(name)) those.set(name, lookUp(element, name));
				return those.get(name);
			},
			forget() {
				known = /* @__PURE__ */ new WeakMap();
			}
		};
	}
	// src/host/classic/extensions.ts
	/** @param withExtensions calls with each. */
	function createExtensions(withExtensions) {
		function now(element) {
			const found = [];
			withExtensions(element, (extension) => found.push(extension));
			return found;
		}
		const inherited = createInheritance(now);
		let known = /* @__PURE__ */ new WeakMap();
		function of(element) {
			let found = known.get(element);
			if (!found) {
				const all = inherited.of(element, "hx-ext");
				found = {
					all,
					others: all.filter(({ sluice }) => !sluice)
				};
				if (document.contains(element)) known.set(element, found);
			}
			return found;
		}
		return {
			now,
			of: (element) => of(element).all,
			others: (element) => of(element).others,
			forget() {
				inherited.forget();
				known = /* @__PURE__ */ new WeakMap();
			}
		};
	}
	/** Whether one of ours is among them. */
	function has(active, which) {
		return active.some(({ sluice }) => sluice === which);
	}
	// src/host/classic/answers.ts
	/** Takes the answers to requests of htmx that are event streams, or are to be rendered by a template. */
	function takeAnswers(htmx, host, page, extensions) {
		/** Who asks, by request: not every version says so with the response. */
		const askers = /* @__PURE__ */ new WeakMap();
		/** Requests whose answer is an event stream, which is swapped as it comes, or not at all. */
		const streamed = /* @__PURE__ */ new WeakSet();
		function handlingOf(status) {
			const { responseHandling } = htmx.config;
			if (!responseHandling) return { swap: status < 400 && status !== 204 };
			return responseHandling.find(({ code = "" }) => new RegExp(code).test(`${status}`)) ?? { swap: false };
		}
		/** Has htmx do what it does at the end of an answer, of which nothing is to be swapped. */
		function finish(xhr) {
			const { onload } = xhr;
			xhr.onload = xhr.onabort = null;
			onload?.call(xhr, new ProgressEvent("load"));
			xhr.abort();
		}
		const asksForStream = (element) => host.read(element, "sse-stream") !== null && host.enabled(element);
		addEventListener("htmx:configRequest", ({ detail }) => {
			if (asksForStream(detail.elt)) detail.headers.Accept ??= "text/event-stream, text/html";
		});
		addEventListener("htmx:beforeSend", ({ detail }) => {
			const { elt, xhr, target, select, etc, requestConfig } = detail;
			askers.set(xhr, elt);
			const asks = asksForStream(elt);
			xhr.addEventListener("readystatechange", () => {
				if (streamed.has(xhr) || xhr.readyState < 2) return;
				if (!isEventStream(xhr.getResponseHeader("Content-Type"))) return;
				streamed.add(xhr);
				const { status, responseURL: url } = xhr;
				const header = (name) => xhr.getResponseHeader(`HX-${name}`);
				const handling = handlingOf(status);
				const unread = (fix) => warnOnce("answer-unread", {
					element: elt,
					url,
					fix
				}, fix);
				if (header("Location") || header("Redirect") || header("Refresh") === "true") finish(xhr);
				else if (!asks) unread("add sse-stream");
				else if (!handling.swap) unread(`have htmx swap the status ${status}`);
				else if (!elt.isConnected) xhr.abort();
				else {
					const selected = header("Reselect") ?? select ?? handling.select;
					const place = {
						target,
						retarget: header("Retarget") ?? handling.target,
						select: selected === "unset" ? "" : selected,
						swap: header("Reswap") ?? etc.swapOverride ?? handling.swapOverride
					};
					page.answered(elt, {
						url,
						method: requestConfig.verb,
						xhr,
						place
					});
				}
			});
		});
		addEventListener("htmx:beforeSwap", ({ detail }) => {
			const { xhr, etc, shouldSwap, target } = detail;
			if (streamed.has(xhr)) {
				const [around, nowhere] = [document.createElement("p"), document.createElement("p")];
				around.append(nowhere);
				detail.swapOverride = etc.swapOverride = "none";
				Object.assign(detail, {
					serverResponse: "",
					target: nowhere
				});
				return;
			}
			if (detail.shouldSwap) page.swapping([target]);
			const element = askers.get(xhr);
			if (!detail.shouldSwap || !shouldSwap || !element || page.template(element) === void 0) return;
			if (!/json/.test(xhr.getResponseHeader("Content-Type")) && !has(extensions.now(element), "templates")) return;
			xhr.sluice = true;
			const content = page.responded(element, detail.serverResponse);
			if (content === void 0) detail.shouldSwap = false;
			else detail.serverResponse = content;
		});
		addEventListener("htmx:beforeSwap", ({ detail }) => {
			const { xhr, etc } = detail;
			const element = askers.get(xhr);
			if (!element) return;
			const written = detail.swapOverride ?? etc.swapOverride ?? host.inherited(element, "hx-swap");
			if (!written) return;
			const { style, follow, forClassic: ours } = parseSwap(written, htmx.config.defaultSwapStyle);
			if ((style === "upsert" || follow) && host.enabled(element)) detail.swapOverride = etc.swapOverride = ours;
		});
	}
	// src/host/telling.ts
	/** Those that are told most often, by heart. */
	var KEBAB = {
		[BEFORE_MESSAGE]: "htmx:sse-before-message",
		[MESSAGE]: "htmx:sse-message"
	};
	/** The second name of an event of htmx 2, which can stand in an attribute: `htmx:sseOpen` as `htmx:sse-open`. */
	function kebabOf(name) {
		return KEBAB[name] ?? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
	}
	/** How htmx makes its events; one of these may serve for several. */
	function eventInit(detail, composed = true) {
		return {
			bubbles: true,
			cancelable: true,
			composed,
			detail
		};
	}
	// src/host/classic/events.ts
	function createEvents$1(htmx, api, extensions, triggerPlainly = api.triggerEvent) {
		const isComposed = !htmx.version.startsWith("1");
		function triggerQuietly(element, name, detail) {
			if (htmx.logger) return triggerPlainly(element, name, detail);
			const told = detail;
			told.elt = element;
			const init = eventInit(detail, isComposed);
			const event = new CustomEvent(name, init);
			let goesOn = element.dispatchEvent(event) && element.dispatchEvent(new CustomEvent(kebabOf(name), init));
			for (const extension of extensions.others(element)) try {
				goesOn &&= extension.onEvent(name, event) !== false && !event.defaultPrevented;
			} catch (thrown) {
				console.error(thrown);
			}
			return goesOn;
		}
		return {
			triggerQuietly,
			trigger(element, name, detail) {
				const isOurs = reportError$1(detail.error, element);
				if (isOurs && !htmx.logger) triggerPlainly(element, "htmx:error", { errorInfo: detail });
				if (isOurs || name === "htmx:sseMessage") return triggerQuietly(element, name, detail);
				return triggerPlainly(element, name, detail);
			}
		};
	}
	// src/host/classic/indicators.ts
	/** Shows what `hx-indicator` names while a stream connects. */
	function createIndicators(htmx, api, { read, find }) {
		/** What `hx-indicator` names; unlike htmx's own requests, a stream has none where it is missing. */
		function indicators(element) {
			const named = read(element, "hx-indicator");
			if (!named) return [];
			if (named === "this") return [element];
			if (!/^(closest|find|next|previous|inherit|global)\b/.test(named)) return document.querySelectorAll(named);
			return [find(element, named)].filter((found) => found !== void 0);
		}
		return (element) => {
			const shown = indicators(element);
			const count = (by) => {
				for (const indicator of shown) {
					const data = api.getInternalData(indicator);
					data.requestCount = Math.max((data.requestCount ?? 0) + by, 0);
					indicator.classList.toggle(htmx.config.requestClass, data.requestCount > 0);
				}
			};
			count(1);
			return () => count(-1);
		};
	}
	// src/host/classic/internal-data.ts
	/** What htmx knows by whether an element has to be initialised again: its attributes, as a number. */
	function hashOf({ attributes }) {
		let hash = 0;
		for (const { name, value } of attributes) for (const unit of value ? (name + value).split("") : []) hash = hash * 31 + unit.charCodeAt(0) | 0;
		return hash;
	}
	/** What htmx remembers of every element that it has looked at. */
	var SEEN = [
		"initHash",
		"firstInitCompleted",
		"lastValue"
	];
	/** Whether htmx, or one of its extensions, has something in an element. */
	function isUsed(element) {
		for (const name in element["htmx-internal-data"]) if (!SEEN.includes(name)) return true;
		return false;
	}
	// src/dom/upsert.ts
	/** A comment of this text stands between two messages: with `prepend` the rows of the second then come before those of the first. */
	var NEXT_MESSAGE = "next message";
	/** [browser] A form has its fields by their names where other elements have `children` and `id`. */
	function childrenOf(element) {
		return Reflect.get(Element.prototype, "children", element);
	}
	var collator = new Intl.Collator(void 0, { numeric: true });
	/**
	* Puts the top-level elements of a fragment into a list, one after the other: one whose id a child of the list has
	* takes that one's place, any other is new. What else the fragment has is left out.
	*
	* Where rows are sorted, those that are there are taken to be in order, and none of them is touched. A row that takes
	* the place of another one moves only if it would be out of order there. Rows with equal keys stay as they came, and
	* numbers come before texts. A row without a key keeps its place; a new one is put where it would be without order.
	*
	* @param remove takes an element out of the page when another one has its place.
	* @returns the elements that are new in the page.
	*/
	function upsert(target, fragment, { key, sort, prepend }, remove) {
		const children = childrenOf(target);
		const keyOf = (row) => row.getAttribute(key || "id") ?? "";
		const isBefore = (one, other) => (sort === "desc" ? compare(other, one) : compare(one, other)) < 0;
		function isInPlace(row, newKey) {
			const keyBeside = (side) => {
				let beside = row[side];
				while (beside && !keyOf(beside)) beside = beside[side];
				return beside ? keyOf(beside) : newKey;
			};
			return keyOf(row) === newKey || !(isBefore(newKey, keyBeside("previousElementSibling")) || isBefore(keyBeside("nextElementSibling"), newKey));
		}
		/** What a row with this key belongs before: the first with a greater one, or what comes after all that have one. */
		function successor(newKey) {
			let [low, high] = [0, children.length];
			let found;
			while (low < high) {
				const middle = low + high >> 1;
				let at = middle;
				while (at < high && !keyOf(children[at])) at++;
				const row = at < high ? children[at] : void 0;
				if (row && !isBefore(newKey, keyOf(row))) low = at + 1;
				else {
					high = middle;
					found = row ?? found;
				}
			}
			return found ?? (low ? children.item(low) : null);
		}
		const added = /* @__PURE__ */ new Set();
		/** The row of this message that was put first last. */
		let last;
		for (const node of [...fragment.childNodes]) {
			if (node.nodeType === Node.COMMENT_NODE && node.nodeValue === "next message") last = void 0;
			if (node.nodeType !== Node.ELEMENT_NODE) continue;
			const row = node;
			const id = row.getAttribute("id");
			const known = id && childById(target, id);
			const existing = known && !known.matches("template,script") ? known : void 0;
			const newKey = sort && keyOf(row);
			let before = null;
			if (existing && (!newKey || isInPlace(existing, newKey))) before = existing;
			else if (newKey) before = successor(newKey);
			else if (prepend) before = last ? last.nextSibling : target.firstChild;
			if (existing) {
				if (before === existing) before = existing.nextSibling;
				remove(existing);
				added.delete(existing);
			}
			target.insertBefore(row, before?.parentNode === target ? before : null);
			added.add(row);
			if (existing ? existing === last : prepend && !newKey) last = row;
		}
		return [...added];
	}
	/** Numbers by their value, also negative ones and those with a fraction; texts as people sort them: `a9` before `a10`. */
	function compare(one, other) {
		const [x, y] = [+one, +other];
		const isText = Number.isNaN(x);
		if (isText !== Number.isNaN(y)) return isText ? 1 : -1;
		return isText ? collator.compare(one, other) : x - y;
	}
	function childById(target, id) {
		const found = target.getRootNode().getElementById?.(id);
		return found === null || found?.parentNode === target ? found : target.querySelector(`:scope > #${CSS.escape(id)}`);
	}
	// src/host/classic/registration.ts
	/**
	* Registers the extensions `sse` and `client-side-templates`, and keeps their names.
	*
	* @param remove takes an element out of the page, and cleans it up.
	*/
	function registerExtensions(htmx, api, page, dialect, extensions, search, remove) {
		const ours = {
			sse: {
				sluice: "sse",
				getSelectors: () => [ELEMENTS],
				handleSwap(style, target, fragment, info) {
					const options = parseSwap(style, style);
					if (options.style !== "upsert") return false;
					const added = upsert(target, fragment, options, remove);
					for (const row of added) row.classList.add(htmx.config.addedClass);
					const [plain, others] = splitByAutofocus(added);
					for (const row of others) info?.tasks?.push(() => {
						row.classList.remove(htmx.config.addedClass);
						htmx.process(row);
						api.triggerEvent(row, "htmx:load", {});
					});
					return plain;
				},
				onEvent(name, { detail: { elt } }) {
					if (name === "htmx:beforeProcessNode") dialect.initialising?.(elt);
					if (name === "htmx:afterProcessNode") (dialect.initialised ?? search.one)(elt);
					if (name === "htmx:beforeCleanupElement") page.cleanedUp(elt);
				}
			},
			"client-side-templates": {
				sluice: "templates",
				transformResponse: (text, xhr, element) => xhr?.sluice ? text : page.responded(element, text) ?? ""
			}
		};
		const { defineExtension } = htmx;
		const warnOfOther = (name) => warnOnce("name-taken", { name }, name);
		for (const name in ours) {
			const probe = document.createElement("p");
			probe.setAttribute("hx-ext", name);
			if (extensions.now(probe)[0]) warnOfOther(name);
			defineExtension(name, ours[name]);
		}
		htmx.defineExtension = (name, extension) => {
			if (ours[name]) {
				warnOfOther(name);
				return;
			}
			defineExtension(name, extension);
			extensions.forget();
		};
		const { removeExtension } = htmx;
		htmx.removeExtension = (name) => {
			removeExtension(name);
			extensions.forget();
		};
	}
	// src/host/classic/request.ts
	/**
	* What htmx 1.9 or 2 would send for an element: `hx-headers`, `hx-vals`, `hx-include`, `hx-params`, the form of an
	* element whose method is not `get`, and what handlers of `htmx:configRequest` make of it.
	*
	* @param values of the element; it may be that an expression of the page throws.
	* @param isBare nothing of the element goes along, only what handlers add.
	* @returns undefined when a handler cancels the event. Rejects when a promise of a handler is rejected, and with a
	*   finding when an expression throws.
	*/
	async function planRequest(api, element, url, method, values, isBare = false) {
		const waits = [];
		const sent = isBare ? new FormData() : valued(url, "hx-vals or hx-include", values);
		const detail = {
			elt: element,
			target: element,
			verb: method,
			path: url,
			headers: isBare ? {} : valued(url, "hx-headers", () => api.getHeaders(element, element)),
			parameters: Object.fromEntries([...new Set(sent.keys())].map((name) => {
				const all = sent.getAll(name);
				return [name, all.length > 1 ? all : all[0]];
			})),
			waitUntil: (promise) => void waits.push(promise)
		};
		if (!api.triggerEvent(element, "htmx:configRequest", detail)) return void 0;
		await Promise.all(waits);
		const body = new URLSearchParams();
		for (const [name, value] of Object.entries(detail.parameters)) for (const one of [value].flat()) body.append(name, `${one}`);
		const target = new URL(detail.path, document.baseURI);
		const isAbroad = target.origin !== location.origin;
		const headers = {};
		for (const [name, value] of Object.entries(detail.headers)) if (value !== null && value !== void 0 && !(isAbroad && name.startsWith("HX-"))) headers[name] = value;
		const inUrl = detail.verb === "get";
		if (inUrl) for (const [name, value] of body) target.searchParams.append(name, value);
		return {
			url: target.href,
			method: detail.verb.toUpperCase(),
			headers,
			body: inUrl ? void 0 : body
		};
	}
	/** What an expression of the page gives. It would throw the same at the next attempt, so that is not a failure to wait for. */
	function valued(url, name, read) {
		try {
			return read();
		} catch (cause) {
			throw new SluiceError("request-invalid", {
				url,
				name
			}, cause);
		}
	}
	// src/host/classic/search.ts
	/**
	* @param selector what to search for.
	* @param isEnabled whether an element takes part.
	* @param found called with what takes part.
	*/
	function createSearch(selector, isEnabled, found) {
		/** htmx tells of each element inside of another one as well. */
		let seen = /* @__PURE__ */ new WeakSet();
		let isFresh = true;
		function begin() {
			seen = /* @__PURE__ */ new WeakSet();
			isFresh = true;
		}
		function one(element) {
			if (isFresh) queueMicrotask(begin);
			isFresh = false;
			if (!element.matches?.(selector)) return;
			seen.add(element);
			if (isEnabled(element)) found(element);
		}
		return {
			begin,
			one,
			in(root) {
				for (const element of [root, ...root.querySelectorAll?.(selector) ?? []]) if (!seen.has(element)) one(element);
			}
		};
	}
	// src/host/merging.ts
	var RULES = {
		beforeend: "append",
		beforebegin: "append",
		afterbegin: "prepend",
		afterend: "prepend",
		[UPSERT]: "upsert",
		innerHTML: "replace",
		textContent: "replace"
	};
	/** What is not taken away by `sse-limit`: no payload makes a template leave its list. */
	var KEPT = `[hx-preserve],[data-hx-preserve],${TEMPLATE}`;
	/** That of an extension may do anything. */
	function rulesOf({ style, prepend, sort, key, follow }) {
		const isList = style === UPSERT;
		const isFirst = style === "afterbegin" || isList && prepend;
		const merging = !(follow && /^(inner|text)/.test(style)) && RULES[style] || "none";
		const keyName = CSS.escape(key || "id");
		return {
			merging,
			oldest: isFirst || isList && sort ? "lastElementChild" : isList || style === "beforeend" ? "firstElementChild" : void 0,
			kept: isList && sort ? `${KEPT},:not([${keyName}]),[${keyName}=""]` : KEPT,
			grows: /^(beforeend|afterbegin)$/.test(style),
			replacesTarget: merging === "none" && style !== "none",
			follows: follow ? isFirst ? "start" : "end" : void 0
		};
	}
	/** Contents in the order that they are to have in the page. */
	function ordered(merging, contents) {
		return merging === "prepend" ? [...contents].reverse() : contents;
	}
	// src/host/classic/strategy.ts
	/** How messages are shown through the swap of htmx 1.9 or 2. */
	function createStrategies(htmx, api, extensions, { swap: insert }) {
		/** Whether nothing is left of a content after its out-of-band parts, or `hx-select` finds nothing in it. */
		function leavesNothing(content, select, selectOOB) {
			if (!select && !selectOOB && !/-oob|<hx-/i.test(content)) return false;
			const fragment = api.makeFragment(content);
			const oob = twins("hx-swap-oob");
			const parts = [...fragment.querySelectorAll(`${oob},template[hx]${selectOOB ? `,${selectOOB.replace(/:[^,]*/g, "")}` : ""}`)];
			if (!htmx.version.startsWith("1")) {
				for (const template of fragment.querySelectorAll("template")) if (template.content.querySelector(oob)) parts.push(template);
			}
			for (const part of parts) part.remove();
			if (select) return !fragment.querySelector(select);
			return !!parts.length && !fragment.firstElementChild && !fragment.textContent?.trim();
		}
		return (element, inherited, place) => {
			const given = place ?? {};
			const parsed = parseSwap(given.swap ?? inherited("hx-swap") ?? "", htmx.config.defaultSwapStyle);
			const specification = api.getSwapSpecification(element, parsed.forClassic);
			const { swapStyle, swapDelay } = specification;
			const transition = !!(specification.transition ?? htmx.config.globalViewTransitions);
			const select = given.select ?? inherited("hx-select");
			const selectOOB = inherited("hx-select-oob");
			const rules = rulesOf(parsed);
			const merging = select || selectOOB ? "none" : rules.merging;
			return {
				...rules,
				merging,
				transition,
				isDelayed: swapDelay > 0,
				isTransformed: () => extensions.of(element).some(({ sluice }) => !sluice),
				transform(data, render) {
					const active = extensions.of(element);
					let content = has(active, "templates") ? data : render(data);
					for (const extension of active) if (extension.sluice === "templates") content = render(content);
					else content = extension.transformResponse(content, null, element);
					return content;
				},
				swap(target, contents, watch) {
					const [only = ""] = contents;
					const blanks = swapStyle !== "delete" && leavesNothing(only, select, selectOOB);
					if (swapDelay) target.classList.add(htmx.config.swappingClass);
					const how = blanks && contents.length < 2 ? {
						...specification,
						swapStyle: "none"
					} : specification;
					insert({
						isPlain: !htmx.logger && !transition && !select && !selectOOB && ![element, target].some((one) => extensions.others(one).length),
						element,
						target,
						contents,
						merging,
						specification: how,
						transition,
						select,
						selectOOB,
						watch
					});
				}
			};
		};
	}
	// src/host/classic/trigger.ts
	/** Calls back whenever a specification of `hx-trigger` says so. Returns how to stop. */
	function onTrigger(api, element, specification, callback) {
		const written = document.createElement("p");
		written.setAttribute("hx-trigger", specification);
		const revealed = {
			trigger: "intersect",
			once: true
		};
		const timers = [];
		const stops = api.getTriggerSpecs(written).flatMap((given) => {
			if (given.trigger === "load" && given.delay) {
				timers.push(setTimeout(callback, given.delay));
				return [];
			}
			const data = {};
			api.addTriggerHandler(element, given.trigger === "revealed" ? revealed : given, data, callback);
			return (data.listenerInfos ?? []).map((info) => listenAlone(api, info));
		});
		return () => {
			for (const stop of stops) stop();
			const { delayed, timeout } = api.getInternalData(element);
			if (!element.isConnected) timers.push(delayed, timeout);
			for (const timer of timers) clearTimeout(timer);
		};
	}
	/**
	* Puts a listener of htmx in its own place: htmx lets an element handle an event once, so that `hx-trigger` and
	* `sse-trigger` could not both wait for the same. Returns how to stop.
	*/
	function listenAlone(api, { on, trigger, listener }) {
		const alone = (event) => {
			const data = api.getInternalData(event);
			const { handledFor = [] } = data;
			data.handledFor = [];
			listener(event);
			data.handledFor = handledFor;
		};
		on.removeEventListener(trigger, listener);
		on.addEventListener(trigger, alone);
		return () => on.removeEventListener(trigger, alone);
	}
	// src/host/classic/classic.ts
	/** Registers the extensions `sse` and `client-side-templates` with an htmx of this kind. */
	function attachClassic(htmx, api, page, dialect) {
		const extensions = createExtensions(api.withExtensions);
		const { trigger, triggerQuietly } = createEvents$1(htmx, api, extensions, dialect.trigger);
		const { read = read$1, find } = dialect;
		const search = createSearch(dialect.elements ?? ELEMENTS, (element) => host.enabled(element) && !host.ignored(element), (element) => {
			api.getInternalData(element);
			page.processed(element);
		});
		const { process } = htmx;
		htmx.process = (element) => {
			search.begin();
			process(element);
			const root = typeof element === "string" ? document.querySelector(element) : element;
			if (root) search.in(root);
		};
		const host = {
			elements: ELEMENTS,
			attributes: [],
			...dialect,
			read,
			trigger,
			forget: extensions.forget,
			target(element, place) {
				const { target, retarget } = place ?? {};
				if (retarget) return retarget === "this" ? element : find(element, retarget);
				return target?.isConnected ? target : api.getTarget(element);
			},
			...createSources(htmx, dialect.isBrowsers),
			settings: () => pageOptions(htmx.config.sse),
			request: (element, url, method, isBare) => planRequest(api, element, url, method, () => dialect.values(element, method), isBare),
			attempt: () => true,
			beforeMessage(element, event, name, goOn) {
				if (triggerQuietly(element, "htmx:sseBeforeMessage", event)) goOn(event, name);
			},
			takesMessages: () => false,
			replaces: () => false,
			announce: (element, event, name) => trigger(element, `sse:${name}`, event),
			allowed(element, path) {
				if (!URL.canParse(path, document.baseURI)) return true;
				const url = new URL(path, document.baseURI);
				const sameHost = url.origin === location.origin;
				if (htmx.config.selfRequestsOnly && !sameHost) return false;
				return api.triggerEvent(element, "htmx:validateUrl", {
					url,
					sameHost,
					elt: element,
					path,
					verb: "get"
				});
			},
			forbiddenBy: "htmx.config.selfRequestsOnly to false",
			onTrigger: (element, specification, callback) => onTrigger(api, element, specification, callback),
			indicate: createIndicators(htmx, api, {
				read,
				find
			}),
			ignored: (element) => !!element.closest(htmx.config.disableSelector),
			enabled: (element) => dialect.enabled?.(element) || has(extensions.now(element), "sse"),
			strategy: createStrategies(htmx, api, extensions, dialect),
			remove(element) {
				if ([element, ...element.querySelectorAll("*")].some(isUsed)) dialect.remove(element);
				else element.remove();
			},
			mark(element, name, value) {
				const data = api.getInternalData(element);
				const isInitialised = data.initHash === hashOf(element);
				setAttribute(element, name, value);
				if (isInitialised) data.initHash = hashOf(element);
			},
			expose(element, source) {
				api.getInternalData(element).sseEventSource = source && (dialect.exposed?.(source) ?? source);
			}
		};
		registerExtensions(htmx, api, page, dialect, extensions, search, host.remove);
		takeAnswers(htmx, host, page, extensions);
		return {
			host,
			search
		};
	}
	// src/host/classic/htmx1.ts
	/** `hx-sse="connect:/url swap:name"`, which htmx 1 had before its extension. */
	var LEGACY = "hx-sse";
	/** [htmx 1.9] Takes `sse:NAME` in `hx-trigger` for itself, without modifiers, and for one source only. */
	var OWN_PREFIX = "sse:";
	var OUR_PREFIX = "sluice:";
	/**
	* Registers with htmx 1.9: from 1.9.0 on, whose internal API is the first that has all that is needed. (The file is
	* long because this htmx gives an extension no swap of its own, and keeps `sse:` and `hx-sse` for itself.)
	*/
	function attachHtmx1(htmx, page) {
		const api = internalApi(htmx);
		const { process } = htmx;
		htmx.process = (at) => {
			for (const element of at instanceof ShadowRoot ? at.children : [at]) process(element);
		};
		const config = htmx.config;
		function inherited(element, name) {
			for (let at = element; at; at = at.parentElement) {
				const value = read$1(at, name);
				const disinherited = at === element ? null : read$1(at, "hx-disinherit");
				if (disinherited === "*" || disinherited?.split(" ").includes(name)) return void 0;
				if (value !== null) return value === "unset" ? void 0 : value;
			}
		}
		/** Its own way to find elements serves `hx-target` alone. */
		function find(element, selector) {
			return pretending(element, { "hx-target": selector }, () => api.getTarget(element));
		}
		function swap(swap) {
			const { element, target, transition, watch } = swap;
			const { swapDelay } = swap.specification;
			const insert = (settled) => insertContents(swap, settled);
			const swapNow = () => {
				if (transition && document.startViewTransition && api.triggerEvent(element, "htmx:beforeTransition", { target })) watch.transition(document.startViewTransition(() => new Promise(insert)).finished);
				else insert(() => {});
			};
			if (swapDelay) setTimeout(swapNow, swapDelay);
			else swapNow();
		}
		/** [htmx 1.9] Has no swap without a request: this is what surrounds its insertion there. */
		function insertContents(swap, settled) {
			const { element, target, contents, select, watch } = swap;
			const how = swap.specification;
			const refocus = rememberFocus(how.focusScroll ?? config.defaultFocusScroll);
			const info = api.makeSettleInfo(target);
			for (const content of contents) {
				const inserted = watch.inserting(target);
				keepingBlanks(how.swapStyle, content, () => api.selectAndSwap(how.swapStyle, target, element, content, info, select));
				inserted();
			}
			refocus();
			target.classList.remove(config.swappingClass);
			for (const at of info.elts) {
				at.classList?.add(config.settlingClass);
				api.triggerEvent(at, "htmx:afterSwap", { target });
			}
			const settle = () => {
				for (const task of info.tasks) task();
				for (const at of info.elts) {
					at.classList?.remove(config.settlingClass);
					api.triggerEvent(at, "htmx:afterSettle", { target });
				}
				if (info.title && !(how.ignoreTitle ?? config.ignoreTitle)) document.title = info.title;
				scroll(how, info.elts);
				settled();
			};
			if (how.settleDelay) setTimeout(settle, how.settleDelay);
			else settle();
		}
		/** [htmx 1.9] Drops the white space that a text begins with, as its parser does, unless it reads in a template. */
		function keepingBlanks(style, content, work) {
			const { useTemplateFragments } = config;
			if (/^\s[^<]*$/.test(content) && /^(before|after)/.test(style)) config.useTemplateFragments = true;
			try {
				work();
			} finally {
				config.useTemplateFragments = useTemplateFragments;
			}
		}
		function scroll({ scroll, scrollTarget, show, showTarget }, elements) {
			const [first, last] = [elements[0], elements.at(-1)];
			const found = (selector) => selector && first ? host.find(first, selector === "window" ? "body" : selector) : void 0;
			const behavior = config.scrollBehavior ?? "auto";
			const [scrolled, shown] = [found(scrollTarget) ?? (scroll === "top" ? first : last), found(showTarget) ?? (show === "top" ? first : last)];
			if (scroll && scrolled) scrolled.scrollTop = scroll === "top" ? 0 : scrolled.scrollHeight;
			if (show && shown) shown.scrollIntoView({
				block: show === "top" ? "start" : "end",
				behavior
			});
		}
		const elements = `${ELEMENTS},${twins(LEGACY)}`;
		function initialising(element) {
			if (!element.matches?.(elements)) return;
			const ours = (element.getAttribute("hx-trigger") ?? element.getAttribute("data-hx-trigger"))?.replace(/(?<![\w:])sse:/g, OUR_PREFIX) ?? null;
			pretend(element, {
				[LEGACY]: null,
				[`data-${LEGACY}`]: null,
				"hx-trigger": ours,
				"data-hx-trigger": ours
			});
		}
		function initialised(element) {
			unpretend(element);
			search.in(element);
		}
		const { host, search } = attachClassic(htmx, api, page, {
			elements,
			attributes: [LEGACY, `data-${LEGACY}`],
			read: readLegacy,
			inherited: api.getClosestAttributeValue ?? inherited,
			find: api.querySelectorExt ?? find,
			values(element, verb) {
				const { values } = api.getInputValues(element, verb);
				const data = new FormData();
				const filtered = api.filterValues({
					...values,
					...api.getExpressionVars(element)
				}, element);
				for (const [name, value] of Object.entries(filtered)) for (const one of [value].flat()) data.append(name, `${one}`);
				return data;
			},
			swap,
			remove: (element) => api.selectAndSwap("delete", element, element, "", api.makeSettleInfo(element)),
			trigger(element, name, detail) {
				if (name.startsWith(OWN_PREFIX)) api.triggerEvent(element, name.replace(OWN_PREFIX, OUR_PREFIX), detail);
				return api.triggerEvent(element, name, detail);
			},
			exposed: (source) => uncloseable(source),
			isBrowsers: (create) => /^function\s*\w*\((\w+)\)\s*{\s*return new EventSource\(\1,\s*{\s*withCredentials:\s*(true|!0)\s*}\);?\s*}$/.test(`${create}`),
			enabled: (element) => !!element.closest(twins(LEGACY)),
			initialising,
			initialised
		});
		for (const [name, hear] of Object.entries({
			"htmx:beforeProcessNode": initialising,
			"htmx:afterProcessNode": initialised
		})) addEventListener(name, ({ target }) => hear(target));
		addEventListener("htmx:beforeCleanupElement", ({ target }) => page.cleanedUp(target));
		for (const element of document.querySelectorAll("[hx-trigger*=\"sse:\"],[data-hx-trigger*=\"sse:\"]")) {
			const data = api.getInternalData(element);
			if (!data.initHash) continue;
			delete data.initHash;
			htmx.process(element);
		}
		return host;
	}
	/** An attribute of Sluice, which may stand in the one of htmx 1. */
	function readLegacy(element, name) {
		const written = read$1(element, name);
		const legacy = read$1(element, LEGACY);
		if (written !== null || legacy === null) return written;
		const key = name === "sse-connect" ? "connect" : name === "sse-swap" ? "swap" : void 0;
		const values = legacy.trim().split(/\s+/).map((part) => part.split(/:(.+)/)).filter((part) => part[0] === key).map((part) => part[1]);
		return values.length ? values.join() : null;
	}
	/** Lets `getAttribute` of an element say something else, without a change of the element. */
	function pretend(element, attributes) {
		const getAttribute = (name) => Object.hasOwn(attributes, name) ? attributes[name] : Element.prototype.getAttribute.call(element, name);
		Object.defineProperty(element, "getAttribute", {
			value: getAttribute,
			configurable: true
		});
	}
	function unpretend(element) {
		Reflect.deleteProperty(element, "getAttribute");
	}
	function pretending(element, attributes, work) {
		pretend(element, attributes);
		try {
			return work();
		} finally {
			unpretend(element);
		}
	}
	/** A source as it is, but for `close`, which belongs to its stream. */
	function uncloseable(source) {
		return new Proxy(source, {
			get(of, name) {
				if (name === "close") return () => {};
				const value = Reflect.get(of, name);
				return typeof value === "function" ? value.bind(of) : value;
			},
			set: (of, name, value) => Reflect.set(of, name, value)
		});
	}
	var htmx1 = {
		name: "1.9",
		fits: (htmx) => isClassic(htmx, /^1\.9\./),
		attach: (htmx, page) => attachHtmx1(htmx, page)
	};
	/**
	* What does something when it is put into the page, or is more than what is added: elements of a page's own, those that
	* listen to a stream, take the focus, run, or hold parts for other places. Looks at the text alone, and rather finds too
	* much: what an element or attribute is called stands in it as it is.
	*/
	var ACTS = new RegExp(`${/-oob|<(hx-|!d|\/?(html|head|body|title|script|template)\b)/i.source}|<[a-z]\\w*-|<(iframe|frame|object|embed|details|dialog|base|meta|link|style)\\b|[\\s"'/](on\\w+\\s*=|autofocus|is\\s*=|(data-)?(sse-|hx-(?!(get|post|put|patch|delete|target|swap|confirm|vals|indicator|include|push-url|replace-url|select|headers|params|disabled-elt|encoding|boost|prompt|sync|validate)\\b(?!-))))`, "i");
	/** Whether a content does more than to be there, so that others may not be shown together with it, or without it. */
	var acts = (content) => ACTS.test(content);
	/** What takes part in a stream, however a page writes it, or may make something that does. */
	var LISTENERS = /\bsse[-:]|hx-sse|<script|<[a-z]\w*-/i;
	/** Whether there may be something in a content, or in what it is made of, that listens to a stream. */
	var mayAddListeners = (content) => LISTENERS.test(content);
	/** [htmx] Reads its contents in a document without a doctype, which decides what may stand in what. */
	var quirks;
	function read(html) {
		quirks ??= new DOMParser().parseFromString("", "text/html").createElement("template");
		quirks.innerHTML = html;
		return quirks.content;
	}
	/**
	* Reads contents that do not {@link acts | act} as htmx 2 and 4 read each: in a `<template>`, where rows of tables are
	* rows and end tags of nothing are nothing.
	*
	* Those of several are read together, each in a template of its own, which takes the browser half of the time. A
	* content that does not end what it begins (a comment, an attribute, a text field) takes the beginning of the next one
	* with it, or of an empty one at the end; then there are fewer templates, and each is read by itself.
	*
	* @param end what the host writes after a content: what is not ended takes that with it.
	*/
	function fragmentsOf(contents, end = "</template>") {
		const contentOf = (template) => template.content;
		if (contents.length > 1) {
			const all = [...contents, ""].map((content) => `<template>${content}</template>`);
			const templates = [...read(all.join("")).childNodes];
			if (templates.length === all.length) return templates.slice(0, -1).map(contentOf);
		}
		return contents.map((content) => contentOf(read(`<template>${content}${end}`).firstChild));
	}
	// src/host/classic/quick.ts
	/** What htmx looks for in new content: its own attributes, what it boosts, what takes part in a form, what gets the focus. */
	var INITIALISED = /hx-|sse-|<(a|form)\b|submit|autofocus/i;
	/**
	* Whether htmx has nothing to do in some content but to insert it, and nothing of its own in what that replaces.
	*
	* @param content plain as {@link hasParts} says.
	*/
	function isQuick({ swapStyle, scroll, show }, target, contents, fragment) {
		if (scroll !== void 0 || show !== void 0 || !/^(innerHTML|beforeend|afterbegin)$/.test(swapStyle) || contents.some((content) => INITIALISED.test(content))) return false;
		for (const element of fragment.querySelectorAll("[id]")) if (target.contains(document.getElementById(element.getAttribute("id")))) return false;
		return swapStyle !== "innerHTML" || !(target.contains(document.activeElement) || [...target.getElementsByTagName("*")].some((element) => "htmx-internal-data" in element));
	}
	/** What settles when the same timer goes off: by its delay, what was swapped in this task. */
	var settling = /* @__PURE__ */ new Map();
	/**
	* Swaps content that {@link isQuick} as htmx 2 does: the same nodes, classes and events in the same order, but without
	* its searches for what has to be initialised, preserved or put elsewhere, which take the most of its time and would
	* find nothing.
	*/
	function swapQuickly({ swapStyle, settleDelay }, target, fragment, { addedClass, settlingClass, swappingClass }, { inserting }, { cleanedUp }) {
		const inserted = inserting(target);
		const added = [...fragment.children];
		for (const element of added) element.classList.add(addedClass);
		const [first, ...others] = swapStyle === "innerHTML" ? target.childNodes : [];
		target.insertBefore(fragment, swapStyle === "beforeend" ? null : target.firstChild);
		for (const node of first ? [...others, first] : []) {
			for (const element of [node, ...node.querySelectorAll?.("*") ?? []]) {
				fire(element, { elt: element }, "htmx:beforeCleanupElement", "htmx:before-cleanup-element");
				cleanedUp(element);
			}
			node.remove();
		}
		without(target, swappingClass);
		target.classList.add(settlingClass);
		const about = {
			target,
			elt: target
		};
		fire(target, about, "htmx:afterSwap", "htmx:after-swap");
		inserted();
		function settle() {
			for (const elt of added) {
				without(elt, addedClass);
				const about = { elt };
				fire(elt, about, "htmx:beforeProcessNode", "htmx:before-process-node");
				fire(elt, about, "htmx:afterProcessNode", "htmx:after-process-node");
				fire(elt, about, "htmx:load");
			}
			without(target, settlingClass);
			fire(target, about, "htmx:afterSettle", "htmx:after-settle");
		}
		if (settleDelay > 0) settleLater(settle, settleDelay);
		else settle();
	}
	/** What is swapped from now on settles after what is swapped or put off otherwise now, which has a timer of its own. */
	function settleApart() {
		settling.clear();
	}
	/** After so many milliseconds, for which one timer is enough. */
	function settleLater(settle, ms) {
		const those = settling.get(ms) ?? [];
		if (!those.length) {
			if (!settling.size) queueMicrotask(settleApart);
			settling.set(ms, those);
			setTimeout(() => {
				for (const one of those) one();
			}, ms);
		}
		those.push(settle);
	}
	/** [htmx 2] Leaves no empty attribute. */
	function without(element, name) {
		element.classList.remove(name);
		if (!element.classList.length) element.removeAttribute("class");
	}
	function fire(element, detail, ...names) {
		const init = eventInit(detail);
		names.every((name) => element.dispatchEvent(new CustomEvent(name, init)));
	}
	// src/host/classic/htmx2.ts
	/** Registers with htmx 2. */
	function attachHtmx2(htmx, page) {
		const api = internalApi(htmx);
		const { process } = htmx;
		const takesFragments = !/^2\.0\.[0-4]$/.test(htmx.version);
		function swapNow({ element, target, contents, ...how }) {
			const { merging, select, selectOOB, watch } = how;
			const specification = {
				...how.specification,
				swapDelay: 0
			};
			const [first = ""] = contents;
			let all = contents;
			if (takesFragments && specification.swapStyle !== "textContent" && (contents.length > 1 || !acts(first))) {
				const fragments = ordered(merging, fragmentsOf(contents, "</template></body>"));
				if (contents.length > 1) watch.read(fragments);
				const [fragment = new DocumentFragment(), ...more] = fragments;
				for (const other of more) {
					if (merging === "upsert") fragment.append(document.createComment(NEXT_MESSAGE));
					fragment.append(other);
				}
				if (how.isPlain && isQuick(specification, target, contents, fragment)) {
					swapQuickly(specification, target, fragment, htmx.config, watch, page);
					return;
				}
				all = [fragment];
			}
			let inserted;
			const inserting = () => {
				inserted = watch.inserting(target);
			};
			const options = {
				contextElement: element,
				select,
				selectOOB,
				eventInfo: { target },
				beforeSwapCallback: inserting,
				afterSwapCallback: () => inserted?.()
			};
			settleApart();
			for (const content of all) {
				if (!takesFragments) inserting();
				api.swap(target, content, specification, options);
			}
		}
		const { host } = attachClassic(htmx, api, page, {
			inherited: (element, name) => api.getClosestAttributeValue(element, name) || null,
			find: api.querySelectorExt,
			values(element, verb) {
				const { formData } = api.getInputValues(element, verb);
				for (const [name, value] of Object.entries(api.getExpressionVars(element))) formData.set(name, `${value}`);
				return api.filterValues(formData, element);
			},
			swap(swap) {
				const { swapDelay } = swap.specification;
				const start = () => swap.transition ? watchTransition(swap, swapNow) : swapNow(swap);
				if (swapDelay) settleApart();
				if (swapDelay) setTimeout(start, swapDelay);
				else start();
			},
			remove(element) {
				const { disableSelector } = htmx.config;
				Object.defineProperty(htmx.config, "disableSelector", {
					configurable: true,
					enumerable: true,
					get() {
						Object.defineProperty(htmx.config, "disableSelector", {
							value: disableSelector,
							writable: true
						});
						return "*";
					}
				});
				process(element);
				element.remove();
			}
		});
		return host;
	}
	/** Tells of the view transition that a swap begins, of which htmx says nothing. */
	function watchTransition(swap, work) {
		const { startViewTransition } = document;
		const own = Object.getOwnPropertyDescriptor(document, "startViewTransition");
		document.startViewTransition = (update) => {
			const transition = startViewTransition.call(document, update);
			swap.watch.transition(transition.finished);
			return transition;
		};
		try {
			work(swap);
		} finally {
			if (own) Object.defineProperty(document, "startViewTransition", own);
			else Reflect.deleteProperty(document, "startViewTransition");
		}
	}
	var htmx2 = {
		name: "2",
		fits: (htmx) => isClassic(htmx, /^2\./),
		attach: (htmx, page) => attachHtmx2(htmx, page)
	};
	// src/host/htmx4/attributes.ts
	/** `hx-sse` of htmx 4 has these for `sse-connect` and `sse-close`. */
	var NAMES = {
		[CONNECT]: "hx-sse:connect",
		[CLOSE$1]: "hx-sse:close"
	};
	function createAttributes(htmx, api) {
		const { config } = htmx;
		/** All ways to write an attribute of htmx. */
		function ways(name) {
			const adjusted = config.metaCharacter ? name.replaceAll(":", config.metaCharacter) : name;
			return [adjusted, ...config.prefix ? [adjusted.replace("hx-", config.prefix)] : []];
		}
		const select = (name) => ways(name).map((way) => `[${CSS.escape(way)}]`).join();
		function own(element, name) {
			for (const way of ways(name)) {
				const value = element.getAttribute(way);
				if (value !== null) return value;
			}
			return null;
		}
		function read(element, name) {
			if (name.startsWith("hx-")) return own(element, name);
			const written = read$1(element, name);
			if (written !== null) return written;
			if (name === "sse-trigger" && takesMessages(element)) return own(element, "hx-trigger");
			return NAMES[name] ? own(element, NAMES[name]) : null;
		}
		function takesMessages(element) {
			return read$1(element, "sse-connect") === null ? own(element, NAMES[CONNECT]) !== null : standsForHxSse(element);
		}
		/**
		* [hx-sse] Takes `sse-connect` for `hx-sse:connect`. That is meant where neither `hx-ext` nor a listener shows that
		* the page was written for the extension of htmx 2.
		*/
		function standsForHxSse(element) {
			const listening = `${twins(SWAP)},${ways("hx-trigger").map((way) => `[${way}*="sse:"]`)}`;
			const stands = !element.closest(twins("hx-ext")) && !element.matches(listening) && !element.querySelector(listening) && !document.querySelector(twins("sse-from"));
			if (stands) warnOnce("attribute-legacy", { element });
			return stands;
		}
		function held(element, name) {
			const connecting = element.closest(attributes.connecting);
			for (let at = element; at; at = at === connecting ? null : at.parentElement) {
				const value = own(at, name) ?? own(at, `${name}:inherited`);
				if (value !== null) return [value, at];
				if (!connecting) break;
			}
			let found;
			api.attributeValue(element, name, void 0, (value, holder) => {
				found = [value, holder];
			});
			return found;
		}
		const attributes = {
			get connecting() {
				return `${twins(CONNECT)},${select(NAMES[CONNECT])}`;
			},
			get elements() {
				return `${attributes.connecting},${twins(SWAP)},${select("hx-trigger")}`;
			},
			attributes: [...Object.values(NAMES), "hx-config"].flatMap(ways),
			read,
			held,
			inherited: (element, name) => held(element, name)?.[0],
			takesMessages
		};
		return attributes;
	}
	// src/host/htmx4/reserved.ts
	/** Names that htmx itself listens to, or gives a meaning of its own in `hx-trigger`. */
	var OF_HTMX = /^(htmx:|(intersect|revealed|every)$)/;
	/** What a browser tells of loading and playing: by none of it a user or the browser acts. */
	var OF_MEDIA = /^(abort|canplay(through)?|close|cuechange|durationchange|emptied|ended|error|loaded(meta)?data|loadstart|pause|play(ing)?|progress|ratechange|seek(ed|ing)|stalled|suspend|timeupdate|volumechange|waiting)$/;
	/** What browsers tell without a property `on…` to know it by, or only some of them with one. */
	var WITHOUT_PROPERTY = /^(DOM[A-Z]\w*|focus(in|out)|composition(start|update|end)|touch(start|move|end|cancel)|gesture(start|change|end)|(before|text)input|visibilitychange|readystatechange|freeze|resume|page(hide|show|swap|reveal)|(before)?unload|prerenderingchange|select(start|ionchange)|(webkit|moz)?fullscreen(change|error)|(webkit|moz)?pointerlock(change|error)|device(motion|orientation(absolute)?)|orientationchange|gamepad(dis)?connected|beforeinstallprompt|appinstalled|mousewheel|MozMousePixelScroll|webkitmouseforce\w+|wheel|hashchange|popstate|navigate|storage|online|offline|languagechange|(un|rejection)handled(rejection)?|message(error)?)$/i;
	/** Whether a name is that of an event by which a user or the browser acts: a server is not to click the page. */
	function isReserved(name, element) {
		if (OF_HTMX.test(name) || WITHOUT_PROPERTY.test(name)) return true;
		return !OF_MEDIA.test(name) && [
			element,
			document,
			window
		].some((at) => `on${name}` in at);
	}
	// src/host/htmx4/events.ts
	/** Why a stream closed, as `hx-sse` says it. */
	var REASONS = {
		nodeReplaced: "cleanup",
		nodeMissing: "removed",
		message: "message",
		script: "cancelled",
		ended: "ended",
		cancelled: "cancelled"
	};
	/**
	* (It is long because an event has two names and a detail for each.)
	*
	* @param find finds by a selector of htmx.
	* @param configOf what `connection.config` is to show.
	* @param aborted called when a handler aborts a connection.
	* @param heard called with all that is told, by the names of htmx 2, or by the name of an event that is announced; and
	*   whether a message has been shown.
	* @param isSecond whether another script does the same, and would abort what it finds at an element.
	*/
	function createEvents(htmx, api, configOf, aborted, heard, isSecond) {
		const connections = /* @__PURE__ */ new WeakMap();
		/** Messages that wait for something, by the element that shows them. */
		const queues = /* @__PURE__ */ new WeakMap();
		let error;
		/** What an extension throws is told like what a handler throws, and forbids nothing. */
		function fire(element, name, detail) {
			try {
				return api.triggerHtmxEvent(element, name, detail);
			} catch (thrown) {
				globalThis.reportError(thrown);
				return true;
			}
		}
		function connectionAt(element, url = "") {
			const known = connections.get(element);
			if (known) return known;
			const abortController = new AbortController();
			abortController.signal.addEventListener("abort", () => {
				if (connections.get(element) === connection) aborted(element);
			});
			let id = "";
			const connection = {
				url,
				config: configOf(element),
				get lastEventId() {
					return this.source?.lastEventId ?? id;
				},
				set lastEventId(given) {
					id = given;
				},
				attempt: 0,
				cancelled: false,
				status: null,
				source: void 0,
				abortController
			};
			connections.set(element, connection);
			return connection;
		}
		/** The element that is connected: itself, or the one that it listens to. */
		function ownerOf(element) {
			const from = read$1(element, FROM);
			let at = from ? htmx.find(element, from) : element;
			while (at && !connections.has(at)) at = from ? null : at.parentElement;
			return at ?? void 0;
		}
		function connectionOf(element) {
			return connections.get(ownerOf(element));
		}
		/** Whether an event of this name is swapped by the element, and not only told to it. */
		function isShown(element, owner, name) {
			return element !== owner || read$1(element, "sse-swap") !== null || namesOf(read$1(element, "sse-stream") || "message").includes(name);
		}
		/**
		* Tells it as htmx 2 does: under the second name as well, which `hx-on` needs. [htmx 4] What happens to an element
		* that is not in the page is told to the document; by htmx 2, to the element.
		*/
		function triggerOld(element, name, detail) {
			const init = eventInit(Object.assign(detail, { elt: element }));
			const goesOn = (name) => {
				return (element.isConnected ? [element] : [element, document]).every((place) => place.dispatchEvent(new CustomEvent(name, init)));
			};
			const kebab = kebabOf(name);
			return goesOn(name) && (kebab === name || goesOn(kebab));
		}
		function trigger(element, name, detail) {
			const told = detail;
			const owner = ownerOf(element);
			const connection = owner && connections.get(owner);
			if (connection && name === "htmx:sseOpen") connection.status = 200;
			if (connection && told.status) connection.status = told.status;
			if (connection && name === "htmx:sseState") connection.attempt = attemptOf(connection, told.attempt);
			heard(owner ?? element, name, detail, isShown(element, owner, detail.type));
			error = reportError$1(told.error, element) ? told.error : void 0;
			const modern = htmx4Names[name];
			if (!modern) return triggerOld(element, name, detail);
			return fire(element, modern, {
				...name === "htmx:sseMessage" ? { message: messageOf$1(detail) } : {
					...told,
					...error !== void 0 && { error: void 0 },
					...name === "htmx:sseClose" && { reason: REASONS[told.type] }
				},
				connection
			}) && triggerOld(element, name, detail);
		}
		function attempt(element, detail) {
			const { url, ...now } = detail;
			const connection = Object.assign(connectionAt(element, url), now, {
				url,
				cancelled: false,
				source: void 0
			});
			connection.attempt = attemptOf(connection, now.attempt);
			api.htmxProp(element).sse = isSecond ? {} : connection;
			const waits = [];
			const told = {
				connection,
				cancelled: false,
				waitUntil: (promise) => void waits.push(promise)
			};
			const goesOn = fire(element, "htmx:sse:before:connection", told);
			const allowed = () => goesOn && !told.cancelled && !connection.cancelled;
			return waits.length ? Promise.all(waits).then(allowed) : allowed();
		}
		function beforeMessage(element, event, name, goOn) {
			const connection = connectionOf(element);
			if (connection) connection.lastEventId = event.lastEventId;
			const message = messageOf$1(event, name);
			const waits = [];
			const told = {
				connection,
				message,
				cancelled: false,
				waitUntil: (promise) => void waits.push(promise)
			};
			if (!(fire(element, "htmx:sse:before:message", told) && !told.cancelled && triggerOld(element, "htmx:sseBeforeMessage", event))) return void 0;
			const go = () => {
				const { data, event: name, id: lastEventId } = message;
				goOn(data === event.data ? event : new MessageEvent(event.type, {
					data,
					lastEventId
				}), name || "message");
			};
			const before = queues.get(element);
			if (!waits.length && !before) {
				go();
				return;
			}
			const queued = Promise.all([before, ...waits]).then(go, (error) => void trigger(element, ERROR, {
				error,
				url: connection?.url
			})).then(() => {
				if (queues.get(element) === queued) queues.delete(element);
			});
			queues.set(element, queued);
			return queued;
		}
		return {
			get error() {
				return error;
			},
			has: (element) => connections.has(element),
			wasConnected: (element) => !!connections.get(element)?.status,
			trigger,
			attempt,
			beforeMessage,
			announce(element, event, name) {
				heard(element, name, event, false);
				if (read$1(element, "sse-stream") !== null) {
					triggerOld(element, `sse:${name}`, event);
					return;
				}
				if (isReserved(name, element)) {
					warnOnce("event-reserved", {
						element,
						name
					}, name);
					return;
				}
				htmx.trigger(element, name, {
					data: event.data,
					id: event.lastEventId
				});
			},
			expose(element, source) {
				const data = api.htmxProp(element);
				if (source) {
					const connection = Object.assign(connectionAt(element), { source });
					data.sse = isSecond ? {} : connection;
				} else {
					delete data.sse;
					const connection = connections.get(element);
					connections.delete(element);
					connection?.abortController.abort();
				}
				Object.assign(element, { "htmx-internal-data": { sseEventSource: source } });
			}
		};
	}
	/** [hx-sse] The first connection is attempt 0, and every later one at least 1, although nothing has failed. */
	function attemptOf({ status }, failures) {
		return failures || Number(status !== null);
	}
	/** A message as `hx-sse` shows it; one without a name has an empty one. */
	function messageOf$1({ data, type, lastEventId }, name = type) {
		return {
			data,
			event: name === "message" ? "" : name,
			id: lastEventId
		};
	}
	// src/host/htmx4/requests.ts
	/** [hx-sse] A server may end the request, but not its answer, by an event of this name. */
	var RELEASE = "hx:release";
	/**
	* @param releaseOnOf when the request of an element is over.
	* @param wasConnected whether the element's stream was answered before: nobody is asked twice to confirm it.
	* @param answered called with the answers to requests that are not Sluice's.
	* @param isSecond whether another script takes over what it knows for an event stream.
	*/
	function createRequests(htmx, api, releaseOnOf, wasConnected, answered, isSecond) {
		/** Answers that are event streams, as htmx sees them. */
		const eventStreams = /* @__PURE__ */ new WeakSet();
		/** What sends the requests of streams, and what htmx makes of each. */
		const sends = /* @__PURE__ */ new WeakMap();
		/** Requests of streams. */
		const streams = /* @__PURE__ */ new WeakSet();
		/** The newest request of each element: fulfilled once it is over. */
		const running = /* @__PURE__ */ new WeakMap();
		/** How to end the requests of an element that are not over. */
		const held = /* @__PURE__ */ new WeakMap();
		function request(element, url, method, isBare, event) {
			if (isBare) return bare(element, url, method);
			return new Promise((resolve, reject) => {
				let asked = false;
				const send = (action, given) => new Promise((answer, refuse) => {
					asked = true;
					const { headers, body, signal } = given;
					resolve({
						url: action,
						method: given.method,
						headers,
						body: body ?? void 0,
						signal,
						async send(url, init) {
							try {
								const response = await fetch(url, initOf(given, init));
								const shown = isSecond ? disguised(response) : response;
								if (response.status === 200 && isAnswer(response)) eventStreams.add(shown);
								answer(shown);
								return response;
							} catch (error) {
								refuse(new DOMException("", "AbortError"));
								throw error;
							}
						}
					});
				});
				sends.set(send, void 0);
				const confirm = wasConnected(element) ? { confirm: null } : {};
				const ask = async () => {
					try {
						await htmx.ajax(method.toUpperCase(), url, {
							source: element,
							fetch: send,
							...confirm,
							...event && { event }
						});
						if (!asked && !isQueued(sends.get(send))) resolve(void 0);
					} catch (cause) {
						reject(new SluiceError("request-invalid", {
							url,
							name: "hx-config, hx-vals or hx-headers"
						}, cause));
					}
				};
				release(element, "immediate", "first", "end");
				const before = running.get(element);
				const mine = before ? before.then(ask) : ask();
				running.set(element, mine);
			});
		}
		/** A request without anything of the element, of which handlers are told as of any other. */
		async function bare(element, url, method) {
			const ctx = api.createRequestContext(element, {});
			const { request } = ctx;
			Object.assign(request, {
				action: url,
				method: method.toUpperCase(),
				headers: {},
				body: new FormData()
			});
			const send = (action, given) => fetch(action, given);
			sends.set(send, void 0);
			ctx.fetch = send;
			if (!api.triggerHtmxEvent(element, "htmx:config:request", { ctx })) return void 0;
			const values = new URLSearchParams(request.body);
			const target = new URL(request.action, document.baseURI);
			const inUrl = /GET|DELETE/.test(request.method);
			if (inUrl) for (const [name, value] of values) target.searchParams.append(name, value);
			return {
				url: target.href,
				method: request.method,
				headers: request.headers,
				body: inUrl ? void 0 : values,
				send: (url, init) => fetch(url, initOf(request, init))
			};
		}
		/** Keeps a request from being over until its element's stream has come so far. */
		function hold(ctx, element, isStream) {
			clearTimeout(ctx.requestTimeout);
			const on = releaseOnOf(element, isStream);
			ctx.extensionPromise = new Promise((release) => {
				const all = held.get(element) ?? /* @__PURE__ */ new Map();
				held.set(element, all.set(release, on));
			});
		}
		function release(element, ...when) {
			const all = held.get(element);
			for (const [end, on] of all ?? []) {
				if (!when.includes(on)) continue;
				end();
				all?.delete(end);
			}
		}
		/**
		* Does what headers and configuration say of an answer, as htmx does for one that it has read to its end. Returns
		* whether nothing of it is to be shown.
		*/
		function isDone(ctx) {
			const { hx = {}, sourceElement: element } = ctx;
			const status = `${ctx.response?.status}`;
			if (Number(status) >= 400) api.triggerHtmxEvent(element, "htmx:response:error", { ctx });
			ctx.keepIndicators = true;
			if (hx.refresh === "true") location.reload();
			else if (hx.redirect) location.href = hx.redirect;
			else if (hx.location) follow(ctx, hx.location);
			else ctx.keepIndicators = false;
			if (ctx.keepIndicators) return true;
			ctx.target = hx.retarget ?? ctx.target;
			ctx.swap = hx.reswap ?? ctx.swap;
			ctx.select = hx.reselect ?? ctx.select;
			for (const pattern of [
				status,
				`${status.slice(0, 2)}x`,
				`${status[0]}xx`
			]) {
				if (htmx.config.noSwap.map(String).includes(pattern)) {
					warnOnce("answer-unread", {
						element,
						url: ctx.request.action,
						fix: `take ${pattern} out of htmx.config.noSwap`
					}, pattern);
					return true;
				}
				const written = api.attributeValue(element, `hx-status:${pattern}`);
				if (written) {
					api.HCON.merge(written, ctx);
					break;
				}
			}
			return ctx.target?.isConnected === false;
		}
		/** `HX-Location`: a path, or JSON with one. */
		function follow(ctx, written) {
			const { indicators, disabledElements } = ctx;
			const parsed = api.HCON.parse(written);
			const { path, ...options } = written.startsWith("{") || parsed.path != null ? parsed : { path: written };
			const push = options.push == null && options.replace == null ? { push: "true" } : {};
			htmx.ajax("GET", path, {
				...options,
				...push,
				indicators,
				disabledElements
			}).catch(reportError);
		}
		return {
			request,
			heard(element, name, detail, isShown) {
				const { state = "" } = detail;
				if (name === "htmx:sseOpen") release(element, "immediate");
				if (name === "htmx:sseMessage" && isShown) release(element, "first");
				if (name === "htmx:sseClose" || name === "htmx:sseState" && /closed|failed|retrying|paused/.test(state) || name === RELEASE) release(element, "immediate", "first", "end");
			},
			hooks: {
				htmx_config_request(_element, { ctx }) {
					const { headers } = ctx.request;
					if (ctx.fetch && sends.has(ctx.fetch)) {
						streams.add(ctx);
						sends.set(ctx.fetch, ctx);
						headers.Accept = "text/event-stream";
						ctx.request.timeout = 0;
					} else headers.Accept = `${headers.Accept ?? headers.accept ?? "text/html"}, text/event-stream`;
				},
				htmx_before_response(_element, { ctx }) {
					const { sourceElement: element, response } = ctx;
					const raw = response?.raw;
					const isStream = isAnswer(raw);
					if (streams.has(ctx)) {
						if (eventStreams.has(raw)) hold(ctx, element, true);
						return false;
					}
					if (!isStream) return void 0;
					if (!element.isConnected || isDone(ctx)) {
						ctx.request.abort();
						return false;
					}
					hold(ctx, element, false);
					let isFirst = true;
					const { action, method } = ctx.request;
					const verb = method.toLowerCase();
					answered(element, {
						url: raw.url || action,
						method: verb === "query" ? "post" : verb,
						place: ctx,
						drop: () => ctx.request.abort(),
						async request() {
							if (!isFirst) return request(element, action, method, false, ctx.sourceEvent);
							isFirst = false;
							return begun(ctx.request, raw);
						}
					});
					return false;
				}
			}
		};
	}
	/** Whether `hx-sync` has put a request off: nobody has cancelled it, and nobody has begun. */
	function isQueued(ctx) {
		return ctx?.status === "created" && !(ctx.request.body instanceof FormData);
	}
	function isAnswer({ status, headers }) {
		return ![
			204,
			205,
			304
		].includes(status) && isEventStream(headers.get("Content-Type"));
	}
	/** A response that says nothing of what it is. */
	function disguised({ status, headers }) {
		const others = new Headers(headers);
		others.delete("Content-Type");
		return new Response(null, {
			status,
			headers: others
		});
	}
	/** A plan whose answer is there already. */
	function begun({ action, method, signal, abort }, response) {
		return {
			url: action,
			method,
			headers: {},
			signal,
			async send(_url, init) {
				if (init.signal?.aborted) abort();
				init.signal?.addEventListener("abort", () => abort());
				return response.status === 200 ? response : new Response(response.body, response200(response));
			}
		};
	}
	var response200 = ({ headers }) => ({
		headers,
		status: 200
	});
	/** [browser] Safari has `AbortSignal.any` only since 17.4. */
	function either(...signals) {
		const controller = new AbortController();
		for (const signal of signals) {
			const abort = () => controller.abort(signal.reason);
			if (signal.aborted) abort();
			else signal.addEventListener("abort", abort);
		}
		return controller.signal;
	}
	/** What `fetch` gets: as htmx wants it, with what belongs to a stream. */
	function initOf(given, init) {
		const { mode, credentials, signal } = given;
		return {
			...init,
			mode: mode === "same-origin" ? "cors" : mode,
			...credentials !== "same-origin" && { credentials },
			signal: either(signal, init.signal)
		};
	}
	// src/host/htmx4/specification.ts
	/**
	* What `hx-swap` says, as htmx 4 reads it: pages of htmx 2 write some of it otherwise.
	*
	* @param isHxSse whether it is for what [hx-sse] swaps by itself: an empty message leaves the target as it is, unless
	*   the page says otherwise. A blank one is a blank to what is there.
	*/
	function swapSpecification(written, isHxSse = false, merging = "none") {
		const modern = written.trim().replace(/^morph(?::(inner|outer)HTML)?(?=\s|$)/, (_all, which = "outer") => `${which}Morph`).replace(/\b(show|scroll):(\S+):(top|bottom)\b/g, (_all, what, selector, where) => {
			return `${what}:${where} ${what}Target:${selector}`;
		}).replace(/\bfocus-scroll:/g, "focusScroll:");
		if (merging === "append" || merging === "prepend") return `${modern.replace(/\s+swapEmpty\S*/, "")} swapEmpty:true`;
		return isHxSse && !/\bswapEmpty\b/.test(modern) ? `${modern} swapEmpty:false` : modern;
	}
	// src/host/htmx4/upsert.ts
	/** The swap style, where another script would take it by its own name. */
	var OURS = "sluice-upsert";
	/**
	* Registers the tag `<hx-upsert>`, under the name of htmx's own extension for that: it is refused if it comes later.
	*
	* @param remove takes an element out of the page.
	*/
	function registerUpsert(htmx, remove) {
		let api;
		const isTaken = htmx.registerExtension(UPSERT, {
			init(given) {
				api = given;
			},
			htmx_process_upsert(template, { ctx, tasks }) {
				const { sourceElement } = ctx;
				const [key, sort, prepend] = [
					"key",
					"sort",
					"prepend"
				].map((name) => template.getAttribute(name));
				const selector = api.attributeValue(template, "hx-target") || template.id && `#${CSS.escape(template.id)}`;
				const targets = selector ? htmx.findAll(sourceElement, selector) : [];
				for (const target of targets.length ? targets : [void 0]) tasks.push({
					type: "partial",
					fragment: template.content.cloneNode(true),
					target,
					swapSpec: {
						style: UPSERT,
						key,
						sort: sort === "" || sort,
						prepend: prepend !== null
					},
					sourceElement
				});
			}
		}) === false;
		return {
			claim(tasks) {
				for (const task of tasks) {
					const { swapSpec, target, sourceElement } = task;
					if (!isTaken || swapSpec.style !== "upsert") continue;
					swapSpec.style = OURS;
					if (typeof target === "string" && sourceElement) task.target = htmx.find(sourceElement, target);
				}
			},
			handle_swap(style, target, fragment, specification) {
				if (style !== "upsert" && style !== OURS) return void 0;
				const refocus = rememberFocus(specification.focusScroll ?? htmx.config.defaultFocusScroll);
				const added = upsert(target, fragment, specification, remove);
				refocus();
				const [plain, others] = splitByAutofocus(added);
				for (const row of others) htmx.process(row);
				return plain;
			}
		};
	}
	// src/host/htmx4/htmx4.ts
	/** The extension that Sluice stands for. */
	var NAME = "sse";
	/** Events that tell an error. */
	var ERRORS = [
		ERROR,
		TEMPLATE_ERROR,
		TARGET_ERROR,
		SWAP_ERROR
	];
	/** Statuses that have no content to show. */
	var EMPTY = [204, 304];
	/** What `hx-sse` does where the page says nothing else. */
	var HX_SSE = {
		pauseOnBackground: true,
		credentials: "same-origin",
		reconnectDelay: 500
	};
	var HX_SSE_ANSWER = { reconnectDelay: 500 };
	/**
	* Registers with htmx 4. (The file is long because it is the whole of a host; what htmx 4 calls attributes, events and
	* requests has files of its own.)
	*/
	function attachHtmx4(htmx, page) {
		let api = void 0;
		const { config } = htmx;
		let upserts;
		/** Swaps of events, and their parts. */
		const swaps = /* @__PURE__ */ new WeakMap();
		const tasks = /* @__PURE__ */ new WeakSet();
		const inserted = /* @__PURE__ */ new WeakMap();
		/** Elements that htmx clears up in this task. */
		const leaving = /* @__PURE__ */ new Set();
		/** Responses that could not be rendered. */
		const refused = /* @__PURE__ */ new WeakSet();
		const extension = {
			init(given) {
				api = given;
			},
			htmx_before_process(root) {
				if (isSecond) for (const element of within(root, attributes.connecting)) api.htmxProp(element).sse ??= {};
			},
			htmx_after_process(root) {
				for (const element of within(root, host.elements)) if (!host.ignored(element) && host.enabled(element)) page.processed(element);
			},
			htmx_before_cleanup(element) {
				if (!events.has(element)) return;
				leaving.add(element);
				queueMicrotask(() => {
					if (element.isConnected) page.processed(element);
					else page.cleanedUp(element);
					leaving.delete(element);
				});
			},
			htmx_config_request: (element, detail) => requests.hooks.htmx_config_request?.(element, detail),
			htmx_before_response: (element, detail) => requests.hooks.htmx_before_response?.(element, detail),
			htmx_after_request(_element, { ctx }) {
				const { sourceElement: element, response } = ctx;
				if (!response || EMPTY.includes(response.status) || page.template(element) === void 0) return;
				if (!/json/.test(`${response.headers.get("Content-Type")}`) && !extensions(element).includes("client-side-templates")) return;
				const content = page.responded(element, ctx.text);
				ctx.text = content ?? "";
				if (content === void 0) refused.add(ctx);
			},
			htmx_before_swap(_element, { ctx, tasks: parts }) {
				if (refused.has(ctx)) return false;
				upserts.claim(parts);
				const swap = swaps.get(ctx);
				if (!swap) {
					page.swapping(parts.map(({ target }) => target));
					return;
				}
				for (const part of parts) tasks.add(part);
				const main = parts.findIndex(({ type }) => type === "main");
				const { fragment, swapSpec } = parts[main] ?? {};
				fragment?.append(...swap.all);
				const isNothing = fragment && !swap.blanks && (parts.length > 1 ? !fragment.firstElementChild && !fragment.textContent?.trim() : (ctx.select || swap.isHxSse) && !fragment.hasChildNodes());
				if (isNothing && swapSpec?.style !== "delete") parts.splice(main, 1);
				if (!fragment || isNothing) swap.watch.nothing();
				else inserted.set(parts[main], swap.watch.inserting(ctx.target));
			},
			...Object.fromEntries(ERRORS.map((name) => [htmx4Names[name]?.replace(/:/g, "_"), (_element, detail) => {
				detail.error ??= events.error;
			}])),
			handle_swap: (...given) => upserts.handle_swap(...given),
			htmx_before_settle(target, { task }) {
				inserted.get(task)?.();
				tellOld(task, target, "htmx:afterSwap");
			},
			htmx_after_settle: (target, { task }) => tellOld(task, target, "htmx:afterSettle")
		};
		const warnOfOther = () => warnOnce("name-taken", { name: NAME }, NAME);
		const isSecond = htmx.registerExtension(NAME, extension) === false;
		const isBlocked = isSecond && htmx.registerExtension("sluice", extension) === false;
		if (isBlocked) warnOnce("extension-blocked");
		else if (isSecond) warnOfOther();
		if (!isBlocked) upserts = registerUpsert(htmx, (element) => host.remove(element));
		const { registerExtension } = htmx;
		htmx.registerExtension = (name, other) => {
			if (name === NAME) warnOfOther();
			return registerExtension.call(htmx, name, other);
		};
		Object.assign(htmx, { defineExtension: (name) => warnOnce("name-taken", { name }, name) });
		let isCompatible = false;
		let telling = false;
		for (const name of ["htmx:load", "htmx:afterSwap"]) addEventListener(name, () => {
			isCompatible ||= !telling;
		});
		/** Tells a swap by the name of htmx 2, unless htmx's own extension for that does. */
		function tellOld(task, target, name) {
			if (!tasks.has(task) || isCompatible) return;
			telling = true;
			htmx.trigger(target, name, {
				elt: target,
				target
			});
			telling = false;
		}
		const attributes = createAttributes(htmx, api);
		const { read, held, inherited, takesMessages } = attributes;
		const requests = createRequests(htmx, api, (element, isStream) => readOptions(settings(element), read(element, "sse-config"), element).releaseOn ?? (isStream ? "immediate" : "end"), (element) => events.wasConnected(element), page.answered, isSecond);
		const events = createEvents(htmx, api, settings, page.cleanedUp, requests.heard, isSecond);
		function settings(element) {
			const ofPage = pageOptions(config.sse);
			if (!element) return ofPage;
			const value = api.attributeValue(element, "hx-config");
			let own;
			try {
				own = api.HCON.parse(value).sse;
			} catch {
				warnOnce("option-invalid", {
					element,
					key: "hx-config",
					value,
					expected: "JSON"
				}, "hx-config");
			}
			const isAnswer = read(element, CONNECT) === null;
			return {
				...takesMessages(element) ? HX_SSE : isAnswer && HX_SSE_ANSWER,
				...ofPage,
				...own
			};
		}
		/** Names in `hx-ext`, the nearest first: pages of htmx 2 have it. */
		function extensions(element) {
			const names = [];
			for (let at = element; at; at = at.parentElement) names.push(...(read(at, "hx-ext") ?? "").split(",").map((name) => name.trim()));
			return names;
		}
		const host = {
			get elements() {
				return attributes.elements;
			},
			attributes: attributes.attributes,
			read,
			inherited,
			takesMessages,
			...events,
			request: requests.request,
			replaces: (element) => leaving.has(element),
			settings,
			...createSources(htmx),
			ignored: (element) => isBlocked || !!element.closest("[hx-ignore],[data-hx-ignore],[hx-disable=\"\"]"),
			enabled: (element) => extensions(element).find((name) => /^(ignore:)?sse$/.test(name)) !== "ignore:sse",
			allowed(_element, path) {
				if (config.mode !== "same-origin" || !URL.canParse(path, document.baseURI)) return true;
				return new URL(path, document.baseURI).origin === location.origin;
			},
			forbiddenBy: "htmx.config.mode to 'cors'",
			onTrigger(element, specification, callback) {
				const data = api.htmxProp(element);
				const [before, listening] = [data.triggerSpecs.length, data.listeners.length];
				api.onTrigger(element, specification, callback);
				const mine = {
					triggerSpecs: data.triggerSpecs.splice(before),
					listeners: data.listeners.splice(listening)
				};
				return () => stopTrigger(mine);
			},
			indicate(element) {
				const named = takesMessages(element) ? null : read(element, "hx-indicator") ?? read(element, "hx-indicator:inherited");
				const shown = !named ? [] : named === "this" ? [element] : htmx.findAll(element, named);
				for (const indicator of shown) count(indicator, 1);
				return () => {
					for (const indicator of shown) count(indicator, -1);
				};
			},
			find: (element, selector) => htmx.find(element, selector),
			target(element, place) {
				const { target } = place ?? {};
				if (typeof target === "string") return target === "this" ? element : htmx.find(element.isConnected ? element : document.body, target);
				if (target?.isConnected) return target;
				const [selector, holder] = held(element, "hx-target") ?? ["this", element];
				return selector === "this" ? holder : htmx.find(element, selector);
			},
			forget: () => {},
			mark: setAttribute,
			strategy(element, inherited, place) {
				const given = place;
				const written = given?.swap ?? inherited("hx-swap") ?? config.defaultSwap;
				const rules = rulesOf(parseSwap(swapSpecification(written), config.defaultSwap, /:/));
				const isHxSse = !!given || takesMessages(element);
				const [select, selectOOB] = given ? [given.select, given.selectOOB] : ["hx-select", "hx-select-oob"].map(inherited);
				const swap = swapSpecification(written, isHxSse, select ? "none" : rules.merging);
				const { transitions } = config;
				const strategy = {
					...rules,
					merging: select || selectOOB || /\b(target|strip):/.test(swap) ? "none" : rules.merging,
					transition: /\btransition\b(?!:false)/.test(swap) || transitions && !/\btransition:false/.test(swap),
					isDelayed: /\sswap:/.test(swap),
					isTransformed: () => false,
					transform: (data, render) => render(data),
					async swap(target, contents, watch) {
						const { merging } = rules;
						const all = contents.length > 1 ? ordered(merging, fragmentsOf(contents)) : [];
						if (all.length) watch.read(all);
						const nodes = all.flatMap((fragment, at) => [...at && merging === "upsert" ? [document.createComment(NEXT_MESSAGE)] : [], fragment]);
						const ctx = {
							...given ?? {
								sourceElement: element,
								select,
								selectOOB,
								transition: transitions,
								request: {}
							},
							text: all.length ? "" : unwrapped(contents[0] ?? ""),
							target,
							swap: all.length ? swap.replace(/\bswapEmpty:\w+/, "") : swap
						};
						const blanks = isHxSse ? !!select || !/pend$/.test(merging) : /\bswapEmpty:true\b/.test(written);
						swaps.set(ctx, {
							all: nodes,
							watch,
							blanks,
							isHxSse
						});
						const { pushurl: _pushed, replaceurl: _replaced, ...hx } = given?.hx ?? {};
						if (given) Object.assign(given, {
							push: "false",
							replace: "false",
							hx
						});
						const swapped = htmx.swap(ctx);
						if (strategy.transition) watch.transition(swapped);
						await swapped;
					}
				};
				return strategy;
			},
			remove(element) {
				api.insertContent({
					target: element,
					swapSpec: { style: "delete" },
					fragment: document.createDocumentFragment()
				});
			}
		};
		/** The count is shared with htmx's own requests, so that the last of all takes the class away. */
		function count(indicator, by) {
			indicator._htmx_state ??= {};
			const state = indicator._htmx_state;
			state.rc = Math.max((state.rc ?? 0) + by, 0);
			indicator.classList.toggle(config.requestClass, state.rc > 0);
			if (!indicator.classList.length) indicator.removeAttribute("class");
		}
		return host;
	}
	/** [htmx 2] Looks for out-of-band parts in a `<template>`, which holds rows of tables, as well. */
	function unwrapped(content) {
		return content.replace(/<template>((?:(?!<\/?template)[\s\S])*-oob(?:(?!<\/?template)[\s\S])*)<\/template>/gi, "$1");
	}
	/** The elements that a selector finds: the root itself, and below it. */
	function within(root, selector) {
		return [...root.matches?.(selector) ? [root] : [], ...root.querySelectorAll(selector)];
	}
	function stopTrigger({ triggerSpecs, listeners }) {
		for (const { interval, timeout, throttleTimeout, observer } of triggerSpecs) {
			for (const timer of [
				interval,
				timeout,
				throttleTimeout
			]) clearTimeout(timer);
			observer?.disconnect();
		}
		for (const info of listeners) info.fromElt.removeEventListener(info.eventName, info.handler, info);
	}
	// src/host/every.ts
	/** Every htmx that Sluice serves. */
	var everyHtmx = [
		htmx1,
		htmx2,
		{
			name: "4",
			fits: (htmx) => "registerExtension" in htmx && /^4\./.test(htmx.version),
			attach: (htmx, page) => attachHtmx4(htmx, page)
		}
	];
	// src/dom/watch.ts
	/**
	* Watches for elements that plain DOM calls take out, and for attributes that they change.
	*
	* Only the removed part is searched: the price is that of what was removed, not of all that is held.
	*
	* @param elements finds those that may be held.
	* @param attributes what is to be watched.
	* @param inherited what says only how something is done, perhaps further down: its change makes stale what was read.
	* @param missing called for an element that may be held, and has left the page.
	* @param arrived called for what has come into the page.
	* @param changed called for an element whose attributes for streams have other values.
	* @param stale called when what attributes say for an element may be something else.
	*/
	function watch(root, elements, attributes, inherited, missing, arrived, changed, stale) {
		function look(records) {
			for (const { attributeName, target, removedNodes, addedNodes } of records) {
				if (attributeName && target.isConnected && attributes.includes(attributeName)) changed(target, attributeName);
				for (const node of removedNodes) {
					if (node.isConnected || !node.querySelectorAll) continue;
					for (const element of [node, ...node.querySelectorAll(elements)]) missing(element);
					for (const shadow of shadows) {
						if (shadow.isConnected) continue;
						shadows.delete(shadow);
						for (const element of shadow.querySelectorAll(elements)) missing(element);
					}
				}
				for (const node of addedNodes) if (node.isConnected && node.nodeType === Node.ELEMENT_NODE) arrived(node);
			}
		}
		function check(records) {
			const moved = (nodes) => [...nodes].some((node) => node.isConnected);
			if (records.some(({ attributeName, removedNodes }) => attributeName || moved(removedNodes))) stale();
		}
		const shadows = /* @__PURE__ */ new Set();
		function observe(at) {
			observer.observe(at, {
				subtree: true,
				childList: true,
				attributeFilter: [...attributes, ...inherited()]
			});
		}
		const observer = new MutationObserver((records) => {
			check(records);
			look(records);
		});
		const again = () => [root, ...shadows].forEach(observe);
		again();
		return {
			again,
			shadowOf(element) {
				const at = element.getRootNode();
				if (at === root || !element.isConnected || shadows.has(at)) return;
				shadows.add(at);
				observe(at);
			},
			settle() {
				const records = observer.takeRecords();
				if (!records.length) return;
				check(records);
				queueMicrotask(() => look(records));
			}
		};
	}
	// src/render/engine.ts
	/**
	* A script of the page: the global that has this method. An element with the id is none, although the browser makes a
	* global of it. Throws the finding that it is not loaded.
	*/
	function loaded(name, method) {
		const found = globalThis[name];
		if (typeof found?.[method] !== "function") throw new SluiceError("engine-missing", { name });
		return found;
	}
	// src/render/handlebars.ts
	/** The page's Handlebars. @see https://handlebarsjs.com/api-reference/compilation.html */
	var handlebars = { compile: ({ source }) => loaded("Handlebars", "compile").compile(source) };
	// node_modules/mustache/mustache.mjs
	/*!
	* mustache.js - Logic-less {{mustache}} templates with JavaScript
	* http://github.com/janl/mustache.js
	*/
	var objectToString = Object.prototype.toString;
	var isArray = Array.isArray || function isArrayPolyfill(object) {
		return objectToString.call(object) === "[object Array]";
	};
	function isFunction(object) {
		return typeof object === "function";
	}
	function escapeRegExp(string) {
		return string.replace(/[\-\[\]{}()*+?.,\\\^$|#\s]/g, "\\$&");
	}
	/**
	* Null safe way of checking whether or not an object,
	* including its prototype, has a given property
	*/
	function hasProperty(obj, propName) {
		return obj != null && typeof obj === "object" && propName in obj;
	}
	/**
	* Safe way of detecting whether or not the given thing is a primitive and
	* whether it has the given property
	*/
	function primitiveHasOwnProperty(primitive, propName) {
		return primitive != null && typeof primitive !== "object" && primitive.hasOwnProperty && primitive.hasOwnProperty(propName);
	}
	var regExpTest = RegExp.prototype.test;
	function testRegExp(re, string) {
		return regExpTest.call(re, string);
	}
	var nonSpaceRe = /\S/;
	function isWhitespace(string) {
		return !testRegExp(nonSpaceRe, string);
	}
	var entityMap = {
		"&": "&amp;",
		"<": "&lt;",
		">": "&gt;",
		"\"": "&quot;",
		"'": "&#39;",
		"/": "&#x2F;",
		"`": "&#x60;",
		"=": "&#x3D;"
	};
	function escapeHtml(string) {
		return String(string).replace(/[&<>"'`=\/]/g, function fromEntityMap(s) {
			return entityMap[s];
		});
	}
	var whiteRe = /\s*/;
	var spaceRe = /\s+/;
	var equalsRe = /\s*=/;
	var curlyRe = /\s*\}/;
	var tagRe = /#|\^|\/|>|\{|&|=|!/;
	/**
	* Breaks up the given `template` string into a tree of tokens. If the `tags`
	* argument is given here it must be an array with two string values: the
	* opening and closing tags used in the template (e.g. [ "<%", "%>" ]). Of
	* course, the default is to use mustaches (i.e. mustache.tags).
	*
	* A token is an array with at least 4 elements. The first element is the
	* mustache symbol that was used inside the tag, e.g. "#" or "&". If the tag
	* did not contain a symbol (i.e. {{myValue}}) this element is "name". For
	* all text that appears outside a symbol this element is "text".
	*
	* The second element of a token is its "value". For mustache tags this is
	* whatever else was inside the tag besides the opening symbol. For text tokens
	* this is the text itself.
	*
	* The third and fourth elements of the token are the start and end indices,
	* respectively, of the token in the original template.
	*
	* Tokens that are the root node of a subtree contain two more elements: 1) an
	* array of tokens in the subtree and 2) the index in the original template at
	* which the closing tag for that section begins.
	*
	* Tokens for partials also contain two more elements: 1) a string value of
	* indendation prior to that tag and 2) the index of that tag on that line -
	* eg a value of 2 indicates the partial is the third tag on this line.
	*/
	function parseTemplate(template, tags) {
		if (!template) return [];
		var lineHasNonSpace = false;
		var sections = [];
		var tokens = [];
		var spaces = [];
		var hasTag = false;
		var nonSpace = false;
		var indentation = "";
		var tagIndex = 0;
		function stripSpace() {
			if (hasTag && !nonSpace) while (spaces.length) delete tokens[spaces.pop()];
			else spaces = [];
			hasTag = false;
			nonSpace = false;
		}
		var openingTagRe, closingTagRe, closingCurlyRe;
		function compileTags(tagsToCompile) {
			if (typeof tagsToCompile === "string") tagsToCompile = tagsToCompile.split(spaceRe, 2);
			if (!isArray(tagsToCompile) || tagsToCompile.length !== 2) throw new Error("Invalid tags: " + tagsToCompile);
			openingTagRe = new RegExp(escapeRegExp(tagsToCompile[0]) + "\\s*");
			closingTagRe = new RegExp("\\s*" + escapeRegExp(tagsToCompile[1]));
			closingCurlyRe = new RegExp("\\s*" + escapeRegExp("}" + tagsToCompile[1]));
		}
		compileTags(tags || mustache$1.tags);
		var scanner = new Scanner(template);
		var start, type, value, chr, token, openSection;
		while (!scanner.eos()) {
			start = scanner.pos;
			value = scanner.scanUntil(openingTagRe);
			if (value) for (var i = 0, valueLength = value.length; i < valueLength; ++i) {
				chr = value.charAt(i);
				if (isWhitespace(chr)) {
					spaces.push(tokens.length);
					indentation += chr;
				} else {
					nonSpace = true;
					lineHasNonSpace = true;
					indentation += " ";
				}
				tokens.push([
					"text",
					chr,
					start,
					start + 1
				]);
				start += 1;
				if (chr === "\n") {
					stripSpace();
					indentation = "";
					tagIndex = 0;
					lineHasNonSpace = false;
				}
			}
			if (!scanner.scan(openingTagRe)) break;
			hasTag = true;
			type = scanner.scan(tagRe) || "name";
			scanner.scan(whiteRe);
			if (type === "=") {
				value = scanner.scanUntil(equalsRe);
				scanner.scan(equalsRe);
				scanner.scanUntil(closingTagRe);
			} else if (type === "{") {
				value = scanner.scanUntil(closingCurlyRe);
				scanner.scan(curlyRe);
				scanner.scanUntil(closingTagRe);
				type = "&";
			} else value = scanner.scanUntil(closingTagRe);
			if (!scanner.scan(closingTagRe)) throw new Error("Unclosed tag at " + scanner.pos);
			if (type == ">") token = [
				type,
				value,
				start,
				scanner.pos,
				indentation,
				tagIndex,
				lineHasNonSpace
			];
			else token = [
				type,
				value,
				start,
				scanner.pos
			];
			tagIndex++;
			tokens.push(token);
			if (type === "#" || type === "^") sections.push(token);
			else if (type === "/") {
				openSection = sections.pop();
				if (!openSection) throw new Error("Unopened section \"" + value + "\" at " + start);
				if (openSection[1] !== value) throw new Error("Unclosed section \"" + openSection[1] + "\" at " + start);
			} else if (type === "name" || type === "{" || type === "&") nonSpace = true;
			else if (type === "=") compileTags(value);
		}
		stripSpace();
		openSection = sections.pop();
		if (openSection) throw new Error("Unclosed section \"" + openSection[1] + "\" at " + scanner.pos);
		return nestTokens(squashTokens(tokens));
	}
	/**
	* Combines the values of consecutive text tokens in the given `tokens` array
	* to a single token.
	*/
	function squashTokens(tokens) {
		var squashedTokens = [];
		var token, lastToken;
		for (var i = 0, numTokens = tokens.length; i < numTokens; ++i) {
			token = tokens[i];
			if (token) {
				if (token[0] === "text" && lastToken && lastToken[0] === "text") {
					lastToken[1] += token[1];
					lastToken[3] = token[3];
				} else {
					squashedTokens.push(token);
					lastToken = token;
				}
			}
		}
		return squashedTokens;
	}
	/**
	* Forms the given array of `tokens` into a nested tree structure where
	* tokens that represent a section have two additional items: 1) an array of
	* all tokens that appear in that section and 2) the index in the original
	* template that represents the end of that section.
	*/
	function nestTokens(tokens) {
		var nestedTokens = [];
		var collector = nestedTokens;
		var sections = [];
		var token, section;
		for (var i = 0, numTokens = tokens.length; i < numTokens; ++i) {
			token = tokens[i];
			switch (token[0]) {
				case "#":
				case "^":
					collector.push(token);
					sections.push(token);
					collector = token[4] = [];
					break;
				case "/":
					section = sections.pop();
					section[5] = token[2];
					collector = sections.length > 0 ? sections[sections.length - 1][4] : nestedTokens;
					break;
				default: collector.push(token);
			}
		}
		return nestedTokens;
	}
	/**
	* A simple string scanner that is used by the template parser to find
	* tokens in template strings.
	*/
	function Scanner(string) {
		this.string = string;
		this.tail = string;
		this.pos = 0;
	}
	/**
	* Returns `true` if the tail is empty (end of string).
	*/
	Scanner.prototype.eos = function eos() {
		return this.tail === "";
	};
	/**
	* Tries to match the given regular expression at the current position.
	* Returns the matched text if it can match, the empty string otherwise.
	*/
	Scanner.prototype.scan = function scan(re) {
		var match = this.tail.match(re);
		if (!match || match.index !== 0) return "";
		var string = match[0];
		this.tail = this.tail.substring(string.length);
		this.pos += string.length;
		return string;
	};
	/**
	* Skips all text until the given regular expression can be matched. Returns
	* the skipped string, which is the entire tail if no match can be made.
	*/
	Scanner.prototype.scanUntil = function scanUntil(re) {
		var index = this.tail.search(re), match;
		switch (index) {
			case -1:
				match = this.tail;
				this.tail = "";
				break;
			case 0:
				match = "";
				break;
			default:
				match = this.tail.substring(0, index);
				this.tail = this.tail.substring(index);
		}
		this.pos += match.length;
		return match;
	};
	/**
	* Represents a rendering context by wrapping a view object and
	* maintaining a reference to the parent context.
	*/
	function Context(view, parentContext) {
		this.view = view;
		this.cache = { ".": this.view };
		this.parent = parentContext;
	}
	/**
	* Creates a new context using the given view with this context
	* as the parent.
	*/
	Context.prototype.push = function push(view) {
		return new Context(view, this);
	};
	/**
	* Returns the value of the given name in this context, traversing
	* up the context hierarchy if the value is absent in this context's view.
	*/
	Context.prototype.lookup = function lookup(name) {
		var cache = this.cache;
		var value;
		if (cache.hasOwnProperty(name)) value = cache[name];
		else {
			var context = this, intermediateValue, names, index, lookupHit = false;
			while (context) {
				if (name.indexOf(".") > 0) {
					intermediateValue = context.view;
					names = name.split(".");
					index = 0;
					/**
					* Using the dot notion path in `name`, we descend through the
					* nested objects.
					*
					* To be certain that the lookup has been successful, we have to
					* check if the last object in the path actually has the property
					* we are looking for. We store the result in `lookupHit`.
					*
					* This is specially necessary for when the value has been set to
					* `undefined` and we want to avoid looking up parent contexts.
					*
					* In the case where dot notation is used, we consider the lookup
					* to be successful even if the last "object" in the path is
					* not actually an object but a primitive (e.g., a string, or an
					* integer), because it is sometimes useful to access a property
					* of an autoboxed primitive, such as the length of a string.
					**/
					while (intermediateValue != null && index < names.length) {
						if (index === names.length - 1) lookupHit = hasProperty(intermediateValue, names[index]) || primitiveHasOwnProperty(intermediateValue, names[index]);
						intermediateValue = intermediateValue[names[index++]];
					}
				} else {
					intermediateValue = context.view[name];
					/**
					* Only checking against `hasProperty`, which always returns `false` if
					* `context.view` is not an object. Deliberately omitting the check
					* against `primitiveHasOwnProperty` if dot notation is not used.
					*
					* Consider this example:
					* ```
					* Mustache.render("The length of a football field is {{#length}}{{length}}{{/length}}.", {length: "100 yards"})
					* ```
					*
					* If we were to check also against `primitiveHasOwnProperty`, as we do
					* in the dot notation case, then render call would return:
					*
					* "The length of a football field is 9."
					*
					* rather than the expected:
					*
					* "The length of a football field is 100 yards."
					**/
					lookupHit = hasProperty(context.view, name);
				}
				if (lookupHit) {
					value = intermediateValue;
					break;
				}
				context = context.parent;
			}
			cache[name] = value;
		}
		if (isFunction(value)) value = value.call(this.view);
		return value;
	};
	/**
	* A Writer knows how to take a stream of tokens and render them to a
	* string, given a context. It also maintains a cache of templates to
	* avoid the need to parse the same template twice.
	*/
	function Writer() {
		this.templateCache = {
			_cache: {},
			set: function set(key, value) {
				this._cache[key] = value;
			},
			get: function get(key) {
				return this._cache[key];
			},
			clear: function clear() {
				this._cache = {};
			}
		};
	}
	/**
	* Clears all cached templates in this writer.
	*/
	Writer.prototype.clearCache = function clearCache() {
		if (typeof this.templateCache !== "undefined") this.templateCache.clear();
	};
	/**
	* Parses and caches the given `template` according to the given `tags` or
	* `mustache.tags` if `tags` is omitted,  and returns the array of tokens
	* that is generated from the parse.
	*/
	Writer.prototype.parse = function parse(template, tags) {
		var cache = this.templateCache;
		var cacheKey = template + ":" + (tags || mustache$1.tags).join(":");
		var isCacheEnabled = typeof cache !== "undefined";
		var tokens = isCacheEnabled ? cache.get(cacheKey) : void 0;
		if (tokens == void 0) {
			tokens = parseTemplate(template, tags);
			isCacheEnabled && cache.set(cacheKey, tokens);
		}
		return tokens;
	};
	/**
	* High-level method that is used to render the given `template` with
	* the given `view`.
	*
	* The optional `partials` argument may be an object that contains the
	* names and templates of partials that are used in the template. It may
	* also be a function that is used to load partial templates on the fly
	* that takes a single argument: the name of the partial.
	*
	* If the optional `config` argument is given here, then it should be an
	* object with a `tags` attribute or an `escape` attribute or both.
	* If an array is passed, then it will be interpreted the same way as
	* a `tags` attribute on a `config` object.
	*
	* The `tags` attribute of a `config` object must be an array with two
	* string values: the opening and closing tags used in the template (e.g.
	* [ "<%", "%>" ]). The default is to mustache.tags.
	*
	* The `escape` attribute of a `config` object must be a function which
	* accepts a string as input and outputs a safely escaped string.
	* If an `escape` function is not provided, then an HTML-safe string
	* escaping function is used as the default.
	*/
	Writer.prototype.render = function render(template, view, partials, config) {
		var tags = this.getConfigTags(config);
		var tokens = this.parse(template, tags);
		var context = view instanceof Context ? view : new Context(view, void 0);
		return this.renderTokens(tokens, context, partials, template, config);
	};
	/**
	* Low-level method that renders the given array of `tokens` using
	* the given `context` and `partials`.
	*
	* Note: The `originalTemplate` is only ever used to extract the portion
	* of the original template that was contained in a higher-order section.
	* If the template doesn't use higher-order sections, this argument may
	* be omitted.
	*/
	Writer.prototype.renderTokens = function renderTokens(tokens, context, partials, originalTemplate, config) {
		var buffer = "";
		var token, symbol, value;
		for (var i = 0, numTokens = tokens.length; i < numTokens; ++i) {
			value = void 0;
			token = tokens[i];
			symbol = token[0];
			if (symbol === "#") value = this.renderSection(token, context, partials, originalTemplate, config);
			else if (symbol === "^") value = this.renderInverted(token, context, partials, originalTemplate, config);
			else if (symbol === ">") value = this.renderPartial(token, context, partials, config);
			else if (symbol === "&") value = this.unescapedValue(token, context);
			else if (symbol === "name") value = this.escapedValue(token, context, config);
			else if (symbol === "text") value = this.rawValue(token);
			if (value !== void 0) buffer += value;
		}
		return buffer;
	};
	Writer.prototype.renderSection = function renderSection(token, context, partials, originalTemplate, config) {
		var self = this;
		var buffer = "";
		var value = context.lookup(token[1]);
		function subRender(template) {
			return self.render(template, context, partials, config);
		}
		if (!value) return;
		if (isArray(value)) for (var j = 0, valueLength = value.length; j < valueLength; ++j) buffer += this.renderTokens(token[4], context.push(value[j]), partials, originalTemplate, config);
		else if (typeof value === "object" || typeof value === "string" || typeof value === "number") buffer += this.renderTokens(token[4], context.push(value), partials, originalTemplate, config);
		else if (isFunction(value)) {
			if (typeof originalTemplate !== "string") throw new Error("Cannot use higher-order sections without the original template");
			value = value.call(context.view, originalTemplate.slice(token[3], token[5]), subRender);
			if (value != null) buffer += value;
		} else buffer += this.renderTokens(token[4], context, partials, originalTemplate, config);
		return buffer;
	};
	Writer.prototype.renderInverted = function renderInverted(token, context, partials, originalTemplate, config) {
		var value = context.lookup(token[1]);
		if (!value || isArray(value) && value.length === 0) return this.renderTokens(token[4], context, partials, originalTemplate, config);
	};
	Writer.prototype.indentPartial = function indentPartial(partial, indentation, lineHasNonSpace) {
		var filteredIndentation = indentation.replace(/[^ \t]/g, "");
		var partialByNl = partial.split("\n");
		for (var i = 0; i < partialByNl.length; i++) if (partialByNl[i].length && (i > 0 || !lineHasNonSpace)) partialByNl[i] = filteredIndentation + partialByNl[i];
		return partialByNl.join("\n");
	};
	Writer.prototype.renderPartial = function renderPartial(token, context, partials, config) {
		if (!partials) return;
		var tags = this.getConfigTags(config);
		var value = isFunction(partials) ? partials(token[1]) : partials[token[1]];
		if (value != null) {
			var lineHasNonSpace = token[6];
			var tagIndex = token[5];
			var indentation = token[4];
			var indentedValue = value;
			if (tagIndex == 0 && indentation) indentedValue = this.indentPartial(value, indentation, lineHasNonSpace);
			var tokens = this.parse(indentedValue, tags);
			return this.renderTokens(tokens, context, partials, indentedValue, config);
		}
	};
	Writer.prototype.unescapedValue = function unescapedValue(token, context) {
		var value = context.lookup(token[1]);
		if (value != null) return value;
	};
	Writer.prototype.escapedValue = function escapedValue(token, context, config) {
		var escape = this.getConfigEscape(config) || mustache$1.escape;
		var value = context.lookup(token[1]);
		if (value != null) return typeof value === "number" && escape === mustache$1.escape ? String(value) : escape(value);
	};
	Writer.prototype.rawValue = function rawValue(token) {
		return token[1];
	};
	Writer.prototype.getConfigTags = function getConfigTags(config) {
		if (isArray(config)) return config;
		else if (config && typeof config === "object") return config.tags;
		else return;
	};
	Writer.prototype.getConfigEscape = function getConfigEscape(config) {
		if (config && typeof config === "object" && !isArray(config)) return config.escape;
		else return;
	};
	var mustache$1 = {
		tags: ["{{", "}}"],
		escape: escapeHtml,
		Writer
	};
	// src/render/source.ts
	var MUSTACHE = ["{{", "}}"];
	var NUNJUCKS = ["{%", "%}"];
	/** The delimiters that the page gave to a Mustache of its own, or `{{ }}`. */
	function pageDelimiters() {
		const tags = globalThis.Mustache?.tags;
		return Array.isArray(tags) && tags.length === 2 && tags.every((tag) => tag && typeof tag === "string") ? tags : MUSTACHE;
	}
	/** All that a browser writes as an entity. */
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
	var literally = (text) => text.replace(/\W/g, "\\$&");
	/** What only tables have in them; text between is moved out. */
	var IN_TABLES = "table,tbody,tr,td,th";
	/**
	* The source of a template as its author wrote it.
	*
	* A `<script type=…>` holds its text as written. A `<template>` holds nodes, and writes them out again with
	* `>` as `&gt;`, so that `{{> row}}` and `{{& html}}` would be broken: inside the delimiters the entities are
	* taken back, outside them the markup stays as it is. Throws where the nodes are no longer what was written.
	*/
	function sourceOf$1(element) {
		const page = pageDelimiters();
		const own = read$1(element, DELIMITERS);
		const head = own ? page.join(`=${own}=`) : "";
		if (element instanceof HTMLScriptElement) return head + element.text;
		const html = element.innerHTML;
		const [, ...set] = /{{=\s*(\S+)\s+(\S+?)\s*=}}/.exec(html) ?? ["", ...MUSTACHE];
		const all = [
			MUSTACHE,
			NUNJUCKS,
			own?.match(/\S+/g) ?? page,
			set.map(decode)
		];
		const lost = lostIn(element, html, all);
		if (lost) throw new SluiceError("template-mangled", {
			template: element.id,
			lost
		});
		const known = all.map((delimiters) => delimiters.map((text) => literally(encode(text))).join(".*?"));
		return head + html.replace(new RegExp(known.join("|"), "gs"), decode);
	}
	/**
	* What HTML could not keep where it was written: a section inside of a start tag, which becomes attributes; or one
	* between rows or cells, which stands outside of the table, and is empty there.
	*/
	function lostIn(element, html, all) {
		const root = element.content ?? element;
		const values = new RegExp(all.map(([open = "", close = ""]) => `${literally(open)}[^#^/]*?${literally(close)}`).join("|"), "g");
		for (const { attributes } of root.querySelectorAll("*")) for (const { name } of attributes) {
			const rest = name.replace(values, "");
			if (all.flat().some((delimiter) => rest.includes(delimiter))) return name;
		}
		if (!root.querySelector(IN_TABLES)) return void 0;
		return all.map(([open = "", close = ""]) => {
			const [before, after] = [literally(encode(open)), literally(encode(close))];
			return new RegExp(`${before}\\s*${open === "{%" ? "" : "[#^]"}\\s*([\\w.]+)((?!${after}).)*${after}\\s*${before}\\s*${open === "{%" ? "end" : "[/]"}\\s*\\1`, "s").exec(html)?.[0];
		}).find((section) => section);
	}
	// src/render/mustache.ts
	/** Handlebars, which Mustache would take for a field with a space in its name. */
	var OTHER_LANGUAGE = /{{#\s*(if|each|unless|with)\s/;
	/** Mustache, from this bundle. @see https://github.com/janl/mustache.js */
	var mustache = { compile({ source, partial }) {
		const [, name] = OTHER_LANGUAGE.exec(source) ?? [];
		if (name) throw new SluiceError("template-language", { name });
		const writer = new mustache$1.Writer();
		return (data) => writer.render(source, data, partial, [...pageDelimiters()]);
	} };
	// src/render/nunjucks.ts
	/**
	* The page's Nunjucks, with the environment it was configured with. A name that no element has is a name to
	* this environment. @see https://mozilla.github.io/nunjucks/api
	*/
	var nunjucks = { compile(template) {
		const engine = loaded("nunjucks", "render");
		const source = template.element && template.source;
		return (data) => source ? engine.renderString(source, data) : engine.render(template.name, data);
	} };
	// src/render/templates.ts
	var isTemplate = (element) => element.matches(TEMPLATE);
	function createTemplates(find) {
		const made = /* @__PURE__ */ new WeakMap();
		const sources = /* @__PURE__ */ new WeakMap();
		/** The elements whose source is known, by what is observed of them. */
		const holders = /* @__PURE__ */ new WeakMap();
		const observer = new MutationObserver(forget);
		function forget(records) {
			for (const { target } of records) for (let at = target; at; at = at.parentNode) {
				const element = holders.get(at);
				if (!element) continue;
				sources.delete(element);
				made.delete(element);
			}
		}
		/** The first template of this id, whatever else has it; else the first that a selector finds. */
		function locate(from, id, holds = isTemplate) {
			const first = document.getElementById(id);
			if (first && holds(first)) return first;
			for (const selector of [`#${CSS.escape(id)}`, .../\W/.test(id) ? [id] : []]) try {
				const found = [...document.querySelectorAll(selector)].find(holds);
				if (found) return found;
			} catch {}
			try {
				const found = /\W/.test(id) ? find(from, id) : void 0;
				return found && holds(found) ? found : void 0;
			} catch {
				return;
			}
		}
		/** What is written in an element, by heart until it changes. */
		function read(element) {
			const known = sources.get(element);
			if (known !== void 0) return known;
			const source = sourceOf$1(element);
			sources.set(element, source);
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
			ready(from, name, engine) {
				forget(observer.takeRecords());
				const element = locate(from, name, engine.holds);
				const known = element && made.get(element);
				if (known?.engine === engine) return known.render;
				function partial(id) {
					const found = locate(from, id);
					if (found) return read(found);
					throw new SluiceError("template-missing", { template: id });
				}
				const template = {
					name,
					element,
					partial,
					get source() {
						return element ? read(element) : partial(name);
					}
				};
				const render = engine.compile(template);
				if (element) {
					read(element);
					made.set(element, {
						engine,
						render
					});
				}
				return render;
			},
			source(from, name) {
				forget(observer.takeRecords());
				try {
					const element = locate(from, name);
					return element && read(element);
				} catch {
					return;
				}
			},
			isUsed: (element) => sources.has(element)
		};
	}
	// src/render/xslt.ts
	/** The root of a stylesheet, read as HTML or as XML. */
	var STYLESHEET = "xsl\\:stylesheet,xsl\\:transform,stylesheet,transform";
	/** XSLT, by the browser's own processor. @see https://developer.mozilla.org/docs/Web/API/XSLTProcessor */
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
		const fault = parsed.querySelector("parsererror");
		if (fault) throw Error(`${fault.textContent}`);
		return parsed;
	}
	// src/render/renderer.ts
	/** HTML that a server has encoded as JSON; some escape the `<` as well. */
	var QUOTED_HTML = /^"(\s|\\[nrt])*(<|\\u003c)/i;
	/** What a Mustache template has in it that is made for an array: `{{.}}`, `{{0.name}}`, `{{length}}`. */
	var TAKES_ARRAY = /{{\W*([.\d]|length)/;
	var NONE$1 = [];
	/** What takes in another template: of Mustache and Handlebars; and of other languages, or with other delimiters. */
	var PARTIAL = /{{[~#\s]*>\s*([^\s~}]+)/g;
	var UNKNOWN = /{%|{{=/;
	/** What no payload may choose: templates, and what a browser reads as something else than text. */
	var PROTECTED = "template,script,style";
	/** What may hold a template of any engine. */
	var HOLDERS = "template[id],script[id],object[id],xml[id]";
	/** @param find finds an element by a selector of htmx, seen from an element. */
	function createRenderer(find) {
		const templates = createTemplates(find);
		/** By attribute. [client-side-templates] This order decides before nearness does. */
		const forms = /* @__PURE__ */ new Map();
		const asIs = (data) => data;
		function register(name, engine, wrap = (data) => ({ data })) {
			if (!/^[a-z][\w-]*$/i.test(name)) throw new SluiceError("engine-invalid", {
				name,
				advice: "name it with letters, digits and \"-\""
			});
			if (typeof engine?.compile !== "function") throw new SluiceError("engine-invalid", {
				name,
				advice: "give it a function compile"
			});
			for (const [attribute, form] of [[`${name}-template`, asIs], [`${name}-array-template`, wrap]]) forms.set(attribute, [
				engine,
				form,
				twins(attribute)
			]);
		}
		register("mustache", mustache);
		register("handlebars", handlebars, asIs);
		register("nunjucks", nunjucks);
		register("xslt", xslt);
		function inForce(element) {
			for (const [attribute, form] of forms) {
				const holder = element.closest(form[2]);
				if (holder) return [read$1(holder, attribute), form];
			}
		}
		/** What is written in a template, and in those that it includes. */
		function closure(source, name, read = /* @__PURE__ */ new Map()) {
			if (read.has(name)) return read;
			const text = source(name);
			read.set(name, text);
			for (const [, partial] of text?.matchAll(PARTIAL) ?? []) closure(source, partial, read);
			return read;
		}
		function protects(element, grows) {
			if (element.matches(PROTECTED) || templates.isUsed(element)) return true;
			const inside = grows ? [] : [...element.querySelectorAll(HOLDERS)];
			if (!inside.length) return false;
			const names = /* @__PURE__ */ new Map();
			for (const [attribute, [, , selector]] of forms) for (const holder of document.querySelectorAll(selector)) closure((id) => templates.source(holder, id), read$1(holder, attribute), names);
			return inside.some((held) => templates.isUsed(held) || names.has(held.id));
		}
		/** A payload may give a part of what is rendered the id of a template, which it would then take the place of. */
		function checkParts(html) {
			if (!/-oob|hx-(partial|upsert|preserve)|<template\s/.test(html)) return html;
			const { content } = Object.assign(document.createElement("template"), { innerHTML: html });
			for (const part of content.querySelectorAll("*")) {
				const written = part.getAttributeNames().find((name) => /swap-oob$/.test(name));
				const isPart = /^hx-(partial|upsert)$/.test(part.localName) || part.matches("template[hx]");
				if (!written && !isPart && !part.hasAttribute("hx-preserve")) continue;
				const [style = "", selector] = `${written ? part.getAttribute(written) : ""}`.split(/:(.*)/s);
				const target = isPart && part.getAttribute("hx-target") || selector || `#${CSS.escape(part.id)}`;
				let found = [];
				try {
					found = [...document.querySelectorAll(target)];
				} catch {}
				const grows = /^(before|after|upsert)/.test(style || part.getAttribute("hx-swap") || part.localName.slice(3));
				if (!part.matches("template,script[type]") || isPart) {
					for (const element of found) if (protects(element, grows)) throw new SluiceError("target-template", { target });
				}
			}
			return html;
		}
		const renderer = {
			register,
			protects,
			attributes: () => [...forms.keys()].flatMap((name) => [name, `data-${name}`]),
			template: (element) => inForce(element)?.[0],
			render: (element, payload) => renderer.bind(element).render(payload),
			bind(element) {
				const found = inForce(element);
				if (!found) return {
					template: void 0,
					render(payload) {
						if (payload.endsWith("\"") && QUOTED_HTML.test(payload.slice(0, 99))) warnOnce("html-quoted", { element });
						return payload;
					},
					parse: asIs,
					escapes: false,
					sources: () => NONE$1
				};
				const [name, [engine, wrap]] = found;
				const source = (id) => templates.source(element, id);
				let known = [];
				let all;
				const parse = (payload, json) => engine.parse ? engine.parse(payload) : json?.() ?? parseJson(payload);
				return {
					template: name,
					parse,
					escapes: engine === mustache,
					render(payload, json) {
						const render = templates.ready(element, name, engine);
						const data = parse(payload, json);
						if (engine === mustache && wrap === asIs && Array.isArray(data) && !TAKES_ARRAY.test(`${source(name)}`)) warnOnce("data-array", { element });
						return checkParts(String(render(wrap(data))));
					},
					sources() {
						if (known.length && known.every(([id, was]) => source(id) === was)) return all;
						known = [...closure(source, name)];
						all = known.every(([, text]) => text !== void 0 && !UNKNOWN.test(text)) ? known.map(([, text]) => text) : void 0;
						return all;
					}
				};
			}
		};
		return renderer;
	}
	/** Reads JSON. Throws the finding that it is none. */
	function parseJson(payload) {
		try {
			return JSON.parse(payload);
		} catch (cause) {
			throw new SluiceError("json-invalid", {}, cause);
		}
	}
	// src/route/asked.ts
	/** Attributes that add something to the request of the element that has them. */
	var VALUES = [
		"hx-headers",
		"hx-vals",
		"hx-include"
	];
	/** Those by which an element has a request of its own, to which its values belong. */
	var REQUESTS$1 = [
		"get",
		"post",
		"put",
		"patch",
		"delete",
		"action"
	].map((name) => `hx-${name}`);
	/** Elements that listen to more names than they say. */
	var WILD = `[sse-swap*="*"],[data-sse-swap*="*"],[hx-trigger*="sse:"][hx-trigger*="*"]`;
	/** @param lastEventId where the element's stream was when it was closed. */
	function askedBy(host, element, url, lastEventId) {
		const given = readOptions(host.settings(element), host.read(element, CONFIG), element);
		const { method, transport } = given;
		const takes = host.takesMessages(element);
		const has = (names) => names.some((name) => host.read(element, name) !== null);
		const adds = takes || !has(REQUESTS$1) && (method !== "get" || transport === "fetch" || has(VALUES));
		const first = host.read(element, LAST_ID);
		return {
			wanted: {
				url,
				options: given,
				lastEventId: lastEventId ?? first ?? void 0,
				wild: takes || element.matches(WILD) || !!element.querySelector(WILD),
				blank: takes,
				adds,
				refusal: refusalBy(host, element)
			},
			more: [
				takes && "hx-sse",
				first,
				...adds ? VALUES.map((name) => host.inherited(element, name)) : []
			].filter((text) => text).join("\n"),
			request: () => planFor(host, element, url, method, !adds)
		};
	}
	/** Tells what is wrong with a URL that an element may not ask, before or after redirects. */
	function refusalBy(host, element) {
		return (url) => host.allowed(element, url) ? void 0 : new SluiceError("url-forbidden", {
			url,
			setting: host.forbiddenBy
		});
	}
	/** What the host plans. A handler may choose another origin only where the element may ask it. */
	async function planFor(host, element, url, method, isBare) {
		const plan = await host.request(element, url, method, isBare);
		const refusal = plan && new URL(plan.url, document.baseURI).origin !== new URL(url, document.baseURI).origin && refusalBy(host, element)(plan.url);
		if (refusal) throw refusal;
		return plan;
	}
	// src/route/connectors.ts
	/** What is told of a stream that is none any more. */
	var CLOSED$2 = {
		state: "closed",
		attempt: 0,
		delay: 0
	};
	/** All names that there are. No pattern stands for those of signals. */
	var EVERY_NAME = ["*", ...SIGNALS];
	/**
	* @param changed called when the streams of an element are others, for those who listen to it.
	* @param take called with each event of an element that takes them itself.
	*/
	function createConnectors(host, registry, delivery, changed, take) {
		const connectors = /* @__PURE__ */ new Map();
		/** Those whose element has left the page, and may come back; and whether they were connected. */
		const away = /* @__PURE__ */ new WeakMap();
		/** What scripts listen to, by connecting element. */
		const scripts = /* @__PURE__ */ new WeakMap();
		function update(element) {
			const url = host.read(element, CONNECT);
			if (!url) {
				release(element, "nodeReplaced");
				return;
			}
			const written = [
				CONNECT,
				CONFIG,
				TRIGGER
			].map((name) => host.read(element, name)).join("\n");
			comeBack(element, written);
			const connector = connectors.get(element);
			if (connector?.written !== written) connect(element, url, written);
			else {
				host.expose(element, connector.source);
				listenToClosing(connector);
			}
		}
		function release(element, type) {
			const connector = connectors.get(element);
			if (!connector) return;
			connector.untrigger?.();
			connectors.delete(element);
			if (type === "nodeMissing" && connector.begun) away.set(element, [connector, !!connector.stream]);
			close(connector, type);
			host.expose(element, void 0);
			host.mark(element, STATE);
		}
		/** An element that is put back into the page goes on where it was. */
		function comeBack(element, written) {
			const [connector, wasOpen] = away.get(element) ?? [];
			if (!connector || connectors.has(element) || !element.isConnected) return;
			away.delete(element);
			connectors.set(element, connector);
			if (connector.written !== written) return;
			awaitTrigger(connector);
			if (wasOpen) begin(connector);
		}
		/** Waits for what `sse-trigger` says, if it says something. */
		function awaitTrigger(connector) {
			const { element } = connector;
			const trigger = host.read(element, TRIGGER);
			if (trigger === null) return;
			connector.untrigger = host.onTrigger(element, trigger, () => {
				if (connectors.get(element) !== connector) return;
				if (!connector.stream) begin(connector);
				else if (connector.stream.life.state === "failed") connector.stream.reconnect();
			});
		}
		function connect(element, url, written) {
			const old = connectors.get(element);
			old?.untrigger?.();
			const before = [old?.before, old].find((known) => known?.stream?.life.state === "open");
			const connector = {
				element,
				url,
				written,
				before,
				stream: void 0,
				stops: []
			};
			connectors.set(element, connector);
			const lastEventId = old?.stream?.lastEventId ?? old?.lastEventId;
			if (old?.url === url && lastEventId !== void 0) connector.lastEventId = lastEventId;
			for (const left of [old?.before, old]) {
				if (!left?.stream || left === before) continue;
				tell(left, CLOSE, { type: "nodeReplaced" });
				stop(left);
			}
			changed(element);
			if (host.read(element, "sse-trigger") === null) {
				begin(connector);
				return;
			}
			replace(connector);
			if (old?.begun) tell(connector, STATE_CHANGE, {
				...CLOSED$2,
				reason: "nodeReplaced",
				url
			});
			awaitTrigger(connector);
		}
		/** Takes part in the stream that the element asks for. */
		function begin(connector) {
			const { element, url } = connector;
			const error = refusalBy(host, element)(url);
			if (error) {
				tell(connector, ERROR, {
					code: error.code,
					url,
					error
				});
				tell(connector, STATE_CHANGE, {
					...CLOSED$2,
					state: "failed",
					reason: "refused",
					url
				});
				return;
			}
			const { wanted, more, request } = askedBy(host, element, url, connector.lastEventId);
			const stream = registry.of(wanted, more);
			connector.stream = stream;
			connector.options = wanted.options;
			connector.begun = true;
			if (host.takesMessages(element)) for (const name of EVERY_NAME) connector.stops.push(stream.listen(name, (event, name) => {
				const work = () => {
					if (connector.stream === stream) take(connector, stream, event, name);
				};
				if (name === "message") delivery.hear(stream, event, [element], work);
				else delivery.after(stream, work, event);
			}));
			listenToClosing(connector);
			for (const script of scripts.get(element) ?? []) connector.stops.push(hearScript(script, stream));
			const holds = () => connectors.get(element) === connector && connector.stream === stream;
			let letGo;
			letGo = stream.hold((name, detail) => {
				if (!holds()) return void 0;
				if (name !== "attempt") return tell(connector, name, detail);
				const answer = attempt(connector, detail);
				return holds() || letGo ? answer : false;
			}, request);
			if (connector.stream === stream) connector.stops.push(letGo);
			else letGo();
			changed(element);
		}
		/** Asks whether an attempt may be made; who may not leaves the stream to those who may. */
		function attempt(connector, detail) {
			const { element, stream } = connector;
			const leave = (allowed) => {
				const holds = connectors.get(element) === connector && connector.stream === stream;
				if (!allowed && holds) close(connector, "cancelled");
			};
			const answer = host.attempt(element, detail);
			return answer instanceof Promise ? answer.then(leave) : leave(answer);
		}
		function hearScript(script, stream) {
			let isOver = false;
			const stopListening = stream.listen(script.name, (event, name) => delivery.after(stream, () => isOver || script.hear(event, name), event));
			const stop = () => {
				isOver = true;
				stopListening();
				script.stops.delete(stop);
			};
			script.stops.add(stop);
			return stop;
		}
		function listenToClosing(connector) {
			const { element, stream } = connector;
			const closing = host.read(element, CLOSE$1);
			if (connector.unclose && connector.closing === closing) return;
			connector.closing = closing;
			warnOfSpaces(element, CLOSE$1, closing);
			connector.unclose?.();
			const stops = namesOf(closing).map((name) => stream?.listen(name, (event) => delivery.after(stream, () => {
				if (connectors.get(element) !== connector || connector.stream !== stream) return;
				connector.closedBy = event;
				close(connector, "message");
			}, event)));
			connector.unclose = () => {
				for (const stop of stops) stop?.();
				connector.unclose = void 0;
			};
			changed(element);
		}
		function close(connector, type) {
			if (!connector.begun) return;
			tell(connector, CLOSE, { type });
			if (connector.before) stop(connector.before);
			if (!stop(connector)) return;
			tell(connector, STATE_CHANGE, {
				...CLOSED$2,
				reason: type,
				url: connector.url
			});
			changed(connector.element);
		}
		/** Lets a connector's stream go, without a word. */
		function stop(connector) {
			const { stream } = connector;
			if (!stream) return false;
			connector.lastEventId = stream.lastEventId;
			connector.stream = void 0;
			connector.unclose?.();
			connector.idle?.();
			connector.idle = void 0;
			for (const stop of connector.stops.splice(0)) stop();
			return true;
		}
		/** Closes what this one takes the place of. */
		function replace(connector) {
			const { before, stream, element } = connector;
			if (!before) return;
			connector.before = void 0;
			if (before.stream && stream?.holders === 1) stream.memory.adopt(before.stream.memory);
			tell(before, CLOSE, { type: "nodeReplaced" });
			stop(before);
			host.expose(element, connector.source);
			changed(element);
		}
		function tell(connector, name, detail) {
			const { element } = connector;
			const source = detail.source ?? connector.source;
			connector.source = source;
			host.expose(element, source);
			if (detail.state) {
				host.mark(element, STATE, detail.state);
				connector.state = detail.state;
				const busy = detail.state === "connecting";
				if (!busy) connector.idle?.();
				connector.idle = busy ? connector.idle ?? host.indicate(element) : void 0;
			}
			if (name === "htmx:sseOpen" || detail.state === "failed") replace(connector);
			host.trigger(element, name, {
				...detail,
				source
			});
		}
		/** The connectors of a URL or an element; all, unless said which. */
		function connectorsOf(which) {
			const url = typeof which === "string" ? absolute(which) : void 0;
			return [...connectors.values()].filter((connector) => !which || connector.element === which || absolute(connector.url) === url);
		}
		return {
			get: (element) => connectors.get(element),
			update,
			release,
			keepState(element) {
				const state = connectors.get(element)?.state;
				if (state && !element.hasAttribute("sse-state")) host.mark(element, STATE, state);
			},
			close(which) {
				for (const connector of connectorsOf(which)) if (connector.stream) close(connector, "script");
			},
			reconnect(which) {
				const streams = /* @__PURE__ */ new Set();
				for (const connector of connectorsOf(which)) if (connector.stream) streams.add(connector.stream);
				else begin(connector);
				for (const stream of streams) stream.reconnect();
			},
			on(element, name, hear) {
				const script = {
					name,
					hear,
					stops: /* @__PURE__ */ new Set()
				};
				const all = scripts.get(element) ?? /* @__PURE__ */ new Set();
				scripts.set(element, all.add(script));
				const connector = connectors.get(element);
				if (connector?.stream) connector.stops.push(hearScript(script, connector.stream));
				return () => {
					all.delete(script);
					for (const stop of script.stops) stop();
				};
			},
			elementsOf: (stream) => [...connectors.values()].filter((connector) => connector.stream === stream).map(({ element }) => element)
		};
	}
	// src/route/answers.ts
	/** @param xhrTransport reads what an XMLHttpRequest is answered with. */
	function createAnswers(host, registry, delivery, xhrTransport) {
		const all = /* @__PURE__ */ new Set();
		function answered(element, answer) {
			const { url, method, xhr, request, place } = answer;
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
			let isOver = false;
			const load = {
				...options,
				isOver: () => isOver
			};
			const once = !options.reconnect;
			const stream = registry.of({
				url,
				options,
				wild: true,
				blank: !xhr,
				once,
				refusal: refusalBy(host, element),
				...xhr && { transport: xhrTransport(xhr) }
			});
			const swaps = namesOf(host.read(element, "sse-stream") || "message");
			const stops = [];
			let source;
			const running = {
				element,
				stream,
				end(type) {
					if (!all.delete(running)) return;
					isOver ||= type === "nodeMissing" || type === "nodeReplaced";
					host.trigger(element, CLOSE, {
						type,
						source
					});
					if (stream.life.state !== "failed") host.mark(element, STATE, "closed");
					for (const stop of stops.splice(0)) stop();
					host.expose(element, void 0);
					if (!source) answer.drop?.();
				}
			};
			all.add(running);
			function tell(name, detail) {
				if (!all.has(running)) return;
				isOver ||= detail.state === "closed" && detail.reason !== "ended";
				if (/closed|failed/.test(detail.state ?? "")) delivery.after(stream, () => tellNow(name, detail));
				else tellNow(name, detail);
			}
			function tellNow(name, detail) {
				if (!all.has(running)) return;
				source = detail.source ?? source;
				host.expose(element, source);
				if (detail.state) host.mark(element, STATE, detail.state);
				host.trigger(element, name, detail);
				if (/closed|failed/.test(detail.state ?? "")) running.end("ended");
			}
			for (const name of EVERY_NAME) stops.push(stream.listen(name, (event, name) => {
				const work = () => {
					if (!all.has(running)) return;
					if (!element.isConnected) running.end("nodeMissing");
					else delivery.deliverAll(element, event, name, swaps, {
						stream,
						load
					}, place);
				};
				if (swaps.includes(name)) delivery.hear(stream, event, [element], work);
				else delivery.after(stream, work, event);
			}));
			for (const name of namesOf(host.read(element, CLOSE$1))) stops.push(stream.listen(name, (event) => delivery.after(stream, () => running.end("message"), event)));
			const gate = (allowed) => {
				if (!allowed) running.end("cancelled");
				return allowed;
			};
			const letGo = stream.hold((name, detail) => {
				if (name !== "attempt") return tell(name, detail);
				const allowed = host.attempt(element, detail);
				return allowed instanceof Promise ? allowed.then(gate) : gate(allowed);
			}, request);
			if (all.has(running)) stops.push(letGo);
			else letGo();
		}
		return {
			answered,
			release(element, type) {
				for (const running of [...all]) if (running.element === element) running.end(type);
			},
			close(which) {
				const url = typeof which === "string" ? absolute(which) : void 0;
				for (const running of [...all]) {
					const { element, stream } = running;
					if (!which || element === which || absolute(stream.url) === url) running.end("script");
				}
			},
			elementsOf: (stream) => [...all].filter((running) => running.stream === stream).map(({ element }) => element)
		};
	}
	// src/route/routes.ts
	/** Attributes that make something happen when an element is triggered. */
	var REQUESTS = /((?<!tar)get|post|put|patch|delete|query|action|on([:-].*)?)(,|$)/;
	/** @param xhrTransport reads what an XMLHttpRequest is answered with. */
	function createRoutes(host, registry, delivery, clock, xhrTransport) {
		const listeners = /* @__PURE__ */ new Map();
		/** Elements that have left the page and may come back, as they do in dialogs, tabs and drags. */
		let away;
		const connectors = createConnectors(host, registry, delivery, rewire, take);
		const answers = createAnswers(host, registry, delivery, xhrTransport);
		function update(element) {
			away?.delete(element);
			connectors.update(element);
			const listener = listeners.get(element);
			if (listener?.written !== writtenOf(element) || listener.connector !== connectorOf(element)) listen(element);
			if (!element.isConnected) clock.setTimeout(() => element.isConnected || release(element, "nodeMissing"), 0);
		}
		function release(element, type) {
			if (type === "nodeMissing") leave(element);
			ignore(element);
			connectors.release(element, type);
			answers.release(element, type);
		}
		function leave(element) {
			if (!listeners.has(element) && !connectors.get(element)) return;
			away ??= /* @__PURE__ */ new WeakSet();
			away.add(element);
		}
		function returned(root) {
			if (!away) return [];
			return [root, ...root.querySelectorAll(host.elements)].filter((element) => away?.has(element));
		}
		/** A message without a name is for those who listen to it; where nobody does, for the connecting element itself. */
		function take(connector, stream, event, name) {
			const { element } = connector;
			if (!element.isConnected) release(element, "nodeMissing");
			else if (name !== "message" || ![...listeners.values()].some((known) => known.connector === connector && known.unnamed)) delivery.deliverAll(element, event, name, ["message"], originOf(connector, stream));
		}
		/** What is said of load where an element is connected; it may hear an event on the stream that is to be replaced. */
		function originOf(connector, stream) {
			return {
				stream,
				load: connector?.options ?? connector?.before?.options
			};
		}
		function listen(element) {
			const swap = host.read(element, SWAP);
			const trigger = host.read(element, "hx-trigger") ?? "";
			const triggers = triggersOf(trigger);
			ignore(element);
			const plain = plainTriggersOf(trigger);
			if (swap === null && !triggers.length && !plain.length) return;
			warnOfSpaces(element, SWAP, swap);
			if (triggers.length && !REQUESTS.test(`${element.getAttributeNames()}`)) warnOnce("request-missing", {
				element,
				name: `sse:${triggers[0]}`
			});
			const connector = connectorOf(element);
			const swaps = swap === null ? [] : namesOf(swap || "message");
			const unnamed = [...swaps, ...triggers].some((name) => name === "message" || name === "*");
			const listener = {
				connector,
				written: writtenOf(element),
				unnamed,
				stops: []
			};
			listeners.set(element, listener);
			const hearers = connector?.element.contains(element) === false ? [element, connector.element] : [element];
			const isThere = () => {
				if (connector && !connector.element.isConnected) release(connector.element, "nodeMissing");
				else if (!element.isConnected) release(element, "nodeMissing");
				else return true;
				return false;
			};
			for (const stream of /* @__PURE__ */ new Set([connector?.before?.stream, connector?.stream])) {
				if (!stream) continue;
				/** It may have come to listen to something else until it is its turn. */
				const isListening = (event) => {
					const now = listeners.get(element)?.connector;
					return (now?.stream === stream || now?.before?.stream === stream || now?.closedBy === event) && isThere();
				};
				const hearSwap = (event, name) => delivery.hear(stream, event, hearers, () => {
					if (isListening(event)) delivery.swap(element, event, name, originOf(connector, stream));
				});
				for (const name of swaps) listener.stops.push(stream.listen(name, hearSwap));
				for (const written of triggers) listener.stops.push(stream.listen(written, (event) => delivery.after(stream, () => {
					if (isListening(event)) delivery.trigger(element, event, written);
				}, event)));
				if (connector && !host.takesMessages(connector.element)) for (const name of plain) listener.stops.push(stream.listen(name, () => warnOnce("trigger-plain", {
					element,
					name
				}, name)));
			}
			if (!connector && (swap !== null || triggers.length)) clock.setTimeout(() => {
				if (listeners.get(element) === listener && (swap !== null || !/\bfrom:/.test(`${trigger}`))) warnOnce("stream-missing", { element });
			}, 0);
		}
		const writtenOf = (element) => [SWAP, "hx-trigger"].map((name) => host.read(element, name)).join("\n");
		function ignore(element) {
			for (const stop of listeners.get(element)?.stops ?? []) stop();
			listeners.delete(element);
		}
		/** The connecting element that `sse-from` names, else the nearest, the element itself included. */
		function connectorOf(element) {
			const from = host.read(element, FROM);
			let at = from ? host.find(element, from) : element;
			while (!from && at && !connectors.get(at)) at = at.parentElement;
			return connectors.get(at);
		}
		/** Updates the listeners whose stream may be another one since this connecting element changed. */
		function rewire(connecting) {
			for (const [element, { connector }] of [...listeners]) if (!connector || connector.element === connecting || connecting.contains(element)) listen(element);
		}
		return {
			...connectors,
			update,
			release,
			returned,
			answered: answers.answered,
			close(which) {
				connectors.close(which);
				answers.close(which);
			},
			elementsOf: (stream) => [...connectors.elementsOf(stream), ...answers.elementsOf(stream)]
		};
	}
	/** Names in `hx-trigger` that could be meant for an event of a stream: no event of the page, and no filter. */
	function plainTriggersOf(trigger) {
		return trigger.split(",").flatMap((written) => {
			const [name = ""] = written.trim().split(/[\s[]/);
			return /\W|^(every|load|revealed|intersect)$/.test(name) || `on${name}` in document || !name || /\bfrom:/.test(written) ? [] : [name];
		});
	}
	/** The names of events in `hx-trigger`. */
	function triggersOf(trigger) {
		return (trigger.match(/(?<![\w:])sse:[^\s,[]+/g) ?? []).map((name) => name.slice(4));
	}
	// src/stream/clock.ts
	var systemClock = {
		setTimeout: (callback, delayMs) => setTimeout(callback, delayMs),
		clearTimeout: (timer) => clearTimeout(timer),
		now: () => Date.now(),
		chance: () => Math.random()
	};
	/** [browser] A timer that is longer than 32 bits can say rings at once. */
	var LONGEST_MS$1 = 2 ** 31 - 1;
	function createAlarm(clock, ring) {
		let timer;
		const clear = () => clock.clearTimeout(timer);
		return {
			set(delayMs) {
				clear();
				timer = clock.setTimeout(ring, Math.min(delayMs, LONGEST_MS$1));
			},
			clear
		};
	}
	// src/stream/page.ts
	/** Tells what happens to the page as a whole. What a server has htmx fire, by `HX-Trigger` for one, is no news of it. */
	function watchPage(tell) {
		const hear = (name, signal) => addEventListener(name, ({ isTrusted }) => isTrusted && tell(signal));
		hear("online", "wake");
		hear("pagehide", "leave");
		addEventListener("pageswap", (event) => event.activation === null && tell("leave"));
		hear("pageshow", "return");
		document.addEventListener("visibilitychange", (event) => event instanceof CustomEvent || tell(document.hidden ? "hidden" : "wake"));
	}
	// src/stream/heartbeat.ts
	/** What is learned is not believed below this. */
	var LEAST_MS = 1e4;
	/** Comments that come at once are no rhythm: some servers begin with a lot of them, to get through a proxy. */
	var SHORTEST_MS = 1e3;
	/** How many intervals between heartbeats are remembered. */
	var REMEMBERED = 3;
	/**
	* @param given the longest silence in milliseconds; 0 for any; `auto` to learn it from the server's heartbeats.
	* @param dead called when the silence was longer.
	*/
	function createHeartbeat(given, clock, dead) {
		const alarm = createAlarm(clock, check);
		let running = false;
		let heardAt = 0;
		let beatAt = 0;
		let intervals = [];
		/** [spec] advises a comment every 15 s. Twice the longest interval of late lets one be lost. */
		function limit() {
			if (given !== "auto") return given;
			return intervals.length < REMEMBERED ? 0 : Math.max(LEAST_MS, 2 * Math.max(...intervals));
		}
		function check() {
			const most = limit();
			if (!running || !most) return;
			const left = heardAt + most - clock.now();
			if (left > 0) alarm.set(left);
			else dead();
		}
		return {
			start() {
				running = true;
				heardAt = clock.now();
				beatAt = 0;
				intervals = [];
				check();
			},
			heard(beat) {
				heardAt = clock.now();
				if (!beat) return;
				const interval = heardAt - beatAt;
				if (interval < SHORTEST_MS) return;
				if (beatAt) intervals = [...intervals, interval].slice(-3);
				beatAt = heardAt;
				check();
			},
			check,
			clear() {
				running = false;
				alarm.clear();
			}
		};
	}
	// src/stream/holders.ts
	/** Tells each an event, as long as the event is still true. One that hears it may let another one go. */
	function tellAll(holders, name, detail, isTrue) {
		for (const holder of [...holders.keys()]) if (isTrue() && holders.has(holder)) holder(name, { ...detail });
	}
	/**
	* Asks each whether an attempt may be made. Returns a promise where one of them makes it wait, or throws; it fails
	* with what was thrown.
	*/
	function askAll(holders, detail) {
		const answers = [...holders.keys()].map((holder) => {
			try {
				return !holders.has(holder) || holder("attempt", { ...detail });
			} catch (thrown) {
				return Promise.reject(thrown);
			}
		});
		const allow = (all) => !all.includes(false);
		return answers.some((answer) => answer instanceof Promise) ? Promise.all(answers).then(allow) : allow(answers);
	}
	// src/stream/listeners.ts
	/** A server may make up names without end. */
	var MOST_REMEMBERED = 1e3;
	var NONE = [];
	/**
	* @param exact names that no pattern stands for.
	* @param unheard called when the last listener of a name has gone.
	*/
	function createListeners(exact, unheard) {
		const added = /* @__PURE__ */ new Map();
		/** Those of patterns alone. */
		const patterns = /* @__PURE__ */ new Set();
		let order = 0;
		/** Names by their letters; made when it is asked for. */
		let byLetters;
		/** What patterns have been found to hear since the last change. */
		const found = /* @__PURE__ */ new Map();
		function listOf(ears) {
			if (!ears) return NONE;
			ears.isLent = true;
			return ears.those;
		}
		/** The list of those who listen, which is about to change. */
		function changing(ears) {
			if (ears.isLent) ears.those = [...ears.those];
			ears.isLent = false;
			found.clear();
			byLetters = void 0;
			return ears.those;
		}
		function remove(name, ears, listener) {
			const at = ears.those.indexOf(listener);
			if (at < 0) return;
			changing(ears).splice(at, 1);
			if (ears.those.length) return;
			patterns.delete(ears);
			added.delete(name);
			unheard(name);
		}
		return {
			add(name, listener) {
				const known = added.get(name);
				const ears = known ?? {
					those: [],
					order: order++,
					isLent: false,
					matches: matcherOf(name)
				};
				if (!known) {
					added.set(name, ears);
					if (ears.matches) patterns.add(ears);
				}
				if (!ears.those.includes(listener)) changing(ears).push(listener);
				return () => remove(name, ears, listener);
			},
			of(name) {
				if (!patterns.size || exact.includes(name)) return listOf(added.get(name));
				const known = found.get(name);
				if (known) return known;
				const own = added.get(name);
				const hearing = [...own && !own.matches ? [own] : [], ...patterns].filter((ears) => ears === own || ears.matches?.(name));
				hearing.sort((one, other) => one.order - other.order);
				const once = [...new Set(hearing.flatMap(listOf))];
				if (found.size > MOST_REMEMBERED) found.clear();
				found.set(name, once);
				return once;
			},
			names: () => [...added.keys()],
			similar(name) {
				byLetters ??= new Map([...added.keys()].reverse().map((known) => [lettersOf(known), known]));
				return byLetters.get(lettersOf(name));
			},
			get wild() {
				return patterns.size > 0;
			}
		};
	}
	function lettersOf(name) {
		return name.toLowerCase().replace(/[\W_]/g, "");
	}
	/** Tells whether a pattern such as `order.*` or `*` stands for a name; undefined for what is no pattern. */
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
	// src/stream/memory.ts
	/** Enough for what a server replays; each entry is some dozen bytes and an id. */
	var MOST$1 = 1e3;
	/** A replay comes at once: after so long without any of it, in milliseconds, it is over. */
	var LULL_MS = 5e3;
	/**
	* What a server sends is left out only where the page asked for it a second time, since only then it is sure to be the
	* same event: over the new stream of an element that moves to another URL, and after an id that is older than what was
	* shown. A server that begins to count anew, or that gives each event the id of its row, is heard.
	*
	* @param now the time in milliseconds.
	*/
	function createMemory(now) {
		const shown = /* @__PURE__ */ new Map();
		/** What may come again; empty once the replay is over. */
		let expected = /* @__PURE__ */ new Map();
		let last;
		let expectedUntil = 0;
		let askedId = "";
		let startsOver = false;
		function remember(key, event) {
			shown.delete(key);
			shown.set(key, event);
			for (const oldest of shown.keys()) {
				if (shown.size <= MOST$1) break;
				shown.delete(oldest);
			}
		}
		/** Expects what was shown after the id that was asked for; all of it, or nothing, where that id is not among it. */
		function expect(all) {
			const at = [...shown.values()].map(({ id }) => id).lastIndexOf(askedId);
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
				askedId = asked;
				expect(startsOver);
				startsOver = false;
			},
			isReplay(id, name, data) {
				const key = `${id}\n${name}`;
				const sum = `${data.length} ${hash(data)}`;
				if (expected.size && now() > expectedUntil) expected.clear();
				const before = expected.get(key);
				expected.delete(key);
				if (before?.isUnique && before.sum === sum) {
					expectedUntil = now() + LULL_MS;
					if (key === last) expected.clear();
					return true;
				}
				remember(key, {
					id,
					sum,
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
	/** @see https://en.wikipedia.org/wiki/Fowler–Noll–Vo_hash_function */
	function hash(text) {
		let sum = 2166136261;
		for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 16777619);
		return sum;
	}
	// src/stream/outcome.ts
	/** Statuses that say "not now". Of the others below 500, asking again changes nothing. */
	var LATER = [
		408,
		425,
		429
	];
	/** Statuses that a server may answer with when it cannot go on after an id, or cannot read one that is so long. */
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
	/**
	* Judges how a connection ended.
	*
	* @param now milliseconds since 1970, for a `Retry-After` that is a date.
	*/
	function judge(ending, now) {
		if (ending.status) return judgeStatus(ending.status, ending, now);
		if (ending.cause instanceof SluiceError) return {
			happening: REFUSED,
			reason: ending.cause.message
		};
		if (ending.cancelled) return {
			happening: REFUSED,
			reason: "a handler cancelled the request"
		};
		if (ending.clean) return {
			happening: { type: "ended" },
			reason: "the server ended it"
		};
		if (ending.recovering) return {
			happening: { type: ending.spoilt ? "ended" : "interrupted" },
			reason: "it was interrupted"
		};
		return {
			happening: { type: "lost" },
			reason: ending.recovering === false ? "refused; EventSource does not say why" : "no answer (server, CORS or CSP?), or it broke off"
		};
	}
	function judgeStatus(status, { contentType, url, redirected, retryAfter }, now) {
		const reason = `status ${status} from ${url}`;
		if (status >= 500 || LATER.includes(status)) return {
			happening: {
				type: "lost",
				retryAfter: readRetryAfter(retryAfter, now)
			},
			reason
		};
		if (status === 200) return {
			happening: REFUSED,
			reason: `${contentType ?? "no content type"} instead of text/event-stream from ${url}${redirected ? ", by a redirect; logged out? answer 401 instead" : ""}`
		};
		if (status === 204) return {
			happening: REFUSED,
			reason: `${reason}: no more to come`
		};
		if (status === 401 || status === 403) return {
			happening: REFUSED,
			reason: `${reason}: a handler may call retry()`,
			answerable: true
		};
		return {
			happening: REFUSED,
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
		const ms = /^\s*[a-z]{3}/i.test(text) ? Date.parse(text) - now : /^\s*\d+\s*$/.test(text) ? Number(text) * 1e3 : NaN;
		return Number.isNaN(ms) ? void 0 : Math.max(0, ms);
	}
	// src/stream/policy.ts
	var closed = {
		state: "closed",
		attempt: 0,
		delay: 0,
		reason: "",
		connection: 0,
		newest: 0,
		opened: false,
		proven: false,
		retry: void 0,
		held: false,
		grants: 0
	};
	/** A connection that lives so long was a good one. */
	var PROOF_MS = 5e3;
	/** How often an EventSource may fail that alone knows where to go on: with its usual 3 s, a quarter of a minute. */
	var BLIND_ATTEMPTS = 5;
	/** What a server asks for is obeyed up to this, in milliseconds. */
	var LONGEST_MS = 36e5;
	/** The wait after a first failure, and after a first end, where neither page nor server says another. */
	var FAILURE_MS = 500;
	var END_MS = 3e3;
	/**
	* The whole policy: what a happening makes of a life. Pure; returns the same life when nothing changes.
	*
	* What is to be done follows from the life it makes: another `connection` is to be opened, and the one before
	* closed; a `delay` asks for a timer. So there is never more than one connection, nor a timer for a stream that
	* is closed.
	*
	* @param chance at least 0, less than 1.
	* @param least the milliseconds until one more request may be made at all.
	*/
	function next(life, happening, settings, chance, least = 0) {
		const { state, connection } = life;
		if ("of" in happening && happening.of !== connection) return life;
		const become = (changes) => ({
			...life,
			delay: 0,
			reason: happening.type,
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
			if (least) return become({
				...none,
				state: "retrying",
				delay: least
			});
			const newest = life.newest + 1;
			return become({
				...none,
				state: "connecting",
				connection: newest,
				newest,
				held: false
			});
		};
		/** `floor` is the least wait, `most` what chance may add to it. */
		const delayOf = (floor, most) => Math.max(1, least, Math.round(floor + Math.min(most, settings.reconnectMaxDelay) * (1 - settings.reconnectJitter * chance)));
		/** Waits before the next attempt, if there is to be one. `step` is what doubles. */
		function wait(floor, step, held = false) {
			const attempt = life.attempt + 1;
			if (!settings.reconnect) {
				const finished = life.opened && happening.type !== "lost";
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
				held
			});
		}
		/** What doubles. A server that is down is not stormed, even where no wait at all is asked for. */
		const step = Math.max(1, settings.reconnectDelay ?? FAILURE_MS);
		const allowed = settings.reconnect && life.attempt < settings.reconnectMaxAttempts;
		/** [spec] Not before the reconnection time. Longer each time, as long as connections end young and empty. */
		function afterEnd() {
			const base = life.retry ?? settings.reconnectDelay ?? END_MS;
			return wait(base, (times) => Math.max(base, step) * (times - 1));
		}
		function afterLoss(retryAfter) {
			return wait(Math.max(retryAfter ?? 0, life.retry ?? 0), (times) => Math.max(life.retry ?? 0, step) * times, retryAfter !== void 0);
		}
		switch (happening.type) {
			case "connect": return happening.away ? stop("paused") : open();
			case "close": return state === "closed" ? life : become({
				...closed,
				newest: life.newest
			});
			case "due": return state === "retrying" && !connection ? open() : life;
			case "wake": return state === "retrying" && !life.held && !(connection && settings.leaveAlone) ? open() : life;
			case "pause": return /closed|failed|paused/.test(state) ? life : stop("paused");
			case "resume": return state === "paused" ? open() : life;
			case "opened": return become({
				state: "open",
				opened: true,
				proven: settings.leaveAlone,
				attempt: settings.leaveAlone ? 0 : life.attempt
			});
			case "proven": return life.proven ? life : {
				...life,
				proven: true,
				attempt: 0,
				grants: 0
			};
			case "retry": return {
				...life,
				retry: Math.min(happening.ms, LONGEST_MS)
			};
			case "interrupted": {
				const patience = life.opened ? 1 : BLIND_ATTEMPTS;
				const left = life.proven || happening.blind && life.attempt < patience;
				if (allowed && !least && (settings.leaveAlone || left)) return become({
					state: "retrying",
					attempt: life.attempt + 1,
					opened: false,
					proven: false
				});
				return life.opened ? afterEnd() : afterLoss();
			}
			case "ended": return afterEnd();
			case "lost": return afterLoss(happening.retryAfter && Math.min(happening.retryAfter, LONGEST_MS));
			case "refused": return become({
				...none,
				state: "failed",
				attempt: life.attempt + 1
			});
			case "asked": {
				const attempt = life.attempt + 1;
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
			case "granted": {
				if (state !== "retrying" || connection) return life;
				const { grants } = life;
				return {
					...grants ? become({ delay: delayOf(0, Math.max(step, FAILURE_MS) * 2 ** (grants - 1)) }) : open(),
					grants: grants + 1
				};
			}
		}
	}
	// src/stream/position.ts
	/** In milliseconds: after an hour, few servers still know what came then. */
	var EXPIRY_MS = 36e5;
	/** What a header cannot carry. */
	var CONTROLS = /[\0-\x1f\x7f]/;
	/**
	* @param first where to begin; undefined when the page does not say.
	* @param kept whether the session storage knows it over a reload.
	* @param waiting what is still to be shown, the oldest first.
	*/
	function createPosition(url, first, kept, now, waiting) {
		const key = `sluice ${url}`;
		let [id, before, expired, begin] = [
			"",
			"",
			false,
			first ?? ""
		];
		/** After which id each event comes. */
		const places = /* @__PURE__ */ new WeakMap();
		if (kept && first === void 0) try {
			const [at, was] = JSON.parse(sessionStorage.getItem(key) ?? "");
			if (typeof was === "string" && Number.isFinite(at)) {
				expired = Math.abs(now() - at) > EXPIRY_MS;
				if (!expired) begin = was;
			}
		} catch {}
		function move(to) {
			if (to !== "error" && !CONTROLS.test(to)) [before, id] = [id, to];
		}
		move(begin);
		return {
			get id() {
				return id;
			},
			expired,
			move,
			handOn(event, own) {
				if (kept) places.set(event, own === id ? before : id);
			},
			forget() {
				id = "";
			},
			keep(leaving) {
				if (!kept) return;
				const shown = (leaving ? waiting().map((event) => places.get(event)) : []).find((place) => place !== void 0) ?? id;
				try {
					if (shown) sessionStorage.setItem(key, JSON.stringify([now(), shown]));
					else sessionStorage.removeItem(key);
				} catch {}
			}
		};
	}
	// src/stream/rush.ts
	var RUSH_MS = 3e3;
	/** @param now the time in milliseconds. */
	function createRush(now) {
		/** When the newest requests were made, the oldest first. */
		let requests = [];
		return {
			asked() {
				requests = [...requests, now()].slice(-9);
			},
			wait() {
				const first = requests.at(-9) ?? -3e3;
				return Math.max(0, first + RUSH_MS - now());
			}
		};
	}
	// src/stream/symptoms.ts
	/** So many events make a stream; fewer may well come together. */
	var SEVERAL = 3;
	/** In milliseconds: who waited less was not kept waiting, and what takes longer is no moment. */
	var LONG_MS = 1e3;
	/** Timeouts are set to multiples of this, in seconds. */
	var ROUND = 5;
	/** The page sees a connection later than a proxy does; a server may look at its timeouts only once a second. */
	var [EARLY_MS, LATE_MS] = [300, 1200];
	/** @param now the time in milliseconds. */
	function createSymptoms(now) {
		let [askedAt, openedAt, heardAt, firstAt, count] = [
			0,
			0,
			0,
			0,
			0
		];
		/** How long the connections before lived, and how long each was silent at its end, where that was a round time. */
		let before = [];
		return {
			asked() {
				askedAt = now();
			},
			opened() {
				openedAt = heardAt = now();
				count = 0;
			},
			heard(event) {
				heardAt = now();
				if (event && !count++) firstAt = heardAt;
			},
			ended() {
				const endedAt = now();
				const waited = firstAt - askedAt;
				askedAt = NaN;
				const lengths = [openedAt, heardAt].map((since) => roundSeconds(endedAt - since));
				const seconds = lengths.find((length, which) => length && before.length === 2 && before.every((one) => one[which] === length));
				before = [...before, lengths].slice(-2);
				if (count >= SEVERAL && waited >= LONG_MS && endedAt - firstAt < Math.min(waited / 4, LONG_MS)) return { code: "stream-buffered" };
				return seconds ? {
					code: "stream-cut",
					seconds
				} : void 0;
			}
		};
	}
	/** A time in seconds, if it is a round one, else 0. */
	function roundSeconds(ms) {
		const shifted = ms + EARLY_MS;
		const seconds = ROUND * Math.floor(shifted / (ROUND * 1e3));
		return shifted - seconds * 1e3 < EARLY_MS + LATE_MS ? seconds : 0;
	}
	// src/stream/stream.ts
	/** In characters: no browser sends a longer id, and no server reads one. */
	var LONGEST_ID = 65536;
	/** [htmx-ext-sse] A source of the page is opened again after 0.5, 1, 2 … 64 seconds, to the millisecond. */
	var OWN_SOURCE = {
		reconnectJitter: 0,
		reconnectMaxDelay: 64e3
	};
	/**
	* Does what the policy asks for, and hands each event to those who listen to its name. (It is long because every
	* line of it works on the same life, connection and position.)
	*
	* @param idle called when the last holder has let go.
	*/
	function createStream(wanted, means, idle) {
		const { url, options } = wanted;
		const { clock } = means;
		const holders = /* @__PURE__ */ new Map();
		const listeners = createListeners(SIGNALS, (name) => connection?.unlisten?.(name));
		const memory = createMemory(clock.now);
		const position = createPosition(absolute(url), wanted.lastEventId, options.resume === "page", clock.now, means.waiting);
		const settings = () => ({
			...options,
			leaveAlone: !!means.ownSource() || options.transport === "eventsource",
			...means.ownSource() ? OWN_SOURCE : {}
		});
		let life = closed;
		let connection;
		let transport = "eventsource";
		const pool = options.pool === "browser" ? means.share?.(wanted, () => happen({ type: "due" })) : void 0;
		/** Whether EventSource has given up, or was given up. */
		let fallenBack = false;
		/** Whether the stream was open before. */
		let wasOpened = false;
		/** What is missing, told as soon as the stream is open again. */
		let missing = position.expired ? "expired" : void 0;
		let lostAt = 0;
		/** Counts the requests, those of an EventSource that opens itself again among them. */
		const rush = createRush(clock.now);
		/** The origin of the last answer, where that is not the page's. */
		let isAbroad = false;
		const retryAlarm = createAlarm(clock, () => happen({ type: "due" }));
		const proofAlarm = createAlarm(clock, () => happen({
			type: "proven",
			of: life.connection
		}));
		const connectAlarm = createAlarm(clock, () => broken({ reason: `no answer for ${options.connectTimeout} ms` }));
		const symptoms = createSymptoms(clock.now);
		const silence = means.ownSource() || wanted.once ? void 0 : means.watchSilence?.(listenedTo, ({ code, ...about }) => warnOnce(code, {
			url,
			...about
		}, url));
		const heartbeat = createHeartbeat(options.heartbeat, clock, () => broken({ reason: "no heartbeat" }));
		function tell(name, detail) {
			const now = life;
			tellAll(holders, name, {
				...detail,
				source: connection?.source
			}, () => name !== "htmx:sseState" || life === now);
		}
		function happen(happening, chance = clock.chance()) {
			const before = life;
			const after = next(before, happening, settings(), chance, rush.wait());
			if (after === before) return;
			life = after;
			if (after.connection > before.newest || happening.type === "interrupted" && after.connection) rush.asked();
			if (/proven|retry$/.test(happening.type)) return;
			const { state, delay } = after;
			if (before.state === "open") lostAt = clock.now();
			if (after.connection !== before.connection) {
				if (before.opened) position.keep();
				if (transport === "eventsource" && !before.opened) fallenBack ||= state === "retrying";
				connection?.close(happening.type);
				connection = void 0;
				silence?.clear();
			}
			if (!after.connection && state !== "retrying") pool?.leave();
			for (const watch of [
				heartbeat,
				proofAlarm,
				connectAlarm,
				retryAlarm
			]) watch.clear();
			if (state === "open") {
				heartbeat.start();
				proofAlarm.set(PROOF_MS);
			} else if (after.connection && options.connectTimeout && !means.ownSource()) connectAlarm.set(options.connectTimeout);
			if (delay) retryAlarm.set(delay);
			if (after.connection > before.newest) open(after.connection);
			if (life === after) tell(STATE_CHANGE, stateOf(after));
		}
		function stateOf({ state, attempt, delay, reason }) {
			return {
				state,
				attempt,
				delay,
				reason,
				url
			};
		}
		/** Whether the next attempt needs what EventSource cannot do. */
		function needsFetch() {
			const { transport, method, credentials, heartbeat } = options;
			if (wanted.transport) return true;
			if (settings().leaveAlone) return false;
			return transport === "fetch" || method !== "get" || credentials === "omit" || heartbeat !== "auto" && heartbeat > 0 || !!pool || wanted.wild || listeners.wild || fallenBack || wanted.adds || !!position.id && isSameOrigin(url);
		}
		/** Names that somebody listens to, but for those that Sluice gives a meaning. */
		function listenedTo() {
			return listeners.names().filter((name) => !SIGNALS.includes(name));
		}
		const isCurrent = (of) => of === life.connection;
		function open(of) {
			const { attempt } = life;
			if (position.id.length > LONGEST_ID) dropId(true);
			const go = (isAllowed) => isCurrent(of) && (isAllowed ? connect(of) : broken({ cancelled: true }));
			const answer = askAll(holders, {
				url,
				attempt,
				lastEventId: position.id,
				source: void 0
			});
			if (answer instanceof Promise) answer.then(go, (cause) => isCurrent(of) && broken({ cause }));
			else go(answer);
		}
		function connect(of) {
			transport = needsFetch() ? "fetch" : "eventsource";
			if (transport === "eventsource") listeners.names().forEach(warnOfWild);
			const from = {
				id: position.id,
				again: false
			};
			symptoms.asked();
			silence?.asked();
			const attempt = {
				url,
				lastEventId: from.id,
				idName: options.idName,
				isAbroad,
				credentials: options.credentials,
				blank: wanted.blank,
				request: [...holders.values()].find((request) => request)
			};
			try {
				connection = (wanted.transport ?? (transport === "fetch" ? pool?.transport ?? means.fetch : means.eventSource))(attempt, {
					opened() {
						if (!isCurrent(of)) return;
						if (wasOpened && !(from.again ? position.id : from.id)) missing ??= "no-id";
						memory.opened(from.id || position.id);
						from.again = wasOpened = true;
						symptoms.opened();
						silence?.opened();
						happen({
							type: "opened",
							of
						});
						tell(OPEN$1, {});
						if (missing) gap(missing);
					},
					cameFrom(from) {
						if (!isCurrent(of)) return false;
						const originOf = (of) => new URL(of, document.baseURI).origin;
						isAbroad = originOf(from) !== location.origin;
						const cause = originOf(from) === originOf(url) || means.ownSource() ? void 0 : wanted.refusal?.(from);
						if (cause) broken({
							cause,
							url: from
						});
						return !cause;
					},
					message: (name, event, id) => isCurrent(of) && message(name, event, id),
					identified: (id) => isCurrent(of) && position.move(id),
					heard(beat) {
						heartbeat.heard(beat);
						symptoms.heard(false);
						if (beat) silence?.alive();
					},
					retry: (ms) => happen({
						type: "retry",
						of,
						ms
					}),
					found: warnOnce,
					broken(ending) {
						if (!isCurrent(of)) return;
						if (life.opened) tellSymptom(ending);
						broken(ending, from);
					}
				});
			} catch (cause) {
				fail("stream-failed", cause);
				happen({
					type: "refused",
					of
				});
			}
			for (const name of listeners.names()) connection?.listen?.(name);
		}
		/** Goes on without an id that cannot be sent. @param isLong the server is the same: it may replay everything. */
		function dropId(isLong) {
			position.forget();
			missing = "refused";
			if (isLong) memory.startOver();
		}
		/** Tells an error, in one sentence and in its parts. */
		function fail(code, cause, about = {}) {
			tell(ERROR, {
				url,
				...about,
				code,
				error: new SluiceError(code, {
					url,
					...about
				}, cause)
			});
		}
		/** Ended in order, a stream may be cut on purpose. */
		function tellSymptom({ clean }) {
			const found = symptoms.ended();
			if (found && !(clean && found.code === "stream-cut")) warnOnce(found.code, {
				url,
				...found
			}, url);
		}
		function broken(ending, from = {
			id: "",
			again: false
		}) {
			const of = life.connection;
			if (ending.aborted) {
				happen({ type: "close" });
				return;
			}
			const { spoilt, chance, ...rest } = ending;
			const { happening, reason, answerable, idRefused, idTooLong } = judge(position.id ? ending : rest, clock.now());
			const { cause, reason: given, ...known } = rest;
			let answer;
			const retry = (promise = true) => {
				answer = promise;
			};
			const adds = cause instanceof Error && !(cause instanceof SluiceError);
			const about = {
				url,
				...known,
				reason: given ?? (adds ? `${reason}: ${cause.message}` : reason),
				...answerable && { retry }
			};
			const refusesId = idRefused && from.id;
			if (!ending.clean || options.reconnect) tellBroken(cause, about, happening.type === "refused" && !refusesId);
			if (!isCurrent(of)) return;
			if (ending.recovering === false) fallenBack = true;
			if (refusesId) {
				dropId(idTooLong);
				happen({
					type: "lost",
					of
				});
			} else if (answer) ask(answer, of);
			else if (happening.type === "interrupted") happen({
				...happening,
				of,
				blind: from.again && !position.id
			});
			else happen({
				...happening,
				of
			}, chance);
			if (life.reason === "exhausted") fail("stream-failed", `given up after ${life.attempt} failures`);
		}
		function tellBroken(cause, about, final) {
			const known = cause instanceof SluiceError ? cause : void 0;
			const code = known?.code ?? (final ? "stream-failed" : "stream-lost");
			const error = known ?? new SluiceError(code, {
				...about,
				url
			}, cause);
			const event = cause instanceof Event && Object.assign(cause, {
				finding: error,
				toString: () => error.message
			});
			tell(ERROR, {
				...about,
				code,
				error: event || error
			});
		}
		/** Waits for the page's answer to a refusal, such as a new token. */
		function ask(answer, of) {
			happen({
				type: "asked",
				of
			});
			const asked = life;
			Promise.resolve(answer).then(() => life === asked && happen({ type: "granted" }), (cause) => {
				if (life !== asked) return;
				fail("stream-failed", cause);
				happen({
					type: "refused",
					of: 0
				});
			});
		}
		function gap(reason) {
			missing = void 0;
			tell(GAP, {
				reason,
				url,
				lastEventId: position.id,
				since: lostAt
			});
		}
		function message(name, event, id) {
			const of = life.connection;
			symptoms.heard(true);
			if (id === "error" && name === "stream-error") {
				fail("stream-failed", event.data, { payload: event.data });
				happen({
					type: "refused",
					of
				});
				return;
			}
			const isSignal = SIGNALS.includes(name);
			if (BEATS.includes(name) && transport === "fetch") heartbeat.heard(true);
			if (!isSignal && !life.proven) happen({
				type: "proven",
				of
			});
			if (name === "stream-reset") gap("reset");
			const heardBy = listeners.of(name);
			const isHeard = heardBy.length > 0;
			if (!isSignal) silence?.event(name, isHeard);
			if (id && id !== "error" && isHeard && options.dedupe && memory.isReplay(id, name, `${event.data}`)) return;
			position.handOn(event, id);
			deliver(event, name, heardBy);
		}
		function deliver(event, name, heardBy = listeners.of(name)) {
			if (!heardBy.length && !SIGNALS.includes(name)) warnOfUnheard(url, name, listeners.similar(name));
			const tap = (event, name) => means.tap?.(event, name, url);
			for (const listener of [tap, ...heardBy]) try {
				listener(event, name);
			} catch (cause) {
				reportError(cause);
			}
		}
		const away = () => options.pauseOnBackground && document.hidden;
		return {
			url,
			memory,
			get holders() {
				return holders.size;
			},
			get life() {
				return life;
			},
			get lastEventId() {
				return position.id;
			},
			get transport() {
				return connection?.isShared ? "hub" : transport;
			},
			hold(holder, request) {
				holders.set(holder, request);
				if (holders.size === 1) happen({
					type: "connect",
					away: away()
				});
				else {
					const source = connection?.source;
					holder(STATE_CHANGE, {
						...stateOf(life),
						source
					});
					if (life.state === "open") queueMicrotask(() => holders.has(holder) && holder("htmx:sseOpen", { source }));
				}
				return () => {
					if (!holders.delete(holder) || holders.size) return;
					happen({ type: "close" });
					idle();
				};
			},
			listen(name, listener) {
				const stop = listeners.add(name, listener);
				connection?.listen?.(name);
				if (name.includes("*") && connection && transport === "eventsource") {
					if (needsFetch()) happen({ type: "connect" });
					else warnOfWild(name);
				}
				return stop;
			},
			names: listeners.names,
			deliver,
			reconnect: () => wanted.once || happen({ type: "connect" }),
			signal(signal) {
				heartbeat.check();
				if (signal === "leave" || away()) happen({ type: wanted.once ? "close" : "pause" });
				else if (signal !== "hidden" && life.state === "paused") happen({ type: "resume" });
				else if (signal === "wake") happen({ type: "wake" });
				if (/hidden|leave/.test(signal)) position.keep(true);
			}
		};
	}
	function warnOfWild(name) {
		if (name.includes("*")) warnOnce("wildcard-unheard", { name }, name);
	}
	/** Warns of an event that nobody listens to, when it looks as if somebody meant to. */
	function warnOfUnheard(url, name, similar) {
		if (similar) warnOnce("event-similar", {
			url,
			name,
			similar
		}, url + name);
		else if (name === "message") warnOnce("event-unnamed", { url }, url);
	}
	// src/stream/registry.ts
	/** From so many streams on, HTTP/1.1 is about to run out of connections. */
	var MANY = 4;
	function createRegistry(means) {
		const streams = /* @__PURE__ */ new Map();
		/** Tells functions of the page apart that make its sources. */
		const makers = /* @__PURE__ */ new WeakMap();
		let count = 0;
		watchPage((signal) => {
			for (const stream of [...streams.values()]) stream.signal(signal);
		});
		return {
			of(wanted, more = "") {
				const { url, options } = wanted;
				const { batch, budget, maxQueue, defer, ...own } = options;
				const maker = means.ownSource();
				if (maker && !makers.has(maker)) makers.set(maker, ++count);
				const key = options.pool === "off" || options.method !== "get" ? {} : JSON.stringify([
					absolute(url),
					own,
					more,
					maker && makers.get(maker)
				]);
				const stream = streams.get(key) ?? createStream(wanted, means, () => streams.delete(key));
				streams.set(key, stream);
				warnOfMany([...streams.values()]);
				return stream;
			},
			all: () => [...streams.values()]
		};
	}
	/** Warns when the page's own server speaks HTTP/1.1, and its streams leave little room for anything else. */
	function warnOfMany(streams) {
		const count = streams.filter(({ url }) => isSameOrigin(url)).length;
		const [page] = performance.getEntriesByType("navigation");
		if (count >= MANY && /http.1/.test(page?.nextHopProtocol)) warnOnce("streams-many", { count });
	}
	// src/stream/silence.ts
	/** Longer than it takes to notice that nothing happens. */
	var PATIENCE_MS = 1e4;
	/** So many names are repeated. */
	var MOST = 5;
	/**
	* @param listened the names that are listened to.
	* @param found called at most once.
	*/
	function createSilenceWatch(clock, listened, found) {
		const unheard = /* @__PURE__ */ new Set();
		let [isOpen, isLate, isAlive, isDone] = [
			false,
			false,
			false,
			false
		];
		const alarm = createAlarm(clock, () => {
			isLate = true;
			look();
		});
		function look() {
			if (isDone || !isLate) return;
			const seconds = PATIENCE_MS / 1e3;
			const names = listened();
			const heard = list(names);
			if (!isOpen) tell({
				code: "stream-silent",
				seconds
			});
			else if (!names.length || names.some((name) => name.includes("*"))) return;
			else if (unheard.size) tell({
				code: "event-unheard",
				names: list([...unheard]),
				heard
			});
			else if (!isAlive) tell({
				code: "stream-quiet",
				seconds,
				heard
			});
		}
		function tell(finding) {
			isDone = true;
			found(finding);
		}
		function wait() {
			isLate = false;
			if (!isDone) alarm.set(PATIENCE_MS);
		}
		return {
			asked() {
				isOpen = false;
				wait();
			},
			opened() {
				isOpen = true;
				wait();
			},
			alive() {
				isAlive = true;
			},
			event(name, isHeard) {
				if (isHeard) {
					isDone = true;
					alarm.clear();
				} else if (!isDone && unheard.size < MOST) {
					unheard.add(name);
					look();
				}
			},
			clear: alarm.clear
		};
	}
	function list(names) {
		return names.slice(0, MOST).map((name) => `"${name}"`).join(", ");
	}
	// src/swap/bindings.ts
	/** @param settle has {@link Bindings.forget} called if something has changed by now. */
	function createBindings(host, renderer, settle) {
		let known = /* @__PURE__ */ new WeakMap();
		let isEmpty = true;
		const inheritance = createInheritance(host.inherited, (element) => host.read(element, CONNECT) !== null);
		function bind(element, place) {
			const inherited = (name) => inheritance.of(element, name);
			const limiting = inherited(LIMIT);
			const limit = limiting ? Number(limiting) : Number.POSITIVE_INFINITY;
			const isLimit = limit >= 0;
			if (!isLimit) warnOnce("option-invalid", {
				element,
				key: LIMIT,
				value: limiting,
				expected: "a number"
			}, LIMIT);
			const written = place ? "" : inherited("hx-target");
			const target = written ?? "this";
			const itself = target === "this" ? written ? host.target(element) : element : void 0;
			const strategy = host.strategy(element, inherited, place);
			return {
				element,
				target,
				locate(filled) {
					if (itself?.isConnected) return itself;
					if (place || itself) return host.target(element, place);
					let found;
					try {
						found = host.find(element.isConnected ? element : document.body, filled);
					} catch (cause) {
						throw new SluiceError("target-invalid", { target: filled }, cause);
					}
					if (found && filled !== target && renderer.protects(found, strategy.grows)) throw new SluiceError("target-template", { target: filled });
					return found;
				},
				isFixed: !!(place || itself),
				strategy,
				limit: isLimit ? limit : Number.POSITIVE_INFINITY,
				...renderer.bind(element)
			};
		}
		return {
			settle,
			of(element, place) {
				settle();
				const key = place ?? element;
				const found = document.contains(element) && known.get(key) || bind(element, place);
				known.set(key, found);
				isEmpty = false;
				return found;
			},
			get isEmpty() {
				return isEmpty;
			},
			forget() {
				isEmpty = true;
				known = /* @__PURE__ */ new WeakMap();
				inheritance.forget();
				host.forget();
			}
		};
	}
	// src/dom/follow.ts
	/**
	* So many CSS pixels from the end are at the end: a browser rounds sizes to whole pixels, and when zoomed out, a
	* position to two or three of them.
	*/
	var NEAR_PX = 4;
	var readers = /* @__PURE__ */ new WeakMap();
	/** The lists whose box tells that it was scrolled. It may outlive them, as the page does. */
	var lists = /* @__PURE__ */ new WeakMap();
	/**
	* Keeps the reader of a list in place: one who is at the end where new elements come stays there; for any other,
	* nothing moves, and the attribute `sse-unseen` counts the new elements until the end is reached again.
	*
	* Call it right before content is put into the target, and what it returns right after: positions are read when the
	* layout is done already, and once more when it has to be done anyway.
	*
	* @returns takes the number of new elements, those that were removed not subtracted.
	*/
	function follow(target, where) {
		const reader = readerOf(target);
		const { box, isReversed } = reader;
		const sign = where === "end" === isReversed ? -1 : 1;
		if (reader.sign !== sign) Object.assign(reader, {
			sign,
			top: -sign * Infinity,
			isAtEnd: false
		});
		look(target, reader);
		const { isAtEnd } = reader;
		const witnesses = isAtEnd ? [] : choose(target, reader);
		if (!isAtEnd && reader.shownRange === void 0) {
			reader.shownRange = reader.range;
			requestAnimationFrame(() => {
				reader.shownRange = void 0;
			});
		}
		return (newElements) => {
			if (isAtEnd) {
				const [range, room, edge] = measure(target, reader);
				reader.range = range;
				scroll(box, sign * (reader.isBoxAtEnd ? room : Math.max(edge, 0)));
			} else {
				if (newElements > 0) target.setAttribute(UNSEEN, `${Number(target.getAttribute(UNSEEN)) + newElements}`);
				const start = startOf(box);
				const moves = witnesses.flatMap(([witness, y]) => {
					const now = witness.isConnected ? witness : document.getElementById(witness.getAttribute("id") ?? "");
					return now ? now.getBoundingClientRect().top - start - y : [];
				}).sort((a, b) => a - b);
				const move = (moves[moves.length >> 1] ?? 0) + reader.rest;
				const before = box.scrollTop;
				if (Math.abs(move) >= .5) scroll(box, move);
				reader.rest = (move - box.scrollTop + before) % 1;
			}
			reader.top = box.scrollTop;
			if (!isAtEnd) look(target, reader);
		};
	}
	/** Finds out whether the reader has come to the end, or left it. Reads one number while nothing has moved there. */
	function look(target, reader) {
		const { box, sign = 1, top, isAtEnd, isBoxAtEnd } = reader;
		const now = box.scrollTop;
		if (isAtEnd && now === top) return;
		const moved = sign * (now - top);
		const [range, room, edge] = measure(target, reader);
		const near = moved > 0 ? NEAR_PX + range - (reader.shownRange ?? range) : 1;
		reader.isAtEnd = (moved > 0 ? Math.min(room, edge) : isBoxAtEnd ? room : edge) <= near || isAtEnd && moved >= 0;
		reader.range = range;
		if (moved) reader.rest = 0;
		if (reader.isAtEnd) {
			reader.isBoxAtEnd = room <= near;
			target.removeAttribute(UNSEEN);
		}
		reader.top = box.scrollTop;
	}
	/** How far the box can be scrolled, how far it is to its end, and how far until that of the list is to be seen. */
	function measure(target, { box, sign = 1, isBoxReversed }) {
		const { clientHeight } = box;
		const range = box.scrollHeight - clientHeight;
		const top = box.scrollTop + (isBoxReversed ? range : 0);
		const room = sign < 0 ? top : range - top;
		if (target === box) return [
			range,
			room,
			room
		];
		const { top: upper, bottom } = target.getBoundingClientRect();
		const start = startOf(box);
		return [
			range,
			room,
			sign < 0 ? start - upper : bottom - start - clientHeight
		];
	}
	/** Children of a list around the middle of its box, and where each is. */
	function choose(target, { box, isReversed }) {
		const children = childrenOf(target);
		const start = startOf(box);
		const middle = start + box.clientHeight / 2;
		let [low, high] = [0, children.length - 1];
		while (low < high) {
			const at = low + high >> 1;
			const { top, bottom } = children[at].getBoundingClientRect();
			if (isReversed ? top < middle : bottom > middle) high = at;
			else low = at + 1;
		}
		return [
			-2,
			-1,
			0,
			1,
			2
		].flatMap((step) => {
			const child = children[low + step];
			return child ? [[child, child.getBoundingClientRect().top - start]] : [];
		});
	}
	function readerOf(target) {
		const known = readers.get(target);
		if (known && known.range > 0 && known.box.contains(target)) return known;
		const box = scrollingBox(target);
		if (known?.box === box) return known;
		const isColumnReversed = (of) => {
			const { display, flexDirection } = getComputedStyle(of);
			return display.endsWith("flex") && flexDirection === "column-reverse";
		};
		const [isBoxReversed, isReversed] = [box, target].map(isColumnReversed);
		const reader = {
			box,
			isBoxReversed,
			isReversed,
			top: 0,
			isAtEnd: false,
			isBoxAtEnd: false,
			range: 0,
			rest: 0
		};
		readers.set(target, reader);
		const source = sourceOf(box);
		lists.set(source, (lists.get(source) ?? /* @__PURE__ */ new Set()).add(new WeakRef(target)));
		source.addEventListener("scroll", scrolled, { passive: true });
		return reader;
	}
	function scrolled({ currentTarget }) {
		const source = currentTarget;
		const known = lists.get(source);
		for (const list of known ?? []) {
			const target = list.deref();
			if (target && !target.isConnected) readers.delete(target);
			const reader = target && readers.get(target);
			if (reader && sourceOf(reader.box) === source) look(target, reader);
			else known?.delete(list);
		}
		if (!known?.size) source.removeEventListener("scroll", scrolled);
	}
	/** What tells that a box was scrolled. */
	function sourceOf(box) {
		return box === document.scrollingElement ? document : box;
	}
	/** The nearest box that scrolls: the element itself, one around it, or the page. */
	function scrollingBox(element) {
		const { body, documentElement: root } = document;
		const overflow = (of) => getComputedStyle(of).overflowY;
		for (let at = element; at && at !== root; at = at.parentElement) if ((at !== body || overflow(root) !== "visible") && /auto|scroll/.test(overflow(at))) return at;
		return document.scrollingElement ?? root;
	}
	/** Where the visible part of a box begins. */
	function startOf(box) {
		return box === document.scrollingElement ? 0 : box.getBoundingClientRect().top + box.clientTop;
	}
	function scroll(box, top) {
		box.scrollBy({
			top,
			behavior: "instant"
		});
	}
	// src/dom/limit.ts
	/** Text and comments, and the element that they came with. */
	var owners = /* @__PURE__ */ new WeakMap();
	var isElement = (node) => node?.nodeType === Node.ELEMENT_NODE;
	/** Remembers of the nodes of one message which element each text and comment goes with: the next one, or else the last. */
	function own(nodes) {
		let loose = [];
		let last;
		for (const node of nodes) if (isElement(node)) {
			last = node;
			for (const one of loose) owners.set(one, last);
			loose = [];
		} else loose.push(node);
		if (last) for (const one of loose) owners.set(one, last);
	}
	/**
	* Takes the oldest elements out of a list until it has so many; with each go the text and the comments that came with
	* it, and whatever stands outside of it.
	*
	* @param kept a selector for elements that are not counted and stay.
	* @param remove takes an element out of the page.
	*/
	function evict(target, limit, oldest, kept, remove) {
		const children = childrenOf(target);
		if (children.length <= limit) return;
		const [outwards, inwards] = oldest === "firstElementChild" ? ["previousSibling", "nextSibling"] : ["nextSibling", "previousSibling"];
		let excess = children.length - limit;
		for (const child of children) if (child.matches(kept)) excess--;
		let at = oldest === "firstElementChild" ? target.firstChild : target.lastChild;
		while (at && excess > 0) {
			let next = at[inwards];
			if (isElement(at) && !at.matches(kept)) {
				excess--;
				clear(at[outwards], outwards, () => true);
				const element = at;
				clear(next, inwards, (node) => owners.get(node) === element);
				next = at[inwards];
				remove(element);
			}
			at = next;
		}
	}
	/** Takes out text and comments from a node on, as long as this is so. */
	function clear(from, direction, isSo) {
		let at = from;
		while (at && !isElement(at) && isSo(at)) {
			const next = at[direction];
			at.remove();
			at = next;
		}
	}
	// src/dom/offscreen.ts
	/** @param shown called when an element comes into view. */
	function createOffscreen(shown) {
		const hidden = /* @__PURE__ */ new WeakMap();
		let observer;
		return { hides(element) {
			const known = hidden.get(element);
			if (known !== void 0) return known;
			observer ??= new IntersectionObserver((entries) => {
				for (const { target, isIntersecting } of entries) hidden.set(target, !isIntersecting);
				if (entries.some(({ isIntersecting }) => isIntersecting)) shown();
			});
			if (getComputedStyle(element).display !== "contents") observer.observe(element);
			hidden.set(element, false);
			return false;
		} };
	}
	// src/swap/raw.ts
	/** An object, or a list of some. */
	var JSON_START = /^\s*\[?\s*{\s*["}]/;
	/** Where text is to be seen as it is, or not at all. */
	var PLAIN = "script,pre,code,textarea,[hidden]";
	/** Warns of JSON that is shown as text, most likely for want of a template. `target` is asked for only if need be. */
	function warnOfRaw(element, message, target) {
		if (!JSON_START.test(message.payload) || target()?.closest(PLAIN) !== null) return;
		try {
			message.json();
		} catch {
			return;
		}
		warnOnce("json-raw", { element });
	}
	// src/swap/template-hints.ts
	var VALUE = /(?<!{){{\s*[\w.]+\s*}}(?!})/g;
	/** What a value may be, as far as it can matter to the elements and attributes around it: Mustache escapes the rest. */
	var SAMPLES = [
		"a",
		"a b",
		" ",
		""
	];
	/**
	* Finds out what a Mustache template always renders; undefined where that depends on the data.
	*
	* Proved by its own text: it holds plain values only, and reads as the same elements with the same attributes whatever
	* stands for them. Then a value is a text or inside of quotes, which it cannot end.
	*/
	function templateHints(source) {
		if (source.replace(VALUE, "").includes("{{")) return void 0;
		const [first = "", ...others] = SAMPLES.map((sample) => shapeOf(source.replace(VALUE, sample)));
		if (others.some((other) => other !== first)) return void 0;
		return {
			rows: first.split("\n").filter((line) => line.startsWith("0")).length,
			isInert: !acts(source),
			hasIds: /\bid\s*=/i.test(source)
		};
	}
	/** Elements and their attributes, a line each, which begins with how deep it is. */
	function shapeOf(html) {
		const template = document.createElement("template");
		template.innerHTML = html;
		const lines = (of, depth) => [...of.children].flatMap((element) => [`${depth} ${element.localName} ${element.getAttributeNames().sort()}`, ...lines(element, depth + 1)]);
		return lines(template.content, 0).join("\n");
	}
	// src/swap/lane-renderer.ts
	/** A target that is found by its id alone. */
	var BY_ID = /^#[\w-]+$/;
	var ID = /\bid\s*=/i;
	/**
	* Shows the events that wait for one target, and together what is the same together as one by one: of those that only
	* add, all; of those that replace each other, the newest. What acts, or may, is always swapped by itself. (The file is
	* long because every way to show a lane uses what is known of it.)
	*
	* @param release called when what was held may go on.
	*/
	function createLaneRenderer(host, fail, release) {
		const offscreen = createOffscreen(release);
		/** Where the target of a lane was found, for the swap that follows. */
		let found = /* @__PURE__ */ new WeakMap();
		/** View transitions that have not finished. */
		let transitions = 0;
		/** How many swaps of a stream have not inserted what they have. */
		const inserting = /* @__PURE__ */ new Map();
		/** What was told last of a binding, where the host takes its time. */
		const reports = /* @__PURE__ */ new WeakMap();
		const known = /* @__PURE__ */ new WeakMap();
		/** What is known of everything that a binding shows. */
		function hintsOf(binding) {
			if (!binding.escapes || binding.strategy.isTransformed()) return void 0;
			const sources = binding.sources();
			const before = known.get(binding);
			if (before && before.sources === sources) return before.hints;
			const [source, ...more] = sources ?? [];
			const hints = source === void 0 || more.length ? void 0 : templateHints(source);
			known.set(binding, {
				sources,
				hints
			});
			return hints;
		}
		/** For what is decided before the swap, which tells why there is none. */
		function locateQuietly(lane) {
			const { target, binding } = lane;
			try {
				const before = found.get(lane);
				if (before?.isConnected && target.startsWith("#") && before.matches(target)) return before;
				const now = binding.locate(target);
				if (now) found.set(lane, now);
				return now;
			} catch {
				return;
			}
		}
		/** Has an item rendered, once. */
		function render(lane, item) {
			const { binding } = lane;
			const { message } = item;
			if (item.content === void 0 && !("thrown" in item)) try {
				item.content = binding.strategy.transform(message.payload, (text) => binding.render(text, text === message.payload ? () => message.json() : void 0));
				if (binding.template === void 0 && item.content === message.payload) warnOfRaw(binding.element, message, () => /^(none|delete)/.test(host.inherited(binding.element, "hx-swap") ?? "") ? void 0 : locateQuietly(lane));
			} catch (thrown) {
				item.thrown = thrown;
			}
			return item.content;
		}
		function itemActs(lane, item) {
			const hints = hintsOf(lane.binding);
			if (hints) return !hints.isInert;
			item.acts ??= acts(render(lane, item) ?? "");
			return item.acts;
		}
		/** Whether an item can be read, so that something that nobody will see need not be rendered. */
		function isReadable({ binding }, { message }) {
			try {
				binding.parse(message.payload, () => message.json());
				return true;
			} catch {
				return false;
			}
		}
		/** Tells how the oldest events of a lane ended, in their order. */
		function report({ binding }, items, swapped, thrown) {
			const { element } = binding;
			const tell = () => {
				for (const item of items) if ("thrown" in item) fail("template-failed", element, item, item.thrown);
				else if (thrown !== void 0) fail("swap-failed", element, item, thrown);
				else host.trigger(element, MESSAGE, item.message.event);
			};
			const before = reports.get(binding);
			if (!swapped && !before) {
				tell();
				return;
			}
			const mine = Promise.all([before, swapped]).catch((error) => {
				thrown = error;
			}).then(tell).then(() => {
				if (reports.get(binding) === mine) reports.delete(binding);
			});
			reports.set(binding, mine);
		}
		/** Counts a swap until it has inserted its content, if that is later. */
		function watchOf(lane, stream, unseen) {
			const { strategy, limit } = lane.binding;
			const isLimited = limit < Number.POSITIVE_INFINITY;
			const { oldest } = strategy;
			const edge = oldest === "firstElementChild" ? "lastChild" : "firstChild";
			const outwards = oldest === "firstElementChild" ? "previousSibling" : "nextSibling";
			/** Whether several are inserted at once; else each comes by itself. */
			let isRead = false;
			let isOver = false;
			let isCounted = false;
			const over = () => {
				isOver = true;
				if (!isCounted) return;
				isCounted = false;
				const left = (inserting.get(stream) ?? 1) - 1;
				if (left) inserting.set(stream, left);
				else inserting.delete(stream);
				release();
			};
			return {
				watch: {
					inserting(target) {
						const { follows } = strategy;
						const inserted = follows && follow(target, follows);
						const before = childrenOf(target).length;
						const last = target[edge];
						return () => {
							const added = childrenOf(target).length - before;
							if (oldest && isLimited) {
								if (!isRead && strategy.grows) own(newNodes(target, last, edge === "lastChild"));
								evict(target, limit, oldest, strategy.kept, host.remove);
								if (unseen) clear(last, outwards, (node) => node.parentNode === target);
							}
							inserted?.(added + unseen);
							unseen = 0;
							over();
						};
					},
					nothing: over,
					read(fragments) {
						isRead = true;
						if (oldest && isLimited) for (const { childNodes } of fragments) own(childNodes);
					},
					transition(finished) {
						const end = () => {
							transitions--;
							over();
							release();
						};
						transitions++;
						finished.then(end, end);
					}
				},
				/** The host has been asked. */
				asked(swapped) {
					if (isOver || strategy.isDelayed || !(swapped || strategy.transition)) return;
					isCounted = true;
					inserting.set(stream, (inserting.get(stream) ?? 0) + 1);
					swapped?.then(over, over);
				}
			};
		}
		/** @param unseen how many elements were left out before these. */
		function swap(lane, items, unseen = 0) {
			const shown = items.filter((item) => item.content !== void 0);
			const [first] = shown;
			if (!first) {
				report(lane, items);
				return;
			}
			const { element, strategy } = lane.binding;
			try {
				const before = found.get(lane);
				found.delete(lane);
				const target = isStable(lane) && before?.isConnected ? before : lane.binding.locate(lane.target);
				if (!target) {
					if (element.isConnected) throw new SluiceError("target-missing", { target: lane.target });
					report(lane, items);
					return;
				}
				const { watch, asked } = watchOf(lane, first.stream, unseen);
				const contents = shown.map(({ content }) => content);
				const swapped = strategy.swap(target, contents, watch);
				asked(swapped);
				report(lane, items, swapped);
			} catch (thrown) {
				report(lane, items, void 0, thrown);
			}
		}
		/** How many of the oldest may be shown as one. */
		function together(lane, count, late) {
			const { items, binding } = lane;
			const { strategy, limit } = binding;
			const { merging } = strategy;
			const isLimited = limit < Number.POSITIVE_INFINITY;
			if (!isStable(lane)) return 1;
			if (count < 2 || merging === "none" || merging === "upsert" && isLimited) return 1;
			if ((merging === "replace" || merging === "upsert" || isLimited) && locateQuietly(lane)?.contains(document.activeElement)) return 1;
			let until = 0;
			while (until < count && !(until && late()) && !itemActs(lane, items[until])) until++;
			return until || 1;
		}
		/** Of events that replace each other: marks those before the newest that has something to show as not to be seen. */
		function supersede(lane, items) {
			const isSure = hintsOf(lane.binding);
			let isSuperseded = false;
			for (let at = items.length - 1; at >= 0; at--) {
				const item = items[at];
				if (isSuperseded && item.content === void 0 && isSure && isReadable(lane, item)) continue;
				const content = render(lane, item);
				if (isSuperseded) delete item.content;
				isSuperseded ||= content !== void 0;
			}
		}
		/** Of events that only add, renders the newest, until there are as many elements as are kept. Returns what it left. */
		function renderKept(lane, items, rows) {
			let missing = Math.max(1, lane.binding.limit);
			let leftOut = 0;
			for (let at = items.length - 1; at >= 0; at--) {
				const item = items[at];
				if (missing > 0) {
					if (render(lane, item) !== void 0) missing -= rows;
				} else if (isReadable(lane, item)) leftOut += rows;
				else render(lane, item);
			}
			return leftOut;
		}
		return {
			isInserting: (stream) => inserting.has(stream),
			concerns(lane, isSo) {
				const target = locateQuietly(lane);
				return !!target && isSo(target);
			},
			blocks: itemActs,
			mayAddListeners: (lane, item) => itemActs(lane, item) && mayAddListeners(render(lane, item) ?? ""),
			removes(lane) {
				const { strategy, limit } = lane.binding;
				if ((strategy.merging === "append" || strategy.merging === "prepend") && limit === Number.POSITIVE_INFINITY) return void 0;
				const target = locateQuietly(lane);
				return target && [target, strategy.replacesTarget];
			},
			held(lane, isHurried) {
				if (transitions && lane.binding.strategy.transition) return true;
				const target = !isHurried && lane.items[0]?.load.defer === "offscreen" && locateQuietly(lane);
				return !!target && target.isConnected && offscreen.hides(target);
			},
			independent(lanes) {
				const all = [...lanes];
				if (all.length < 2) return true;
				const isAllFixed = all.every(({ binding }) => binding.isFixed);
				const [targets, above] = [/* @__PURE__ */ new Set(), /* @__PURE__ */ new Set()];
				const isDependent = (lane) => {
					const { binding, items } = lane;
					const target = locateQuietly(lane);
					if (!target || targets.has(target) || above.has(target)) return true;
					targets.add(target);
					for (let at = target.parentElement; at && !above.has(at); at = at.parentElement) {
						if (targets.has(at)) return true;
						above.add(at);
					}
					if (!isStable(lane)) return true;
					const hints = hintsOf(binding);
					if (hints) return !hints.isInert || !isAllFixed && hints.hasIds;
					return items.some((item) => itemActs(lane, item) || !isAllFixed && ID.test(item.content ?? ""));
				};
				if (!all.some(isDependent)) return true;
				found = /* @__PURE__ */ new WeakMap();
				return false;
			},
			show(lane, count, late) {
				const { items, binding } = lane;
				const { strategy, limit } = binding;
				const most = together(lane, Math.min(count, items.length), late);
				const hints = hintsOf(binding);
				let taken = most;
				let unseen = lane.leftOut;
				lane.leftOut = 0;
				if (strategy.merging === "replace" && most > 1) supersede(lane, items.slice(0, most));
				else if (strategy.grows && hints?.rows && most * hints.rows > limit) unseen += renderKept(lane, items.slice(0, most), hints.rows);
				else {
					taken = 0;
					while (taken < most && !(taken && late())) render(lane, items[taken++]);
				}
				swap(lane, items.splice(0, taken), unseen);
			},
			trim(lane) {
				const { items, binding } = lane;
				const { strategy, limit } = binding;
				const hints = hintsOf(binding);
				if (!hints?.isInert || !(strategy.merging === "replace" || strategy.grows && hints.rows)) return;
				const keeps = strategy.merging === "replace" ? 1 : limit + 1;
				const isDroppable = (item) => item.content === void 0 && isReadable(lane, item);
				if (items.length <= keeps || together(lane, items.length, () => false) < items.length || !items.slice(-keeps).every(isDroppable)) return;
				let until = 0;
				while (until < items.length - keeps && isDroppable(items[until])) until++;
				if (strategy.grows) lane.leftOut += until * hints.rows;
				report(lane, items.splice(0, until));
			},
			overload: ({ binding, items }, waiting) => void host.trigger(binding.element, OVERLOAD, {
				waiting,
				maxQueue: items[0]?.load.maxQueue
			})
		};
	}
	/** Whether a lane finds the same target whatever it has shown before. */
	function isStable({ binding, target }) {
		return binding.isFixed || BY_ID.test(target);
	}
	/** What was put at the end of a target, or at its beginning, after this was the last there. */
	function newNodes(target, last, isAtEnd) {
		const nodes = [];
		const step = isAtEnd ? "previousSibling" : "nextSibling";
		for (let at = isAtEnd ? target.lastChild : target.firstChild; at && at !== last; at = at[step]) nodes.push(at);
		return isAtEnd ? nodes.reverse() : nodes;
	}
	// src/swap/message.ts
	/** An event as it is shown: its data is read once, however many elements show it, and not before one does. */
	var Message = class {
		event;
		#payload;
		#read;
		constructor(event) {
			this.event = event;
			if (event.constructor !== MessageEvent) this.#payload = payloadOf(event);
		}
		get payload() {
			this.#payload ??= payloadOf(this.event);
			return this.#payload;
		}
		/** The data as JSON. Throws the finding that it is none. */
		json() {
			this.#read ??= { data: parseJson(this.payload) };
			return this.#read.data;
		}
	};
	function payloadOf({ data }) {
		return String(data ?? "");
	}
	// src/swap/order.ts
	function createOrder() {
		const turns = /* @__PURE__ */ new Map();
		let isGoingOn = false;
		return {
			take(stream, turn) {
				const isNext = () => !turns.has(stream) && turn.isReady();
				if (isNext() || turn.hurry?.() && isNext()) turn.work();
				else if (turns.has(stream)) turns.get(stream)?.push(turn);
				else turns.set(stream, [turn]);
			},
			goOn(late) {
				if (isGoingOn) return false;
				isGoingOn = true;
				let isDone = false;
				try {
					for (const [stream, waiting] of turns) {
						while (waiting[0] && !late() && waiting[0].isReady()) {
							isDone = true;
							waiting.shift()?.work();
						}
						if (!waiting.length) turns.delete(stream);
					}
				} finally {
					isGoingOn = false;
				}
				return isDone;
			},
			get waiting() {
				return [...turns.values()].flat();
			}
		};
	}
	// src/swap/pace.ts
	/** While much waits, frames become so long, layout and all: that costs once for all that a frame shows. */
	var FRAME_UNDER_LOAD_MS = 100;
	/** How much of the newest swap goes into what one is taken to cost. */
	var NEWEST = .2;
	/** @param now a clock that never goes back. */
	function createPace(now) {
		/** Of this frame: what its swaps have used, and how many events have come. */
		let spent = 0;
		let count = 0;
		/** What the swap of one event costs. */
		let cost = 0;
		/** Whether more came in the last frame than could have been shown at once. */
		let busy = false;
		/** When the last frame began, and how long its swaps might take. */
		let began = 0;
		let slice = 0;
		return {
			came() {
				count++;
			},
			isCalm: (budget) => !busy && spent < budget,
			swap(isOne, work) {
				const from = now();
				try {
					work();
				} finally {
					const took = now() - from;
					spent += took;
					if (isOne) cost += NEWEST * (took - cost);
				}
			},
			begin(budget) {
				busy = budget !== void 0 && count * cost > budget;
				spent = count = 0;
				if (budget === void 0) return 0;
				const at = now();
				const growth = Math.min(2, Math.max(.5, FRAME_UNDER_LOAD_MS / (at - began)));
				began = at;
				slice = Math.max(budget, slice * growth);
				return slice;
			},
			rest() {
				slice = 0;
			}
		};
	}
	// src/swap/queue.ts
	var never = () => false;
	/** In milliseconds: no frame takes so long. */
	var LOST_MS = 2e3;
	function createQueue(frames, shows) {
		const lanes = /* @__PURE__ */ new Map();
		/** Those that wait for a frame alone. */
		const ready = /* @__PURE__ */ new Set();
		let waiting = 0;
		let order = 0;
		let framed = false;
		/** When the next frame was asked for. */
		let asked = 0;
		/** Whether the oldest of all is held, and the others may not come before it. */
		let isHeldUp = false;
		const pace = createPace(frames.now);
		/** By stream: what holds up what comes after it. No other comes meanwhile. */
		const blocking = /* @__PURE__ */ new Map();
		/** What those that wait may take out of the page, and perhaps the element itself. */
		const removing = /* @__PURE__ */ new Map();
		/** At so many it is looked whether all of them are still to be shown. */
		let nextTrim = 0;
		function laneOf(binding, target) {
			const those = lanes.get(binding) ?? /* @__PURE__ */ new Map();
			if (!those.size) lanes.set(binding, those);
			const known = those.get(target);
			if (known) return known;
			const lane = {
				binding,
				target,
				items: [],
				leftOut: 0,
				counted: 0
			};
			const counted = Object.assign(lane, { removes: shows.removes(lane) });
			those.set(target, counted);
			const [element] = counted.removes ?? [];
			if (element) removing.set(element, (removing.get(element) ?? /* @__PURE__ */ new Set()).add(counted));
			return counted;
		}
		const all = () => [...lanes.values()].flatMap((those) => [...those.values()]);
		/** Has what is held looked at once more. */
		function recall() {
			for (const lane of all()) ready.add(lane);
		}
		/** Does something that may take items out of a lane; meanwhile others may come, and be shown. */
		function take(lane, work) {
			const { binding, target, items } = lane;
			try {
				work();
			} finally {
				waiting -= lane.counted - items.length;
				lane.counted = items.length;
				if (!items.length) {
					ready.delete(lane);
					const those = lanes.get(binding);
					if (those?.get(target) === lane) {
						those.delete(target);
						const [element] = lane.removes ?? [];
						const all = element && removing.get(element);
						all?.delete(lane);
						if (element && !all?.size) removing.delete(element);
					}
					if (!those?.size) lanes.delete(binding);
				}
			}
		}
		function show(lane, count, late) {
			take(lane, () => {
				const { items } = lane;
				for (let at = items.length; at--;) if (items[at]?.load.isOver?.()) items.splice(at, 1);
				if (items.length) shows.show(lane, count, late);
			});
		}
		/**
		* Shows what is ready until the time is over, and what comes because of it.
		*
		* @param forced whether a lane is shown even if it is held.
		*/
		function flush(ms, forced = never) {
			let from;
			const late = () => from !== void 0 && frames.now() - from >= ms;
			const holds = (lane, isHurried = shows.isWaited()) => {
				const isHeld = !forced(lane) && shows.held(lane, isHurried);
				if (isHeld) ready.delete(lane);
				return isHeld;
			};
			const showSome = (lane, count) => {
				from ??= frames.now();
				show(lane, count, late);
			};
			isHeldUp = false;
			pace.swap(false, () => {
				do
					showReady(holds, showSome, late);
				while (!late() && shows.goOn(late));
			});
		}
		function showReady(holds, showSome, late) {
			const lanes = waiting > countOf(ready) ? all() : ready;
			if (shows.independent(lanes)) {
				for (const lane of ready) while (lane.items.length && !holds(lane) && !late()) showSome(lane, lane.items.length);
				return;
			}
			while (waiting && !late()) {
				const [lane, other] = twoOldest(ready.size < 2 || lanes !== ready ? all() : ready);
				if (holds(lane, true)) {
					isHeldUp = true;
					return;
				}
				const until = other ? lane.items.findIndex((item) => item.order > oldest(other)) : -1;
				showSome(lane, until < 0 ? lane.items.length : until);
			}
		}
		function frame(drawn) {
			framed = false;
			if (!ready.size && waiting) {
				for (const lane of all()) if (!shows.held(lane, shows.isWaited())) ready.add(lane);
			}
			const [next] = ready;
			const slice = pace.begin(next?.items[0]?.load.budget);
			if (!next && !shows.isWaited()) {
				pace.rest();
				return;
			}
			try {
				flush(drawn ? slice : Number.POSITIVE_INFINITY);
			} finally {
				if (!ready.size) pace.rest();
				if (!isHeldUp) nextFrame();
			}
		}
		/** Takes out what need not be shown, where much waits. */
		function trim(maxQueue) {
			if (waiting < maxQueue / 4) nextTrim = 0;
			else if (waiting >= nextTrim) {
				const lanes = all();
				if (shows.independent(lanes)) for (const lane of lanes) take(lane, () => shows.trim(lane));
				nextTrim = waiting + maxQueue / 8;
			}
		}
		function nextFrame() {
			const now = frames.now();
			if (framed && Math.abs(now - asked) < LOST_MS) return;
			framed = true;
			asked = now;
			frames.next(frame);
		}
		return {
			get waiting() {
				return waiting;
			},
			items: () => all().flatMap((lane) => lane.items).sort((one, other) => one.order - other.order),
			isBlocked(stream) {
				const [lane, item] = blocking.get(stream) ?? [];
				if (!lane || !item) return false;
				const isBlocked = lane.items.includes(item);
				if (!isBlocked) blocking.delete(stream);
				return isBlocked;
			},
			mayRemove(element) {
				if (!removing.size) return false;
				for (let at = element; at; at = at.parentElement) for (const { removes } of removing.get(at) ?? []) if (at !== element || removes?.[1]) return true;
				return false;
			},
			has: (stream) => waiting > 0 && all().some(({ items }) => items.some((item) => item.stream === stream)),
			add(binding, target, item) {
				const { batch, budget, maxQueue } = item.load;
				const lane = laneOf(binding, target);
				item.order = order++;
				lane.items.push(item);
				lane.counted++;
				waiting++;
				pace.came();
				const isHeld = shows.held(lane, shows.isWaited());
				const isCalm = !isHeld && pace.isCalm(budget);
				if (!isHeld) ready.add(lane);
				trim(maxQueue);
				const isTooMuch = waiting > maxQueue;
				if (isTooMuch) shows.overload(lane, waiting);
				if (batch === "off" || isTooMuch) {
					recall();
					flush(Number.POSITIVE_INFINITY, (one) => isTooMuch || one === lane);
				} else if (!isHeld && shows.mayAddListeners(lane, item)) flush(Number.POSITIVE_INFINITY);
				else if (batch === "auto" && isCalm && ready.size + lane.items.length === 2 && (waiting === 1 || shows.independent(all()))) pace.swap(true, () => show(lane, 1, never));
				if (lane.items.length && shows.blocks(lane, item)) blocking.set(item.stream, [lane, item]);
				nextFrame();
			},
			release() {
				recall();
				nextFrame();
			},
			show(stream) {
				this.flush(({ items }) => items.some((item) => item.stream === stream));
			},
			flush(forced) {
				if (!waiting && !shows.isWaited()) return;
				recall();
				flush(Number.POSITIVE_INFINITY, forced);
			}
		};
	}
	var oldest = ({ items }) => items[0]?.order ?? 0;
	function countOf(lanes) {
		let count = 0;
		for (const { items } of lanes) count += items.length;
		return count;
	}
	function twoOldest(lanes) {
		let two = [];
		for (const lane of lanes) {
			const [first, second] = two;
			if (!first || oldest(lane) < oldest(first)) two = [lane, ...two];
			else if (!second || oldest(lane) < oldest(second)) two = [first, lane];
		}
		return two;
	}
	// src/swap/target.ts
	/**
	* Fills `{{field}}` and `{{a.b}}` in a selector with values of a payload, escaped so that a value can neither
	* end the selector nor add to it. A missing field fills in what is not to be found.
	*
	* Characters become code points, which `CSS.escape` does only where it must: htmx takes a selector apart at its
	* commas, escaped or not.
	*
	* @param data reads the payload; called only when there is something to fill.
	* @see https://drafts.csswg.org/css-syntax/#escaping
	*/
	function fillSelector(selector, data) {
		return selector.replace(/{{\s*(.+?)\s*}}/g, (field, path) => {
			return `${path.split(".").reduce((at, key) => at?.[key], data()) ?? field}`.replace(/^\d|\W/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
		});
	}
	// src/swap/deliver.ts
	/** The events that tell errors, where it is not {@link TEMPLATE_ERROR}. */
	var EVENT_OF = {
		"target-missing": TARGET_ERROR,
		"target-invalid": TARGET_ERROR,
		"target-template": TARGET_ERROR,
		"swap-failed": SWAP_ERROR
	};
	/**
	* Whatever goes wrong with an event ends in an error event on its element: the page keeps its content, and
	* the stream goes on.
	*/
	function createDelivery(host, renderer, bindings, frames) {
		/** Tells what was thrown as one error that names its subject; a `fallback` where it is no finding yet. */
		function fail(fallback, about, thrown) {
			const known = thrown instanceof SluiceError ? thrown : void 0;
			const code = known?.code ?? fallback;
			const { element } = about;
			const error = new SluiceError(code, {
				template: renderer.template(element),
				...known?.about,
				...about
			}, known?.cause ?? thrown);
			host.trigger(element, EVENT_OF[code] ?? "htmx:sseTemplateError", {
				...error.about,
				code,
				error
			});
		}
		function attempt(fallback, about, work) {
			try {
				return work();
			} catch (thrown) {
				fail(fallback, about, thrown);
				return;
			}
		}
		const lanes = createLaneRenderer(host, (fallback, element, { message, name }, thrown) => fail(fallback, {
			element,
			payload: message.payload,
			event: name
		}, thrown), () => {
			queue.release();
			if (order.waiting.length) queue.flush(() => false);
		});
		const order = createOrder();
		const queue = createQueue(frames, {
			...lanes,
			goOn: order.goOn,
			isWaited: () => order.waiting.length > 0
		});
		/** Streams whose newest event waits for what handlers said. */
		const deciding = /* @__PURE__ */ new Set();
		/** The event that came last, which several elements may show. */
		let last;
		/** @param original the event as it came: a handler may have put another one in its place. */
		function show(element, original, event, name, { load, stream }, place) {
			const message = last?.event === event ? last : new Message(event);
			last = message;
			const binding = bindings.of(element, place);
			const item = {
				original,
				message,
				name,
				load,
				stream,
				order: 0
			};
			let { target } = binding;
			if (target.includes("{{")) try {
				target = fillSelector(target, () => message.json());
			} catch (thrown) {
				item.thrown = thrown;
			}
			queue.add(binding, target, item);
		}
		/** Asks handlers, and goes on with what they leave; what comes after it waits for them. */
		function ask(element, event, name, { stream }, goOn) {
			bindings.settle();
			const decided = host.beforeMessage(element, event, name, goOn);
			if (!decided) return;
			const end = () => {
				deciding.delete(stream);
				queue.release();
				queue.flush(() => false);
			};
			deciding.add(stream);
			decided.then(end, end);
		}
		return {
			get waiting() {
				return queue.waiting + order.waiting.length;
			},
			events: () => [...queue.items().map(({ original }) => original), ...order.waiting.flatMap(({ event }) => event ?? [])],
			flush: (concerns) => queue.flush((lane) => lanes.concerns(lane, concerns)),
			hear: (stream, event, hearers, work) => order.take(stream, {
				event,
				work,
				hurry() {
					const sources = bindings.of(hearers[0]).sources();
					const isUrgent = !sources || mayAddListeners([...sources, event.data].join("\n"));
					if (isUrgent) queue.flush(() => true);
					return isUrgent;
				},
				isReady: () => !deciding.has(stream) && !queue.isBlocked(stream) && !hearers.some(queue.mayRemove)
			}),
			after: (stream, work, event) => order.take(stream, {
				event,
				work,
				isReady() {
					if (deciding.has(stream)) return false;
					queue.show(stream);
					return !queue.has(stream) && !lanes.isInserting(stream);
				}
			}),
			swap(element, event, name, origin) {
				ask(element, event, name, origin, (shown) => show(element, event, shown, name, origin));
			},
			trigger(element, event, name) {
				host.trigger(element, `sse:${name}`, event);
				host.trigger(element, MESSAGE, event);
			},
			deliverAll(element, event, name, swaps, origin, place) {
				ask(element, event, name, origin, (shown, name) => {
					if (swaps.includes(name)) {
						show(element, event, shown, name, origin, place);
						return;
					}
					queue.show(origin.stream);
					host.announce(element, shown, name);
					host.trigger(element, MESSAGE, shown);
				});
			},
			render: (element, payload) => attempt("template-failed", {
				element,
				payload
			}, () => renderer.render(element, payload))
		};
	}
	// src/swap/frames.ts
	/** In milliseconds: a page that is covered, or in a frame out of sight, may draw nothing and yet not be hidden. */
	var NO_FRAME_MS = 200;
	var HIDDEN_MS = 16;
	var browserFrames = {
		now: () => performance.now(),
		next(callback) {
			let timer;
			const call = (drawn) => {
				cancelAnimationFrame(frame);
				clearTimeout(timer);
				callback(drawn);
			};
			const frame = requestAnimationFrame(() => call(true));
			const wait = (ms, then) => {
				timer = setTimeout(then, ms);
			};
			if (document.hidden) wait(HIDDEN_MS, () => call(false));
			else wait(NO_FRAME_MS, () => wait(NO_FRAME_MS, () => call(false)));
		}
	};
	// src/transport/eventsource.ts
	/** `EventSource.CLOSED`. */
	var CLOSED$1 = 2;
	/** With more names than these, misspelt ones are no longer looked for: a listener has its price. */
	var MAX_NAMES = 99;
	/**
	* The browser's own EventSource, or what `htmx.createEventSource` makes in its place.
	*
	* It tells only of names that it is asked for. So it is asked for the likely misspellings as well, and for
	* unnamed messages: a server's `newBike` that the page knows as `new_bike` can then be reported. Of the last
	* event ID it tells only with an event that somebody listens to.
	*
	* @see https://html.spec.whatwg.org/multipage/server-sent-events.html#the-eventsource-interface
	*/
	function eventSourceTransport(create) {
		return (attempt, handlers) => {
			const { lastEventId, credentials } = attempt;
			const source = create(withLastEventId(attempt), credentials);
			/** How to listen no longer, by name. */
			const stops = /* @__PURE__ */ new Map();
			let current = lastEventId;
			/** Whether the source has told an id; it does not know one that was in the URL. */
			let told = false;
			/** Whether nothing has come since the stream was opened. */
			let fresh = true;
			source.onopen = (event) => {
				if (hasData(event)) return;
				fresh = true;
				handlers.opened();
			};
			source.onerror = (event) => {
				if (hasData(event)) return;
				const recovering = source.readyState !== CLOSED$1;
				const spoilt = recovering && isWebKit() && source instanceof EventSource;
				handlers.broken({
					recovering,
					...spoilt && { spoilt },
					cause: event
				});
			};
			function hear(name, given) {
				if (!hasData(given)) return;
				if (fresh && given.isTrusted && given.origin && !handlers.cameFrom(given.origin)) return;
				const event = messageOf(given, name);
				told ||= !!event.lastEventId;
				const id = told ? event.lastEventId : current;
				const own = id !== current || fresh && told ? id : void 0;
				fresh = false;
				handlers.heard(false);
				if (id !== current) handlers.identified(id);
				current = id;
				handlers.message(name, event, own);
			}
			function listen(name) {
				if (stops.has(name)) return;
				let isOver = false;
				const listener = (event) => {
					if (!isOver) hear(name, event);
				};
				stops.set(name, () => {
					isOver = true;
					stops.delete(name);
					source.removeEventListener?.(name, listener);
				});
				source.addEventListener(name, listener);
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
	/** Tells an event of the server from EventSource's own: a server, too, may name an event "open" or "error". */
	function hasData(event) {
		return "data" in Object(event);
	}
	/** The event itself where it is a browser's; a page's own source may call a listener with no more than data. */
	function messageOf(given, name) {
		const { data, lastEventId = "" } = given;
		if (given instanceof Event && typeof data === "string" && given.lastEventId !== void 0) return given;
		return new MessageEvent(name, {
			data: `${data ?? ""}`,
			lastEventId: `${lastEventId}`
		});
	}
	/** Other ways to write an event name: `new_bike` as `new-bike` and `newBike`, and with a space at its end. */
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
	// node_modules/eventsource-parser/dist/errors.js
	/**
	* Error thrown when encountering an issue during parsing.
	*
	* @public
	*/
	var ParseError = class extends Error {
		constructor(message, options) {
			super(message);
			this.name = "ParseError";
			this.type = options.type;
			this.field = options.field;
			this.value = options.value;
			this.line = options.line;
		}
	};
	// node_modules/eventsource-parser/dist/parse.js
	/**
	* EventSource/Server-Sent Events parser
	* @see https://html.spec.whatwg.org/multipage/server-sent-events.html
	*/
	var LF = 10;
	var CR = 13;
	var SPACE = 32;
	var MAX_FIELD_PREFIX_LENGTH = 6;
	/**
	* Creates a new EventSource parser.
	*
	* @param config - Parser configuration. Accepts callbacks (see {@link ParserCallbacks})
	*   and options like `maxBufferSize` (see {@link ParserConfig}).
	*
	* @returns A new EventSource parser, with `feed` and `reset` methods.
	* @public
	*/
	function createParser(config) {
		if (typeof config === "function") throw new TypeError("`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?");
		const { maxBufferSize, onComment, onError, onEvent, onId, onRetry } = config;
		const pendingFragments = [];
		let pendingFragmentsLength = 0;
		let bomPrefix = "";
		let id;
		let data = "";
		let dataLines = 0;
		let eventType;
		let terminated = false;
		let skippingLine = false;
		let skipNextLineFeed = false;
		/**
		* Feeds a chunk of the SSE stream to the parser. Any trailing bytes that do
		* not yet form a complete line are held back and prepended to the next chunk,
		* so callers can pass arbitrary slices of the stream without worrying about
		* line boundaries.
		*
		* Per the SSE spec, one leading UTF-8 BOM is stripped before parsing,
		* even when split across chunks. This handles both the raw 3-byte form (0xEF 0xBB
		* 0xBF) and a single decoded U+FEFF, so a leading BOM is ignored regardless of
		* how the caller decoded the bytes.
		*
		* @see https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
		*/
		function feed(chunk) {
			if (terminated) throw new Error("Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing.");
			if (bomPrefix !== void 0) {
				chunk = bomPrefix + chunk;
				if (chunk === "" || chunk === "ï" || chunk === "ï»") {
					bomPrefix = chunk;
					return;
				}
				bomPrefix = void 0;
				chunk = chunk.replace(/^(?:\uFEFF|\xEF\xBB\xBF)/, "");
			}
			if (skippingLine || skipNextLineFeed) {
				chunk = resumeAfterSkip(chunk);
				if (!chunk) return;
			}
			if (!pendingFragments.length) {
				const trailing = processLines(chunk);
				if (trailing !== "") storeTrailing(trailing);
				checkForBufferOverflow();
				return;
			}
			if (chunk.indexOf("\n") === -1 && chunk.indexOf("\r") === -1) {
				if (pendingFragmentsLength < MAX_FIELD_PREFIX_LENGTH) {
					if (!shouldBufferTrailing(pendingFragments.join("") + chunk.slice(0, MAX_FIELD_PREFIX_LENGTH - pendingFragmentsLength))) {
						pendingFragments.length = 0;
						pendingFragmentsLength = 0;
						skippingLine = true;
						return;
					}
				}
				pendingFragments.push(chunk);
				pendingFragmentsLength += chunk.length;
				checkForBufferOverflow();
				return;
			}
			pendingFragments.push(chunk);
			const input = pendingFragments.join("");
			pendingFragments.length = 0;
			pendingFragmentsLength = 0;
			storeTrailing(processLines(input));
			checkForBufferOverflow();
		}
		function resumeAfterSkip(chunk) {
			if (chunk.length === 0) return chunk;
			if (skipNextLineFeed) {
				skipNextLineFeed = false;
				return chunk.charCodeAt(0) === LF ? chunk.slice(1) : chunk;
			}
			const crIndex = chunk.indexOf("\r");
			const lfIndex = chunk.indexOf("\n");
			const lineEnd = crIndex === -1 ? lfIndex : lfIndex === -1 ? crIndex : crIndex < lfIndex ? crIndex : lfIndex;
			if (lineEnd === -1) return "";
			if (lineEnd === chunk.length - 1 && chunk.charCodeAt(lineEnd) === CR) {
				skippingLine = false;
				skipNextLineFeed = true;
				return "";
			}
			skippingLine = false;
			return chunk.slice(lineEnd + (chunk.charCodeAt(lineEnd) === CR && chunk.charCodeAt(lineEnd + 1) === LF ? 2 : 1));
		}
		function storeTrailing(trailing) {
			if (!trailing) return;
			if (trailing.charCodeAt(trailing.length - 1) === CR) {
				parseLine(trailing, 0, trailing.length - 1);
				if (checkForBufferOverflow()) return;
				skipNextLineFeed = true;
				return;
			}
			if (shouldBufferTrailing(trailing)) {
				pendingFragments.push(trailing);
				pendingFragmentsLength = trailing.length;
				return;
			}
			skippingLine = true;
		}
		function shouldBufferTrailing(trailing) {
			const firstCharCode = trailing.charCodeAt(0);
			return firstCharCode === 58 && !!onComment || firstCharCode === 100 && isPotentialField(trailing, "data") || firstCharCode === 101 && isPotentialField(trailing, "event") || firstCharCode === 105 && isPotentialField(trailing, "id") || firstCharCode === 114 && isPotentialField(trailing, "retry");
		}
		function checkForBufferOverflow() {
			if (terminated) return true;
			if (maxBufferSize === void 0) return false;
			if (pendingFragmentsLength + data.length <= maxBufferSize) return false;
			terminated = true;
			pendingFragments.length = 0;
			pendingFragmentsLength = 0;
			id = void 0;
			data = "";
			dataLines = 0;
			eventType = void 0;
			skippingLine = false;
			skipNextLineFeed = false;
			onError === null || onError === void 0 || onError(new ParseError(`Buffered data exceeded max buffer size of ${maxBufferSize} characters`, { type: "max-buffer-size-exceeded" }));
			return true;
		}
		/**
		* Splits `chunk` into SSE lines and dispatches each to the appropriate handler.
		* Returns any trailing bytes that did not terminate with a line break, so the
		* caller can prepend them to the next chunk.
		*
		* The SSE spec permits three line terminators: `\n`, `\r`, and `\r\n`. Real-world
		* streams almost always use plain `\n`, so we take a fast path when no `\r` is
		* present in the chunk. The slow path is spec-correct but does more work per line.
		*/
		function processLines(chunk) {
			let searchIndex = 0;
			if (chunk.indexOf("\r") === -1) {
				let lfIndex = chunk.indexOf("\n", searchIndex);
				while (lfIndex !== -1) {
					if (searchIndex === lfIndex) {
						if (id !== void 0) onId === null || onId === void 0 || onId(id);
						if (dataLines > 0) onEvent === null || onEvent === void 0 || onEvent({
							id,
							event: eventType,
							data
						});
						id = void 0;
						data = "";
						dataLines = 0;
						eventType = void 0;
						searchIndex = lfIndex + 1;
						lfIndex = chunk.indexOf("\n", searchIndex);
						continue;
					}
					const firstCharCode = chunk.charCodeAt(searchIndex);
					if (isDataPrefix(chunk, searchIndex, firstCharCode)) {
						const valueStart = chunk.charCodeAt(searchIndex + 5) === SPACE ? searchIndex + 6 : searchIndex + 5;
						const value = chunk.slice(valueStart, lfIndex);
						if (dataLines === 0 && chunk.charCodeAt(lfIndex + 1) === LF) {
							if (id !== void 0) onId === null || onId === void 0 || onId(id);
							onEvent === null || onEvent === void 0 || onEvent({
								id,
								event: eventType,
								data: value
							});
							id = void 0;
							data = "";
							eventType = void 0;
							searchIndex = lfIndex + 2;
							lfIndex = chunk.indexOf("\n", searchIndex);
							continue;
						}
						data = dataLines === 0 ? value : `${data}\n${value}`;
						dataLines++;
					} else if (isEventPrefix(chunk, searchIndex, firstCharCode)) eventType = chunk.slice(chunk.charCodeAt(searchIndex + 6) === SPACE ? searchIndex + 7 : searchIndex + 6, lfIndex) || void 0;
					else parseLine(chunk, searchIndex, lfIndex);
					if (checkForBufferOverflow()) return "";
					searchIndex = lfIndex + 1;
					lfIndex = chunk.indexOf("\n", searchIndex);
				}
				return chunk.slice(searchIndex);
			}
			let crIndex = chunk.indexOf("\r", searchIndex);
			let lfIndex = chunk.indexOf("\n", searchIndex);
			while (searchIndex < chunk.length) {
				let lineEnd = -1;
				if (crIndex !== -1 && lfIndex !== -1) lineEnd = crIndex < lfIndex ? crIndex : lfIndex;
				else if (crIndex !== -1) {
					if (crIndex === chunk.length - 1) lineEnd = -1;
					else lineEnd = crIndex;
				} else if (lfIndex !== -1) lineEnd = lfIndex;
				if (lineEnd === -1) break;
				parseLine(chunk, searchIndex, lineEnd);
				if (checkForBufferOverflow()) return "";
				searchIndex = lineEnd + 1;
				if (chunk.charCodeAt(searchIndex - 1) === CR && chunk.charCodeAt(searchIndex) === LF) searchIndex++;
				if (crIndex !== -1 && crIndex < searchIndex) crIndex = chunk.indexOf("\r", searchIndex);
				if (lfIndex !== -1 && lfIndex < searchIndex) lfIndex = chunk.indexOf("\n", searchIndex);
			}
			return chunk.slice(searchIndex);
		}
		function parseLine(chunk, start, end) {
			if (start === end) {
				dispatchEvent();
				return;
			}
			const firstCharCode = chunk.charCodeAt(start);
			if (isDataPrefix(chunk, start, firstCharCode)) {
				const valueStart = chunk.charCodeAt(start + 5) === SPACE ? start + 6 : start + 5;
				const value = chunk.slice(valueStart, end);
				data = dataLines === 0 ? value : `${data}\n${value}`;
				dataLines++;
				return;
			}
			if (isEventPrefix(chunk, start, firstCharCode)) {
				eventType = chunk.slice(chunk.charCodeAt(start + 6) === SPACE ? start + 7 : start + 6, end) || void 0;
				return;
			}
			if (firstCharCode === 105 && chunk.charCodeAt(start + 1) === 100 && chunk.charCodeAt(start + 2) === 58) {
				const value = chunk.slice(chunk.charCodeAt(start + 3) === SPACE ? start + 4 : start + 3, end);
				if (!value.includes("\0")) id = value;
				return;
			}
			if (firstCharCode === 58) {
				if (onComment) {
					const line = chunk.slice(start, end);
					onComment(line.slice(chunk.charCodeAt(start + 1) === SPACE ? 2 : 1));
				}
				return;
			}
			const line = chunk.slice(start, end);
			const fieldSeparatorIndex = line.indexOf(":");
			if (fieldSeparatorIndex === -1) {
				processField(line, "", line);
				return;
			}
			const field = line.slice(0, fieldSeparatorIndex);
			const offset = line.charCodeAt(fieldSeparatorIndex + 1) === SPACE ? 2 : 1;
			processField(field, line.slice(fieldSeparatorIndex + offset), line);
		}
		function processField(field, value, line) {
			switch (field) {
				case "event":
					eventType = value || void 0;
					break;
				case "data":
					data = dataLines === 0 ? value : `${data}\n${value}`;
					dataLines++;
					break;
				case "id":
					if (!value.includes("\0")) id = value;
					break;
				case "retry":
					if (/^\d+$/.test(value)) onRetry === null || onRetry === void 0 || onRetry(parseInt(value, 10));
					else onError === null || onError === void 0 || onError(new ParseError(`Invalid \`retry\` value: "${value}"`, {
						type: "invalid-retry",
						value,
						line
					}));
					break;
				default: onError === null || onError === void 0 || onError(new ParseError(`Unknown field "${field.length > 20 ? `${field.slice(0, 20)}…` : field}"`, {
					type: "unknown-field",
					field,
					value,
					line
				}));
			}
		}
		function dispatchEvent() {
			if (id !== void 0) onId === null || onId === void 0 || onId(id);
			if (dataLines > 0) onEvent === null || onEvent === void 0 || onEvent({
				id,
				event: eventType,
				data
			});
			id = void 0;
			data = "";
			dataLines = 0;
			eventType = void 0;
		}
		function reset(options = {}) {
			if (options.consume && pendingFragments.length > 0) {
				const incompleteLine = pendingFragments.join("");
				parseLine(incompleteLine, 0, incompleteLine.length);
			}
			bomPrefix = "";
			id = void 0;
			data = "";
			dataLines = 0;
			eventType = void 0;
			pendingFragments.length = 0;
			pendingFragmentsLength = 0;
			terminated = false;
			skippingLine = false;
			skipNextLineFeed = false;
		}
		return {
			feed,
			reset
		};
	}
	/**
	* Checks if `chunk` starts with the literal `data:` at index `i`.
	*
	* Equivalent to `chunk.startsWith('data:', i)`, but benchmarks show this
	* hand-unrolled char-code comparison is ~20% faster on common event types.
	* The caller passes `firstCharCode` (the code at `i`) so it can be reused
	* across prefix checks.
	*
	* ASCII: 'd' = 100, 'a' = 97, 't' = 116, 'a' = 97, ':' = 58
	*/
	function isDataPrefix(chunk, i, firstCharCode) {
		return firstCharCode === 100 && chunk.charCodeAt(i + 1) === 97 && chunk.charCodeAt(i + 2) === 116 && chunk.charCodeAt(i + 3) === 97 && chunk.charCodeAt(i + 4) === 58;
	}
	/**
	* Checks if `chunk` starts with the literal `event:` at index `i`.
	*
	* See {@link isDataPrefix} for why this is hand-unrolled rather than using
	* `String.prototype.startsWith`.
	*
	* ASCII: 'e' = 101, 'v' = 118, 'e' = 101, 'n' = 110, 't' = 116, ':' = 58
	*/
	function isEventPrefix(chunk, i, firstCharCode) {
		return firstCharCode === 101 && chunk.charCodeAt(i + 1) === 118 && chunk.charCodeAt(i + 2) === 101 && chunk.charCodeAt(i + 3) === 110 && chunk.charCodeAt(i + 4) === 116 && chunk.charCodeAt(i + 5) === 58;
	}
	function isPotentialField(line, field) {
		let i = 1;
		while (i < line.length && i < field.length) {
			if (line.charCodeAt(i) !== field.charCodeAt(i)) return false;
			i++;
		}
		return line.length <= field.length || line.charCodeAt(field.length) === 58;
	}
	// src/transport/reader.ts
	/** In characters: how much of a line is looked at, and repeated where it means nothing. */
	var LINE = 40;
	/**
	* @param close ends what the text comes from.
	* @param isClosed [spec] What is closed while a piece is taken apart delivers nothing more.
	*/
	function createReader(attempt, handlers, close, isClosed) {
		const source = new ReadSource(attempt, handlers, close);
		let current = attempt.lastEventId;
		const parser = createParser({
			onId(id) {
				if (isClosed()) return;
				source.lastEventId = current = id;
				handlers.identified(id);
			},
			onEvent({ event: name = "message", data, id }) {
				if (!isClosed()) source.tells(name, data, current, id);
			},
			onComment: () => isClosed() || handlers.heard(true),
			onRetry: (ms) => isClosed() || handlers.retry(ms),
			onError({ type, line }) {
				const { url } = attempt;
				if (type === "unknown-field" && !isClosed()) handlers.found("field-unknown", {
					url,
					line: line?.slice(0, LINE)
				}, url);
			}
		});
		const scan = scanner((name, isOdd) => {
			if (attempt.blank) return "data:\n";
			const { url } = attempt;
			if (!isClosed() && !isOdd) handlers.found("event-blank", {
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
	/** Finds events that have a name and no data. [spec] They are dropped. @param found hears whether one has a line that means nothing; returns what is put at its end. */
	function scanner(found) {
		/** Of the line that is not over: as much as tells what it is. */
		let line = "";
		/** Of the event that is not over. */
		let name;
		let hasData = false;
		let isOdd = false;
		let endsWithCr = false;
		return (text) => {
			const scanned = text.replace(/([^\r\n]*)(\r\n|[\r\n]|$)/g, (all, part, end, at) => {
				line += part.slice(0, LINE);
				if (!end || !at && endsWithCr && all === "\n") return all;
				const more = !line && name && !hasData ? found(name, isOdd) : "";
				name = line ? /^event: ?(.+)/.exec(line)?.[1] ?? name : void 0;
				hasData = !!line && (hasData || /^data(:|$)/.test(line));
				isOdd = !!line && (isOdd || !/^(:|(data|event|id|retry)(:|$))/.test(line));
				line = "";
				return more + all;
			});
			endsWithCr = text.endsWith("\r");
			return scanned;
		};
	}
	/** What stands in the place of an EventSource, for code that looks for one; tells the stream as well. */
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
		/** Whether anyone has ever listened by `addEventListener`. */
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
		/** Tells an event of the server, first to those who listen here. @param id its own. */
		tells(name, data, lastEventId, id) {
			const event = new MessageEvent(name, {
				data,
				lastEventId,
				origin: this.origin
			});
			if (this.#isListenedTo || this.onmessage) this.dispatchEvent(event);
			this.#handlers.message(name, event, id);
		}
		/** @param url [spec] That after all redirects gives the origin; empty for a response that the page has made. */
		opens(url) {
			this.readyState = 1;
			this.origin = new URL(url || this.url).origin;
			this.dispatchEvent(new Event("open"));
			this.#handlers.opened();
		}
		breaks(ending) {
			this.close();
			this.dispatchEvent(new Event("error"));
			this.#handlers.broken(ending);
		}
	};
	// src/transport/fetch.ts
	/**
	* An event stream read by `fetch`, for what EventSource cannot do: headers, methods, any event name, comments, and
	* the reason of a failure. It does as EventSource does wherever it can, but leaves reconnecting to its stream.
	*
	* @see https://html.spec.whatwg.org/multipage/server-sent-events.html#processing-model
	*/
	var fetchTransport = (attempt, handlers) => {
		const controller = new AbortController();
		const { signal } = controller;
		const reader = createReader(attempt, handlers, () => controller.abort(), () => signal.aborted);
		const { source } = reader;
		let plan;
		async function open() {
			plan = await attempt.request?.();
			if (signal.aborted) {
				plan?.send?.(attempt.url, { signal }).catch(() => {});
				return;
			}
			if (attempt.request && !plan) {
				source.breaks({ cancelled: true });
				return;
			}
			const [asked, init] = requestOf(attempt, plan);
			checkRequest(asked, init);
			const response = await (plan?.send ?? fetch)(asked, {
				...init,
				signal
			});
			if (!takes(response, asked)) {
				response.body?.cancel().catch(() => {});
				return;
			}
			await read(response);
		}
		/** Whether an answer is the event stream that was asked for. */
		function takes(response, asked) {
			const { status, headers, url, redirected } = response;
			if (signal.aborted || url && !handlers.cameFrom(url)) return false;
			const contentType = headers.get("Content-Type");
			if (status !== 200 || !isEventStream(contentType)) {
				source.breaks({
					status,
					contentType,
					url,
					redirected,
					retryAfter: headers.get("Retry-After")
				});
				return false;
			}
			source.opens(url || asked);
			return true;
		}
		async function read({ body }) {
			const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
			const bytes = body?.getReader();
			for (;;) {
				const part = await bytes?.read();
				if (signal.aborted) return;
				if (!part || part.done) break;
				for (let at = 0; at < part.value.length && !signal.aborted && !plan?.signal?.aborted; at += TURN_BYTES) {
					if (at) await turn();
					reader.feed(decoder.decode(part.value.subarray(at, at + TURN_BYTES), { stream: true }));
				}
			}
			source.breaks(plan?.signal?.aborted ? { aborted: true } : { clean: true });
		}
		new URL(attempt.url, base());
		open().catch((cause) => {
			const aborted = plan?.signal?.aborted;
			if (!signal.aborted) source.breaks({
				cause,
				...aborted && { aborted }
			});
		});
		return {
			source,
			close: () => source.close()
		};
	};
	/** In bytes: after so much the page has a turn, to draw a frame or to answer its reader. */
	var TURN_BYTES = 196608;
	/** Waits until whatever else the page has to do is done. A timer would wait longer. */
	function turn() {
		return new Promise((resolve) => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => {
				port1.close();
				resolve();
			};
			port2.postMessage(void 0);
		});
	}
	/** Throws the finding that a request can never be made, such as one with a header `my token`. */
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
	/** What `fetch` takes, as EventSource asks. */
	function requestOf(attempt, plan) {
		const { url, lastEventId, credentials, isAbroad } = attempt;
		const { method = "GET", headers = {}, body } = plan ?? {};
		const asked = new URL(plan?.url ?? url, base()).href;
		const inQuery = isAbroad || new URL(asked).origin !== location.origin || /[^ -~]/.test(lastEventId) && isWebKit();
		return [inQuery ? withLastEventId({
			...attempt,
			url: asked
		}) : asked, {
			method,
			headers: {
				Accept: "text/event-stream",
				...lastEventId && !inQuery && { "Last-Event-ID": asBytes(lastEventId) },
				...isAbroad ? Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith("HX-"))) : headers
			},
			...body !== void 0 && { body },
			credentials,
			cache: "no-store"
		}];
	}
	/** A header value is Latin-1: the bytes of the UTF-8 that EventSource sends, each as a character. */
	function asBytes(text) {
		let bytes = "";
		for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
		return bytes;
	}
	// src/transport/hub.ts
	/** The states of an EventSource. */
	var OPEN = 1;
	var CLOSED = 2;
	/** In milliseconds: the hub has so long to answer, and so long to say anything at all, where it asks every 10 s. */
	var ANSWER_MS = 3e3;
	var SILENCE_MS = 25e3;
	/**
	* Reads streams through the hub, a SharedWorker that holds one connection for all tabs. Where the hub cannot be, each
	* tab has its own connection, and asks the hub again at its next attempt.
	*
	* @param own opens a connection of the page's own.
	*/
	function createShare(own, clock) {
		let isFollowed = false;
		addEventListener("pageswap", (event) => {
			isFollowed = !!event.activation;
		});
		return ({ url, options, adds }, again) => {
			const { worker, session, method, transport } = options;
			if (adds || method !== "get" || transport === "eventsource" || !session || !worker) {
				warnOnce("stream-unshared", {
					url,
					advice: "set session and worker, and add nothing to its request"
				}, url);
				return;
			}
			const page = clock.chance();
			/** To the hub, for the newest attempt, and for the one before until the hub has heard of the newest. */
			let port;
			let old;
			let timer;
			const say = (message) => port?.postMessage(message);
			function leaveOld() {
				old?.postMessage("bye");
				old = void 0;
			}
			function leave() {
				clock.clearTimeout(timer);
				leaveOld();
				say("bye");
				port = void 0;
			}
			return {
				leave,
				transport(attempt, handlers) {
					/** Whether the hub knows that it is over, or need not. */
					let isOver = false;
					const source = new ReadSource(attempt, handlers, () => {
						if (!isOver) leave();
						isOver = true;
					});
					const connection = {
						source,
						isShared: true,
						close(why = "") {
							if (/lost|connect/.test(why)) {
								isOver = true;
								say("drop");
							}
							if (why === "pause" && !isFollowed) say("end");
							source.close();
						}
					};
					function openOwn() {
						source.close();
						Object.assign(connection, { isShared: false }, own(attempt, handlers));
					}
					function end(ending) {
						isOver = true;
						source.breaks(ending);
					}
					function giveUp(reason) {
						const { readyState } = source;
						leave();
						if (readyState === OPEN) end({ reason });
						else if (readyState < OPEN) {
							warnOnce("stream-unshared", {
								url,
								advice: `mend ${worker} (${reason})`
							}, `${worker}`);
							openOwn();
						}
					}
					function expect(ms) {
						clock.clearTimeout(timer);
						timer = clock.setTimeout(() => giveUp("silent"), ms);
					}
					const calls = {
						...handlers,
						again,
						hi() {
							leaveOld();
							expect(SILENCE_MS);
							say("pong");
						},
						own: openOwn,
						opened(url) {
							if (handlers.cameFrom(url)) source.opens(url);
						},
						event: (name, data, lastEventId, id) => source.tells(name, data, lastEventId, id ?? void 0),
						broken: end
					};
					try {
						const shared = new SharedWorker(worker, `sluice 0.1.0 ${session}`);
						shared.onerror = () => giveUp("not loaded");
						leaveOld();
						old = port;
						port = shared.port;
						port.onmessage = ({ data }) => {
							for (const [name, ...given] of JSON.parse(data)) if (source.readyState < CLOSED || /hi|again/.test(name)) calls[name](...given);
						};
						expect(ANSWER_MS);
						say({
							...attempt,
							request: void 0,
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
	/** What the parser takes off. [spec] Only one is no part of the text, and XMLHttpRequest has taken that off. */
	var BYTE_ORDER_MARK = "﻿";
	/**
	* Reads the event stream that an XMLHttpRequest of somebody else's is answered with, as it comes. The request has its
	* headers by now; closing the connection aborts it.
	*/
	function xhrTransport(xhr) {
		return (attempt, handlers) => {
			let closed = false;
			let taken = 0;
			const close = () => {
				if (closed) return;
				closed = true;
				xhr.abort();
			};
			const reader = createReader(attempt, handlers, close, () => closed);
			function read() {
				if (closed || xhr.readyState < LOADING) return;
				const text = xhr.responseText.slice(taken);
				const isFirst = !taken;
				taken += text.length;
				if (text) reader.feed(isFirst ? BYTE_ORDER_MARK + text : text);
			}
			function end(ending) {
				if (closed) return;
				closed = true;
				reader.source.breaks(ending);
			}
			function open() {
				if (closed) return;
				if (!xhr.status) {
					end(xhr.readyState === UNSENT ? { aborted: true } : { cause: /* @__PURE__ */ new Error("error") });
					return;
				}
				reader.source.opens(xhr.responseURL);
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
	/** Puts the rooms together. (The file is long because the types of the API stand with it.) */
	function createSluice() {
		let host;
		let [registry, routes, delivery] = [];
		let registered;
		/** What scripts asked to listen to before there was an htmx: an import waits for it. */
		const early = /* @__PURE__ */ new Set();
		const renderer = createRenderer((element, selector) => host.find(element, selector));
		function attach(makeHost) {
			host = makeHost({
				processed(element) {
					if (!routes) return;
					if (!bindings.isEmpty && element.matches?.(host.elements)) bindings.forget();
					page.shadowOf(element);
					routes.update(element);
				},
				cleanedUp: (element) => routes?.release(element, "nodeReplaced"),
				template: renderer.template,
				responded: (element, payload) => delivery?.render(element, payload),
				swapping: (targets) => delivery?.flush((at) => targets.some((target) => isRelated(at, target))),
				answered: (element, answer) => routes?.answered(element, answer)
			});
			const bindings = createBindings(host, renderer, () => page.settle());
			const shows = createDelivery(host, renderer, bindings, browserFrames);
			delivery = shows;
			const streams = createRegistry({
				eventSource: eventSourceTransport(host.createEventSource),
				fetch: fetchTransport,
				share: createShare(fetchTransport, systemClock),
				ownSource: host.ownSource,
				clock: systemClock,
				waiting: shows.events,
				watchSilence: (listened, found) => createSilenceWatch(systemClock, listened, found),
				tap: (...seen) => sluice.tap?.(...seen)
			});
			const all = createRoutes(host, streams, shows, systemClock, xhrTransport);
			[registry, routes] = [streams, all];
			function updateEnabled(element) {
				if (host.ignored(element)) return;
				if (host.enabled(element)) all.update(element);
				else if (host.read(element, "sse-connect") || host.read(element, "sse-stream") !== null) warnOfOff(element);
			}
			const page = watch(document, `${host.elements},[${STATE}]`, [
				...WATCHED,
				STATE,
				...host.attributes
			], () => [...MANNERS.flatMap((name) => [name, `data-${name}`]).flatMap((name) => [name, `${name}:inherited`]), ...renderer.attributes()], (element) => all.release(element, host.replaces(element) ? "nodeReplaced" : "nodeMissing"), (root) => all.returned(root).forEach(updateEnabled), (element, attribute) => attribute === "sse-state" ? all.keepState(element) : updateEnabled(element), bindings.forget);
			registered = () => {
				bindings.forget();
				page.again();
			};
			const scan = () => document.querySelectorAll(host.elements).forEach(updateEnabled);
			if (document.readyState === "complete") scan();
			else addEventListener("load", scan);
			for (const listen of early) try {
				listen();
			} catch (error) {
				console.error(error);
			}
		}
		const sluice = {
			version: "0.1.0",
			registerEngine(name, engine) {
				renderer.register(name, engine);
				registered?.();
			},
			get waiting() {
				return delivery?.waiting ?? 0;
			},
			connections: () => (registry?.all() ?? []).map((stream) => {
				const { life, transport, lastEventId } = stream;
				const url = absolute(stream.url);
				const { state, attempt, delay } = life;
				return {
					url,
					state,
					attempt,
					delay,
					transport,
					lastEventId,
					elements: routes?.elementsOf(stream) ?? [],
					names: stream.names()
				};
			}),
			findings,
			close: (which) => routes?.close(which),
			reconnect: (which) => routes?.reconnect(which),
			on(which, name, listener) {
				if (!registry || !routes) {
					let stop;
					const listen = () => {
						stop = sluice.on(which, name, listener);
					};
					early.add(listen);
					return () => {
						early.delete(listen);
						stop?.();
					};
				}
				if (typeof which !== "string") return routes.on(which, name, listener);
				const refusal = refusalBy(host, document.body ?? document.documentElement);
				const error = refusal(which);
				if (error) throw error;
				const stream = registry.of({
					url: which,
					options: readOptions(host.settings(), null),
					refusal
				});
				let isOver = false;
				const hear = (event, name) => delivery?.after(stream, () => isOver || listener(event, name), event);
				const stops = [stream.listen(name, hear), stream.hold(() => {})];
				return () => {
					isOver = true;
					for (const stop of stops) stop();
				};
			},
			send(url, name, data, lastEventId = "") {
				for (const stream of registry?.all() ?? []) if (absolute(stream.url) === absolute(url)) stream.deliver(new MessageEvent(name, {
					data,
					lastEventId
				}), name);
			},
			render: renderer.render
		};
		return {
			sluice,
			attach
		};
	}
	/** Warns that the extension is not in force; most often `hx-ext` is there, but htmx reads it as one name. */
	function warnOfOff(element) {
		const holder = element.closest(twins("hx-ext"));
		const names = holder && read$1(holder, "hx-ext");
		if (!/\bsse\b/.test(`${names}`) || !warnOfSpaces(holder, "hx-ext", names)) warnOnce("extension-off", { element });
	}
	/** Whether a swap in one place may have to do with the other. */
	function isRelated(element, target) {
		return target instanceof Element && (element.contains(target) || target.contains(element));
	}
	// src/register.ts
	/** The Sluice of each htmx that none of the given hosts serves. */
	var unserved = /* @__PURE__ */ new WeakMap();
	/**
	* Gives Sluice its htmx: chooses the host and registers with it. A second time for the same htmx changes nothing.
	*
	* @param kinds the hosts of this file.
	* @param own the Sluice of a script or bundle; told as a second copy where the htmx already has one.
	* @returns the Sluice that serves this htmx.
	*/
	function register(htmx, kinds, own) {
		const taken = htmx;
		const before = taken.sluice ?? unserved.get(htmx);
		if (before) {
			if (own && before !== own.sluice) warnOnce("copy-loaded");
			return before;
		}
		const { sluice, attach } = own ?? createSluice();
		const kind = kinds.find(({ fits }) => fits(htmx));
		if (kind) {
			taken.sluice = sluice;
			attach((page) => kind.attach(htmx, page));
		} else {
			unserved.set(htmx, sluice);
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
	/** The htmx of the page. An element with `id="htmx"` or a page's own object of that name is none. */
	function pageHtmx() {
		const { htmx } = globalThis;
		return htmx?.version && ("defineExtension" in htmx || "registerExtension" in htmx) ? htmx : void 0;
	}
	/** Calls with the htmx of the page, now or as soon as a script brings it; says so when none does. */
	function whenHtmx(callback) {
		const look = () => {
			const found = pageHtmx();
			if (found) callback(found);
			return !!found;
		};
		if (look()) return;
		document.addEventListener("load", look, true);
		addEventListener("load", () => look() || reportError$1(new SluiceError("htmx-missing")));
	}
	// src/script.ts
	/** What a script tag does: sets `window.sluice`, and registers with the htmx of the page as soon as there is one. */
	function start(kinds) {
		const own = createSluice();
		if (typeof window.sluice?.connections !== "function") window.sluice = own.sluice;
		whenHtmx((htmx) => register(htmx, kinds, own));
	}
	// src/scripts/sluice.ts
	start(everyHtmx);
})();

//# sourceMappingURL=sluice.js.map