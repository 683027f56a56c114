import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { saveServiceDraftSchema } from '@/features/catalogue/editing/schema'
import { formReader } from '@/lib/form-reader'
import { writing } from '@/lib/text-fields'

type Posted = [name: string, value: string][]

const formOf = (posted: Posted) => {
  const form = new FormData()
  for (const [name, value] of posted) form.append(name, value)
  return form
}
const read = (schema: z.ZodType, ...posted: Posted) => formReader(schema)(formOf(posted))

describe('a name that the schema does not have', () => {
  const row = z.object({ sv: writing(100).optional() })
  const schema = z.object({ need: writing(100), gives: z.array(row).max(40).default([]), open: z.array(row) })
  const unknown = [
    '',
    ' ',
    'Need',
    'need ',
    'need.',
    'need.sv',
    'need[0]',
    'need[]',
    'zz[1000000]',
    'zz[4000000]',
    'gives',
    'gives.0.sv',
    'gives[]',
    'gives[].sv',
    'gives[00].sv',
    'gives[01].sv',
    'gives[-1].sv',
    'gives[+1].sv',
    'gives[1.0].sv',
    'gives[1e1].sv',
    'gives[0x1].sv',
    'gives[ 1].sv',
    'gives[1',
    'gives[41].sv',
    'gives[99999999].sv',
    'gives[99999999999999999999].sv',
    'open[101].sv',
    '__proto__',
    '__proto__.polluted',
    '__proto__[polluted]',
    'constructor',
    'constructor[prototype][polluted]',
    'constructor.prototype.polluted',
    'gives[__proto__].polluted',
    'gives[constructor].sv',
    'gives.length',
    'toString',
    '__intent__',
    '__state__',
    '\ud800',
    'a'.repeat(100_000),
    `a${'.b'.repeat(5000)}`,
    `a${'[0]'.repeat(5000)}`,
    '['.repeat(5000),
  ]
  it.each(unknown.map(name => [name.slice(0, 40), name] as const))(
    '«%s» is neither read nor kept',
    (_, name) => {
      const { input, typed } = read(schema, ['need', 'hej'], [name, 'POSTED'])
      expect(input).toEqual({ need: 'hej', gives: [], open: [] })
      expect(typed).toEqual({ need: ['hej'] })
      expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    },
  )

  it('does not grow what is read, though there are ten thousand', () => {
    const many = Array.from({ length: 10_000 }, (_, index): [string, string] => [
      `a[${index}].b${index}`,
      'x',
    ])
    const { input, typed, free } = read(schema, ['need', 'hej'], ...many)
    expect({ input, typed, free: [...free] }).toEqual({
      input: { need: 'hej', gives: [], open: [] },
      typed: { need: ['hej'] },
      free: ['need'],
    })
  })

  it('in a row makes the row, no more than one above what may be', () => {
    const { input } = read(schema, ['gives[40].__proto__', 'x'])
    expect((input as { gives: unknown[] }).gives).toHaveLength(41)
    expect(schema.safeParse(input).success).toBe(false)
  })
})

describe('a list that is full', () => {
  it('is read with one row more, so that the schema says that they are too many', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index): [string, string] => [`gives[${index}].sv`, 'Ja'])
    const countOf = (count: number) => {
      const { input } = formReader(saveServiceDraftSchema)(formOf(rows(count)))
      const { error } = saveServiceDraftSchema.safeParse(input)
      return [
        (input as { gives: unknown[] }).gives.length,
        error?.issues.filter(({ path }) => path[0] === 'gives').map(({ code }) => code),
      ]
    }
    expect(countOf(40)).toEqual([40, []])
    expect(countOf(41)).toEqual([41, ['too_big']])
    expect(countOf(500)).toEqual([41, ['too_big']])
  })

  it('of choices is read no further', () => {
    const schema = z.object({ levels: z.array(writing(100)).max(2) })
    const { input, typed } = read(schema, ...Array<[string, string]>(2_000).fill(['levels', 'a']))
    expect(input).toEqual({ levels: ['a', 'a', 'a'] })
    expect(typed).toEqual({ levels: ['a', 'a', 'a'] })
  })
})
