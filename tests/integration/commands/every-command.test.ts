import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { projectRoot } from '../../../scripts/processes'
import { sourceFiles } from '../../support/architecture/source-files'
import { runCommand } from '../../support/commands'

it('every command of package.json is started by a test, as a process', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'))
  const tests = sourceFiles(['tests/integration/commands']).map(({ code }) => code)
  const started = [...tests.join().matchAll(/\b(?:run|start)Command\('([\w:]+)'/g)].map(([, name]) => name)
  // npm runs it by itself when it has installed.
  const commands = Object.keys(scripts).filter(name => name !== 'postinstall')
  expect(commands.filter(name => !started.includes(name))).toEqual([])
})

it('start and dev answer bad settings with one line for each', async () => {
  const wrong = { PORT: 'many', PORTAL_DEMO: 'maybe' }
  const answers = await Promise.all([runCommand('start', [], wrong), runCommand('dev', [], wrong)])
  for (const { code, err } of answers) {
    expect([code, err]).toEqual([
      1,
      'PORT is not right: it is a port number.\nPORTAL_DEMO is not right: it is 1 or 0.\n',
    ])
  }
})
