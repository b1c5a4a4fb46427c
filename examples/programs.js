import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * One of the programs that make up an example with a server of its own.
 * @typedef {object} Program
 * @property {string} command
 * @property {string[]} args
 * @property {Record<string, string>} [env] added to the environment
 * @property {() => Promise<boolean>} ready whether it does its work by now
 */

/**
 * An example: where its pages are, and its programs in the order in which they are started.
 * @template {string} [Name=string]
 * @typedef {{ url: string, programs: Record<Name, Program> }} Setup
 */

const LOOK_MS = 20
const PATIENCE_MS = 60_000

/** Below the ports that systems give to connections of their own, which could take one before its server does. */
const [LOWEST_PORT, HIGHEST_PORT] = [15_000, 30_000]

/** @returns {Promise<number>} a port that nothing listens on */
export async function freePort() {
  for (;;) {
    const port = LOWEST_PORT + Math.floor(Math.random() * (HIGHEST_PORT - LOWEST_PORT))
    if (await isFree(port)) return port
  }
}

/** How many ports to try, one after the other, before giving up. */
const PORTS_TO_TRY = 20

/**
 * The first of so many ports in a row that nothing listens on.
 * @param {number} wanted
 * @param {number} count
 */
export async function freePorts(wanted, count) {
  if (!wanted) return freePort()
  for (let first = wanted; first <= wanted + PORTS_TO_TRY; first++) {
    const all = Array.from({ length: count }, (_, index) => first + index)
    if ((await Promise.all(all.map(isFree))).every(Boolean)) return first
  }
  throw new Error(
    `The ports from ${wanted} on are taken. Choose another: PORT=${wanted + 100} npm start -- …`,
  )
}

/** @param {number} port */
async function isFree(port) {
  const server = createServer().listen(port, '127.0.0.1')
  const free = await once(server, 'listening').then(
    () => true,
    () => false,
  )
  if (free) await once(server.close(), 'close')
  return free
}

/**
 * Whether a server answers, whatever it says.
 * @param {string} url
 */
export function answers(url) {
  return () =>
    fetch(url, { redirect: 'manual' }).then(
      () => true,
      () => false,
    )
}

/**
 * Waits until a program does its work. Rejects when it has not begun to after a minute, or `ended` says that it is gone.
 * @param {string} name
 * @param {Program} program
 * @param {() => boolean} ended
 */
export async function isReady(name, { ready }, ended) {
  const deadline = Date.now() + PATIENCE_MS
  while (!(await ready())) {
    if (ended()) throw new Error(`${name} has ended before it was ready`)
    if (Date.now() > deadline) throw new Error(`${name} is not ready after ${PATIENCE_MS / 1000} s`)
    await pause(LOOK_MS)
  }
}

/**
 * Runs the programs of an example for a person at a terminal: with their output, until they are interrupted.
 * @param {Setup} setup
 * @returns {Promise<() => void>} how to end them before that
 */
export async function runPrograms({ programs }) {
  /** @type {import('node:child_process').ChildProcess[]} */
  const children = []
  const stop = () => {
    for (const child of children) child.kill()
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop)
  process.once('exit', stop)
  for (const [name, program] of Object.entries(programs)) {
    const { command, args, env } = program
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    children.push(child)
    // One of them alone is no example.
    child.once('exit', stop)
    await isReady(name, program, () => child.exitCode !== null)
  }
  return stop
}
