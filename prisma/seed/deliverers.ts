import { demoPersonas } from './demo-personas'
import { type PersonSeed, personNamed } from './people'

export interface ProviderSeed {
  key: string
  name: string
  domain: string
  /** Slugs of the services that the provider carries out. */
  services: string[]
}

export interface DelivererSeed extends PersonSeed {
  providerKey: string
}

export const providers: ProviderSeed[] = [
  {
    key: 'vidvinkel',
    name: 'Vidvinkel Arbetsliv',
    domain: 'vidvinkel.example',
    services: ['arbetsliv-2-0', 'ursakta-roran'],
  },
  {
    key: 'karta-klarhet',
    name: 'Karta & Klarhet',
    domain: 'karta-klarhet.example',
    services: ['organisationsanpassad-mojlighetskarta', 'kollektiv-formaga'],
  },
  {
    key: 'samspelta-grupper',
    name: 'Samspelta Grupper',
    domain: 'samspelta-grupper.example',
    services: ['effektiva-team'],
  },
  {
    key: 'lugna-vatten',
    name: 'Lugna Vatten Hälsa',
    domain: 'lugna-vatten.example',
    services: ['fanga-tidiga-tecken', 'valkommen-tillbaka'],
  },
]

/** The first is the demo's own deliverer. */
export const deliverers: DelivererSeed[] = [
  { ...withoutRole(demoPersonas.deliverer), providerKey: 'lugna-vatten' },
  { ...personNamed('Oskar', 'Brodin', { domain: 'lugna-vatten.example' }), providerKey: 'lugna-vatten' },
  { ...personNamed('Ulrika', 'Ståhl', { domain: 'vidvinkel.example' }), providerKey: 'vidvinkel' },
  { ...personNamed('Samuel', 'Haile', { domain: 'karta-klarhet.example' }), providerKey: 'karta-klarhet' },
  {
    ...personNamed('Frida', 'Lilja', { domain: 'samspelta-grupper.example' }),
    providerKey: 'samspelta-grupper',
  },
  {
    ...personNamed('Emir', 'Kovačević', { domain: 'samspelta-grupper.example' }),
    providerKey: 'samspelta-grupper',
  },
]

function withoutRole({ givenName, familyName, name, email }: PersonSeed): PersonSeed {
  return { givenName, familyName, name, email }
}
