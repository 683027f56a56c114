import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { formReader } from '@/lib/form-reader'
import { mailAddress, writing } from '@/lib/text-fields'

type Posted = [name: string, value: string | File][]

const formOf = (posted: Posted) => {
  const form = new FormData()
  for (const [name, value] of posted) form.append(name, value)
  return form
}
const read = (schema: z.ZodType, ...posted: Posted) => formReader(schema)(formOf(posted))
const aFile = new File(['a\r\nb'], 'kvitto.json', { type: 'application/json' })

describe('what a form posts, as its schema takes it', () => {
  it.each<[string, z.ZodType, string, unknown]>([
    ['a text', writing(100), ' hej ', ' hej '],
    ['a text in the form that it is kept in', writing(100), 'a\r\nb\u0000', 'a\nb'],
    ['an empty text', writing(100), '', undefined],
    ['a number', z.number(), '12', 12],
    ['no number', z.number(), 'tolv', Number.NaN],
    ['a blank number', z.number(), '  ', undefined],
    ['a checked box', z.boolean(), 'on', true],
    ['a no', z.boolean(), 'off', false],
    ['a box that says something else', z.boolean(), 'true', 'true'],
    ['a choice', z.enum(['a', 'b']), 'b', 'b'],
    ['one of two texts', z.union([z.literal(''), z.email()]), 'a@b.se', 'a@b.se'],
    ['what may be left out', z.number().optional(), '3', 3],
    ['what may be null', z.boolean().nullish(), 'on', true],
    ['what has a default', z.number().default(1), '', undefined],
    ['what is made into something else', z.number().transform(String), '3', 3],
    ['what is made into something else and checked', mailAddress(), ' a ', ' a '],
    ['what is prepared', z.preprocess(text => text, z.number()), '3', 3],
    ['what is checked', z.number().refine(number => number > 3), '3', 3],
    ['what may be caught', z.number().catch(1).readonly(), '3', 3],
    ['one choice of several', z.array(z.enum(['a', 'b'])).default([]), 'b', ['b']],
  ])('%s', (_what, schema, text, value) => {
    expect(read(z.object({ field: schema }), ['field', text]).input).toEqual({ field: value })
  })

  it('a file, with its own bytes, and an empty one', async () => {
    const schema = z.object({ file: z.instanceof(File) })
    const { input, typed } = read(schema, ['file', aFile])
    expect(await (input as { file: File }).file.text()).toBe('a\r\nb')
    expect(typed).toEqual({})
    const empty = new File([], '')
    expect(read(schema, ['file', empty]).input).toEqual({ file: empty })
  })

  it('fields within fields, and rows of them', () => {
    const row = z.object({ title: z.object({ sv: writing(100) }).default({ sv: '' }), minutes: z.number() })
    const schema = z.object({ name: z.object({ sv: writing(100) }), rows: z.array(row).max(3).default([]) })
    const posted: Posted = [
      ['rows[1].title.sv', 'Andra'],
      ['name.sv', 'Namn'],
      ['rows[0].minutes', '30'],
    ]
    const { input, typed } = read(schema, ...posted)
    expect(input).toEqual({
      name: { sv: 'Namn' },
      rows: [
        { title: { sv: undefined }, minutes: 30 },
        { title: { sv: 'Andra' }, minutes: undefined },
      ],
    })
    expect(typed).toEqual(Object.fromEntries(posted.map(([name, value]) => [name, [value]])))
  })

  it('groups that are always there, and lists that may be empty', () => {
    const schema = z.object({ name: z.object({ sv: writing(100) }), levels: z.array(writing(100)) })
    expect(read(schema).input).toEqual({ name: { sv: undefined }, levels: [] })
  })

  it('one of several groups, with the names of all of them', () => {
    const schema = z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('one'), first: writing(100) }),
      z.object({ kind: z.literal('two'), second: z.number() }),
    ])
    const { input } = read(schema, ['kind', 'two'], ['second', '2'], ['third', '3'])
    expect(schema.parse(input)).toEqual({ kind: 'two', second: 2 })
  })

  it('several choices in the order that they were posted in', () => {
    const schema = z.object({ levels: z.array(writing(100)) })
    const { input, typed } = read(schema, ['levels', 'b'], ['levels', 'a'], ['levels', 'b\r\n'])
    expect(input).toEqual({ levels: ['b', 'a', 'b\n'] })
    expect(typed).toEqual({ levels: ['b', 'a', 'b\n'] })
  })

  it('two values of one field as two, which the schema refuses', () => {
    const schema = z.object({ email: writing(100) })
    const { input, typed } = read(schema, ['email', 'a'], ['email', 'b'])
    expect(schema.safeParse(input).success).toBe(false)
    expect(typed).toEqual({ email: ['a'] })
  })

  it('a file where a text is asked for, which the schema refuses', () => {
    const schema = z.object({ need: writing(100) })
    const { input, typed } = read(schema, ['need', aFile])
    expect(schema.safeParse(input).success).toBe(false)
    expect(typed).toEqual({})
  })

  it.each([
    ['a record', z.record(z.string(), z.string())],
    ['a date', z.date()],
    ['anything', z.any()],
    ['a map', z.map(z.string(), z.string())],
    ['a text of no kind', z.string().trim().max(20)],
    ['a list of them', z.array(z.string())],
  ])('%s can not be posted by any form, which shows before one is', (_what, schema) => {
    expect(() => formReader(z.object({ field: schema }))).toThrow('No form can post')
  })
})
