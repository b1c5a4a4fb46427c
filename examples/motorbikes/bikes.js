import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'

/** @typedef {{ modelId: number, manufacturer: string, model: string, power: number }} Bike */

/** What a new database starts with: manufacturer, model and power in kW. */
const FIRST_BIKES = /** @type {const} */ ([
  ['Moto Guzzi', 'V7 Stone', 48],
  ['Yamaha', 'Ténéré 700', 54],
  ['BMW', 'R 1300 GS', 107],
  ['Husqvarna', '701 Supermoto', 55],
])

/**
 * Opens the table of motorbikes.
 * @param {string} dataFile an SQLite database, created when missing
 */
export function openBikes(dataFile) {
  mkdirSync(dirname(dataFile), { recursive: true })
  const database = new Database(dataFile)
  // AUTOINCREMENT never gives a number twice, not even after its row is gone: the ids are event ids as well.
  database.exec(`
    CREATE TABLE IF NOT EXISTS motorbikes (
      modelId INTEGER PRIMARY KEY AUTOINCREMENT,
      manufacturer TEXT NOT NULL,
      model TEXT NOT NULL,
      power INTEGER NOT NULL
    ) STRICT
  `)

  const newest = database.prepare('SELECT * FROM motorbikes ORDER BY modelId DESC LIMIT ?')
  const addedAfter = database.prepare('SELECT * FROM motorbikes WHERE modelId > ? ORDER BY modelId')
  const insert = database.prepare(
    'INSERT INTO motorbikes (manufacturer, model, power) VALUES (?, ?, ?) RETURNING *',
  )
  const surplus = database.prepare(
    'DELETE FROM motorbikes WHERE modelId <= (SELECT modelId FROM motorbikes ORDER BY modelId DESC LIMIT 1 OFFSET ?)',
  )
  const count = database.prepare('SELECT COUNT(*) AS count FROM motorbikes')

  if (newest.all(1).length === 0) for (const bike of FIRST_BIKES) insert.all(...bike)

  return {
    /** The newest bikes, newest first; all of them unless `limit` says how many. */
    newest: (limit = -1) => /** @type {Bike[]} */ (newest.all(limit)),

    /** @param {number} modelId @returns the bikes added after that one, in the order they came */
    addedAfter: (modelId) => /** @type {Bike[]} */ (addedAfter.all(modelId)),

    count: () => /** @type {[{ count: number }]} */ (count.all())[0].count,

    /** @param {Omit<Bike, 'modelId'>} bike @returns the bike with its number */
    add({ manufacturer, model, power }) {
      const [bike] = /** @type {[Bike]} */ (insert.all(manufacturer, model, power))
      return bike
    },

    /** Takes out all but the newest. @param {number} most */
    keep: (most) => void surplus.all(most),

    close: () => database.close(),
  }
}

/** @typedef {ReturnType<typeof openBikes>} Bikes */

/**
 * Reads a bike from a form.
 * @param {Record<string, string>} form
 * @returns the bike, and a sentence for everything that is wrong with it
 */
export function readBike({ manufacturer = '', model = '', power = '' }) {
  const bike = { manufacturer: manufacturer.trim(), model: model.trim(), power: Number(power) }
  const faults = []
  if (!isName(bike.manufacturer)) faults.push('Manufacturer: between 1 and 60 characters, please.')
  if (!isName(bike.model)) faults.push('Model: between 1 and 60 characters, please.')
  if (!/^[1-9]\d{0,2}$/.test(power.trim())) faults.push('Power: a whole number of kW from 1 to 999, please.')
  return { bike, faults }
}

/** @param {string} text */
function isName(text) {
  return text.length > 0 && text.length <= 60
}
