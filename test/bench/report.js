/** From the figures of all rounds to medians, ratios and a table. */

/**
 * @typedef {import('./workloads.js').Figures} Figures
 *
 * @typedef {object} Result
 * @property {string} workload
 * @property {string} title
 * @property {number} size events
 * @property {number} rounds
 * @property {boolean} absolute without ratios
 * @property {Record<string, Figures>} medians by system
 */

/** Others are compared with these, by the first figure. */
const YARDSTICKS = ['A', 'F2', 'FC']

/**
 * The median of every figure over the rounds.
 * @param {Figures[]} rounds
 * @returns {Figures}
 */
export function medians(rounds) {
  const names = Object.keys(rounds[0] ?? {})
  return Object.fromEntries(
    names.map((name) => [name, rounded(median(rounds.map((figures) => figures[name] ?? Number.NaN)))]),
  )
}

/** More digits would change with every run. @param {number} value */
const rounded = (value) => Number(value.toPrecision(4))

/** @param {number[]} values */
function median(values) {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2
}

/**
 * A workload as a table: a line a system.
 * @param {Result} result
 */
export function table({ title, size, rounds, absolute, medians }) {
  const figures = Object.keys(Object.values(medians)[0] ?? {})
  const [compared = ''] = figures
  const yardsticks = absolute ? [] : YARDSTICKS.filter((system) => system in medians)
  const lines = [
    ['', ...figures, ...yardsticks.map((system) => `× ${system}`)],
    ...Object.entries(medians).map(([system, values]) => [
      system,
      ...figures.map((figure) => readable(values[figure])),
      ...yardsticks.map((other) =>
        readable((values[compared] ?? Number.NaN) / (medians[other]?.[compared] ?? 1)),
      ),
    ]),
  ]
  const widths =
    lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? []
  const rows = lines.map((line) =>
    line.map((text, column) => (column ? text.padStart(widths[column] ?? 0) : text.padEnd(8))).join('  '),
  )
  return [`\n${title} (events: ${size}, rounds: ${rounds})`, ...rows].join('\n')
}

/** Three digits that mean something. @param {number | undefined} value */
function readable(value) {
  if (value === undefined || Number.isNaN(value)) return '–'
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return value.toLocaleString('en', { maximumFractionDigits: digits })
}
