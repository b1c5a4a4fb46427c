import { F as ELEMENTS, G as reportError, H as setAttribute, K as warnOnce, U as twins, V as read, W as SluiceError, _ as createSources, c as rulesOf, d as eventInit, f as kebabOf, g as isEventStream, h as parseSwap, j as splitByAutofocus, p as createInheritance, u as upsert, v as pageOptions } from "./register.js";
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
// src/host/classic/events.ts
function createEvents(htmx, api, extensions, triggerPlainly = api.triggerEvent) {
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
			const isOurs = reportError(detail.error, element);
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
		const written = given.swap ?? inherited("hx-swap");
		const parsed = parseSwap(written ?? "", htmx.config.defaultSwapStyle);
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
	const { trigger, triggerQuietly } = createEvents(htmx, api, extensions, dialect.trigger);
	const { read: read$1 = read, find } = dialect;
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
		read: read$1,
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
			read: read$1,
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
export { internalApi as n, isClassic as r, attachClassic as t };

//# sourceMappingURL=classic.js.map