/** `htmx-sluice/testing`: what tests of pages with streams need. */
export { type PlayOptions, play, type Receiver } from './play.js';
export { type RecordedEvent, readRecording, writeRecording } from './recording.js';
export { createTestSource, type TestSource } from './source.js';
