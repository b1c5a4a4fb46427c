import { c as inPageOrder, f as NEXT_MESSAGE, g as eventInit, o as fragmentsOf, s as hasSideEffects } from "./register.js";
import { a as isClassic, i as getInternalApi, n as watchUpdate, r as attachClassic, t as runLater } from "./later.js";
// src/host/classic/quick.ts
/** Matches content that htmx has to process: its attributes, boosted links and forms, submit buttons, autofocus. */
var NEEDS_HTMX = /hx-|sse-|<(a|form)\b|submit|autofocus/i;
/**
* Whether htmx would only insert the content: it has nothing to initialise in it, and nothing to clean up in what the
* content replaces.
*
* @param contents without out-of-band parts and other elements that htmx puts elsewhere.
*/
function canSwapQuickly({ swapStyle, scroll, show }, target, contents, fragment) {
	if (scroll !== void 0 || show !== void 0 || !/^(innerHTML|beforeend|afterbegin)$/.test(swapStyle) || contents.some((content) => NEEDS_HTMX.test(content))) return false;
	for (const element of fragment.querySelectorAll("[id]")) if (target.contains(document.getElementById(element.getAttribute("id")))) return false;
	return swapStyle !== "innerHTML" || !(target.contains(document.activeElement) || [...target.getElementsByTagName("*")].some((element) => "htmx-internal-data" in element));
}
/** Settle callbacks of this task, by delay in milliseconds. Each batch uses one timer. */
var settleBatches = /* @__PURE__ */ new Map();
/**
* Swaps as htmx 2 does, if {@link canSwapQuickly} allows it: the same nodes, classes and events in the same order, but
* without htmx's searches for elements to initialise, preserve or move. They take most of its time and would find
* nothing.
*/
function swapQuickly({ swapStyle, settleDelay }, target, fragment, { addedClass, settlingClass, swappingClass }, { beforeInsert: inserting }, { cleanedUp }) {
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
	removeClass(target, swappingClass);
	target.classList.add(settlingClass);
	const detail = {
		target,
		elt: target
	};
	fire(target, detail, "htmx:afterSwap", "htmx:after-swap");
	inserted();
	function settle() {
		for (const elt of added) {
			removeClass(elt, addedClass);
			const detail = { elt };
			fire(elt, detail, "htmx:beforeProcessNode", "htmx:before-process-node");
			fire(elt, detail, "htmx:afterProcessNode", "htmx:after-process-node");
			fire(elt, detail, "htmx:load");
		}
		removeClass(target, settlingClass);
		fire(target, detail, "htmx:afterSettle", "htmx:after-settle");
	}
	if (settleDelay > 0) scheduleSettle(settle, settleDelay);
	else settle();
}
/** Closes the batches, so that later swaps get timers of their own and settle after all that is scheduled until now. */
function closeSettleBatches() {
	settleBatches.clear();
}
/** Schedules a callback, with one timer for all callbacks of this task that have the same delay. */
function scheduleSettle(settle, delayMs) {
	const batch = settleBatches.get(delayMs) ?? [];
	if (!batch.length) {
		if (!settleBatches.size) queueMicrotask(closeSettleBatches);
		settleBatches.set(delayMs, batch);
		setTimeout(() => {
			for (const settleTask of batch) settleTask();
		}, delayMs);
	}
	batch.push(settle);
}
/** [htmx 2] Removes an empty `class` attribute. */
function removeClass(element, name) {
	element.classList.remove(name);
	if (!element.classList.length) element.removeAttribute("class");
}
function fire(element, detail, ...names) {
	const init = eventInit(detail);
	names.every((name) => element.dispatchEvent(new CustomEvent(name, init)));
}
// src/host/classic/htmx2.ts
/** Registers with htmx 2. */
function attachHtmx2(htmx, callbacks) {
	const api = getInternalApi(htmx);
	const { process } = htmx;
	const acceptsFragments = !/^2\.0\.[0-4]$/.test(htmx.version);
	function insert(given) {
		const { element, target, contents, merging, select, selectOOB, observer } = given;
		const { swapDelay } = given.specification;
		const specification = {
			...given.specification,
			swapDelay: 0
		};
		if (swapDelay) {
			closeSettleBatches();
			runLater(() => insert({
				...given,
				specification
			}), observer, swapDelay);
			return;
		}
		const [first = ""] = contents;
		let pieces = contents;
		if (acceptsFragments && specification.swapStyle !== "textContent" && (contents.length > 1 || !hasSideEffects(first))) {
			const fragments = inPageOrder(merging, fragmentsOf(contents, "</template></body>"));
			if (contents.length > 1) observer.contentsParsed(fragments);
			const [fragment = new DocumentFragment(), ...more] = fragments;
			for (const other of more) {
				if (merging === "upsert") fragment.append(document.createComment(NEXT_MESSAGE));
				fragment.append(other);
			}
			if (given.isPlain && canSwapQuickly(specification, target, contents, fragment)) {
				swapQuickly(specification, target, fragment, htmx.config, observer, callbacks);
				return;
			}
			pieces = [fragment];
		}
		let inserted;
		const beforeInsert = () => {
			inserted = observer.beforeInsert(target);
		};
		const options = {
			contextElement: element,
			select,
			selectOOB,
			eventInfo: { target },
			beforeSwapCallback: beforeInsert,
			afterSwapCallback: () => inserted?.()
		};
		const swapPieces = () => {
			for (const content of pieces) {
				if (!acceptsFragments) beforeInsert();
				api.swap(target, content, specification, options);
			}
		};
		closeSettleBatches();
		if (given.transition) watchTransition(observer, swapPieces);
		else swapPieces();
	}
	const { host } = attachClassic(htmx, api, callbacks, {
		inherited: (element, name) => api.getClosestAttributeValue(element, name) || null,
		find: api.querySelectorExt,
		requestValues(element, verb) {
			const { formData } = api.getInputValues(element, verb);
			for (const [name, value] of Object.entries(api.getExpressionVars(element))) formData.set(name, `${value}`);
			return api.filterValues(formData, element);
		},
		insert,
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
/** Reports the view transition that a swap starts, by wrapping the browser's function: htmx does not report it. */
function watchTransition(observer, swap) {
	const { startViewTransition } = document;
	const ownProperty = Object.getOwnPropertyDescriptor(document, "startViewTransition");
	document.startViewTransition = (update) => {
		const transition = startViewTransition.call(document, update);
		watchUpdate(transition, observer);
		return transition;
	};
	try {
		swap();
	} finally {
		if (ownProperty) Object.defineProperty(document, "startViewTransition", ownProperty);
		else Reflect.deleteProperty(document, "startViewTransition");
	}
}
var htmx2 = {
	name: "2",
	supports: (htmx) => isClassic(htmx, /^2\./),
	attach: (htmx, callbacks) => attachHtmx2(htmx, callbacks)
};
export { htmx2 as t };

//# sourceMappingURL=htmx2.js.map