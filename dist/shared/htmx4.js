import { A as rememberFocus, B as namesOf, D as TARGET_ERROR, E as SWAP_ERROR, G as reportError$1, H as setAttribute, I as FROM, K as warnOnce, M as CLOSE, O as TEMPLATE_ERROR, P as CONNECT, R as SWAP, S as ERROR, U as twins, V as read, W as SluiceError, _ as createSources, c as rulesOf, d as eventInit, f as kebabOf, g as isEventStream, h as parseSwap, j as splitByAutofocus, k as htmx4Names, l as NEXT_MESSAGE, m as UPSERT, o as fragmentsOf, s as ordered, u as upsert, v as pageOptions, y as readOptions } from "./register.js";
// src/host/htmx4/attributes.ts
/** `hx-sse` of htmx 4 has these for `sse-connect` and `sse-close`. */
var NAMES = {
	[CONNECT]: "hx-sse:connect",
	[CLOSE]: "hx-sse:close"
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
	function read$1(element, name) {
		if (name.startsWith("hx-")) return own(element, name);
		const written = read(element, name);
		if (written !== null) return written;
		if (name === "sse-trigger" && takesMessages(element)) return own(element, "hx-trigger");
		return NAMES[name] ? own(element, NAMES[name]) : null;
	}
	function takesMessages(element) {
		return read(element, "sse-connect") === null ? own(element, NAMES[CONNECT]) !== null : standsForHxSse(element);
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
		read: read$1,
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
		const from = read(element, FROM);
		let at = from ? htmx.find(element, from) : element;
		while (at && !connections.has(at)) at = from ? null : at.parentElement;
		return at ?? void 0;
	}
	function connectionOf(element) {
		return connections.get(ownerOf(element));
	}
	/** Whether an event of this name is swapped by the element, and not only told to it. */
	function isShown(element, owner, name) {
		return element !== owner || read(element, "sse-swap") !== null || namesOf(read(element, "sse-stream") || "message").includes(name);
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
			...name === "htmx:sseMessage" ? { message: messageOf(detail) } : {
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
		const message = messageOf(event, name);
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
			if (read(element, "sse-stream") !== null) {
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
function messageOf({ data, type, lastEventId }, name = type) {
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
			const parsed = parseSwap(swapSpecification(written), config.defaultSwap, /:/);
			const rules = rulesOf(parsed);
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
var htmx4 = {
	name: "4",
	fits: (htmx) => "registerExtension" in htmx && /^4\./.test(htmx.version),
	attach: (htmx, page) => attachHtmx4(htmx, page)
};
export { htmx4 as t };

//# sourceMappingURL=htmx4.js.map