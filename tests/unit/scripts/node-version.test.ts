import { expect, it } from 'vitest'
import { runNode } from '../../../scripts/processes'

const underNode = (version: string) =>
  runNode([
    ...['--import', './scripts/typescript.mjs', '--eval'],
    `Object.defineProperty(process.versions, 'node', { value: '${version}' })
     import('./scripts/node-version.ts')`,
  ])

it.each(['18.20.8', '20.18.3'])('Node %s is refused in one line', async version => {
  expect(await underNode(version)).toMatchObject({
    code: 1,
    output: `The portal needs Node 20.19 or later, and this is Node ${version}.\n`,
  })
})

it.each(['20.19.0', '20.20.1', '26.10.0'])('Node %s will do', async version => {
  expect(await underNode(version)).toMatchObject({ code: 0, output: '' })
})
