/** `htmx-sluice/testing`: helpers for tests of pages with streams. */
export { type PlayOptions, play, type Receiver } from './play.js';
export { type RecordedEvent, readRecording, writeRecording } from './recording.js';
export { createTestSource, type TestSource } from './source.js';
