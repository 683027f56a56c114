import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { postedThrough } from '@/auth/posted'
import { askedText, code, line, properName, telephone, writing } from '@/lib/text-fields'
import { messagesIn } from '@/messages/messages'

// One door for every form: a personal identity number is kept in no text that people write freely.

const t = createTranslator({ locale: 'sv', messages: messagesIn('sv'), namespace: 'errors' })
const NUMBER = '850101-1234'

const schema = z.object({
  title: line(100).optional(),
  name: properName(100).optional(),
  text: writing(4000).min(1).default('Något'),
  change: askedText(4000, 'change').nullish(),
  comments: z.object({ goal: writing(100).optional() }).optional(),
  rows: z.array(z.object({ sv: line(100).optional() })).optional(),
  words: z.array(line(100)).optional(),
  number: code(100).optional(),
  telephone: telephone().optional(),
})

function post(...fields: [string, string][]) {
  const form = new FormData()
  for (const field of fields) form.append(...field)
  const posted = postedThrough(schema)(form, t)
  if (!posted) throw new Error('Nothing was posted')
  return posted
}

describe('a personal identity number', () => {
  it.each([
    ['title', 'title'],
    ['name', 'name'],
    ['text', 'text'],
    ['change', 'change'],
    ['comments.goal', 'comments.goal'],
    ['rows[1].sv', 'rows[1].sv'],
    ['words', 'words'],
  ])('is refused in %s, by its name, and the text stays', (name, told) => {
    const { parsed, reply, rest } = post([name, `Anna ${NUMBER}`], ['number', NUMBER])
    expect(parsed.success).toBe(false)
    expect(reply()).toMatchObject({
      error: { [told]: [t('personNumber')] },
      typed: { [name]: [`Anna ${NUMBER}`] },
    })
    expect(JSON.stringify(rest()?.data)).not.toContain('Anna')
  })

  it('hides nothing else that is wrong', () => {
    const { reply } = post(['title', NUMBER], ['telephone', 'ring mig'])
    expect(Object.keys(reply()?.error ?? {}).toSorted()).toEqual(['telephone', 'title'])
  })

  it('is no fault of a code, which is no text', () => {
    expect(post(['number', NUMBER]).parsed.success).toBe(true)
  })
})

it('the fields that are right can be read while others are wrong', () => {
  const posted = post(['telephone', 'ring mig'], ['title', 'Rubrik'], ['name', `Anna ${NUMBER}`])
  expect(posted.right()).toMatchObject({ title: 'Rubrik', text: 'Något' })
  expect(posted.right()).not.toHaveProperty('telephone')
  expect(posted.right()).not.toHaveProperty('name')
})

it('the faults come in the order of the page, whatever found them, and the form itself last', () => {
  const label = (name: string): [string, string] => ['fieldLabels', `${name}: ${name}`]
  const long = 'x'.repeat(101)
  const posted = post(
    ['number', long],
    label('change'),
    ['change', NUMBER],
    label('choice'),
    label('comments.goal'),
    ['comments.goal', long],
    ['title', long],
  )
  const error = posted.reply({ '': ['Formuläret'], choice: ['Välj'] })?.error ?? {}
  expect(Object.keys(error)).toEqual(['number', 'change', 'choice', 'comments.goal', 'title', ''])
})
