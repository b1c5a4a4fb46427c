import sluice, { type Htmx, type Sluice } from 'htmx-sluice'
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
document.addEventListener('htmx:sseTemplateError', (event) => console.log(event.detail.error.code))
document.body.addEventListener('htmx:sseBeforeMessage', (event) => console.log(event.detail.data.trim()))
