import type { ReactElement } from 'react'
import { createTranslator } from 'use-intl/core'
import { expect, it, vi } from 'vitest'
import type { z } from 'zod'
import { explainIssue } from '@/auth/explain-issue'
import type { PostingFormProps } from '@/components/form/posting-form'
import { OrderReasonForm } from '@/features/orders/ending/components/order-reason-form'
import { declineOrderSchema, orderReasonSchema, returnOrderSchema } from '@/features/orders/schema'
import { DeclineForm } from '@/features/orders/signing/components/decline-form'
import { messagesIn } from '@/messages/messages'
import { drawn } from '../../support/waiting-rows'

// The label and the hint ask for the same as the error does, and for no names.

vi.mock('@/features/orders/actions', () => ({ declineOrderAction: () => null }))
vi.mock('@/components/form/form', () => ({
  Form: ({ children }: PostingFormProps) => <form>{children}</form>,
}))
vi.mock('@/components/form/submit-button', () => ({ SubmitButton: () => null }))
vi.mock('@/components/form/unsent', () => ({ Unsent: () => null }))

const t = createTranslator({ locale: 'sv', messages: messagesIn('sv'), namespace: 'errors' })
const version = { hash: 'a'.repeat(64), number: 1 }
const form = { action: async () => undefined, orderId: 'o', label: 'Gör det', hint: 'Då är det gjort.' }

it.each<[string, ReactElement, z.ZodType, string]>([
  ['ending', <OrderReasonForm key="e" {...form} />, orderReasonSchema, 'Varför?'],
  [
    'returning',
    <OrderReasonForm key="r" {...form} asks="change" />,
    returnOrderSchema,
    'Vad behöver ändras?',
  ],
  [
    'declining',
    <DeclineForm key="d" order={{ id: 'o', lines: [] }} version={version} />,
    declineOrderSchema,
    'Skriv vad som behöver ändras',
  ],
])('%s an order', (_step, part, schema, asked) => {
  const html = drawn(part)
  expect(html).toContain(asked)
  expect(html).toContain('Skriv inga namn på personer.')
  const told = schema.safeParse({}, { error: explainIssue(t) }).error?.issues.map(({ message }) => message)
  expect(told?.includes('Skriv vad som behöver ändras.')).toBe(asked !== 'Varför?')
})
