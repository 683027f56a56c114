import type { topics } from '@/features/catalogue/finding/answers'

/** Each answer about the need in the services' own words. So a new service is found by its keywords. */
export const topicWords: Record<(typeof topics)[number], string> = {
  stress: 'stress utmattning arbetsbelastning',
  sick_leave: 'sjukskrivning rehabilitering återgång',
  safety: 'tillbud olycka arbetsskada risk',
  team: 'teamutveckling samarbete grupp konflikt',
  change: 'omställning omorganisation förändring flytt',
  technology: 'digitalisering teknik automatisering',
  knowledge: 'kunskapsöverföring stuprör strategi',
  involve: 'delaktighet inflytande medskapande',
  learning: 'lärande kompetensutveckling',
  unsure: 'kartläggning nulägesanalys prioritera börja',
}
