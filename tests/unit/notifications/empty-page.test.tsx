import { createTranslator } from 'next-intl'
import { expect, it, vi } from 'vitest'
import NotificationsPage from '@/app/aviseringar/page'
import { messagesIn } from '@/messages/messages'
import { markupOf } from '../../support/markup'

const stood = vi.hoisted(() => ({ role: '' }))
vi.mock('@/auth/current-actor', () => ({
  signedInActor: async () => ({ role: stood.role }),
  currentReader: async () => ({ mailFailedAt: null }),
}))
vi.mock('@/features/notifications/queries', () => ({ getNotifications: async () => [] }))
vi.mock('@/features/notifications/components/mail-fault', () => ({ MailFault: () => null }))
vi.mock('@/features/notifications/components/notification-list', () => ({ NotificationList: () => null }))
vi.mock('next-intl/server', () => ({
  getTranslations: async () =>
    createTranslator({ locale: 'sv', messages: messagesIn('sv'), namespace: 'notifications' }),
}))

it.each([
  ['reader', '/statistik', false],
  ['party', '/oversikt', true],
])(
  'to a %s the empty list leads to %s, and speaks of orders of their own or not',
  async (role, href, own) => {
    stood.role = role
    const page = await NotificationsPage({ params: Promise.resolve({}), searchParams: Promise.resolve({}) })
    const html = markupOf(page)
    expect(html).toContain(`href="${href}"`)
    expect(html.includes('dina avrop')).toBe(own)
  },
)
