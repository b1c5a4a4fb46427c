import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/**
 * Starts the program, and ends it when nothing holds the other end of the shell's standard input any more: when this
 * process says so, and when this process is gone, however it went.
 */
const LEASH = `
  exec 9<&0
  "$0" "$@" 9<&- & program=$!
  { read -r _ <&9; kill $program; } 2>/dev/null & leash=$!
  wait $program; code=$?
  kill $leash 2>/dev/null
  exit $code`

/** A program that runs beside the tests and does not outlive them. */
export interface Leashed {
  /** The shell around it: its exit code is that of the program. */
  readonly process: ChildProcess
  /** Ends the program, and waits until it has ended. */
  end(): Promise<void>
}

/** @param env added to that of this process */
export function spawnLeashed(
  path: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Leashed {
  const shell = spawn('/bin/sh', ['-c', LEASH, path, ...args], {
    // A program may tell something on the last one.
    stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  })
  const ended = once(shell, 'exit')
  return {
    process: shell,
    async end() {
      shell.stdin?.end()
      await ended
    },
  }
}
