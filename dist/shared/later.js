import { C as createSourceFactory, G as read, J as SluiceError, K as selectorOf, U as TRIGGER, W as guardSelector, X as reportError, Y as findingOf, Z as warnOnce, _ as toKebabName, b as parseSwap, d as requestUrl, g as eventInit, h as splitByAutofocus, l as isKnownStyle, p as upsert, q as setAttribute, u as styleRulesOf, v as createInheritance, w as pageOptions, x as isEventStream, z as ELEMENT_SELECTOR } from "./register.js";
// src/host/classic/api.ts
/**
* The internal API, which htmx passes only to extensions. A temporary extension gets it, because Sluice needs it before
* it registers its own extensions, to see whether their names are taken.
*/
function getInternalApi(htmx) {
	let api = {};
	htmx.defineExtension("sluice", { init(htmxApi) {
		api = htmxApi;
	} });
	htmx.removeExtension("sluice");
	return api;
}
/** Whether this is htmx 1.9 or 2 of the given version. An htmx that also has `registerExtension` is htmx 4. */
function isClassic(htmx, version) {
	return "defineExtension" in htmx && !("registerExtension" in htmx) && version.test(htmx.version);
}
// src/host/classic/extensions.ts
/** @param withExtensions calls the callback for each extension of an element. */
function createExtensions(withExtensions) {
	function lookUp(element) {
		const extensions = [];
		withExtensions(element, (extension) => extensions.push(extension));
		return extensions;
	}
	const inherited = createInheritance(lookUp);
	let cache = /* @__PURE__ */ new WeakMap();
	function of(element) {
		let entry = cache.get(element);
		if (!entry) {
			const all = inherited.of(element, "hx-ext");
			entry = {
				all,
				others: all.filter(({ sluice }) => !sluice)
			};
			if (document.contains(element)) cache.set(element, entry);
		}
		return entry;
	}
	return {
		lookUp,
		of: (element) => of(element).all,
		others: (element) => of(element).others,
		forget() {
			inherited.forget();
			cache = /* @__PURE__ */ new WeakMap();
		}
	};
}
/** Whether the extensions include this one of Sluice's. */
function includesExtension(active, kind) {
	return active.some(({ sluice }) => sluice === kind);
}
// src/host/classic/answers.ts
/** Handles responses to htmx requests: reads those that are event streams, and renders those that have a template. */
function handleResponses(htmx, host, callbacks, extensions) {
	/** The requesting element of each request, because not every version of htmx passes it with the response. */
	const requesters = /* @__PURE__ */ new WeakMap();
	/** Requests whose response is an event stream. htmx must not swap them. */
	const streamRequests = /* @__PURE__ */ new WeakSet();
	function handlingOf(status) {
		const { responseHandling } = htmx.config;
		if (!responseHandling) return { swap: status < 400 && status !== 204 };
		return responseHandling.find(({ code = "" }) => new RegExp(code).test(`${status}`)) ?? { swap: false };
	}
	/** Lets htmx process the headers of a response as if it had ended, without swapping anything. */
	function finishWithoutSwap(xhr) {
		const { onload } = xhr;
		xhr.onload = xhr.onabort = null;
		onload?.call(xhr, new ProgressEvent("load"));
		xhr.abort();
	}
	const wantsStream = (element) => host.read(element, "sse-stream") !== null && host.isEnabled(element);
	addEventListener("htmx:configRequest", ({ detail }) => {
		if (wantsStream(detail.elt)) detail.headers.Accept ??= "text/event-stream, text/html";
	});
	addEventListener("htmx:beforeSend", ({ detail }) => {
		const { elt, xhr, target, select, etc, requestConfig } = detail;
		requesters.set(xhr, elt);
		const isWanted = wantsStream(elt);
		xhr.addEventListener("readystatechange", () => {
			if (streamRequests.has(xhr) || xhr.readyState < 2) return;
			if (!isEventStream(xhr.getResponseHeader("Content-Type"))) return;
			streamRequests.add(xhr);
			const { status, responseURL: url } = xhr;
			const header = (name) => xhr.getResponseHeader(`HX-${name}`);
			const handling = handlingOf(status);
			const warnUnread = (fix) => warnOnce("answer-unread", {
				element: elt,
				url,
				fix
			}, fix);
			if (header("Location") || header("Redirect") || header("Refresh") === "true") finishWithoutSwap(xhr);
			else if (!isWanted) host.read(elt, "sse-stream") === null && warnUnread("add sse-stream");
			else if (!handling.swap) warnUnread(`have htmx swap the status ${status}`);
			else if (!elt.isConnected) xhr.abort();
			else {
				const selected = header("Reselect") ?? select ?? handling.select;
				const context = {
					target,
					retarget: header("Retarget") ?? handling.target,
					select: selected === "unset" ? "" : selected,
					swap: header("Reswap") ?? etc.swapOverride ?? handling.swapOverride
				};
				callbacks.answered(elt, {
					url,
					method: requestConfig.verb,
					xhr,
					context
				});
			}
		});
	});
	addEventListener("htmx:beforeSwap", ({ detail }) => {
		const { xhr, etc, shouldSwap, target } = detail;
		if (streamRequests.has(xhr)) {
			const [parent, detached] = [document.createElement("p"), document.createElement("p")];
			parent.append(detached);
			detail.swapOverride = etc.swapOverride = "none";
			Object.assign(detail, {
				serverResponse: "",
				target: detached
			});
			return;
		}
		if (detail.shouldSwap) callbacks.beforeSwap([target]);
		const element = requesters.get(xhr);
		if (!detail.shouldSwap || !shouldSwap || !element || callbacks.templateOf(element) === void 0) return;
		if (!/json/.test(xhr.getResponseHeader("Content-Type")) && !includesExtension(extensions.lookUp(element), "templates")) return;
		xhr.sluice = true;
		const content = callbacks.renderResponse(element, detail.serverResponse);
		if (content === void 0) detail.shouldSwap = false;
		else detail.serverResponse = content;
	});
	addEventListener("htmx:beforeSwap", ({ detail }) => {
		const { xhr, etc } = detail;
		const element = requesters.get(xhr);
		if (!element) return;
		const written = detail.swapOverride ?? etc.swapOverride ?? host.inherited(element, "hx-swap");
		if (!written) return;
		const { style, follow, forClassic: classicSwap } = parseSwap(written, htmx.config.defaultSwapStyle);
		if ((style === "upsert" || follow) && host.isEnabled(element)) detail.swapOverride = etc.swapOverride = classicSwap;
	});
}
// src/host/classic/events.ts
function createEvents(htmx, api, extensions, triggerByHtmx = api.triggerEvent) {
	const isComposed = !htmx.version.startsWith("1");
	function triggerQuietly(element, name, detail) {
		if (htmx.logger) return triggerByHtmx(element, name, detail);
		const eventDetail = detail;
		eventDetail.elt = element;
		const init = eventInit(detail, isComposed);
		const event = new CustomEvent(name, init);
		let isAllowed = element.dispatchEvent(event) && element.dispatchEvent(new CustomEvent(toKebabName(name), init));
		for (const extension of extensions.others(element)) try {
			isAllowed &&= extension.onEvent(name, event) !== false && !event.defaultPrevented;
		} catch (thrown) {
			console.error(thrown);
		}
		return isAllowed;
	}
	return {
		triggerQuietly,
		trigger(element, name, detail) {
			const { error } = detail;
			const isSluiceError = !!findingOf(error);
			const isAnswerable = "retry" in detail;
			if (!isAnswerable) reportError(error, element);
			if (isSluiceError && !htmx.logger) triggerByHtmx(element, "htmx:error", { errorInfo: detail });
			const isAllowed = (isSluiceError || name === "htmx:sseMessage" ? triggerQuietly : triggerByHtmx)(element, name, detail);
			if (isAnswerable) reportError(error, element);
			return isAllowed;
		}
	};
}
// src/host/classic/indicators.ts
var NAME = "hx-indicator";
/** Shows the elements of `hx-indicator` while a stream connects. */
function createIndicators(htmx, api, { read, find }) {
	/** The elements of `hx-indicator`. Without the attribute there are none, unlike for htmx's own requests. */
	function findIndicators(element) {
		const selector = read(element, NAME);
		if (!selector) return [];
		if (selector === "this") return [element];
		if (!/^(closest|find|next|previous|inherit|global)\b/.test(selector)) return document.querySelectorAll(selector);
		return [find(element, selector)].filter((found) => found !== void 0);
	}
	return (element) => {
		const indicators = guardSelector(element, NAME, read(element, NAME), () => findIndicators(element)) ?? [];
		const count = (by) => {
			for (const indicator of indicators) {
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
/** htmx's hash of the attributes of an element. htmx initialises the element again if its hash has changed. */
function hashOf({ attributes }) {
	let hash = 0;
	for (const { name, value } of attributes) for (const unit of value ? (name + value).split("") : []) hash = hash * 31 + unit.charCodeAt(0) | 0;
	return hash;
}
/** Keys that htmx stores for every element it has seen, with or without listeners. */
var BOOKKEEPING = [
	"initHash",
	"firstInitCompleted",
	"lastValue"
];
/** Whether htmx or one of its extensions stores anything for an element that needs a clean-up. */
function hasHtmxState(element) {
	for (const name in element["htmx-internal-data"]) if (!BOOKKEEPING.includes(name)) return true;
	return false;
}
// src/host/classic/registration.ts
/**
* Registers the extensions `sse` and `client-side-templates`, and prevents other scripts from taking their names.
*
* @param remove removes an element from the page, and cleans it up.
*/
function registerExtensions(htmx, api, callbacks, dialect, extensions, search, remove) {
	const ownExtensions = {
		sse: {
			sluice: "sse",
			getSelectors: () => [ELEMENT_SELECTOR],
			handleSwap(style, target, fragment, info) {
				const options = parseSwap(style, style);
				if (options.style !== "upsert") return false;
				const added = upsert(target, fragment, options, remove);
				for (const row of added) row.classList.add(htmx.config.addedClass);
				const [plain, withAutofocus] = splitByAutofocus(added);
				for (const row of withAutofocus) info?.tasks?.push(() => {
					row.classList.remove(htmx.config.addedClass);
					htmx.process(row);
					api.triggerEvent(row, "htmx:load", {});
				});
				return plain;
			},
			onEvent(name, { detail: { elt } }) {
				if (name === "htmx:beforeProcessNode") dialect.beforeInitialise?.(elt);
				if (name === "htmx:afterProcessNode") (dialect.afterInitialise ?? search.check)(elt);
				if (name === "htmx:beforeCleanupElement") callbacks.cleanedUp(elt);
			}
		},
		"client-side-templates": {
			sluice: "templates",
			transformResponse: (text, xhr, element) => xhr?.sluice ? text : callbacks.renderResponse(element, text) ?? ""
		}
	};
	const { defineExtension } = htmx;
	const warnNameTaken = (name) => warnOnce("name-taken", { name }, name);
	for (const name in ownExtensions) {
		const probe = document.createElement("p");
		probe.setAttribute("hx-ext", name);
		if (extensions.lookUp(probe)[0]) warnNameTaken(name);
		defineExtension(name, ownExtensions[name]);
	}
	htmx.defineExtension = (name, extension) => {
		if (ownExtensions[name]) {
			warnNameTaken(name);
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
* Builds the request that htmx 1.9 or 2 would send for an element: `hx-headers`, `hx-vals`, `hx-include`, `hx-params`,
* the form if the method is not `get`, and the changes of `htmx:configRequest` handlers.
*
* @param readValues reads the values of the element. Throws if an expression of the page throws.
* @param isBare sends no headers and no values of the element, only what handlers add.
* @returns undefined if a handler cancels the event. Rejects if a promise of a handler is rejected, and with a finding
*   if an expression throws.
*/
async function planRequest(api, element, url, method, readValues, isBare = false) {
	const pending = [];
	const formData = isBare ? new FormData() : evaluate(url, "hx-vals or hx-include", readValues);
	const detail = {
		elt: element,
		target: element,
		verb: method,
		path: url,
		headers: isBare ? {} : evaluate(url, "hx-headers", () => api.getHeaders(element, element)),
		parameters: Object.fromEntries([...new Set(formData.keys())].map((name) => {
			const all = formData.getAll(name);
			return [name, all.length > 1 ? all : all[0]];
		})),
		waitUntil: (promise) => void pending.push(promise)
	};
	if (!api.triggerEvent(element, "htmx:configRequest", detail)) return void 0;
	await Promise.all(pending);
	const body = new URLSearchParams();
	for (const [name, value] of Object.entries(detail.parameters)) for (const item of [value].flat()) body.append(name, `${item}`);
	const target = requestUrl(url, detail.path);
	const isCrossOrigin = target.origin !== location.origin;
	const headers = {};
	for (const [name, value] of Object.entries(detail.headers)) if (value !== null && value !== void 0 && !(isCrossOrigin && name.startsWith("HX-"))) headers[name] = value;
	const inUrl = detail.verb === "get";
	if (inUrl) for (const [name, value] of body) target.searchParams.append(name, value);
	return {
		url: target.href,
		method: detail.verb.toUpperCase(),
		headers,
		body: inUrl ? void 0 : body
	};
}
/** Evaluates an expression of the page. Throws a finding, because a retry would throw the same error. */
function evaluate(url, name, read) {
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
* @param selector matches elements that may use a stream.
* @param isEnabled whether Sluice is enabled for an element.
* @param onFound called with each element that uses a stream.
*/
function createSearch(selector, isEnabled, onFound) {
	/** Elements checked in this task: htmx fires its event for an element and for each of its descendants. */
	let seen = /* @__PURE__ */ new WeakSet();
	let isFirstInTask = true;
	function startTask() {
		seen = /* @__PURE__ */ new WeakSet();
		isFirstInTask = true;
	}
	function check(element) {
		if (isFirstInTask) queueMicrotask(startTask);
		isFirstInTask = false;
		if (!element.matches?.(selector)) return;
		seen.add(element);
		if (isEnabled(element)) onFound(element);
	}
	return {
		startTask,
		check,
		checkAll(root) {
			for (const element of [root, ...root.querySelectorAll?.(selector) ?? []]) if (!seen.has(element)) check(element);
		}
	};
}
// src/host/classic/strategy.ts
/** Creates swap strategies that use the swap of htmx 1.9 or 2. */
function createStrategies(htmx, api, extensions, { insert }) {
	/** Whether a content has only out-of-band parts, or `hx-select` matches nothing in it. */
	function hasNothingForTarget(content, select, selectOOB) {
		if (!select && !selectOOB && !/-oob|<hx-/i.test(content)) return false;
		const fragment = api.makeFragment(content);
		const oob = selectorOf("hx-swap-oob");
		const parts = [...fragment.querySelectorAll(`${oob},template[hx]${selectOOB ? `,${selectOOB.replace(/:[^,]*/g, "")}` : ""}`)];
		if (!htmx.version.startsWith("1")) {
			for (const template of fragment.querySelectorAll("template")) if (template.content.querySelector(oob)) parts.push(template);
		}
		for (const part of parts) part.remove();
		if (select) return !fragment.querySelector(select);
		return !!parts.length && !fragment.firstElementChild && !fragment.textContent?.trim();
	}
	return (element, inherited, context) => {
		const responseContext = context ?? {};
		const written = responseContext.swap ?? inherited("hx-swap");
		const parsed = parseSwap(written ?? "", htmx.config.defaultSwapStyle);
		const specification = api.getSwapSpecification(element, parsed.forClassic);
		const { swapStyle, swapDelay } = specification;
		const transition = !!(specification.transition ?? htmx.config.globalViewTransitions);
		const select = responseContext.select ?? inherited("hx-select");
		const selectOOB = inherited("hx-select-oob");
		const rules = styleRulesOf(parsed);
		if (!isKnownStyle(parsed.style) && !extensions.others(element).length) warnOnce("option-invalid", {
			element,
			key: "hx-swap",
			value: parsed.style,
			expected: "a style"
		}, "hx-swap");
		const merging = select || selectOOB ? "none" : rules.mergeRule;
		return {
			...rules,
			mergeRule: merging,
			usesTransition: transition,
			isDelayed: swapDelay > 0,
			isTransformed: () => extensions.of(element).some(({ sluice }) => !sluice),
			transform(data, render) {
				const active = extensions.of(element);
				let content = includesExtension(active, "templates") ? data : render(data);
				for (const extension of active) if (extension.sluice === "templates") content = render(content);
				else content = extension.transformResponse(content, null, element);
				return content;
			},
			swap(located, contents, observer) {
				const [first = ""] = contents;
				const target = located ?? element;
				const isEmpty = !located || swapStyle !== "delete" && hasNothingForTarget(first, select, selectOOB);
				if (swapDelay) located?.classList.add(htmx.config.swappingClass);
				const applied = isEmpty && contents.length < 2 ? {
					...specification,
					swapStyle: "none"
				} : specification;
				insert({
					isPlain: !htmx.logger && !transition && !select && !selectOOB && ![element, target].some((node) => extensions.others(node).length),
					element,
					target,
					contents,
					merging,
					specification: applied,
					transition,
					select,
					selectOOB,
					observer
				});
			}
		};
	};
}
// src/host/classic/trigger.ts
/** Runs the callback whenever a specification of `hx-trigger` fires. Returns a function that stops this. */
function onTrigger(api, element, specification, callback) {
	const probe = document.createElement("p");
	probe.setAttribute("hx-trigger", specification);
	const revealed = {
		trigger: "intersect",
		once: true
	};
	const timers = [];
	const own = {};
	const holder = element;
	const unsubscribes = api.getTriggerSpecs(probe).flatMap((triggerSpec) => {
		if (triggerSpec.trigger === "load" && triggerSpec.delay) {
			timers.push(setTimeout(callback, triggerSpec.delay));
			return [];
		}
		const data = {};
		const shared = holder["htmx-internal-data"];
		if (triggerSpec.trigger !== "load") holder["htmx-internal-data"] = own;
		try {
			const usedSpec = triggerSpec.trigger === "revealed" ? revealed : triggerSpec;
			guardSelector(element, TRIGGER, specification, () => api.addTriggerHandler(element, usedSpec, data, callback));
		} finally {
			holder["htmx-internal-data"] = shared;
		}
		return (data.listenerInfos ?? []).map((info) => isolateListener(api, info));
	});
	return () => {
		for (const unsubscribe of unsubscribes) unsubscribe();
		timers.push(own.delayed, own.timeout);
		if (!element.isConnected) timers.push(api.getInternalData(element).timeout);
		for (const timer of timers) clearTimeout(timer);
	};
}
/**
* Wraps a listener of htmx so that it ignores `handledFor`: htmx lets an element handle an event only once, so
* `hx-trigger` and `sse-trigger` could not both react to it. Returns a function that removes the listener.
*/
function isolateListener(api, { on, trigger, listener }) {
	const isolated = (event) => {
		const data = api.getInternalData(event);
		const { handledFor = [] } = data;
		data.handledFor = [];
		listener(event);
		data.handledFor = handledFor;
	};
	on.removeEventListener(trigger, listener);
	on.addEventListener(trigger, isolated);
	return () => on.removeEventListener(trigger, isolated);
}
// src/host/classic/classic.ts
/** Registers the extensions `sse` and `client-side-templates` with htmx 1.9 or 2. */
function attachClassic(htmx, api, callbacks, dialect) {
	const extensions = createExtensions(api.withExtensions);
	const { trigger, triggerQuietly } = createEvents(htmx, api, extensions, dialect.trigger);
	const { read: read$1 = read, find } = dialect;
	const search = createSearch(dialect.elementSelector ?? ELEMENT_SELECTOR, (element) => host.isEnabled(element) && !host.isIgnored(element), (element) => {
		api.getInternalData(element);
		callbacks.processed(element);
	});
	const { process } = htmx;
	htmx.process = (element) => {
		search.startTask();
		process(element);
		const root = typeof element === "string" ? document.querySelector(element) : element;
		if (root) search.checkAll(root);
	};
	const host = {
		elementSelector: ELEMENT_SELECTOR,
		watchedAttributes: [],
		...dialect,
		read: read$1,
		trigger,
		forget: extensions.forget,
		target(element, context) {
			const { target, retarget } = context ?? {};
			if (retarget) return retarget === "this" ? element : find(element, retarget);
			return target?.isConnected ? target : api.getTarget(element);
		},
		...createSourceFactory(htmx, dialect.isNativeFactory),
		settings: () => pageOptions(htmx.config.sse),
		request: (element, url, method, isBare) => planRequest(api, element, url, method, () => dialect.requestValues(element, method), isBare),
		beforeAttempt: () => true,
		beforeMessage: (element, event, name) => triggerQuietly(element, "htmx:sseBeforeMessage", event) ? {
			event,
			name
		} : void 0,
		handlesMessages: () => false,
		isReplacing: () => false,
		dispatchMessage: (element, event, name) => trigger(element, `sse:${name}`, event),
		isAllowed(element, path) {
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
		originSetting: "htmx.config.selfRequestsOnly to false",
		onTrigger: (element, specification, callback) => onTrigger(api, element, specification, callback),
		showIndicator: createIndicators(htmx, api, {
			read: read$1,
			find
		}),
		isIgnored: (element) => !!element.closest(htmx.config.disableSelector),
		isEnabled: (element) => dialect.isAlwaysEnabled?.(element) || includesExtension(extensions.lookUp(element), "sse"),
		strategy: createStrategies(htmx, api, extensions, dialect),
		remove(element) {
			if ([element, ...element.querySelectorAll("*")].some(hasHtmxState)) dialect.remove(element);
			else element.remove();
		},
		setAttribute(element, name, value) {
			const data = api.getInternalData(element);
			const isInitialised = data.initHash === hashOf(element);
			setAttribute(element, name, value);
			if (isInitialised) data.initHash = hashOf(element);
		},
		exposeSource(element, source) {
			api.getInternalData(element).sseEventSource = source && (dialect.wrapSource?.(source) ?? source);
		}
	};
	registerExtensions(htmx, api, callbacks, dialect, extensions, search, host.remove);
	handleResponses(htmx, host, callbacks, extensions);
	return {
		host,
		search
	};
}
// src/host/classic/later.ts
/** Runs a step of a swap after a delay. Reports what it throws, because nobody else can catch it. */
function runLater(step, observer, delayMs) {
	setTimeout(() => {
		try {
			step();
		} catch (thrown) {
			observer.failed(thrown);
		}
	}, delayMs);
}
/** Reports the end of a view transition, and what its insertion throws. */
function watchUpdate(transition, observer) {
	observer.transitionStarted(transition.finished);
	transition.updateCallbackDone.catch(observer.failed);
	transition.ready.catch(() => {});
}
export { isClassic as a, getInternalApi as i, watchUpdate as n, attachClassic as r, runLater as t };

//# sourceMappingURL=later.js.map