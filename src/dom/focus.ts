/**
 * Remembers the focused element. Returns a function that moves the focus to its replacement: the element with the same
 * id, if the focused one has left the page.
 *
 * @param scrollsIntoView whether the replacement is scrolled into view.
 */
export function rememberFocus(scrollsIntoView: boolean): () => void {
  const focused = document.activeElement as HTMLInputElement | null
  const range: [start: number | null, end: number | null] = [null, null]
  try {
    range[0] = focused?.selectionStart ?? null
    range[1] = focused?.selectionEnd ?? null
  } catch {
    // Not every field has a selection.
  }
  return () => {
    const id = focused?.getAttribute('id')
    if (!focused || !id || focused.isConnected) return
    const replacement = document.getElementById(id) as HTMLInputElement | null
    try {
      if (range[0] !== null) replacement?.setSelectionRange?.(...range)
    } catch {
      // Not every field has a selection.
    }
    replacement?.focus({ preventScroll: !scrollsIntoView })
  }
}

/** Splits rows into two lists. The `autofocus` of the second would take the focus from another element. */
export function splitByAutofocus(rows: readonly Element[]): [plain: Element[], others: Element[]] {
  const isBusy = document.activeElement !== null && document.activeElement !== document.body
  const takesFocus = (row: Element): boolean =>
    isBusy && (row.matches('[autofocus]') || !!row.querySelector('[autofocus]'))
  return [rows.filter((row) => !takesFocus(row)), rows.filter(takesFocus)]
}
