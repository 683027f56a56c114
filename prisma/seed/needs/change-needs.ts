import type { OrderNeed } from './order-need'

export const changeNeeds: OrderNeed[] = [
  {
    services: ['arbetsliv-2-0'],
    need: 'Om ett år ska hälften av våra beslut fattas automatiskt. Ingen har pratat med handläggarna om vad det gör med yrket.',
    goal: 'Att alla berörda har fått säga sitt och att vi vet vilka tre frågor vi måste ta hand om först.',
    planAfter: 'Frågorna tas in i projektet, och facken får en fast plats i referensgruppen.',
    targetGroup: 'Handläggare och chefer som arbetar med besluten',
  },
  {
    services: ['arbetsliv-2-0'],
    need: 'Nya system kommer tätare än vi hinner lära oss dem. Folk är mer trötta än nyfikna.',
    goal: 'Att högst tre av tio känner sig trötta på nya system i nästa enkät, mot sex av tio i dag.',
    planAfter:
      'Det vi har kommit överens om prövas när det nya diariet införs. IT-chefen och facken stämmer av efter en månad.',
    targetGroup: 'Medarbetare som använder systemen varje dag',
  },
  {
    services: ['arbetsliv-2-0', 'larande-i-forandring'],
    need: 'Vi vet inte vilken kompetens vi behöver om fem år, bara att den inte är samma som i dag.',
    goal: 'Att ledning och fack har en gemensam bild att utgå från när vi planerar kompetensen.',
    planAfter:
      'HR tar med slutsatserna i kompetensförsörjningsplanen och återkommer till parterna inom tre månader.',
    targetGroup: 'Chefer, fackliga företrädare och ett urval medarbetare',
  },
  {
    services: ['ursakta-roran', 'arbeta-vidare-med-ursakta-roran'],
    need: 'Vi flyttar till nya lokaler utan egna rum. En del ser fram emot det, andra ligger vakna om natten.',
    goal: 'Att alla har fått prata om flytten före flyttdagen och att oron har fått plats i planeringen.',
    planAfter: 'Vi gör en uppföljning tre månader efter flytten tillsammans med skyddsombuden.',
    targetGroup: 'Medarbetare som ska flytta, med sina chefer',
  },
  {
    services: ['ursakta-roran', 'arbeta-vidare-med-ursakta-roran'],
    need: 'Två myndigheter ska bli en. Vi har olika kulturer och olika kollektivavtal, och båda sidor undrar vem som får anpassa sig.',
    goal: 'Att medarbetarna från båda håll har mötts och satt ord på vad de vill behålla.',
    planAfter: 'Det som kommer fram går till organisationskommittén och till parternas gemensamma möten.',
    targetGroup: 'Medarbetare från båda myndigheterna',
  },
  {
    services: ['ursakta-roran', 'arbeta-vidare-med-ursakta-roran', 'larande-i-forandring'],
    need: 'Vi har omorganiserat tre gånger på fem år. Folk orkar inte engagera sig i en fjärde.',
    goal: 'Att grupperna pratar öppet om tröttheten och är eniga om vad som ändå är värt att göra.',
    planAfter:
      'Cheferna tar upp det i utvecklingssamtalen, och vi stämmer av i samband med nästa lönerevision.',
    targetGroup: 'Medarbetare som har varit med om alla tre ändringarna',
  },
  {
    services: ['samskapat-utvecklingsarbete'],
    need: 'Våra utvecklingsprojekt ritas på huvudkontoret och landar sedan illa ute i verksamheten.',
    goal: 'Att nästa projekt börjar med dem som gör arbetet, och att det märks i resultatet.',
    planAfter:
      'Utvecklingschefen och facken skriver in metoden i projektmodellen efter det första projektet.',
    targetGroup: 'Utvecklingsledare, skyddsombud och lokalkontoren',
  },
  {
    services: ['samskapat-utvecklingsarbete'],
    need: 'Facket och arbetsgivaren kommer in sent i utvecklingsarbetet. Då är det mesta redan bestämt.',
    goal: 'Att facken är med från första mötet i varje nytt projekt, först i arbetet med det nya schemat.',
    planAfter: 'Vi utvärderar tillsammans och bestämmer om vi använder metoden igen.',
    targetGroup: 'Parterna och en arbetsgrupp',
  },
  {
    services: ['larande-i-forandring'],
    need: 'Vi skickar folk på kurs men det blir sällan någon skillnad när de kommer hem.',
    goal: 'Att varje grupp efter ett halvår kan visa något som den gör annorlunda efter det den har lärt sig.',
    planAfter:
      'Grupperna pratar om vad de har lärt sig på varje arbetsplatsträff. HR följer upp efter ett halvår.',
    targetGroup: 'Arbetsgrupperna, med sina chefer',
  },
]
