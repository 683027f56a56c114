import type { OrderNeed } from './order-need'

export const safetyNeeds: OrderNeed[] = [
  {
    services: ['ia-systemet'],
    need: 'Vi rapporterar tillbud på en blankett som ska skrivas ut. Förra året kom det in elva stycken från hela verksamheten. Alla vet att det händer mer än så.',
    goal: 'Minst femtio rapporterade tillbud första året, och att varje tillbud har en utredd orsak inom fyra veckor.',
    planAfter:
      'Skyddskommittén går igenom statistiken varje kvartal. HR äger systemet och utbildar nya chefer vid introduktionen.',
    targetGroup: 'Chefer och skyddsombud först, därefter alla medarbetare',
  },
  {
    services: ['ia-systemet'],
    need: 'Hot och våld i receptionen och på telefon har ökat, men det stannar ofta i fikarummet. Skyddsombuden får veta för sent.',
    goal: 'Att alla i kundmötet rapporterar hot samma dag, och att skyddsombudet är med i varje utredning.',
    planAfter:
      'Vi tar upp mönster på arbetsplatsträffarna varje månad och ser över rutinen efter ett halvår.',
    targetGroup: 'Medarbetare i reception, kundtjänst och tillsyn',
  },
  {
    services: ['ia-systemet'],
    need: 'På laboratorierna och i verkstäderna finns risker som vi hanterar lokalt, var och en på sitt sätt. Institutionerna lär inte av varandra.',
    goal: 'En gemensam rutin för hela lärosätet och att riskbedömningarna går att hitta på ett ställe.',
    planAfter:
      'Arbetsmiljögruppen vid varje institution utser en kontaktperson. De träffas två gånger per termin.',
    targetGroup: 'En kontaktperson från varje institution, med start där det finns laboratorier',
  },
  {
    services: ['ia-systemet'],
    need: 'Vi är få och sitter på fyra orter. Ingen har helhetsbilden av arbetsmiljön.',
    goal: 'Att vi inom ett halvår har ett ställe där tillbud, skador och åtgärder finns samlade.',
    planAfter:
      'Administrativa chefen följer upp öppna ärenden varje månad tillsammans med huvudskyddsombudet.',
    targetGroup: 'Chefer och skyddsombud på alla orter',
  },
  {
    services: ['ia-systemet', 'organisationsanpassad-mojlighetskarta'],
    need: 'Den senaste inspektionen visade att vi saknar ordning i uppföljningen. Åtgärder bestäms men ingen ser om de blir gjorda.',
    goal: 'Att nio av tio åtgärder är genomförda i tid, och att vi kan visa det.',
    planAfter:
      'Ledningsgruppen och facken går igenom läget två gånger om året i samband med verksamhetsplaneringen.',
    targetGroup: 'Chefer med arbetsmiljöansvar och alla skyddsombud',
  },
  {
    services: ['organisationsanpassad-mojlighetskarta'],
    need: 'Medarbetarundersökningen visar att två avdelningar mår sämre än resten. Vi har olika bild av varför.',
    goal: 'En gemensam bild av orsakerna och högst tre åtgärder som båda parter tror på.',
    planAfter:
      'Åtgärderna läggs in i verksamhetsplanen. Vi träffas igen efter sex månader och jämför med kartan.',
    targetGroup: 'Företrädare för avdelningarna, facken och ledningen',
  },
  {
    services: ['organisationsanpassad-mojlighetskarta'],
    need: 'Vi har provat många insatser på kort tid utan att veta vad som hjälpte. Nu vill vi börja från rätt ände.',
    goal: 'Att veta vilka tre frågor som är viktigast de närmaste två åren.',
    planAfter: 'HR och facken utgår från kartan när de skriver nästa handlingsplan för arbetsmiljön.',
    targetGroup: 'Ledning, fack och medarbetare i ett urval',
  },
]
