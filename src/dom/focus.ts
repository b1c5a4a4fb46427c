/**
 * Returns how to give the focus to the element that stands in the place of the one that has it now.
 *
 * @param scrolls whether it is scrolled into view.
 */
export function rememberFocus(scrolls: boolean): () => void {
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
    const successor = document.getElementById(id) as HTMLInputElement | null
    try {
      if (range[0] !== null) successor?.setSelectionRange?.(...range)
    } catch {
      // As above.
    }
    successor?.focus({ preventScroll: !scrolls })
  }
}

/**
 * Splits rows of a list into those that htmx may initialise, and those with an element that it would give the focus to:
 * whoever types somewhere else keeps it.
 */
export function splitByAutofocus(rows: readonly Element[]): [plain: Element[], others: Element[]] {
  const isBusy = document.activeElement !== null && document.activeElement !== document.body
  const takes = (row: Element): boolean =>
    isBusy && (row.matches('[autofocus]') || !!row.querySelector('[autofocus]'))
  return [rows.filter((row) => !takes(row)), rows.filter(takes)]
}
