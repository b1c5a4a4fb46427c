import Mustache from "mustache";
// src/findings.ts
/**
* What can be wrong, as data: a stable code and a sentence with the fix. Console, error events and the README
* read these tables. `{name}` stands for what the finding is about; the element concerned follows the
* sentence. Sentences are part of the bundle, so they are short; {@link explanations} are not.
*/
/** What stops an event, a stream or Sluice itself from working. */
var errors = {
	"json-invalid": "the data of \"{event}\" is not JSON",
	"template-missing": "no template \"{template}\"",
	"template-failed": "rendering \"{event}\": {reason}",
	"engine-missing": "load {name}",
	"target-missing": "hx-target \"{target}\" finds nothing",
	"swap-failed": "swapping \"{event}\": {reason}",
	"stream-lost": "{url} was interrupted; the browser reconnects",
	"stream-failed": "{url}: {reason}",
	"htmx-missing": "load htmx 2",
	"htmx-unknown": "load htmx 2, not {version}"
};
/** What works, but surely not as meant. */
var warnings = {
	"stream-missing": "put it inside sse-connect or add sse-from",
	"extension-off": "add hx-ext=\"sse\"",
	"request-missing": "{name} has no request; add hx-get or use sse-swap",
	"event-unnamed": "{url} sent an unnamed message, but nothing has sse-swap=\"message\"; is a blank line after \"event:\"?",
	"event-similar": "{url} sent \"{name}\", but the page listens to \"{similar}\"",
	"streams-many": "{count} of 6 streams over HTTP/1.1; use HTTP/2",
	"name-taken": "remove the other script for \"{name}\"",
	"copy-loaded": "loaded twice; remove one"
};
/**
* The one class of error: a coded finding, its subject, and the `cause` where another error, or a plain
* reason, lies below.
*/
var SluiceError = class extends Error {
	code;
	about;
	constructor(code, about = {}, cause) {
		const reason = cause?.message ?? cause;
		super(sentence(code, errors[code], {
			reason,
			...about
		}), { cause });
		this.name = "SluiceError";
		this.code = code;
		this.about = {
			...about,
			payload: about.payload?.slice(0, CLIP)
		};
	}
};
/** What has been told of each element; under this function, what has been told of anything else. */
var told = /* @__PURE__ */ new WeakMap();
/**
* Warns on the console, once for each code and subject: its element, else the key.
*
* @param key tells subjects apart that are no elements, such as URLs.
*/
function warnOnce(code, about = {}, key = "") {
	const subject = about.element ?? warnOnce;
	const before = told.get(subject) ?? "";
	const text = `${code} ${key}\n`;
	if (before.includes(text)) return;
	told.set(subject, before + text);
	console.warn(sentence(code, warnings[code], about));
}
/** In characters: how much of a payload, or of an element, is repeated. */
var CLIP = 80;
function sentence(code, text, about) {
	return `Sluice ${code}: ${text.replace(/\{(\w+)\}/g, (_all, name) => `${about[name] ?? "response"}`)} ${about.element?.outerHTML.slice(0, CLIP) ?? ""}`;
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
var STATE = "sse-state";
var DELIMITERS = "mustache-delimiters";
/** Finds every element that may take part in a stream. */
var ELEMENTS = twins(CONNECT, SWAP, "hx-trigger");
/** Value of an attribute or its `data-` twin; null when the element has neither. */
function read(element, name) {
	return element.getAttribute(name) ?? element.getAttribute(`data-${name}`);
}
/** A selector for attributes and their `data-` twins. */
function twins(...names) {
	return names.map((name) => `[${name}],[data-${name}]`).join();
}
// src/host/htmx2.ts
/** Registers the extensions `sse` and `client-side-templates` with htmx 2. */
function attachHtmx2(htmx, page) {
	let api = void 0;
	htmx.defineExtension("sluice", { init(given) {
		api = given;
	} });
	htmx.removeExtension("sluice");
	function extensionsOf(element) {
		const found = [];
		api.withExtensions(element, (extension) => found.push(extension));
		return found;
	}
	const has = (active, which) => active.some(({ sluice }) => sluice === which);
	const ours = {
		sse: {
			sluice: "sse",
			getSelectors: () => [ELEMENTS],
			onEvent(name, { target }) {
				if (name === "htmx:afterProcessNode") page.processed(target);
				if (name === "htmx:beforeCleanupElement") page.cleanedUp(target);
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
		if (extensionsOf(probe)[0]) warnOfOther(name);
		defineExtension(name, ours[name]);
	}
	htmx.defineExtension = (name, extension) => ours[name] ? warnOfOther(name) : defineExtension(name, extension);
	htmx.createEventSource ??= (url) => new EventSource(url, { withCredentials: true });
	addEventListener("htmx:beforeSwap", ({ detail }) => {
		const { xhr, shouldSwap, requestConfig } = detail;
		const element = requestConfig?.elt;
		if (!shouldSwap || !element || page.template(element) === void 0) return;
		if (!/json/.test(xhr.getResponseHeader("Content-Type")) && !has(extensionsOf(element), "templates")) return;
		xhr.sluice = true;
		const content = page.responded(element, detail.serverResponse);
		if (content === void 0) detail.shouldSwap = false;
		else detail.serverResponse = content;
	});
	const host = {
		inherited: api.getClosestAttributeValue,
		find: api.querySelectorExt,
		target: api.getTarget,
		trigger: api.triggerEvent,
		createEventSource: (url) => htmx.createEventSource(url),
		ignored: (element) => !!element.closest(htmx.config.disableSelector),
		enabled: (element) => has(extensionsOf(element), "sse"),
		transform(element, data, render) {
			const active = extensionsOf(element);
			let content = has(active, "templates") ? data : render(data);
			for (const extension of active) if (extension.sluice === "templates") content = render(content);
			else content = extension.transformResponse(content, null, element);
			return content;
		},
		swap(element, target, content) {
			const specification = api.getSwapSpecification(element);
			const { swapStyle, swapDelay } = specification;
			const [select, selectOOB] = ["hx-select", "hx-select-oob"].map((name) => host.inherited(element, name));
			if (swapStyle !== "delete" && leavesNothing(content, select, selectOOB)) specification.swapStyle = "none";
			if (swapDelay) target.classList.add(htmx.config.swappingClass);
			const options = {
				contextElement: element,
				select,
				selectOOB,
				eventInfo: { target }
			};
			const swap = () => api.swap(target, content, specification, options);
			if (swapDelay && /^2.0.[0-4]$/.test(htmx.version)) setTimeout(swap, swapDelay);
			else swap();
		},
		expose(element, source) {
			api.getInternalData(element).sseEventSource = source;
		}
	};
	/** Whether content would blank its target: it is empty, or nothing is left after its out-of-band parts. */
	function leavesNothing(content, select, selectOOB) {
		if (content.trim() && !select && !selectOOB && !/<(!|hx|ti)|-oob/i.test(content)) return false;
		const fragment = api.makeFragment(content);
		const parts = `template,${twins("hx-swap-oob")},${(selectOOB || "template").replace(/:[^,]*/g, "")}`;
		for (const part of fragment.querySelectorAll(parts)) part.remove();
		return select ? !fragment.querySelector(select) : !fragment.firstElementChild && !fragment.textContent?.trim();
	}
	return host;
}
// src/render/engine.ts
/** A script of the page. Throws the finding that it is not loaded. */
function loaded(name) {
	const found = globalThis[name];
	if (!found) throw new SluiceError("engine-missing", { name });
	return found;
}
// src/render/handlebars.ts
/** The page's Handlebars. @see https://handlebarsjs.com/api-reference/compilation.html */
var handlebars = { compile: ({ source }) => loaded("Handlebars").compile(source) };
// src/render/source.ts
var MUSTACHE = ["{{", "}}"];
/** The delimiters that the page gave to a Mustache of its own, or `{{ }}`. */
function pageDelimiters() {
	return globalThis.Mustache?.tags ?? MUSTACHE;
}
/**
* The source of a template as its author wrote it.
*
* A `<script type=…>` holds its text as written. A `<template>` holds nodes, and writes them out again with
* `>` as `&gt;`, so that `{{> row}}` and `{{& html}}` would be broken: inside the delimiters the entities are
* taken back, outside them the markup stays as it is.
*/
function sourceOf(element) {
	const page = pageDelimiters();
	const own = read(element, DELIMITERS);
	const head = own ? page.join(`=${own}=`) : "";
	if (element instanceof HTMLScriptElement) return head + element.text;
	const html = element.innerHTML;
	const box = document.createElement("textarea");
	const decode = (text) => {
		box.innerHTML = text;
		return box.textContent;
	};
	const [, ...set] = /{{=\s*(\S+)\s+(\S+?)\s*=}}/.exec(html) ?? ["", ...MUSTACHE];
	const known = [
		MUSTACHE,
		["{%", "%}"],
		own?.match(/\S+/g) ?? page,
		set.map(decode)
	].map((delimiters) => delimiters.map((text) => {
		box.textContent = text;
		return box.innerHTML.replace(/\W/g, "\\$&");
	}).join(".*?"));
	return head + html.replace(new RegExp(known.join("|"), "gs"), decode);
}
// src/render/mustache.ts
/** Mustache, from this bundle. @see https://github.com/janl/mustache.js */
var mustache = { compile({ source, partial }) {
	const writer = new Mustache.Writer();
	return (data) => writer.render(source, data, partial, [...pageDelimiters()]);
} };
// src/render/nunjucks.ts
/**
* The page's Nunjucks, with the environment it was configured with. A name that no element has is a name to
* this environment. @see https://mozilla.github.io/nunjucks/api
*/
var nunjucks = { compile(template) {
	const engine = loaded("nunjucks");
	const source = template.element && template.source;
	return (data) => source ? engine.renderString(source, data) : engine.render(template.name, data);
} };
// src/render/templates.ts
/** The templates of the page: each made ready once, and again when its source has changed. */
function createTemplates(find) {
	const ready = /* @__PURE__ */ new WeakMap();
	return (from, name, engine) => {
		function locate(id) {
			try {
				return document.getElementById(id) ?? (/\W/.test(id) ? find(from, id) : void 0);
			} catch {
				return;
			}
		}
		function read(id) {
			const found = locate(id);
			if (found) return sourceOf(found);
			throw new SluiceError("template-missing", { template: id });
		}
		const element = locate(name);
		const written = element?.outerHTML ?? "";
		const known = element && ready.get(element);
		if (known?.written === written && known.engine === engine) return known.render;
		const template = {
			name,
			element,
			partial: read,
			get source() {
				return read(name);
			}
		};
		const render = engine.compile(template);
		if (element) ready.set(element, {
			engine,
			written,
			render
		});
		return render;
	};
}
// src/render/xslt.ts
/** XSLT, by the browser's own processor. @see https://developer.mozilla.org/docs/Web/API/XSLTProcessor */
var xslt = {
	parse,
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
/** @param find finds an element by a selector of htmx, seen from an element. */
function createRenderer(find) {
	const templates = createTemplates(find);
	/** By attribute. [client-side-templates] This order decides before nearness does. */
	const forms = /* @__PURE__ */ new Map();
	const asIs = (data) => data;
	function register(name, engine, wrap = (data) => ({ data })) {
		forms.set(`${name}-template`, [engine, asIs]);
		forms.set(`${name}-array-template`, [engine, wrap]);
	}
	register("mustache", mustache);
	register("handlebars", handlebars, asIs);
	register("nunjucks", nunjucks);
	register("xslt", xslt);
	function inForce(element) {
		for (const [attribute, form] of forms) {
			const holder = element.closest(twins(attribute));
			if (holder) return [read(holder, attribute), form];
		}
	}
	return {
		register,
		template: (element) => inForce(element)?.[0],
		render(element, payload) {
			const found = inForce(element);
			if (!found) return payload;
			const [name, [engine, wrap]] = found;
			const render = templates(element, name, engine);
			return String(render(wrap((engine.parse ?? parseJson)(payload))));
		}
	};
}
/** Reads JSON. Throws the finding that it is none. */
function parseJson(payload) {
	try {
		return JSON.parse(payload);
	} catch (cause) {
		throw new SluiceError("json-invalid", {}, cause);
	}
}
// src/events.ts
/**
* The DOM events, as data: names for the code, types for TypeScript, rows for the README.
*
* All of them bubble. htmx fires each a second time under its kebab-case name (`htmx:sse-open`) unless the
* first was cancelled.
*/
var OPEN = "htmx:sseOpen";
var ERROR = "htmx:sseError";
var MESSAGE = "htmx:sseMessage";
var CLOSE = "htmx:sseClose";
var STATE_CHANGE = "htmx:sseState";
var TARGET_ERROR = "htmx:targetError";
var SWAP_ERROR = "htmx:swapError";
// src/stream/policy.ts
var closed = {
	state: "closed",
	attempt: 0,
	delay: 0,
	reason: ""
};
/** [htmx-ext-sse] 500 ms after the first failure, twice as long after each further one, at most 64 s. */
var FIRST_DELAY_MS = 500;
var MOST_DELAY_MS = 64e3;
/**
* The whole policy: what a happening makes of a life. Pure. What is to be done follows from the life it
* makes: `connecting` asks for an attempt, a `delay` for a timer.
*
* A stream that is closed or failed hears nothing but `connect`, so nothing that comes late revives it.
*/
function next(life, reason) {
	if (reason !== "connect" && /closed|failed/.test(life.state)) return life;
	const failures = life.attempt + 1;
	const wait = Math.min(FIRST_DELAY_MS * 2 ** life.attempt, MOST_DELAY_MS);
	const [state, attempt = 0, delay = 0] = {
		connect: ["connecting"],
		opened: ["open"],
		interrupted: ["retrying", failures],
		failed: [
			"retrying",
			failures,
			wait
		],
		refused: ["failed", failures],
		due: ["connecting", life.attempt],
		close: ["closed"]
	}[reason];
	return {
		state,
		attempt,
		delay,
		reason
	};
}
// src/route/routes.ts
/** Attributes that make something happen when an element is triggered. */
var REQUESTS = /hx-(get|post|put|patch|delete|on)/;
function createRoutes(host, streamOf, delivery, clock) {
	const connectors = /* @__PURE__ */ new Map();
	const listeners = /* @__PURE__ */ new Map();
	function update(element) {
		const url = read(element, CONNECT);
		const connector = connectors.get(element);
		if (connector?.url === url) host.expose(element, connector.source);
		else {
			release(element, "nodeReplaced");
			if (url) connect(element, url);
		}
		listen(element);
		const gone = () => element.isConnected || release(element, "nodeMissing");
		if (!element.isConnected) clock.setTimeout(gone, 0);
	}
	function release(element, type) {
		ignore(element);
		const connector = connectors.get(element);
		if (!connector) return;
		connectors.delete(element);
		close(connector, type);
		host.expose(element, void 0);
		element.removeAttribute(STATE);
	}
	function connect(element, url) {
		const stream = streamOf(url);
		const connector = {
			element,
			url,
			stream,
			stops: []
		};
		connectors.set(element, connector);
		for (const name of namesOf(read(element, CLOSE$1))) connector.stops.push(stream.listen(name, () => close(connector, "message")));
		const release = stream.hold((name, detail) => tell(connector, name, detail));
		if (connector.stream) connector.stops.push(release);
		else release();
		rewire(element);
	}
	function close(connector, type) {
		tell(connector, CLOSE, { type });
		if (!connector.stream) return;
		connector.stream = void 0;
		for (const stop of connector.stops) stop();
		tell(connector, STATE_CHANGE, {
			...closed,
			reason: type,
			url: connector.url
		});
		rewire(connector.element);
	}
	function tell(connector, name, detail) {
		const { element } = connector;
		const source = detail.source ?? connector.source;
		connector.source = source;
		host.expose(element, source);
		if (detail.state) element.setAttribute(STATE, detail.state);
		host.trigger(element, name, {
			...detail,
			source
		});
	}
	function listen(element) {
		const swap = read(element, SWAP);
		const triggers = read(element, "hx-trigger")?.match(/(?<![\w:])sse:[^\s,[]+/g) ?? [];
		const heard = [...(swap === null ? [] : namesOf(swap || "message")).map((name) => [name, delivery.swap]), ...triggers.map((name) => [name.slice(4), delivery.trigger])];
		ignore(element);
		if (!heard.length) return;
		if (triggers.length && !REQUESTS.test(`${element.getAttributeNames()}`)) warnOnce("request-missing", {
			element,
			name: triggers[0]
		});
		const connector = connectorOf(element);
		const listener = {
			connector,
			stops: []
		};
		listeners.set(element, listener);
		for (const [name, deliver] of heard) {
			const stop = connector?.stream?.listen(name, (event) => {
				if (!connector.element.isConnected) release(connector.element, "nodeMissing");
				else if (!element.isConnected) ignore(element);
				else deliver(element, event, name);
			});
			if (stop) listener.stops.push(stop);
		}
		const check = () => listeners.get(element) === listener && warnOnce("stream-missing", { element });
		if (!connector) clock.setTimeout(check, 0);
	}
	function ignore(element) {
		for (const stop of listeners.get(element)?.stops ?? []) stop();
		listeners.delete(element);
	}
	/** The connecting element that `sse-from` names, else the nearest, the element itself included. */
	function connectorOf(element) {
		const from = read(element, FROM);
		let at = from ? host.find(element, from) : element;
		while (!from && at && !connectors.has(at)) at = at.parentElement;
		return connectors.get(at);
	}
	/** Updates the listeners whose stream may be another one since this connecting element changed. */
	function rewire(connecting) {
		for (const [element, { connector }] of [...listeners]) if (!connector || connector.element === connecting || connecting.contains(element)) listen(element);
	}
	return {
		update,
		release
	};
}
/** Names in a comma-separated attribute. */
function namesOf(value) {
	return (value ?? "").split(",").flatMap((name) => name.trim() || []);
}
// src/route/watch.ts
/**
* Watches the page for what the host does not tell: elements that plain DOM calls take out, and attributes
* that they change.
*
* Only the removed part is searched: the price is that of what was removed, not of all that is held.
*
* @param missing called for an element that may be held, and has left the page.
* @param changed called for an element whose attributes for streams have other values.
*/
function watch(root, missing, changed) {
	new MutationObserver((records) => {
		for (const { attributeName, target, removedNodes } of records) {
			if (attributeName && target.isConnected) changed(target);
			for (const node of removedNodes) {
				if (node.isConnected || !node.querySelectorAll) continue;
				for (const element of [node, ...node.querySelectorAll(ELEMENTS)]) missing(element);
			}
		}
	}).observe(root, {
		subtree: true,
		childList: true,
		attributeFilter: ELEMENTS.match(/[\w-]+/g)
	});
}
// src/stream/clock.ts
var systemClock = globalThis;
// src/stream/stream.ts
/**
* Does what the policy asks for, and hands each event to those who listen to its name.
*
* @param idle called when the last holder has let go.
*/
function createStream(url, transport, clock, idle) {
	const holders = /* @__PURE__ */ new Set();
	const listeners = /* @__PURE__ */ new Map();
	let life = closed;
	let connection;
	let timer;
	function tell(name, detail) {
		const source = connection?.source;
		for (const holder of [...holders]) holder(name, {
			...detail,
			source
		});
	}
	function happen(happening) {
		const before = life;
		const after = next(before, happening);
		if (after === before) return;
		life = after;
		const { state, delay, reason } = after;
		if (state !== "open" && reason !== "interrupted") {
			clock.clearTimeout(timer);
			connection?.close();
			connection = void 0;
		}
		if (delay) timer = clock.setTimeout(() => happen("due"), delay);
		if (state === "connecting") open();
		if (life === after) tell(STATE_CHANGE, {
			...after,
			url
		});
	}
	function broken(error, happening) {
		tell(ERROR, { error });
		happen(happening);
	}
	function open() {
		try {
			connection = transport(url, {
				opened() {
					happen("opened");
					tell(OPEN, {});
				},
				broken(event, final) {
					const error = new SluiceError(final ? "stream-failed" : "stream-lost", { url }, "no answer, not 200 or not text/event-stream");
					broken(Object.assign(Object(event), { toString: () => error.message }), final ? "failed" : "interrupted");
				},
				message(name, event) {
					const those = listeners.get(name);
					if (!those) warnOfUnheard(url, name, [...listeners.keys()]);
					else for (const listener of [...those]) listener(event, name);
				}
			});
		} catch (cause) {
			broken(new SluiceError("stream-failed", { url }, cause), "refused");
		}
		for (const name of listeners.keys()) connection?.listen(name);
	}
	return {
		url,
		hold(holder) {
			holders.add(holder);
			if (holders.size === 1) happen("connect");
			else {
				const { source } = connection ?? {};
				holder(STATE_CHANGE, {
					...life,
					url,
					source
				});
				if (life.state === "open") queueMicrotask(() => holders.has(holder) && holder("htmx:sseOpen", { source }));
			}
			return () => {
				if (!holders.delete(holder) || holders.size) return;
				happen("close");
				idle();
			};
		},
		listen(name, listener) {
			const those = listeners.get(name) ?? /* @__PURE__ */ new Set();
			listeners.set(name, those.add(listener));
			connection?.listen(name);
			return () => {
				if (!those.delete(listener) || those.size) return;
				listeners.delete(name);
				connection?.unlisten(name);
			};
		}
	};
}
/** Warns of an event that nobody listens to, when it looks as if somebody meant to. */
function warnOfUnheard(url, name, names) {
	const letters = (text) => text.toLowerCase().replace(/[\W_]/g, "");
	const similar = names.find((known) => letters(known) === letters(name));
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
function createRegistry(transport, clock) {
	const streams = /* @__PURE__ */ new Map();
	return (url) => {
		const key = absolute(url);
		const stream = streams.get(key) ?? createStream(url, transport, clock, () => streams.delete(key));
		streams.set(key, stream);
		warnOfMany([...streams.keys()]);
		return stream;
	};
}
/** The URL as the browser sees it; as it stands where it is none. */
function absolute(url) {
	return Object.assign(document.createElement("a"), { href: url }).href;
}
/** Warns when the page's own server speaks HTTP/1.1, and its streams leave little room for anything else. */
function warnOfMany(urls) {
	const count = urls.filter((url) => url.startsWith(location.origin)).length;
	const [page] = performance.getEntriesByType("navigation");
	if (count >= MANY && /http.1/.test(page?.nextHopProtocol)) warnOnce("streams-many", { count });
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
	"swap-failed": SWAP_ERROR
};
/**
* Whatever goes wrong with an event ends in an error event on its element: the page keeps its content, and
* the stream goes on.
*/
function createDelivery(host, renderer) {
	/** Tells whatever the work throws as one error that names its subject; a `fallback` where it is no finding yet. */
	function attempt(fallback, about, work) {
		try {
			return work();
		} catch (thrown) {
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
			return;
		}
	}
	function targetOf(element, payload) {
		const written = host.inherited(element, "hx-target") ?? "this";
		const target = fillSelector(written, () => parseJson(payload));
		const found = target === written ? host.target(element) : host.find(element, target);
		if (!found) throw new SluiceError("target-missing", { target });
		return found;
	}
	return {
		swap(element, event, name) {
			if (!host.trigger(element, "htmx:sseBeforeMessage", event)) return;
			const payload = String(event.data ?? "");
			const about = {
				element,
				payload,
				event: name
			};
			const content = attempt("template-failed", about, () => host.transform(element, payload, (text) => renderer.render(element, text)));
			if (content === void 0) return;
			attempt("swap-failed", about, () => {
				host.swap(element, targetOf(element, payload), content);
				host.trigger(element, MESSAGE, event);
			});
		},
		trigger(element, event, name) {
			host.trigger(element, `sse:${name}`, event);
			host.trigger(element, MESSAGE, event);
		},
		render: (element, payload) => attempt("template-failed", {
			element,
			payload
		}, () => renderer.render(element, payload))
	};
}
// src/transport/eventsource.ts
/** `EventSource.CLOSED`. */
var CLOSED = 2;
/** With more names than these, misspelt ones are no longer looked for: a listener has its price. */
var MAX_NAMES = 99;
/**
* The browser's own EventSource, or what `htmx.createEventSource` makes in its place.
*
* It tells only of names that it is asked for. So it is asked for the likely misspellings as well, and for
* unnamed messages: a server's `newBike` that the page knows as `new_bike` can then be reported.
*
* @see https://html.spec.whatwg.org/multipage/server-sent-events.html#the-eventsource-interface
*/
function eventSourceTransport(create) {
	return (url, handlers) => {
		const source = create(url);
		const heard = /* @__PURE__ */ new Map();
		source.onopen = (event) => {
			if (!hasData(event)) handlers.opened();
		};
		source.onerror = (event) => {
			if (!hasData(event)) handlers.broken(event, source.readyState === CLOSED);
		};
		function listen(name) {
			if (heard.has(name)) return;
			const hear = (event) => {
				if (hasData(event)) handlers.message(name, event);
			};
			heard.set(name, hear);
			source.addEventListener(name, hear);
		}
		return {
			source,
			listen(name) {
				listen(name);
				if (heard.size < MAX_NAMES) ["message", ...spellings(name)].forEach(listen);
			},
			unlisten(name) {
				source.removeEventListener(name, heard.get(name));
				heard.delete(name);
			},
			close() {
				source.onopen = source.onerror = null;
				source.close();
			}
		};
	};
}
/** Tells an event of the server from EventSource's own: a server, too, may name an event "open" or "error". */
function hasData(event) {
	return "data" in Object(event);
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
// src/sluice.ts
/** Puts the rooms together. */
function createSluice() {
	let host;
	const renderer = createRenderer((element, selector) => host.find(element, selector));
	function attach(makeHost) {
		host = makeHost({
			processed: (element) => routes.update(element),
			cleanedUp: (element) => routes.release(element, "nodeReplaced"),
			template: renderer.template,
			responded: (element, payload) => delivery.render(element, payload)
		});
		const delivery = createDelivery(host, renderer);
		const streamOf = createRegistry(eventSourceTransport(host.createEventSource), systemClock);
		const routes = createRoutes(host, streamOf, delivery, systemClock);
		function updateEnabled(element) {
			if (host.ignored(element)) return;
			if (host.enabled(element)) routes.update(element);
			else if (read(element, "sse-connect")) warnOnce("extension-off", { element });
		}
		watch(document, (element) => routes.release(element, "nodeMissing"), updateEnabled);
		const scan = () => document.querySelectorAll(ELEMENTS).forEach(updateEnabled);
		if (document.readyState === "complete") scan();
		else addEventListener("load", scan);
	}
	return {
		sluice: {
			version: "0.1.0",
			registerEngine: renderer.register
		},
		attach
	};
}
// src/register.ts
/**
* Gives Sluice its htmx: chooses the host by version and registers with it. A second time for the same htmx
* changes nothing.
*
* @param own the Sluice of a script or bundle; told as a second copy where the htmx already has one.
* @returns the Sluice that serves this htmx.
*/
function register(htmx, own) {
	const taken = htmx;
	if (!taken.sluice) {
		const { sluice, attach } = own ?? createSluice();
		const { version } = htmx;
		taken.sluice = sluice;
		if (/^2\./.test(version)) attach((page) => attachHtmx2(taken, page));
		else console.error(new SluiceError("htmx-unknown", { version }));
	} else if (own && taken.sluice !== own.sluice) warnOnce("copy-loaded");
	return taken.sluice;
}
/** Calls with the htmx of the page, now or as soon as a script brings it; says so when none does. */
function whenHtmx(callback) {
	const look = () => {
		const found = globalThis.htmx;
		if (found) callback(found);
		return !!found;
	};
	if (look()) return;
	document.addEventListener("load", look, true);
	addEventListener("load", () => look() || console.error(new SluiceError("htmx-missing")));
}
export { SluiceError as i, whenHtmx as n, createSluice as r, register as t };

//# sourceMappingURL=core.esm.js.map