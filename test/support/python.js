import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installDebianPackages, placesOf, run } from './debian.js'

const NAMES = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3.10']
/** Django 5.2 runs on nothing older. */
const OLDEST = /** @type {const} */ ([3, 10])

const examples = new URL('../../examples/', import.meta.url)
const REQUIREMENTS = ['django', 'django-eventstream'].map((name) =>
  fileURLToPath(new URL(`${name}/requirements.txt`, examples)),
)
/** The virtual environment of the examples, and the requirements it was made for. */
const environment = fileURLToPath(new URL('data/python/', examples))
const python = join(environment, 'bin', 'python')
const record = join(environment, 'requirements.txt')

/**
 * The Python of a virtual environment that holds what the examples with Django need: `DJANGO_PYTHON`, or the one that
 * {@link installPython} made.
 * @returns {string | undefined}
 */
export function findPython() {
  if (process.env.DJANGO_PYTHON) return process.env.DJANGO_PYTHON
  const isCurrent = existsSync(record) && readFileSync(record, 'utf8') === requirements()
  return isCurrent && isPython(python) ? python : undefined
}

/**
 * Makes the virtual environment, from a Python of the system or else Debian's, with packages from PyPI: the newest that
 * this Python can run.
 * @returns {{ path: string } | { reason: string }} where its Python is, or why there is none
 */
export function installPython() {
  const reason =
    makeEnvironment(environment) ??
    run(
      python,
      '-m',
      'pip',
      'install',
      '--quiet',
      '--disable-pip-version-check',
      ...REQUIREMENTS.flatMap((file) => ['-r', file]),
    )
  if (reason) return { reason }
  writeFileSync(record, requirements())
  return { path: python }
}

/**
 * @param {string} place the folder of the virtual environment
 * @returns {string | undefined} why it failed
 */
export function makeEnvironment(place) {
  const make = () => {
    const from = findSystemPython()
    if (!from) return `no Python ${OLDEST.join('.')} or later`
    mkdirSync(place, { recursive: true })
    return run(from, '-m', 'venv', '--clear', place)
  }
  // Debian keeps what makes environments in a package of its own.
  return make() && (installDebianPackages('python3', 'python3-venv') ?? make())
}

function findSystemPython() {
  return placesOf(NAMES).find(isPython)
}

/** @param {string} path */
export function isPython(path) {
  if (!existsSync(path)) return false
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 60_000 })
  const [major = 0, minor = 0] = /(\d+)\.(\d+)/.exec(stdout)?.slice(1).map(Number) ?? []
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])
}

function requirements() {
  return REQUIREMENTS.map((file) => readFileSync(file, 'utf8')).join('')
}
