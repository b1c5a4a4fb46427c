import { t as createParser } from "./shared/parse.js";
// src/testing/recording.ts
/** Comments that add what an event stream cannot say: the URL of the next event's stream, and the event's time. */
var URL_COMMENT = /^url (.*)/;
var TIME_COMMENT = /^at ([\d.]+)/;
/**
* Writes a recording. It is a valid event stream, so any server can send it unchanged. Comments, which browsers ignore,
* hold the URL and the time of each event.
*
* @param note added to the comment in the first line.
*/
function writeRecording(events, note = "") {
	const parts = [`: a recording by Sluice${note && `: ${note}`}\n\n`];
	let [url, id] = ["", ""];
	const start = events[0]?.at ?? 0;
	for (const event of events) {
		if (event.url !== url) parts.push(`: url ${event.url}\n`);
		parts.push(`: at ${Math.round(event.at - start)}\n`);
		if (event.id !== id) parts.push(`id: ${event.id}\n`);
		if (event.name !== "message") parts.push(`event: ${event.name}\n`);
		for (const line of event.data.split(/\r\n|\r|\n/)) parts.push(`data: ${line}\n`);
		parts.push("\n");
		({url, id} = event);
	}
	return parts.join("");
}
/**
* Reads a recording, or any other event stream. Without the comments of a recording, every event has an empty URL and
* time 0.
*/
function readRecording(text) {
	const events = [];
	let [url, id, at] = [
		"",
		"",
		0
	];
	const parser = createParser({
		onId(value) {
			id = value;
		},
		onComment(comment) {
			url = URL_COMMENT.exec(comment)?.[1] ?? url;
			at = Number(TIME_COMMENT.exec(comment)?.[1] ?? at);
		},
		onEvent: ({ event: name = "message", data }) => events.push({
			url,
			name,
			data,
			id,
			at
		})
	});
	if (text) parser.feed(text);
	return events;
}
// src/testing/play.ts
/**
* Plays a recording: sends its events to the receiver, in order.
*
* @param recording the text of a `.sse` file, or its events.
* @returns the number of events played; resolves after the last one.
* @throws {TypeError} when there is no receiver, `speed` is not above 0, or an event has no URL.
*/
async function play(recording, { to = globalThis.sluice, speed = Number.POSITIVE_INFINITY, url, signal } = {}) {
	if (typeof to?.send !== "function") throw new TypeError("play: there is no window.sluice; say who gets the events, such as { to: source }");
	if (!(speed > 0)) throw new TypeError(`play: a speed is a number above 0, not ${speed}`);
	const events = typeof recording === "string" ? readRecording(recording) : recording;
	const startedAt = performance.now();
	let playedCount = 0;
	for (const event of events) {
		const waitMs = startedAt + (event.at - (events[0]?.at ?? 0)) / speed - performance.now();
		if (waitMs > 1) await new Promise((resolve) => setTimeout(resolve, waitMs));
		if (signal?.aborted) break;
		const streamUrl = event.url || url;
		if (!streamUrl) throw new TypeError(`play: "${event.name}" has no URL; say it, such as { url: '/sse' }`);
		to.send(streamUrl, event.name, event.data, event.id);
		playedCount++;
	}
	return playedCount;
}
// src/testing/source.ts
var CLOSED = 2;
var TestStream = class {
	url;
	readyState = 0;
	onopen = null;
	onerror = null;
	#listeners = /* @__PURE__ */ new Map();
	constructor(url) {
		this.url = url;
		queueMicrotask(() => {
			if (this.readyState === CLOSED) return;
			this.readyState = 1;
			this.onopen?.(new Event("open"));
		});
	}
	addEventListener(name, listener) {
		this.#listeners.set(name, (this.#listeners.get(name) ?? /* @__PURE__ */ new Set()).add(listener));
	}
	removeEventListener(name, listener) {
		this.#listeners.get(name)?.delete(listener);
	}
	send(name, data, lastEventId) {
		const event = new MessageEvent(name, {
			data,
			lastEventId
		});
		for (const listener of [...this.#listeners.get(name) ?? []]) listener(event);
	}
	fail() {
		this.readyState = CLOSED;
		this.onerror?.(new Event("error"));
	}
	close() {
		this.readyState = CLOSED;
	}
};
/** Makes a {@link TestSource}. */
function createTestSource() {
	const streams = /* @__PURE__ */ new Set();
	const asked = [];
	/** All streams that are not closed. A stream that is still connecting counts, so its events are not lost. */
	function openStreams(url) {
		for (const stream of streams) if (stream.readyState === CLOSED) streams.delete(stream);
		return [...streams].filter((stream) => url === void 0 || pathOf(stream.url) === pathOf(url));
	}
	const create = (url) => {
		const stream = new TestStream(url);
		streams.add(stream);
		asked.push(url);
		return stream;
	};
	return Object.defineProperties(Object.assign(create, {
		send(url, name, data, id = "") {
			const open = openStreams(url);
			const text = typeof data === "string" ? data : JSON.stringify(data);
			for (const stream of open) stream.send(name, text, id);
			return open.length;
		},
		fail(url) {
			for (const stream of openStreams(url)) stream.fail();
		}
	}), {
		open: { get: () => openStreams().map(({ url }) => url) },
		asked: { get: () => [...asked] }
	});
}
/** URLs are compared without their origin: a recording may come from another one, and a test page may have none. */
function pathOf(url) {
	const { pathname, searchParams } = new URL(url, "http://test.invalid");
	searchParams.delete("lastEventId");
	return `${pathname}?${searchParams}`;
}
export { createTestSource, play, readRecording, writeRecording };

//# sourceMappingURL=testing.esm.js.map