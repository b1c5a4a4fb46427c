import { B as FROM, C as createSourceFactory, F as htmx4Names, G as read, H as SWAP, I as CLOSE, J as SluiceError, K as selectorOf, M as SWAP_ERROR, N as TARGET_ERROR, O as ERROR, P as TEMPLATE_ERROR, R as CONNECT, S as originOf, T as readOptions, U as TRIGGER, W as guardSelector, X as reportError$1, Y as findingOf, Z as warnOnce, _ as toKebabName, a as namesOf, b as parseSwap, c as inPageOrder, d as requestUrl, f as NEXT_MESSAGE, g as eventInit, h as splitByAutofocus, m as rememberFocus, o as fragmentsOf, p as upsert, q as setAttribute, u as styleRulesOf, w as pageOptions, x as isEventStream, y as UPSERT } from "./register.js";
// src/host/htmx4/attributes.ts
/** The names that `hx-sse` of htmx 4 uses for `sse-connect` and `sse-close`. */
var HX_SSE_NAMES = {
	[CONNECT]: "hx-sse:connect",
	[CLOSE]: "hx-sse:close"
};
/** Defaults of `hx-sse` that differ from Sluice's. */
var HX_SSE_DEFAULTS = {
	pauseOnBackground: true,
	credentials: "same-origin",
	reconnectDelay: 500
};
var HX_SSE_ANSWER_DEFAULTS = { reconnectDelay: 500 };
function createAttributes(htmx, api) {
	const { config } = htmx;
	/** All spellings of an htmx attribute in this configuration. */
	function spellingsOf(name) {
		const adjusted = config.metaCharacter ? name.replaceAll(":", config.metaCharacter) : name;
		return [adjusted, ...config.prefix ? [adjusted.replace("hx-", config.prefix)] : []];
	}
	const selectorFor = (name) => spellingsOf(name).map((spelling) => `[${CSS.escape(spelling)}]`).join();
	function readSpellings(element, name) {
		for (const spelling of spellingsOf(name)) {
			const value = element.getAttribute(spelling);
			if (value !== null) return value;
		}
		return null;
	}
	function read$1(element, name) {
		if (name.startsWith("hx-")) return readSpellings(element, name);
		const written = read(element, name);
		if (written !== null) return written;
		if (name === "sse-trigger" && takesMessages(element)) return readSpellings(element, "hx-trigger");
		return HX_SSE_NAMES[name] ? readSpellings(element, HX_SSE_NAMES[name]) : null;
	}
	function takesMessages(element) {
		return read(element, "sse-connect") === null ? readSpellings(element, HX_SSE_NAMES[CONNECT]) !== null : meansHxSse(element);
	}
	/**
	* Whether `sse-connect` means `hx-sse:connect`. [hx-sse] Treats both the same. Sluice does so only if neither `hx-ext`
	* nor a listening element shows that the page was written for the extension of htmx 2.
	*/
	function meansHxSse(element) {
		const listening = `${selectorOf(SWAP)},${spellingsOf("hx-trigger").map((spelling) => `[${spelling}*="sse:"]`)}`;
		const isHxSse = !element.closest(selectorOf("hx-ext")) && !element.matches(listening) && !element.querySelector(listening) && !document.querySelector(selectorOf("sse-from"));
		if (isHxSse) warnOnce("attribute-legacy", { element });
		return isHxSse;
	}
	/** Value of an inherited attribute, and the element that has the attribute. */
	function findInherited(element, name) {
		const connecting = element.closest(attributes.connectSelector);
		for (let ancestor = element; ancestor; ancestor = ancestor === connecting ? null : ancestor.parentElement) {
			const disinherited = ancestor === element ? null : readSpellings(ancestor, "hx-disinherit");
			if (disinherited === "*" || disinherited?.split(" ").includes(name)) return void 0;
			const value = readSpellings(ancestor, name) ?? readSpellings(ancestor, `${name}:inherited`);
			if (value !== null) return value === "unset" ? void 0 : [value, ancestor];
			if (!connecting) break;
		}
		let found;
		api.attributeValue(element, name, void 0, (value, holder) => {
			found = [value, holder];
		});
		return found;
	}
	const attributes = {
		get connectSelector() {
			return `${selectorOf(CONNECT)},${selectorFor(HX_SSE_NAMES[CONNECT])}`;
		},
		get elementSelector() {
			return `${attributes.connectSelector},${selectorOf(SWAP)},${selectorFor("hx-trigger")}`;
		},
		watchedAttributes: [...Object.values(HX_SSE_NAMES), "hx-config"].flatMap(spellingsOf),
		read: read$1,
		inherited: (element, name) => findInherited(element, name)?.[0],
		target(element, context) {
			const { target } = context ?? {};
			if (typeof target === "string") return target === "this" ? element : htmx.find(element.isConnected ? element : document.body, target);
			if (target?.isConnected) return target;
			const [selector, holder] = findInherited(element, "hx-target") ?? ["this", element];
			return selector === "this" ? holder : htmx.find(element, selector);
		},
		handlesMessages: takesMessages,
		settings(element) {
			const forPage = pageOptions(config.sse);
			if (!element) return forPage;
			const value = api.attributeValue(element, "hx-config");
			let forElement;
			try {
				forElement = api.HCON.parse(value).sse;
			} catch {
				warnOnce("option-invalid", {
					element,
					key: "hx-config",
					value,
					expected: "JSON"
				}, "hx-config");
			}
			const isAnswer = read$1(element, CONNECT) === null;
			return {
				...takesMessages(element) ? HX_SSE_DEFAULTS : isAnswer && HX_SSE_ANSWER_DEFAULTS,
				...forPage,
				...forElement
			};
		},
		extensionsOf(element) {
			const names = [];
			for (let at = element; at; at = at.parentElement) names.push(...(read$1(at, "hx-ext") ?? "").split(",").map((name) => name.trim()));
			return names;
		}
	};
	return attributes;
}
// src/host/htmx4/connections.ts
/**
* @param configOf returns the value for `connection.config`.
* @param onAbort called when a handler aborts a connection.
* @param isNameTaken whether another script has registered the extension. It would abort a connection that it finds at
*   an element.
*/
function createConnections(htmx, api, configOf, onAbort, isNameTaken) {
	const connections = /* @__PURE__ */ new WeakMap();
	function createConnection(element) {
		const abortController = new AbortController();
		abortController.signal.addEventListener("abort", () => {
			if (connections.get(element) === connection) onAbort(element);
		});
		let id = "";
		const connection = {
			url: "",
			config: configOf(element),
			get lastEventId() {
				return this.source?.lastEventId ?? id;
			},
			set lastEventId(assignedId) {
				id = assignedId;
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
	function updateConnection(element, changes) {
		const connection = Object.assign(connections.get(element) ?? createConnection(element), changes);
		api.htmxProp(element).sse = isNameTaken ? {} : connection;
		return connection;
	}
	return {
		connectionAt: (element) => connections.get(element),
		connectedElementOf(element) {
			const from = read(element, FROM);
			let ancestor = from ? guardSelector(element, FROM, from, () => htmx.find(element, from)) : element;
			while (ancestor && !connections.has(ancestor)) ancestor = from ? null : ancestor.parentElement;
			return ancestor ?? void 0;
		},
		updateConnection,
		exposeSource(element, source) {
			if (source) updateConnection(element, { source });
			else {
				delete api.htmxProp(element).sse;
				const connection = connections.get(element);
				connections.delete(element);
				connection?.abortController.abort();
			}
			Object.assign(element, { "htmx-internal-data": { sseEventSource: source } });
		}
	};
}
// src/host/htmx4/reserved.ts
/** Names that htmx itself listens to, or that have a special meaning in `hx-trigger`. */
var HTMX_NAMES = /^(htmx:|(intersect|revealed|every)$)/;
/** Events about loading and playing. They are not reserved, because no page treats them as an action of the user. */
var MEDIA_EVENTS = /^(abort|canplay(through)?|close|cuechange|durationchange|emptied|ended|error|loaded(meta)?data|loadstart|pause|play(ing)?|progress|ratechange|seek(ed|ing)|stalled|suspend|timeupdate|volumechange|waiting)$/;
/** Events of browsers that have no `on…` property, or have one only in some browsers. */
var EVENTS_WITHOUT_PROPERTY = /^(DOM[A-Z]\w*|focus(in|out)|composition(start|update|end)|touch(start|move|end|cancel)|gesture(start|change|end)|(before|text)input|visibilitychange|readystatechange|freeze|resume|page(hide|show|swap|reveal)|(before)?unload|prerenderingchange|select(start|ionchange)|(webkit|moz)?fullscreen(change|error)|(webkit|moz)?pointerlock(change|error)|device(motion|orientation(absolute)?)|orientationchange|gamepad(dis)?connected|beforeinstallprompt|appinstalled|mousewheel|MozMousePixelScroll|webkit(mouseforce|animation|transition)\w+|wheel|hashchange|popstate|navigate|storage|online|offline|languagechange|(un|rejection)handled(rejection)?|message(error)?)$/i;
/** Whether a name is an event of the browser or htmx. A server must not fire these, for instance a `click`. */
function isReserved(name, element) {
	if (HTMX_NAMES.test(name) || EVENTS_WITHOUT_PROPERTY.test(name)) return true;
	return !MEDIA_EVENTS.test(name) && [
		element,
		document,
		window
	].some((target) => `on${name}` in target);
}
// src/host/htmx4/events.ts
/** All others, in the words of `hx-sse`. */
var REASONS = {
	nodeReplaced: "cleanup",
	nodeMissing: "removed",
	script: "cancelled"
};
/**
* @param onEvent called for every event, with its name on htmx 2 or the name of the message, and whether the element
*   swaps the message.
*/
function createEvents(htmx, api, { connectionAt, connectedElementOf, updateConnection }, onEvent) {
	/** Messages that wait for a handler's promise, by the element that swaps them. */
	const queues = /* @__PURE__ */ new WeakMap();
	let currentError;
	/** Dispatches by htmx. An error of an extension is reported as an error of a listener is, and cancels nothing. */
	function fire(element, name, detail) {
		try {
			return api.triggerHtmxEvent(element, name, detail);
		} catch (thrown) {
			globalThis.reportError(thrown);
			return true;
		}
	}
	function trigger(element, name, detail) {
		const fields = detail;
		const type = fields.type;
		const owner = connectedElementOf(element);
		const connection = connectionAt(owner);
		if (connection && name === "htmx:sseOpen") connection.status = 200;
		if (connection && fields.status) connection.status = fields.status;
		if (connection && name === "htmx:sseState") connection.attempt = attemptOf(connection, fields.attempt);
		onEvent(owner ?? element, name, detail, isSwapped(element, owner, type));
		currentError = findingOf(fields.error) && fields.error;
		const isAnswerable = "retry" in fields;
		if (!isAnswerable) reportError$1(fields.error, element);
		const htmx4Name = htmx4Names[name];
		const isAllowed = (!htmx4Name || fire(element, htmx4Name, {
			...htmx4Detail(name, fields, currentError),
			connection
		})) && triggerHtmx2(element, name, detail);
		if (isAnswerable) reportError$1(fields.error, element);
		if (connection && name === "htmx:sseClose") connection.status = null;
		return isAllowed;
	}
	function attempt(element, detail) {
		const connection = updateConnection(element, {
			...detail,
			cancelled: false,
			source: void 0
		});
		connection.attempt = attemptOf(connection, connection.attempt);
		const delays = [];
		const info = createInfo({ connection }, delays);
		const isAllowed = fire(element, "htmx:sse:before:connection", info);
		const isAttemptAllowed = () => isAllowed && !info.cancelled && !connection.cancelled;
		return delays.length ? Promise.all(delays).then(isAttemptAllowed) : isAttemptAllowed();
	}
	function beforeMessage(element, event, name) {
		const connection = connectionAt(connectedElementOf(element));
		if (connection) connection.lastEventId = event.lastEventId;
		const message = messageOf(event, name);
		const delays = [];
		const info = createInfo({
			connection,
			message
		}, delays);
		if (!(fire(element, "htmx:sse:before:message", info) && !info.cancelled && triggerHtmx2(element, "htmx:sseBeforeMessage", event))) return void 0;
		/** What handlers have made of the message. */
		const allowed = () => {
			const { data, event: name, id: lastEventId } = message;
			return {
				event: data === event.data ? event : new MessageEvent(event.type, {
					data,
					lastEventId
				}),
				name: name || "message"
			};
		};
		const previous = queues.get(element);
		if (!delays.length && !previous) return allowed();
		const queued = Promise.all([previous, ...delays]).then(allowed, (error) => {
			trigger(element, ERROR, {
				error,
				url: connection?.url
			});
		});
		queues.set(element, queued);
		queued.then(() => {
			if (queues.get(element) === queued) queues.delete(element);
		});
		return queued;
	}
	return {
		get currentError() {
			return currentError;
		},
		trigger,
		beforeAttempt: attempt,
		beforeMessage,
		dispatchMessage(element, event, name) {
			onEvent(element, name, event, false);
			if (read(element, "sse-stream") !== null) {
				triggerHtmx2(element, `sse:${name}`, event);
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
		}
	};
}
/**
* The detail of an event as `hx-sse` has it, without the connection.
*
* @param error the error of the event, if it is a finding. Then htmx must not see it.
*/
function htmx4Detail(name, detail, error) {
	if (name === "htmx:sseMessage") return { message: messageOf(detail) };
	const type = detail.type;
	return {
		...detail,
		...error !== void 0 && { error: void 0 },
		...name === "htmx:sseClose" && { reason: REASONS[type] ?? type }
	};
}
/** The detail of an event that handlers may cancel, or delay by a promise. */
function createInfo(fields, delays) {
	return Object.assign(fields, {
		cancelled: false,
		waitUntil: (promise) => void delays.push(promise)
	});
}
/** Whether the element swaps messages of this name, as opposed to only dispatching them. */
function isSwapped(element, owner, name) {
	return element !== owner || read(element, "sse-swap") !== null || namesOf(read(element, "sse-stream") || "message").includes(name);
}
/**
* Dispatches as htmx 2 does, also under the kebab-case name, which `hx-on` needs. For an element outside of the page,
* htmx 2 dispatches on the element and [htmx 4] on the document, so both get the event.
*/
function triggerHtmx2(element, name, detail) {
	const init = eventInit(Object.assign(detail, { elt: element }));
	const dispatch = (name) => {
		return (element.isConnected ? [element] : [element, document]).every((target) => target.dispatchEvent(new CustomEvent(name, init)));
	};
	const kebab = toKebabName(name);
	return dispatch(name) && (kebab === name || dispatch(kebab));
}
/** [hx-sse] The first connection is attempt 0. Each later one is at least 1, even if nothing has failed. */
function attemptOf({ status }, failures) {
	return failures || Number(status !== null);
}
/** A message in the format of `hx-sse`. Its `event` is empty if the message has no name. */
function messageOf({ data, type, lastEventId }, name = type) {
	return {
		data,
		event: name === "message" ? "" : name,
		id: lastEventId
	};
}
// src/host/htmx4/indicators.ts
var NAME = "hx-indicator";
/** Shows the elements of `hx-indicator` while a stream connects. */
function createIndicators(htmx, { read, handlesMessages: takesMessages }) {
	return (element) => {
		const selector = takesMessages(element) ? null : read(element, NAME) ?? read(element, `${NAME}:inherited`);
		const find = () => selector === "this" ? [element] : htmx.findAll(element, `${selector}`);
		const indicators = selector && guardSelector(element, NAME, selector, find) || [];
		const count = (by) => {
			for (const indicator of indicators) changeCount(indicator, by, htmx.config.requestClass);
		};
		count(1);
		return () => count(-1);
	};
}
/** The counter is shared with htmx's own requests, so that the class is removed when the last one ends. */
function changeCount(indicator, by, requestClass) {
	indicator._htmx_state ??= {};
	const state = indicator._htmx_state;
	state.rc = Math.max((state.rc ?? 0) + by, 0);
	indicator.classList.toggle(requestClass, state.rc > 0);
	if (!indicator.classList.length) indicator.removeAttribute("class");
}
// src/host/htmx4/registration.ts
/** The extension that Sluice replaces. */
var EXTENSION_NAME = "sse";
/**
* Registers the extension, and warns of other scripts that register one for the same attributes.
*
* @returns whether another script has the name of the extension, so that it would handle elements and responses as well;
*   and whether the page approves of no extension that Sluice could be.
*/
function registerExtension(htmx, extension) {
	const warnNameTaken = () => warnOnce("name-taken", { name: EXTENSION_NAME }, EXTENSION_NAME);
	const isNameTaken = htmx.registerExtension(EXTENSION_NAME, extension) === false;
	const isBlocked = isNameTaken && htmx.registerExtension("sluice", extension) === false;
	if (isBlocked) warnOnce("extension-blocked");
	else if (isNameTaken) warnNameTaken();
	const { registerExtension } = htmx;
	htmx.registerExtension = (name, other) => {
		if (name === EXTENSION_NAME) warnNameTaken();
		return registerExtension.call(htmx, name, other);
	};
	Object.assign(htmx, { defineExtension: (name) => warnOnce("name-taken", { name }, name) });
	return [isNameTaken, isBlocked];
}
// src/host/htmx4/answers.ts
/** Describes the response to an ordinary request, which is an event stream that has already started. */
function answerOf(ctx, response, requestAgain) {
	const { action, method } = ctx.request;
	const verb = method.toLowerCase();
	let isFirst = true;
	return {
		url: response.url || action,
		method: verb === "query" ? "post" : verb,
		context: ctx,
		abort: () => ctx.request.abort(),
		async request() {
			if (!isFirst) return requestAgain(action, method);
			isFirst = false;
			return planOfResponse(ctx.request, response);
		}
	};
}
/**
* Applies headers and configuration to a streamed response, as htmx does for a complete one. Returns whether the
* response must not be swapped.
*/
function applyResponseRules(htmx, api, ctx) {
	const { hx = {}, sourceElement: element } = ctx;
	const status = `${ctx.response?.status}`;
	if (Number(status) >= 400) api.triggerHtmxEvent(element, "htmx:response:error", { ctx });
	ctx.keepIndicators = true;
	if (hx.refresh === "true") location.reload();
	else if (hx.redirect) location.href = hx.redirect;
	else if (hx.location) followLocation(htmx, api, ctx, hx.location);
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
/** Handles `HX-Location`: a path, or JSON with a path. */
function followLocation(htmx, api, ctx, written) {
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
/** A request plan for a response that has already started. */
function planOfResponse({ action, method, signal, abort }, response) {
	return {
		url: action,
		method,
		headers: {},
		signal,
		async send(_url, init) {
			if (init.signal?.aborted) abort();
			init.signal?.addEventListener("abort", () => abort());
			const { status, headers, body } = response;
			return status === 200 ? response : new Response(body, {
				headers,
				status: 200
			});
		}
	};
}
// src/host/htmx4/unfinished.ts
/** [hx-sse] With an event of this name, the server finishes the request for htmx; the stream continues. */
var RELEASE = "hx:release";
/** @param releaseOnOf returns when a request of the element finishes. */
function createUnfinished(releaseOnOf) {
	/** Functions that finish the open requests of an element, and when to call them. */
	const unfinished = /* @__PURE__ */ new WeakMap();
	function finish(element, ...when) {
		const resolvers = unfinished.get(element);
		for (const [resolve, releaseOn] of resolvers ?? []) {
			if (!when.includes(releaseOn)) continue;
			resolve();
			resolvers?.delete(resolve);
		}
	}
	const finishAll = (element) => finish(element, "immediate", "first", "end");
	return {
		keep(ctx, isStream) {
			const { sourceElement: element, requestTimeout } = ctx;
			clearTimeout(requestTimeout);
			const releaseOn = releaseOnOf(element, isStream);
			ctx.extensionPromise = new Promise((resolve) => {
				const resolvers = unfinished.get(element) ?? /* @__PURE__ */ new Map();
				unfinished.set(element, resolvers.set(resolve, releaseOn));
			});
		},
		finishAll,
		onEvent(element, name, detail, isSwapped) {
			const { state = "" } = detail;
			if (name === "htmx:sseOpen") finish(element, "immediate");
			if (name === "htmx:sseMessage" && isSwapped) finish(element, "first");
			if (name === "htmx:sseState" && /retrying|paused/.test(state)) finish(element, "immediate", "first");
			if (name === "htmx:sseClose" || name === "htmx:sseState" && /closed|failed/.test(state) || name === RELEASE) finishAll(element);
		}
	};
}
// src/host/htmx4/requests.ts
/** The requests of streams, by the functions that send them. */
var sends = /* @__PURE__ */ new WeakMap();
/** The same, by what htmx creates for them. A handler may replace the function there. */
var streamRequests = /* @__PURE__ */ new WeakMap();
/**
* @param releaseOnOf returns when a request of the element finishes.
* @param wasConnected whether the element's stream was answered before. Then `hx-confirm` does not ask again.
* @param onAnswer called when an ordinary request is answered with an event stream.
* @param isNameTaken whether another script has registered the extension. It would read responses that it recognises as
*   event streams.
*/
function createRequests(htmx, api, releaseOnOf, wasConnected, onAnswer, isNameTaken) {
	/** The newest request of each element, fulfilled when it has finished. */
	const newestRequests = /* @__PURE__ */ new WeakMap();
	const unfinished = createUnfinished(releaseOnOf);
	function request(element, url, method, isBare, answered) {
		if (isBare) return planBare(api, element, url, method);
		const streamRequest = { isAnswer: !!answered };
		return new Promise((resolve, reject) => {
			let isSent = false;
			const send = (action, htmxRequest) => new Promise((resolveResponse, rejectResponse) => {
				isSent = true;
				const { headers, body, signal } = htmxRequest;
				resolve({
					url: action,
					method: htmxRequest.method,
					headers,
					body: body ?? void 0,
					signal,
					async send(url, init) {
						try {
							const response = await fetch(url, fetchInit(htmxRequest, init));
							const htmxResponse = isNameTaken ? withoutContentType(response) : response;
							if (response.status === 200 && isStreamResponse(response)) streamRequest.response = htmxResponse;
							resolveResponse(htmxResponse);
							return response;
						} catch (error) {
							rejectResponse(new DOMException("", "AbortError"));
							throw error;
						}
					}
				});
			});
			sends.set(send, streamRequest);
			const confirm = wasConnected(element) && { confirm: null };
			const startRequest = async () => {
				try {
					await htmx.ajax(method.toUpperCase(), url, {
						source: element,
						fetch: send,
						...confirm,
						...answered?.sourceEvent && { event: answered.sourceEvent }
					});
					if (!isSent && !isQueued(streamRequest.context)) resolve(void 0);
				} catch (cause) {
					reject(new SluiceError("request-invalid", {
						url,
						name: "hx-config, hx-vals or hx-headers"
					}, cause));
				}
			};
			unfinished.finishAll(element);
			const previous = newestRequests.get(element);
			const current = previous ? previous.then(startRequest) : startRequest();
			newestRequests.set(element, current);
		});
	}
	return {
		request: (...given) => request(...given).then((plan) => withValidUrl(given[1], plan)),
		onEvent: unfinished.onEvent,
		configure(ctx) {
			const { headers } = ctx.request;
			const streamRequest = sends.get(ctx.fetch);
			if (streamRequest) {
				streamRequest.context = ctx;
				streamRequests.set(ctx, streamRequest);
				headers.Accept = "text/event-stream";
				ctx.request.timeout = 0;
			} else headers.Accept = `${headers.Accept ?? headers.accept ?? "text/html"}, text/event-stream`;
		},
		takeOver(ctx) {
			const { sourceElement: element, response } = ctx;
			const raw = response?.raw;
			const streamRequest = streamRequests.get(ctx);
			if (streamRequest) {
				if (streamRequest.response === raw) unfinished.keep(ctx, !sends.get(ctx.fetch)?.isAnswer);
				return false;
			}
			if (!isStreamResponse(raw)) return void 0;
			if (!element.isConnected || applyResponseRules(htmx, api, ctx)) {
				ctx.request.abort();
				return false;
			}
			unfinished.keep(ctx, false);
			const requestAgain = (url, method) => request(element, url, method, false, ctx);
			onAnswer(element, answerOf(ctx, raw, requestAgain));
			return false;
		}
	};
}
/** Builds a request without headers and values of the element. Still fires `htmx:config:request`. */
async function planBare(api, element, url, method) {
	const ctx = api.createRequestContext(element, {});
	const { request } = ctx;
	Object.assign(request, {
		action: url,
		method: method.toUpperCase(),
		headers: {},
		body: new FormData()
	});
	ctx.fetch = (action, htmxRequest) => fetch(action, htmxRequest);
	sends.set(ctx.fetch, { isAnswer: false });
	if (!api.triggerHtmxEvent(element, "htmx:config:request", { ctx })) return void 0;
	const values = new URLSearchParams(request.body);
	const target = requestUrl(url, request.action);
	const inUrl = /GET|DELETE/.test(request.method);
	if (inUrl) for (const [name, value] of values) target.searchParams.append(name, value);
	return {
		url: target.href,
		method: request.method,
		headers: request.headers,
		body: inUrl ? void 0 : values,
		send: (url, init) => fetch(url, fetchInit(request, init))
	};
}
/** Throws a finding if handlers have changed the URL to one that is none. */
function withValidUrl(url, plan) {
	if (plan) requestUrl(url, plan.url);
	return plan;
}
/** Whether `hx-sync` has queued a request: it is neither cancelled nor started. */
function isQueued(ctx) {
	return ctx?.status === "created" && !(ctx.request.body instanceof FormData);
}
function isStreamResponse({ status, headers }) {
	return ![
		204,
		205,
		304
	].includes(status) && isEventStream(headers.get("Content-Type"));
}
/** A response without `Content-Type` and body, so that no other script takes it for an event stream. */
function withoutContentType({ status, headers }) {
	const others = new Headers(headers);
	others.delete("Content-Type");
	return new Response(null, {
		status,
		headers: others
	});
}
/** [browser] Safari has `AbortSignal.any` only since 17.4. */
function anySignal(...signals) {
	const controller = new AbortController();
	for (const signal of signals) {
		const abort = () => controller.abort(signal.reason);
		if (signal.aborted) abort();
		else signal.addEventListener("abort", abort);
	}
	return controller.signal;
}
/** Options for `fetch`: those of the stream, with htmx's mode, credentials and abort signal. */
function fetchInit(htmxRequest, init) {
	const { mode, credentials, signal } = htmxRequest;
	return {
		...init,
		mode: mode === "same-origin" ? "cors" : mode,
		...credentials !== "same-origin" && { credentials },
		signal: anySignal(signal, init.signal)
	};
}
// src/host/htmx4/specification.ts
/**
* Translates `hx-swap` to the syntax of htmx 4, because pages for htmx 2 write some modifiers differently.
*
* @param isHxSse whether the element behaves like [hx-sse]: an empty message does not change the target, unless the page
*   sets `swapEmpty`.
* @param merging for `append` and `prepend`, white space is content too, so `swapEmpty` is always set.
*/
function swapSpecification(written, isHxSse = false, merging = "none") {
	const htmx4Swap = written.trim().replace(/^morph(?::(inner|outer)HTML)?(?=\s|$)/, (_all, which = "outer") => `${which}Morph`).replace(/\b(show|scroll):(\S+):(top|bottom)\b/g, (_all, what, selector, where) => {
		return `${what}:${where} ${what}Target:${selector}`;
	}).replace(/\bfocus-scroll:/g, "focusScroll:");
	if (merging === "append" || merging === "prepend") return `${htmx4Swap.replace(/\s+swapEmpty\S*/, "")} swapEmpty:true`;
	return isHxSse && !/\bswapEmpty\b/.test(htmx4Swap) ? `${htmx4Swap} swapEmpty:false` : htmx4Swap;
}
// src/host/htmx4/swaps.ts
function createSwaps(htmx, attributes) {
	const { config } = htmx;
	const swaps = /* @__PURE__ */ new WeakMap();
	/** The tasks of messages, each with what to call when its content is inserted. */
	const messageTasks = /* @__PURE__ */ new WeakMap();
	let hasCompatibilityExtension = false;
	let isDispatching = false;
	for (const name of ["htmx:load", "htmx:afterSwap"]) addEventListener(name, () => {
		hasCompatibilityExtension ||= !isDispatching;
	});
	/** Fires the event of htmx 2 for the swap of a message, unless htmx's compatibility extension does. */
	function triggerHtmx2(task, target, name) {
		if (!messageTasks.has(task) || hasCompatibilityExtension) return;
		isDispatching = true;
		htmx.trigger(target, name, {
			elt: target,
			target
		});
		isDispatching = false;
	}
	return {
		strategy(element, inherited, context) {
			const reply = context;
			const written = reply?.swap ?? inherited("hx-swap") ?? config.defaultSwap;
			const parsed = parseSwap(swapSpecification(written), config.defaultSwap, /:/);
			const rules = styleRulesOf(parsed);
			const isHxSse = !!reply || attributes.handlesMessages(element);
			const [select, selectOOB] = reply ? [reply.select, reply.selectOOB] : ["hx-select", "hx-select-oob"].map(inherited);
			const swap = swapSpecification(written, isHxSse, select ? "none" : rules.mergeRule);
			const { transitions } = config;
			const strategy = {
				...rules,
				mergeRule: select || selectOOB || /\b(target|strip):/.test(swap) ? "none" : rules.mergeRule,
				usesTransition: /\btransition\b(?!:false)/.test(swap) || transitions && !/\btransition:false/.test(swap),
				isDelayed: /\sswap:/.test(swap),
				isTransformed: () => false,
				transform: (data, render) => render(data),
				swap(target, contents, observer) {
					const { mergeRule: merging } = rules;
					const fragments = contents.length > 1 ? inPageOrder(merging, fragmentsOf(contents)) : [];
					if (fragments.length) observer.contentsParsed(fragments);
					const nodes = fragments.flatMap((fragment, at) => [...at && merging === "upsert" ? [document.createComment(NEXT_MESSAGE)] : [], fragment]);
					const ctx = {
						...reply ?? {
							sourceElement: element,
							select,
							selectOOB,
							transition: transitions,
							request: {}
						},
						text: fragments.length ? "" : unwrapTemplates(contents[0] ?? ""),
						target: target ?? element,
						swap: target ? fragments.length ? swap.replace(/\bswapEmpty:\w+/, "") : swap : "none"
					};
					const canEmpty = isHxSse ? !!select || !/pend$/.test(merging) : /\bswapEmpty:true\b/.test(written);
					swaps.set(ctx, {
						nodes,
						observer,
						canEmpty,
						isHxSse
					});
					const { pushurl: _pushed, replaceurl: _replaced, ...hx } = reply?.hx ?? {};
					if (reply) Object.assign(reply, {
						push: "false",
						replace: "false",
						hx
					});
					const swapped = htmx.swap(ctx);
					if (strategy.usesTransition) observer.transitionStarted(swapped);
					else if (!target || /^(delete|none)$/.test(parsed.style)) observer.nothingInserted();
					return swapped;
				}
			};
			return strategy;
		},
		prepare(ctx, tasks) {
			const swap = swaps.get(ctx);
			if (!swap) return false;
			for (const task of tasks) messageTasks.set(task, void 0);
			const main = tasks.findIndex(({ type }) => type === "main");
			const { fragment, swapSpec } = tasks[main] ?? {};
			fragment?.append(...swap.nodes);
			const isEmpty = fragment && !swap.canEmpty && (tasks.length > 1 ? !fragment.firstElementChild && !fragment.textContent?.trim() : (ctx.select || swap.isHxSse) && !fragment.hasChildNodes());
			if (isEmpty && swapSpec?.style !== "delete") tasks.splice(main, 1);
			if (!fragment || isEmpty) swap.observer.nothingInserted();
			else messageTasks.set(tasks[main], swap.observer.beforeInsert(ctx.target));
			return true;
		},
		inserted(task, target) {
			messageTasks.get(task)?.();
			triggerHtmx2(task, target, "htmx:afterSwap");
		},
		settled: (task, target) => triggerHtmx2(task, target, "htmx:afterSettle")
	};
}
/** [htmx 2] Looks for out-of-band parts also in a `<template>`, which is needed for table rows. htmx 4 does not. */
function unwrapTemplates(content) {
	return content.replace(/<template>((?:(?!<\/?template)[\s\S])*-oob(?:(?!<\/?template)[\s\S])*)<\/template>/gi, "$1");
}
// src/host/htmx4/trigger.ts
/** Runs the callback whenever a specification of `hx-trigger` fires. Returns a function that stops this. */
function onTrigger(api, element, specification, callback) {
	const data = api.htmxProp(element);
	const [specCount, listenerCount] = [data.triggerSpecs.length, data.listeners.length];
	guardSelector(element, TRIGGER, specification, () => api.onTrigger(element, specification, callback));
	const sluiceTrigger = {
		triggerSpecs: data.triggerSpecs.splice(specCount),
		listeners: data.listeners.splice(listenerCount)
	};
	return () => stopTrigger(sluiceTrigger);
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
// src/host/htmx4/upsert.ts
/** A second name of the swap style, for pages where another script handles `upsert`. */
var RENAMED_UPSERT = "sluice-upsert";
/**
* Registers the tag `<hx-upsert>`, under the name of htmx's own extension for it, so that htmx refuses that one if it is
* loaded later.
*
* @param remove removes an element from the page.
*/
function registerUpsert(htmx, api, remove) {
	const isStyleTaken = htmx.registerExtension(UPSERT, { htmx_process_upsert(template, { ctx, tasks }) {
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
	} }) === false;
	return {
		claimTasks(tasks) {
			for (const task of tasks) {
				const { swapSpec, target, sourceElement } = task;
				if (!isStyleTaken || swapSpec.style !== "upsert") continue;
				swapSpec.style = RENAMED_UPSERT;
				if (typeof target === "string" && sourceElement) task.target = htmx.find(sourceElement, target);
			}
		},
		handle_swap(style, target, fragment, specification) {
			if (style !== "upsert" && style !== RENAMED_UPSERT) return void 0;
			const refocus = rememberFocus(specification.focusScroll ?? htmx.config.defaultFocusScroll);
			const added = upsert(target, fragment, specification, remove);
			refocus();
			const [plain, withAutofocus] = splitByAutofocus(added);
			for (const row of withAutofocus) htmx.process(row);
			return plain;
		}
	};
}
// src/host/htmx4/htmx4.ts
/** Events that report an error. */
var ERRORS = [
	ERROR,
	TEMPLATE_ERROR,
	TARGET_ERROR,
	SWAP_ERROR
];
/** Statuses without content. */
var EMPTY = [204, 304];
/** Registers with htmx 4: the hooks that it calls, and the host that Sluice calls. Their parts have files of their own. */
function attachHtmx4(htmx, callbacks) {
	let api = void 0;
	let upserts;
	/** Elements that htmx cleans up in this task. */
	const leaving = /* @__PURE__ */ new Set();
	/** Requests whose response could not be rendered. */
	const unrendered = /* @__PURE__ */ new WeakSet();
	const [isNameTaken, isBlocked] = registerExtension(htmx, {
		init(extensionApi) {
			api = extensionApi;
		},
		htmx_before_process(root) {
			if (isNameTaken) for (const element of findWithin(root, attributes.connectSelector)) api.htmxProp(element).sse ??= {};
		},
		htmx_after_process(root) {
			for (const element of findWithin(root, host.elementSelector)) if (!host.isIgnored(element) && host.isEnabled(element)) callbacks.processed(element);
		},
		htmx_before_cleanup(element) {
			if (!connections.connectionAt(element)) return;
			leaving.add(element);
			queueMicrotask(() => {
				if (element.isConnected) callbacks.processed(element);
				else callbacks.cleanedUp(element);
				leaving.delete(element);
			});
		},
		htmx_config_request: (_element, { ctx }) => requests.configure(ctx),
		htmx_before_response: (_element, { ctx }) => requests.takeOver(ctx),
		htmx_after_request(_element, { ctx }) {
			const { sourceElement: element, response } = ctx;
			if (!response || EMPTY.includes(response.status) || callbacks.templateOf(element) === void 0) return;
			if (!/json/.test(`${response.headers.get("Content-Type")}`) && !extensionsOf(element).includes("client-side-templates")) return;
			const content = callbacks.renderResponse(element, ctx.text);
			ctx.text = content ?? "";
			if (content === void 0) unrendered.add(ctx);
		},
		htmx_before_swap(_element, { ctx, tasks }) {
			if (unrendered.has(ctx)) return false;
			upserts.claimTasks(tasks);
			if (!swaps.prepare(ctx, tasks)) callbacks.beforeSwap(tasks.map(({ target }) => target));
		},
		...Object.fromEntries(ERRORS.map((name) => [htmx4Names[name]?.replace(/:/g, "_"), (_element, detail) => {
			detail.error ??= events.currentError;
		}])),
		handle_swap: (...given) => upserts.handle_swap(...given),
		htmx_before_settle: (target, { task }) => swaps.inserted(task, target),
		htmx_after_settle: (target, { task }) => swaps.settled(task, target)
	});
	if (!isBlocked) upserts = registerUpsert(htmx, api, (element) => host.remove(element));
	const attributes = createAttributes(htmx, api);
	const { read, settings, extensionsOf } = attributes;
	const connections = createConnections(htmx, api, settings, callbacks.cleanedUp, isNameTaken);
	const swaps = createSwaps(htmx, attributes);
	const requests = createRequests(htmx, api, (element, isStream) => readOptions(settings(element), read(element, "sse-config"), element).releaseOn ?? (isStream ? "immediate" : "end"), (element) => !!connections.connectionAt(element)?.status, callbacks.answered, isNameTaken);
	const events = createEvents(htmx, api, connections, requests.onEvent);
	const rest = {
		...events,
		exposeSource: connections.exposeSource,
		request: requests.request,
		isReplacing: (element) => leaving.has(element),
		...createSourceFactory(htmx),
		isIgnored: (element) => isBlocked || !!element.closest("[hx-ignore],[data-hx-ignore],[hx-disable=\"\"]"),
		isEnabled: (element) => extensionsOf(element).find((name) => /^(ignore:)?sse$/.test(name)) !== "ignore:sse",
		isAllowed(_element, path) {
			if (htmx.config.mode !== "same-origin" || !URL.canParse(path, document.baseURI)) return true;
			return originOf(path) === location.origin;
		},
		originSetting: "htmx.config.mode to 'cors'",
		onTrigger: (element, specification, callback) => onTrigger(api, element, specification, callback),
		showIndicator: createIndicators(htmx, attributes),
		find: (element, selector) => htmx.find(element, selector),
		forget: () => {},
		setAttribute,
		strategy: swaps.strategy,
		remove(element) {
			api.insertContent({
				target: element,
				swapSpec: { style: "delete" },
				fragment: document.createDocumentFragment()
			});
		}
	};
	const host = Object.assign(attributes, rest);
	return host;
}
/** Elements that match a selector, among the root and its descendants. */
function findWithin(root, selector) {
	return [...root.matches?.(selector) ? [root] : [], ...root.querySelectorAll(selector)];
}
var htmx4 = {
	name: "4",
	supports: (htmx) => "registerExtension" in htmx && /^4\./.test(htmx.version),
	attach: (htmx, callbacks) => attachHtmx4(htmx, callbacks)
};
export { htmx4 as t };

//# sourceMappingURL=htmx4.js.map