import * as conversations from '@seed/conversations'
import { needsFor, orderNeeds } from '@seed/needs'
import { describe, expect, it } from 'vitest'
import { services } from '@/features/catalogue/thirteen/services'

describe('what organisations write', () => {
  it.each(services.map(({ slug }) => slug))('has at least three needs for %s', slug => {
    expect(needsFor(slug).length).toBeGreaterThanOrEqual(3)
  })

  it('is varied, complete and tagged with services that exist', () => {
    const slugs = services.map(({ slug }) => slug)
    expect(orderNeeds.length).toBeGreaterThanOrEqual(25)
    expect(new Set(orderNeeds.map(({ need }) => need)).size).toBe(orderNeeds.length)
    for (const { services: suited, ...texts } of orderNeeds) {
      for (const slug of suited) expect(slugs).toContain(slug)
      for (const text of Object.values(texts)) expect(text.trim()).not.toBe('')
    }
  })

  it('holds enough notes, reasons and interests', () => {
    expect(conversations.dialogueNotes.length).toBeGreaterThanOrEqual(12)
    expect(conversations.declineReasons.length).toBeGreaterThanOrEqual(10)
    expect(conversations.interestTexts.length).toBeGreaterThanOrEqual(12)
  })

  it('never shouts', () => {
    expect(JSON.stringify([orderNeeds, conversations])).not.toContain('!')
  })
})

describe('what stands beside the numbers of an order', () => {
  const counted =
    /\d|\b(två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|hundra)\b (\p{L}+ )?(enhet|person|medarbet|deltag|avdelning|grupp)/iu

  it('names no number of people or units: the form asks for them', () => {
    for (const { targetGroup, goal } of orderNeeds) {
      expect(targetGroup).not.toMatch(counted)
      expect(targetGroup).not.toMatch(/^(Hela|Samtliga)\b/)
      expect(goal).not.toMatch(/\b(deltagare|personer)\b.*\d|\d.*\b(deltagare|personer)\b|hundra/)
    }
  })
})
