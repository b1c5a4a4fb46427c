import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Files that take longest, most of it waiting, the longest first. What begins last would otherwise be waited for alone,
 * while the cores have nothing to do.
 */
const LONGEST = [
  'test/examples/manual-pages.test.ts',
  'test/servers/django-eventstream.test.ts',
  'test/servers/nginx.test.ts',
  'test/examples/connection.test.ts',
  'test/servers/node.test.ts',
  'test/servers/django.test.ts',
  'test/examples/manual-examples.test.ts',
  'test/examples/window.test.ts',
  'test/servers/doctor.test.ts',
  'test/package/package.test.ts',
  'test/doctor/cli.test.ts',
  'test/examples/chat.test.ts',
  'test/docs/servers.test.ts',
  'test/bench/bench.test.ts',
  'test/doctor/packed.test.ts',
]

/** Vitest's own order, but for {@link LONGEST}. A group begins when the one before has ended, whatever the order here. */
export class Sequencer extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.indexOf(relative(this.ctx.config.root, moduleId))
      return at < 0 ? LONGEST.length : at
    }
    return (await super.sort(files)).sort((a, b) => place(a) - place(b))
  }
}
