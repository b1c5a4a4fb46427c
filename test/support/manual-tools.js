import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { installDebianPackages, placesOf, run, starts } from './debian.js'
import { isPython, makeEnvironment } from './python.js'

/** A virtual environment of its own: what the manual copies is not to fit what the examples need. */
const environment = fileURLToPath(new URL('../../examples/data/manual-python/', import.meta.url))
const python = `${environment}bin/python`
/** What the servers of the manual import. */
const PACKAGES = ['django', 'daphne', 'fastapi', 'uvicorn', 'flask']

/** @param {string} name @param {RegExp} version */
const find = (name, version) => () => placesOf([name]).find((path) => starts(path, version))

/** @param {string} name @param {string} debian @param {RegExp} version */
const debianTool = (name, debian, version) => ({
  name,
  find: find(name, version),
  /** @returns {{ path: string } | { reason: string }} */
  install() {
    const reason = installDebianPackages(debian)
    const path = reason ? undefined : find(name, version)()
    return path ? { path } : { reason: `Debian's package: ${reason ?? 'was installed, but does not start'}` }
  },
})

/** What the code of the manual is run by, or read by where no server of it is run. */
export const MANUAL_TOOLS = [
  debianTool('ruby', 'ruby', /^ruby/),
  debianTool('php', 'php-cli', /^PHP/),
  {
    name: 'python',
    find: findManualPython,
    /** @returns {{ path: string } | { reason: string }} */
    install() {
      const reason =
        makeEnvironment(environment) ??
        run(python, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...PACKAGES)
      return reason ? { reason } : { path: python }
    },
  },
]

/** @returns {string | undefined} */
export function findManualPython() {
  if (!isPython(python)) return undefined
  const { status } = spawnSync(python, ['-c', `import ${PACKAGES.join(', ')}`])
  return status === 0 ? python : undefined
}
