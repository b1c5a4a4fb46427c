export const INSTRUMENTS = 2000

/** Without vowels and some other letters, so that no symbol is a word. */
const LETTERS = 'BCDGHLMPQRTVXZ'

/**
 * What an event says: a trade, and where it leaves the price of its instrument.
 * @typedef {object} Trade
 * @property {number} id of the instrument
 * @property {string} symbol
 * @property {string} price
 * @property {string} change since the market has opened, in percent
 * @property {number} quantity
 * @property {'up' | 'down'} direction
 * @property {string} time
 *
 * @typedef {ReturnType<typeof openMarket>} Market
 */

/**
 * A market in which every instrument has been traded once. Each trade has a number, and the market knows the last trade
 * of each instrument: that is all that a page needs to catch up.
 */
export function openMarket() {
  let count = 0
  const instruments = Array.from({ length: INSTRUMENTS }, (_none, index) => {
    const opening = 1000 + ((index * 7919) % 49_000)
    return { id: index + 1, symbol: symbolOf(index), opening, price: opening }
  })
  const last = instruments.map((instrument) => trade(instrument, instrument.opening, 100))

  /**
   * @param {typeof instruments[number]} instrument
   * @param {number} price in cents
   * @param {number} quantity
   */
  function trade(instrument, price, quantity) {
    const direction = price < instrument.price ? 'down' : 'up'
    instrument.price = price
    const change = price / instrument.opening - 1
    return {
      number: ++count,
      /** @type {Trade} */
      trade: {
        id: instrument.id,
        symbol: instrument.symbol,
        price: inUnits(price),
        change: `${change < 0 ? '−' : '+'}${Math.abs(change * 100).toFixed(2)}`,
        quantity,
        direction,
        time: new Date().toLocaleTimeString('en-GB'),
      },
    }
  }

  return {
    /** The number of the newest trade. */
    get count() {
      return count
    },

    /** The instruments, each with its last trade. */
    quotes: () =>
      last.map(({ trade }, index) => ({ trade, opening: inUnits(instruments[index]?.opening ?? 0) })),

    /** Trades something, most often one of the first instruments. */
    trade() {
      const index = Math.floor(INSTRUMENTS * Math.random() ** 3)
      const instrument = /** @type {typeof instruments[number]} */ (instruments[index])
      const { opening, price } = instrument
      // The higher it is, the likelier it falls.
      const sign = Math.random() * 2 * opening < price ? -1 : 1
      const step = Math.ceil((Math.random() * opening) / 500)
      const made = trade(instrument, Math.max(1, price + sign * step), 10 * Math.ceil(Math.random() * 50))
      last[index] = made
      return made
    },

    /** The last trades of the instruments that were traded after this number, in their order. @param {number} number */
    tradedAfter: (number) =>
      last.filter((made) => made.number > number).sort((one, other) => one.number - other.number),
  }
}

/** @param {number} cents */
function inUnits(cents) {
  return (cents / 100).toFixed(2)
}

/** @param {number} index */
function symbolOf(index) {
  const base = LETTERS.length
  // Any number that has no divisor in common with the count of symbols scatters them without a repetition.
  let left = (index * 1237) % base ** 3
  let symbol = ''
  for (; symbol.length < 3; left = Math.floor(left / base)) symbol += LETTERS[left % base]
  return symbol
}
