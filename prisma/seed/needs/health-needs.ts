import type { OrderNeed } from './order-need'

export const healthNeeds: OrderNeed[] = [
  {
    services: ['fanga-tidiga-tecken'],
    need: 'Sjukskrivningarna för stress har ökat på kort tid. Efteråt säger flera att de såg det komma men inte visste vad de skulle säga.',
    goal: 'Att alla chefer och skyddsombud vet vilka tecken de ska se efter och vågar ta samtalet.',
    planAfter:
      'Varje enhet skriver en egen överenskommelse om hur man gör. Vi följer upp på arbetsplatsträff efter tre månader.',
    targetGroup: 'Chefer och skyddsombud',
  },
  {
    services: ['fanga-tidiga-tecken', '29k-hantera-stress'],
    need: 'Arbetsbelastningen går i vågor och topparna blir allt längre. Folk hinner inte hämta sig emellan.',
    goal: 'Färre som uppger att de ofta är stressade i nästa medarbetarundersökning, från 41 till under 30 procent.',
    planAfter:
      'Vi lägger in återhämtning som en fast punkt på våra veckomöten och ser över bemanningen inför nästa topp.',
    targetGroup: 'Handläggarna och deras chefer',
  },
  {
    services: ['fanga-tidiga-tecken'],
    need: 'Efter ett år på distans är det svårare att se hur någon mår. Kameran är ofta av.',
    goal: 'Att cheferna har ett sätt att stämma av måendet med var och en, även på avstånd.',
    planAfter: 'Cheferna träffas i en grupp en gång i månaden och delar erfarenheter.',
    targetGroup: 'Alla chefer med personalansvar',
  },
  {
    services: ['fanga-tidiga-tecken', 'valkommen-tillbaka'],
    need: 'Korttidsfrånvaron har ökat och vi agerar ofta först när den har blivit lång.',
    goal: 'Att ingen har fler än tre sjuktillfällen utan ett samtal, och att korttidsfrånvaron är lägre om ett år.',
    planAfter: 'Rutinen skrivs om tillsammans med facken och följs upp i skyddskommittén efter ett halvår.',
    targetGroup: 'Chefer, HR, skyddsombud och fackliga förtroendevalda',
  },
  {
    services: ['valkommen-tillbaka'],
    need: 'Fyra av tio som kommer tillbaka efter utmattning blir sjuka igen inom ett år. Återgången ser olika ut beroende på chef.',
    goal: 'En gemensam rutin som alla använder och att färre än två av tio blir sjuka igen.',
    planAfter:
      'HR går igenom varje återgång med chefen efter tre och sex månader. Parterna utvärderar rutinen efter ett år.',
    targetGroup: 'Chefer, HR-partner, skyddsombud och fackliga företrädare',
  },
  {
    services: ['valkommen-tillbaka'],
    need: 'Många nya chefer har aldrig haft ett rehabiliteringsärende. De är rädda för att göra fel och väntar därför för länge.',
    goal: 'Att varje ny chef vet vad de ska göra den första veckan, och vem de kan ringa.',
    planAfter: 'Övningen blir en del av vårt chefsprogram. Skyddsombuden får samma material.',
    targetGroup: 'Chefer som nyligen har tillträtt, med fackliga företrädare',
  },
  {
    services: ['valkommen-tillbaka'],
    need: 'Kollegorna vet inte hur de ska ta emot någon som varit borta länge. Det blir tyst.',
    goal: 'Att den som kommer tillbaka möts av en plan och en arbetsgrupp som är förberedd.',
    planAfter: 'Vi tar fram en enkel checklista med facken och provar den på nästa återgång.',
    targetGroup: 'Företrädare för medarbetarna, med chefer och skyddsombud',
  },
  {
    services: ['29k-hantera-stress'],
    need: 'Vi vill kunna erbjuda något till alla, inte bara till dem som redan mår dåligt. Företagshälsan räcker inte till för det.',
    goal: 'Att åtta av tio fullföljer alla veckor, och att sju av tio efteråt säger att de hanterar stress bättre.',
    planAfter: 'Vi startar en ny omgång varje termin och har två egna kontaktpersoner.',
    targetGroup: 'Alla medarbetare som vill, på arbetstid',
  },
  {
    services: ['29k-hantera-stress'],
    need: 'Doktorander och yngre lärare berättar om oro, ensamhet och svårigheter att säga nej.',
    goal: 'Att deltagarna har fler att vända sig till och ett par verktyg som de faktiskt använder.',
    planAfter:
      'Grupperna erbjuds att fortsätta träffas. Doktorandombudet tar med lärdomarna till introduktionen.',
    targetGroup: 'Doktorander och adjunkter',
  },
  {
    services: ['29k-hantera-stress'],
    need: 'Hemarbetet har suddat ut gränserna. Många svarar på mejl på kvällen utan att någon har bett om det.',
    goal: 'Att varje grupp har kommit överens om när man är nåbar, och att man håller det.',
    planAfter: 'Överenskommelserna ses över på arbetsplatsträff efter tre månader.',
    targetGroup: 'Stödfunktionerna',
  },
]
