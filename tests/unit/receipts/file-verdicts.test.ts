import { describe, expect, it } from 'vitest'
import { fileVerdicts } from '@/features/receipts/receipt-schema'
import { messagesIn } from '@/messages/messages'

/** A file that could not be read says nothing of the receipt. */
const unread = ['receipt_unreadable', 'receipt_pdf', 'receipt_not_a_receipt']

describe('a refused file', () => {
  const reasons = Object.keys(messagesIn('sv').reasons).filter(reason => reason.startsWith('receipt_'))

  it('gets a verdict, unless it could not be read', () => {
    expect(Object.values(fileVerdicts).toSorted()).toEqual(
      reasons.filter(reason => !unread.includes(reason)).toSorted(),
    )
  })

  it('is called false by no word where it could not be read', () => {
    const { sv, en } = { sv: messagesIn('sv').reasons, en: messagesIn('en').reasons }
    for (const reason of unread as (keyof typeof sv)[]) {
      expect(`${sv[reason]} ${en[reason]}`).not.toMatch(/Lita inte|ändrad|rely|changed/)
    }
  })
})
