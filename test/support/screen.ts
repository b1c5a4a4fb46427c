import { once } from 'node:events'
import { spawnLeashed } from './leash.js'
import { findScreen } from './webkit.js'

/** For the time of a run, a screen that nobody sees, for WebKitGTK, which has no mode without one. */
export default async function screen(): Promise<() => Promise<void>> {
  const path = findScreen()
  if (!path) throw new Error('there is no Xvfb')
  // It takes a number that is free, and tells it when it is ready.
  const { process: server, end } = spawnLeashed(path, [
    ...['-displayfd', '3'],
    ...['-screen', '0', '1280x800x24'],
    ...['-nolisten', 'tcp'],
  ])
  const number = await Promise.race([
    once(server.stdio[3] as NodeJS.ReadableStream, 'data').then(String),
    once(server, 'exit').then(([code]) => {
      throw new Error(`Xvfb ended with code ${code}`)
    }),
  ])
  process.env.WEBKIT_DISPLAY = `:${number.trim()}`
  return end
}
