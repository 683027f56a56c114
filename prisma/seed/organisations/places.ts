/** Invented places. Each county takes its name from one of the first 21. */
export const places = [
  'Norrvik',
  'Ekeskär',
  'Tallmora',
  'Björkhult',
  'Granelund',
  'Silverå',
  'Kvarnsele',
  'Rönnköping',
  'Lindeskog',
  'Ljungstad',
  'Vintersta',
  'Storhamn',
  'Mossebro',
  'Klarstrand',
  'Hedesta',
  'Aspköping',
  'Brinkesta',
  'Tornevik',
  'Fjällbruk',
  'Svanköping',
  'Örnhamn',
  'Ängelsta',
  'Åkerstad',
  'Sälgö',
  'Skogsmora',
  'Kornhamn',
  'Enkulla',
  'Gråstad',
  'Videborg',
  'Dimsund',
] as const

/** The genitive as a Swedish county has it: no s after s, x or z. */
export function genitive(place: string): string {
  return /[sxz]$/.test(place) ? place : `${place}s`
}
