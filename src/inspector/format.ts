/** A size for people. */
export function bytes(text: string): string {
  const size = new TextEncoder().encode(text).length
  return size < 1000 ? `${size} B` : `${(size / 1000).toFixed(1)} kB`
}

/** A duration for people. */
export function duration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`
  return ms < 60_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.floor(ms / 60_000)} min`
}

/** A rate for people. */
export function perSecond(rate: number): string {
  return rate === 0 ? '–' : `${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s`
}

/** The time of day of a moment of this page. */
export function timeOf(at: number): string {
  const date = new Date(performance.timeOrigin + at)
  return `${date.toTimeString().slice(0, 8)}.${`${date.getMilliseconds()}`.padStart(3, '0')}`
}

/** An element as a selector that a reader recognises. */
export function nameOf(element: Element): string {
  const { id, localName } = element
  const swap = element.getAttribute('sse-swap') ?? element.getAttribute('data-sse-swap')
  if (id) return `${localName}#${id}`
  if (swap) return `${localName}[sse-swap="${swap}"]`
  return [localName, ...element.classList].slice(0, 3).join('.')
}

/** JSON with line breaks; other text as it is. */
export function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}

/** Without the space around it, and without the indent that all its lines have. */
export function dedent(text: string): string {
  const lines = text.replace(/^\s*\n|\s+$/g, '').split('\n')
  const indents = lines.filter((line) => line.trim()).map((line) => line.search(/\S/))
  return lines.map((line) => line.slice(Math.min(...indents))).join('\n')
}
