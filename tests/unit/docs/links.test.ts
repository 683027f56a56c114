import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { deadLinks, decisionsOf, isSaidNotToApply, proseOf, requirementsOf } from '../../support/documents'
import { hardSentences } from '../../support/plain-sentences'
import { requirementsOfStandard } from '../../support/security-standard'

const root = path.resolve(import.meta.dirname, '../../..')
const documents = ['README.md', ...markdownBelow('docs')]
const decisionFiles = documents.filter(file => file.startsWith('docs/decisions/'))
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8')
const isThere = (file: string) => existsSync(path.join(root, file))

function markdownBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.md'))
    .map(file => path.posix.join(folder, file.replaceAll(path.sep, '/')))
    .sort()
}

describe('the documents', () => {
  it('lead only to files that are there', () => {
    expect(documents.flatMap(file => deadLinks(file, textOf(file), isThere))).toEqual([])
  })

  it('name a test for each decision', () => {
    const decisions = decisionFiles.flatMap(file => decisionsOf(file, textOf(file)))
    const untested = decisions.filter(({ links }) => !links.some(isTest))
    expect(decisions.length).toBeGreaterThanOrEqual(80)
    expect(untested.map(({ title }) => title)).toEqual([])
    expect(new Set(decisions.map(({ title }) => title)).size).toBe(decisions.length)
  })

  it('name a test for each requirement of ASVS that applies, or say why not', () => {
    const file = 'docs/threat-model.md'
    const requirements = requirementsOf(file, textOf(file))
    const unanswered = requirements.filter(
      ({ links, answer }) => !links.some(isTest) && !/^(read|operator|not met): ./.test(answer),
    )
    expect(unanswered.map(({ number }) => number)).toEqual([])
    const numbers = new Set(requirements.map(({ number }) => number))
    expect(numbers.size).toBe(requirements.length)
    const left = requirementsOfStandard.filter(
      number => !numbers.has(number) && !isSaidNotToApply(number, textOf(file)),
    )
    expect(requirementsOfStandard).toHaveLength(253)
    expect(left).toEqual([])
  })

  it('are written in plain sentences', () => {
    const prose = documents.filter(file => file !== 'docs/glossary.md')
    expect(prose.flatMap(file => hardSentences(proseOf(textOf(file))))).toEqual([])
  })

  it('begin with one page', () => {
    expect(textOf('README.md').split(/\s+/).length).toBeLessThanOrEqual(1200)
  })

  it('name only files that are there', () => {
    const named = [...textOf('README.md').matchAll(/`((?:src|prisma|tests)\/[\w[\]./-]+\.\w+)`/g)]
    expect(named.length).toBeGreaterThan(10)
    expect(named.map(([, file]) => String(file)).filter(file => !isThere(file))).toEqual([])
  })

  it('name only settings, commands and addresses that are there', () => {
    const { scripts } = JSON.parse(textOf('package.json'))
    const settings = new Set([...textOf('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name))
    // Node's own.
    settings.add('NODE_EXTRA_CA_CERTS')
    const isPage = (address: string) =>
      ['page.tsx', 'route.ts'].some(file => isThere(path.join('src/app', address, file)))
    const named = (file: string, pattern: RegExp) =>
      [...textOf(file).matchAll(pattern)].map(([, name]) => String(name))
    const amiss = documents.flatMap(file => [
      ...named(file, /`([A-Z]+(?:_[A-Z]+)+)(?:=\S*)?`/g).filter(name => !settings.has(name)),
      ...named(file, /\bnpm run ([a-z:]+)/g).filter(name => !scripts[name]),
    ])
    const pages = named('docs/operations.md', /`(\/(?:[a-z]|\.w)[\w./-]*)`/g)
    expect(pages.length).toBeGreaterThan(5)
    expect([...amiss, ...pages.filter(address => !isPage(address))]).toEqual([])
  })

  it('lead through the code in at most fifteen minutes', () => {
    const stops = [...textOf('README.md').matchAll(/^\d+\. \*\*.*\((\d+) min\)/gm)].map(([, min]) =>
      Number(min),
    )
    expect(stops.length).toBe(10)
    expect(stops.reduce((sum, minutes) => sum + minutes, 0)).toBeLessThanOrEqual(15)
  })
})

describe('the check of documents finds', () => {
  it('a link that leads nowhere, wherever it is written from', () => {
    const links = '[a](../glossary.md) [b](../../tests/gone.test.ts) [c](https://example.se) [d](#here)'
    expect(deadLinks('docs/decisions/x.md', links, file => file === 'docs/glossary.md')).toEqual([
      'docs/decisions/x.md → tests/gone.test.ts',
    ])
  })

  it('a decision whose only links are to no test', () => {
    const [first, second] = decisionsOf(
      'docs/decisions/x.md',
      '# X\n## One\nWhy. [r](../../src/rules.ts)\n## Two\n[t](../../tests/a.test.ts)',
    )
    expect([first?.links.some(isTest), second?.links.some(isTest)]).toEqual([false, true])
  })

  it('a requirement without a test or a reason', () => {
    const rows = '| 1.1.1 | a | b | [t](../tests/a.test.ts) |\n| 1.1.2 | a | b |  |\n| number | a | b | c |'
    expect(requirementsOf('docs/x.md', rows)).toEqual([
      { number: '1.1.1', answer: '[t](../tests/a.test.ts)', links: ['tests/a.test.ts'] },
      { number: '1.1.2', answer: '', links: [] },
    ])
  })

  it('a requirement that nobody has said anything about', () => {
    const text = 'Numbers 1.2.3, 1.2.9 to 1.3.1 do not apply: there is none.\n\nChapter V4 does not apply.'
    const said = ['1.2.3', '1.2.4', '1.2.10', '1.3.1', '1.3.2', '4.1.1', '14.1.1'].filter(number =>
      isSaidNotToApply(number, text),
    )
    expect(said).toEqual(['1.2.3', '1.2.10', '1.3.1', '4.1.1'])
  })

  it('a sentence that is long or opens with a question word', () => {
    const long = `Word ${'after word '.repeat(10)}end.`
    expect(hardSentences(proseOf(`Short one. ${long}\n\nWhat is asked is told. Why? Fine.`))).toEqual([
      long,
      'What is asked is told.',
    ])
  })

  it('a word that is old, unless it is part of a name or a question opens with it', () => {
    const text = 'It begins anew: see `tell-anew` and [starting-anew](starting-anew.ts). What now? Who asks?'
    expect(hardSentences(proseOf(text))).toEqual([
      'It begins anew: see `tell-anew` and [starting-anew](starting-anew.ts).',
    ])
  })
})

function isTest(file: string): boolean {
  return /^tests\/.+\.test\.tsx?$/.test(file)
}
