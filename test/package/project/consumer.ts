import sluice, { type Htmx, type PageConfig, type Sluice, type StreamOptionsInput } from 'htmx-sluice'
import { install } from 'htmx-sluice/install'

declare const htmx: Htmx
const installed: Sluice = install(htmx)

console.log(installed.version.length)
sluice.registerEngine('shout', {
  compile:
    ({ source }) =>
    () =>
      source.toUpperCase(),
})
// @ts-expect-error An engine compiles.
sluice.registerEngine('silent', {})
// @ts-expect-error The default export is the API, not a function.
sluice()
// @ts-expect-error install needs an htmx.
install()

document.body.addEventListener('htmx:sseState', (event) => {
  const delayMs: number = event.detail.delay
  console.log(event.detail.state === 'retrying', delayMs)
  // @ts-expect-error There is no such state.
  console.log(event.detail.state === 'sleeping')
})
document.querySelector('#a')?.addEventListener('htmx:sseState', ({ detail }) => console.log(detail.delay))
document.addEventListener('htmx:sseTemplateError', (event) => console.log(event.detail.error.code))
document.body.addEventListener('htmx:sseBeforeMessage', (event) => console.log(event.detail.data.trim()))

// What a handler may do about an error, and about a request.
document.body.addEventListener('htmx:sseError', ({ detail }) => detail.retry?.(Promise.resolve()))
document.addEventListener('htmx:configRequest', ({ detail }) => {
  detail.headers.Authorization = 'Bearer x'
  detail.waitUntil?.(Promise.resolve())
  // @ts-expect-error An ordinary request does not wait.
  detail.waitUntil(Promise.resolve())
})
document.addEventListener('htmx:targetError', ({ detail }) => console.log(detail.target.trim(), detail.code))
document.addEventListener('htmx:swap-error', ({ detail }) => console.log(detail.event?.trim()))
document.addEventListener('htmx:sse:target:error', ({ detail }) => console.log(detail.target.trim()))
document.querySelector('form')?.addEventListener('sse:done', (event) => console.log(event.detail.data.trim()))

// Options as a page writes them.
const written: StreamOptionsInput = {
  heartbeat: '45s',
  reconnectDelay: 500,
  reconnectMaxDelay: '1m',
  pool: 'off',
}
const config: PageConfig = {}
config.sse = written
// @ts-expect-error There is no such unit.
config.sse = { heartbeat: '45 minutes' }
// @ts-expect-error There is no such option.
config.sse = { heartBeat: '45s' }
// @ts-expect-error It is no method.
config.sse = { method: 'fetch' }

console.log(window.sluice.version)
