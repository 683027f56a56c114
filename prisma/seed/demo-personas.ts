import { type PersonSeed, personNamed } from './people'

export const demoPersonaKeys = [
  'hr',
  'hr-other',
  'union-ofr',
  'union-saco',
  'union-seko',
  'staff',
  'admin',
  'deliverer',
  'reader',
] as const
export type DemoPersonaKey = (typeof demoPersonaKeys)[number]

export interface DemoPersona extends PersonSeed {
  role: { sv: string; en: string }
}

/** A mid-sized agency where HR and all three unions are represented. */
export const demoOrganisationKey = 'vattenledsverket'
export const otherOrganisationKey = 'hogskolan-i-tallmora'

export const staffDomain = 'kansliet.example'

export const demoPersonas: Record<DemoPersonaKey, DemoPersona> = {
  hr: {
    ...personNamed('Karin', 'Lindqvist', { domain: 'vattenledsverket.example' }),
    role: {
      sv: 'HR, signerar för arbetsgivaren vid Vattenledsverket',
      en: 'HR, signs for the employer at the Waterways Agency',
    },
  },
  'hr-other': {
    ...personNamed('Jonas', 'Åström', { domain: 'hogskolan-i-tallmora.example' }),
    role: {
      sv: 'HR, signerar för arbetsgivaren vid Högskolan i Tallmora',
      en: 'HR, signs for the employer at Tallmora University College',
    },
  },
  'union-ofr': {
    ...personNamed('Amina', 'Warsame', { domain: 'facket-1.example' }),
    role: {
      sv: 'Signerar för OFR/S,P,O vid Vattenledsverket',
      en: 'Signs for OFR/S,P,O at the Waterways Agency',
    },
  },
  'union-saco': {
    ...personNamed('Henrik', 'Malmsten', { domain: 'facket-2.example' }),
    role: { sv: 'Signerar för Saco-S vid Vattenledsverket', en: 'Signs for Saco-S at the Waterways Agency' },
  },
  'union-seko': {
    ...personNamed('Päivi', 'Korhonen', { domain: 'facket-3.example' }),
    role: { sv: 'Signerar för Seko vid Vattenledsverket', en: 'Signs for Seko at the Waterways Agency' },
  },
  staff: {
    ...personNamed('Elin', 'Granath', { domain: staffDomain }),
    role: {
      sv: 'Kansliet: avrop, leveranser och dialog',
      en: 'Secretariat: orders, deliveries and dialogue',
    },
  },
  admin: {
    ...personNamed('Mattias', 'Rosén', { domain: staffDomain }),
    role: {
      sv: 'Kansliet: även konton, register och nycklar',
      en: 'Secretariat: accounts, register and keys as well',
    },
  },
  deliverer: {
    ...personNamed('Leila', 'Tehrani', { domain: 'lugna-vatten.example' }),
    role: { sv: 'Tjänsteutförare, ser sina egna tillfällen', en: 'Deliverer, sees her own occasions' },
  },
  reader: {
    ...personNamed('Göran', 'Tegnér', { domain: 'styrgruppen.example' }),
    role: { sv: 'Styrgruppen, läser siffrorna', en: 'Steering group, reads the figures' },
  },
}
