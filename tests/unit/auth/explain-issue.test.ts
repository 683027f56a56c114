import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { explainIssue } from '@/auth/explain-issue'
import { formReader } from '@/lib/form-reader'
import { askedText, code, day, line, mailAddress, properName, serviceSlug } from '@/lib/text-fields'
import { messagesIn } from '@/messages/messages'
import { sourceFiles } from '../../support/architecture/source-files'
import { describeInZones } from '../../support/zones'

// An error says what to write, by the kind of the field, so that nobody has to guess.

const t = createTranslator({ locale: 'sv', messages: messagesIn('sv'), namespace: 'errors' })

function said(schema: z.ZodType, typed?: string): string[] {
  const form = new FormData()
  if (typed !== undefined) form.append('field', typed)
  const whole = z.object({ field: schema })
  const { error } = whole.safeParse(formReader(whole)(form).input, { error: explainIssue(t) })
  return (error?.issues ?? []).map(({ message }) => message)
}

describe('an empty field says what to do', () => {
  it.each([
    ['a line', line(10).min(1), 'Skriv något här.'],
    ['a text', askedText(10, 'reason'), 'Skriv varför.'],
    ['a message', askedText(10, 'message'), 'Skriv ditt meddelande eller svar.'],
    ['a note of a talk', askedText(10, 'note'), 'Skriv vad ni pratade om.'],
    ['what has to change', askedText(10, 'change'), 'Skriv vad som behöver ändras.'],
    ['a name', properName(10), 'Skriv ett namn.'],
    ['an organisation', line(10, 'organisation').min(1), 'Skriv verksamhetens namn.'],
    ['an address', mailAddress(), 'Skriv en e-postadress, till exempel namn@exempel.se.'],
    ['a day', day(), 'Välj ett datum.'],
    ['a code', code(10), 'Skriv det som saknas.'],
    ['a service', serviceSlug(), 'Välj en tjänst.'],
    ['a number', z.number().int(), 'Skriv antalet med siffror, till exempel 24.'],
    ['one of few numbers', z.number().int().min(1).max(5), 'Välj ett alternativ.'],
    ['radios', z.enum(['a', 'b']), 'Välj ett alternativ.'],
    ['a list to choose from', z.uuid(), 'Välj ett alternativ.'],
    ['one of several boxes', z.array(z.enum(['a', 'b'])).min(1), 'Välj ett alternativ.'],
  ])('%s', (_what, schema, text) => {
    expect(said(schema)).toEqual([text])
  })

  it('a choice of radios or of a list is never told to be written', () => {
    const found = (file: RegExp, field: RegExp) =>
      sourceFiles(['src/features']).flatMap(({ path, code }) => {
        const [, feature] = path.split('/features/')
        const at = feature?.split('/')[0]
        return file.test(path) ? [...code.matchAll(field)].map(([, name]) => `${at} ${name}`) : []
      })
    // The name of a member is written. The few that it fits are then chosen from.
    const chosen = found(/\.tsx$/, /<(?:RadioGroup|SelectField)\s+name="(?!organisation")(\w+)"/g)
    expect(chosen.length).toBeGreaterThan(20)
    const written = found(/schema\.ts$/, /^\s+(\w+): (?:code|line|writing|askedText|properName)\(/gm)
    expect(written.filter(name => chosen.includes(name))).toEqual([])
  })

  it('also where only blanks were typed', () => {
    expect(said(line(10).min(1), '  ')).toEqual(['Skriv något här.'])
    expect(said(askedText(10, 'note'), ' \n ')).toEqual(['Skriv vad ni pratade om.'])
  })
})

describeInZones('a filled field is never said to be empty', () => {
  it.each([
    ['a number in words', z.number().int(), 'tjugo', 'Skriv antalet med siffror, till exempel 24.'],
    [
      'a number that is too large',
      z.number().max(100_000),
      '100 001',
      'Skriv ett tal som är högst 100\u00a0000.',
    ],
    ['a number that is too small', z.number().min(1), '0', 'Skriv ett tal som är minst 1.'],
    ['a day that does not exist', day(), '2026-02-30', 'Skriv ett datum som finns, till exempel 2026-09-23.'],
    [
      'an address without its domain',
      mailAddress(),
      'ada',
      'Skriv en e-postadress, till exempel namn@exempel.se.',
    ],
    ['no choice of theirs', z.enum(['a', 'b']), 'c', 'Välj ett alternativ.'],
    ['a text that is too long', line(3), 'abcd', 'Korta texten till högst 3 tecken.'],
  ])('%s', (_what, schema, typed, text) => {
    expect(said(schema, typed)).toEqual([text])
  })
})
