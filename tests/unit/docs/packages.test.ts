import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8')
const manifest = JSON.parse(textOf('package.json'))
const locked: Record<string, { version?: string; integrity?: string; optional?: boolean }> = JSON.parse(
  textOf('package-lock.json'),
).packages

it('every package is pinned exactly', () => {
  const versions = Object.entries<string>({ ...manifest.dependencies, ...manifest.devDependencies })
  expect(versions.length).toBeGreaterThan(30)
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

it("next-intl's two parts are of the release that next-intl is", () => {
  const pinned = manifest.dependencies['next-intl']
  expect([manifest.overrides['use-intl'], manifest.overrides['icu-minify']]).toEqual([pinned, pinned])
  expect(locked['node_modules/use-intl']?.version).toBe(pinned)
})

it('only optional packages of other platforms may lack an integrity hash', () => {
  const bare = Object.entries(locked).filter(([name, entry]) => name && !entry.integrity)
  expect(bare.filter(([, { optional }]) => !optional).map(([name]) => name)).toEqual([])
})

it('the schema gives each thing one name, in code and in the database', () => {
  const schema = textOf('prisma/schema.prisma')
  expect(schema.match(/^model /gm)?.length).toBeGreaterThan(30)
  expect(schema.match(/@map\(|@@map\(/g)).toBeNull()
})
