import type { OrderNeed } from './order-need'

export const teamNeeds: OrderNeed[] = [
  {
    services: ['effektiva-team'],
    need: 'Enheter har slagits ihop till en avdelning. Grupperna är nya, cheferna är nya och det är oklart vem som gör vad.',
    goal: 'Att varje grupp har tydliga mål och roller inom ett halvår, mätt med de korta enkäterna.',
    planAfter: 'Två egna stödpersoner lär sig metoden och går sedan vidare till nästa avdelning.',
    targetGroup: 'Alla i de nya grupperna, med sina chefer',
  },
  {
    services: ['effektiva-team'],
    need: 'Ledningsgruppen fastnar i detaljer och skjuter upp beslut. Det märks i hela organisationen.',
    goal: 'Kortare möten och beslut som håller. Vi vill se skillnad i enkäten efter ett halvår.',
    planAfter: 'Gruppen följer upp sig själv varje kvartal och berättar om det för facken.',
    targetGroup: 'Ledningsgruppen, med stöd',
  },
  {
    services: ['effektiva-team', 'effektiva-team-pa-60-minuter'],
    need: 'Vi är en grupp där hälften är nyanställda. De erfarna är trötta på att lära upp och de nya vågar inte fråga.',
    goal: 'Att alla vet vem man frågar om vad, och att nya känner sig som en del av gruppen efter tre månader.',
    planAfter: 'Vi har ett uppföljningssamtal en gång i månaden med enkäten som underlag.',
    targetGroup: 'Alla i gruppen, nya och erfarna',
  },
  {
    services: ['effektiva-team'],
    need: 'Konflikter mellan två yrkesgrupper har fått ligga. Nu påverkar de kvaliteten i ärendena.',
    goal: 'Att grupperna har ett gemensamt mål för ärendena och ett sätt att ta upp det som skaver.',
    planAfter: 'Enhetschefen och de lokala facken stämmer av var sjätte vecka under ett halvår.',
    targetGroup: 'Alla som delar ärenden, i båda yrkesgrupperna',
  },
  {
    services: ['effektiva-team-pa-60-minuter'],
    need: 'Vi gick heldagen för två år sedan. Många har slutat sedan dess och vi har tappat fart.',
    goal: 'Att alla har samma grund igen och att vi har valt en sak att förbättra.',
    planAfter: 'Enhetscheferna gör enkäten på nytt efter tre månader och tar upp svaren med grupperna.',
    targetGroup: 'Alla medarbetare, också de som gick heldagen',
  },
  {
    services: ['effektiva-team-pa-60-minuter'],
    need: 'Projektgrupper bildas och upplöses hela tiden hos oss. Vi behöver något kort att börja med varje gång.',
    goal: 'Att alla i en ny projektgrupp efter första månaden kan säga vad gruppen ska nå och vem som gör vad.',
    planAfter:
      'Projektkontoret lägger in kursen i mallen för projektstart och frågar grupperna efter en månad.',
    targetGroup: 'Alla projektgrupper som startar under året',
  },
  {
    services: ['kollektiv-formaga'],
    need: 'Kunskapen sitter i enskilda personer. När två experter gick i pension tog det ett år att hämta igen det.',
    goal: 'En strategi för hur vi delar kunskap, beslutad av ledningen och förankrad hos facken.',
    planAfter: 'Strategin följs upp i verksamhetsplanen, och två enheter prövar den först.',
    targetGroup: 'En grupp från ledning, HR, fack och verksamhet',
  },
  {
    services: ['kollektiv-formaga'],
    need: 'Våra ärenden korsar flera avdelningar men var och en arbetar för sig. Medborgaren får berätta samma sak tre gånger.',
    goal: 'Att vi vet vad som hindrar oss från att arbeta ihop och har en strategi för att ta bort det.',
    planAfter: 'Gruppen från omgången blir styrgrupp för arbetet under nästa år.',
    targetGroup: 'Personer med mandat från avdelningarna och facken',
  },
  {
    services: ['kollektiv-formaga', 'samskapat-utvecklingsarbete'],
    need: 'Forskning, undervisning och stöd utvecklas var för sig. Vi saknar ett sätt att ta vara på det vi vet tillsammans.',
    goal: 'Ett arbetssätt som vi har prövat i två verkliga frågor inom ett år.',
    planAfter:
      'Vi sprider arbetssättet genom våra utvecklingsledare och följer upp med parterna efter ett halvår.',
    targetGroup: 'En grupp från fakulteterna och förvaltningen',
  },
]
