/** An event as a browser fires it; happy-dom does not say of its own whether they are. */
export function trusted(name: string): Event {
  return Object.assign(new Event(name), { isTrusted: true })
}
