import { services } from '@/features/catalogue/thirteen/services'

/** The thirteen services as the finder is given them. */
export const suggestable = services.map(({ slug, content, lifecycle }) => ({
  slug,
  content,
  canBeOrdered: lifecycle === 'open' || lifecycle === 'phasing_out',
}))

// By the names that the tables of needs call them.
export const early = 'fanga-tidiga-tecken'
export const calm = '29k-hantera-stress'
export const back = 'valkommen-tillbaka'
export const incidents = 'ia-systemet'
export const technology = 'arbetsliv-2-0'
export const map = 'organisationsanpassad-mojlighetskarta'
export const collective = 'kollektiv-formaga'
export const together = 'samskapat-utvecklingsarbete'
export const learning = 'larande-i-forandring'
export const teams = ['effektiva-team', 'effektiva-team-pa-60-minuter']
export const changes = ['ursakta-roran', 'arbeta-vidare-med-ursakta-roran']
export const stress = [early, calm, back]
export const load = [early, calm, map]
