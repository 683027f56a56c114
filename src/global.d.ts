import type { Messages } from '@/messages/sv'

declare module 'next-intl' {
  interface AppConfig {
    Locale: 'sv' | 'en'
    Messages: Messages
  }
}
