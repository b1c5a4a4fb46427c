/** The size of a text in UTF-8, for display. */
export function formatBytes(text: string): string {
  const size = new TextEncoder().encode(text).length
  return size < 1000 ? `${size} B` : `${(size / 1000).toFixed(1)} kB`
}

/** A duration, for display. */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`
  return ms < 60_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.floor(ms / 60_000)} min`
}

/** A rate per second, for display. */
export function formatRate(rate: number): string {
  return rate === 0 ? '–' : `${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s`
}

/** The time of day. @param at milliseconds, as of `performance.now()`. */
export function formatTime(at: number): string {
  const date = new Date(performance.timeOrigin + at)
  return `${date.toTimeString().slice(0, 8)}.${`${date.getMilliseconds()}`.padStart(3, '0')}`
}

/** A short selector that identifies an element for the user. */
export function formatElement(element: Element): string {
  const { id, localName } = element
  const swap = element.getAttribute('sse-swap') ?? element.getAttribute('data-sse-swap')
  if (id) return `${localName}#${id}`
  if (swap) return `${localName}[sse-swap="${swap}"]`
  return [localName, ...element.classList].slice(0, 3).join('.')
}

/** Indents JSON; returns other text unchanged. */
export function formatJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}

/** Removes surrounding blank space, and the indent that all lines share. */
export function dedent(text: string): string {
  const lines = text.replace(/^\s*\n|\s+$/g, '').split('\n')
  const indents = lines.filter((line) => line.trim()).map((line) => line.search(/\S/))
  return lines.map((line) => line.slice(Math.min(...indents))).join('\n')
}
