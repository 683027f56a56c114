/** A shown interest: what the organisation needs, in the words of somebody who had a minute to write. */
export const interestTexts: readonly string[] = [
  'Vi behöver göra något åt stressen, men vet inte riktigt var vi ska börja. Ring gärna.',
  'Hört gott om tjänsten från en grannmyndighet. Hur lång tid tar det innan ni kan komma?',
  'Facket och HR har pratat ihop sig. Vi vill veta mer innan vi avropar.',
  'Vi får en ny organisation inom ett år. Vi vill ha något för chefer och skyddsombud innan dess.',
  'Sjukfrånvaron ökar på en avdelning.',
  'Vi är bara tolv personer. Passar det ändå?',
  'Vi tog upp det i skyddskommittén och alla var positiva. Nu behöver vi ett pris på vår egen tid: hur många timmar går åt?',
  'Intresserade av att vara med när nästa omgång startar.',
  'Vårt nuvarande system för tillbud läggs ner nästa år, så vi behöver ett nytt.',
  'Från Seko: flera medlemmar har frågat om detta. Arbetsgivaren är med på tanken men har inte bestämt något.',
  'Går det att få digitalt? Vi sitter på sju orter.',
  'Vi vill prova på en enhet först och sedan kanske gå vidare med fler.',
  'Saco-S-föreningen vill lyfta frågan om återgång i arbete. Vi har haft några svåra fall.',
  'Vi flyttar om ett halvår och behöver prata om det innan.',
]

/** Notes that staff write after talking with an organisation, and the next steps. */
export const dialogueNotes: readonly { note: string; nextStep: string | null }[] = [
  {
    note: 'Ringde HR-chefen. De vill avropa men väntar på att nya skyddsombud ska väljas.',
    nextStep: 'Ring igen om tre veckor',
  },
  {
    note: 'Pratade med OFR/S,P,O-klubben. De driver frågan, arbetsgivaren är tveksam till tiden.',
    nextStep: 'Skicka ett exempel på upplägg',
  },
  {
    note: 'Bra samtal med båda parter. De ser mest behov hos första linjens chefer.',
    nextStep: 'De skriver ett utkast till avrop',
  },
  { note: 'Kontaktpersonen har slutat. Fick namn på en ny.', nextStep: 'Mejla den nya kontaktpersonen' },
  {
    note: 'De har nyss gjort en egen insats och vill vänta till nästa år.',
    nextStep: 'Hör av oss igen',
  },
  {
    note: 'Saknar lokal Saco-S-förening. Berättade om kontaktförbund.',
    nextStep: 'Kontrollera vem som är kontaktförbund',
  },
  {
    note: 'Oklart mål i utkastet. Vi hjälptes åt att göra det mätbart.',
    nextStep: 'De skickar för signering nästa vecka',
  },
  {
    note: 'Ville helst ha det på plats. Berättade att det digitala fungerar lika bra för den här tjänsten.',
    nextStep: null,
  },
  { note: 'Inget svar på två mejl och ett samtal.', nextStep: 'Prova med den fackliga kontakten' },
  {
    note: 'Deltog i deras skyddskommitté och visade tjänsten i tjugo minuter. Många frågor, god stämning.',
    nextStep: 'Skicka bilderna',
  },
  { note: 'De blandar ihop avropet med förhandling enligt MBL. Förklarade skillnaden.', nextStep: null },
  {
    note: 'Nöjda med första leveransen och nyfikna på Välkommen tillbaka.',
    nextStep: 'Boka en kort genomgång',
  },
  {
    note: 'De tackar nej för tillfället. Generaldirektören ska bytas ut och allt nytt ligger på is.',
    nextStep: 'Hör av oss när den nya har börjat',
  },
]

/** Why a party declined to sign. Never rude, always something that can be acted on. */
export const declineReasons: readonly string[] = [
  'Målet går inte att följa upp. Vi vill att ni skriver hur vi ser om det har blivit bättre.',
  'Våra medlemmar har inte hunnit säga sitt. Skicka igen efter den 15, så har vi hört dem.',
  'Planen säger inte vem som gör vad. Skriv vilken roll som följer upp, och när.',
  'Perioden krockar med lönerevisionen. Föreslå en månad senare.',
  'Målgruppen är för smal. Skyddsombuden ska vara med.',
  'Vi ser ett annat behov: det är arbetsbelastningen som är problemet, inte hur var och en hanterar den.',
  'Texten säger att vi har tagit fram behovet tillsammans. Det har vi inte gjort än. Bjud in oss till ett möte så löser vi det.',
  'Huvudskyddsombudet är inte informerat. Gör det först, så kan vi signera.',
  'Vi vill att det sker på arbetstid, och att det står i avropet.',
  'Antalet deltagare stämmer inte med enheten. Räkna om det med skyddsombudet.',
  'Vi föreslår en annan enhet att börja med. Där är läget mer akut.',
]

/** Why staff sent a valid order back before confirming it. */
export const returnReasons: readonly string[] = [
  'Lokalen behöver 24 kvadratmeter fri yta, och i avropet står ett mötesrum. Har ni en annan yta?',
  'Perioden ligger efter sista leveransdag. Kan ni tänka er en tidigare start?',
  'Ni har angett fler deltagare än en workshop tar. Dela upp er på två avrop eller minska antalet.',
]

export const withdrawalReasons: readonly string[] = [
  'Vi väntar till dess att omorganisationen är klar.',
  'Vi valde en annan tjänst efter samtalet med kansliet.',
  'Enheten läggs ner.',
]

export const cancellationReasons: readonly string[] = [
  'Enheten har fått ett nytt uppdrag och hinner inte i år.',
  'Vi kunde inte enas om nya datum när det första tillfället fick ställas in.',
  'Verksamheten har uppgått i en annan och gör ett nytt avrop därifrån.',
]

/** Messages about the demo's order that waits for its last signature, some for all, some for fewer. */
export const demoThread = [
  {
    from: 'employer',
    to: 'parties',
    text: 'Vi önskar helst en förmiddag för den första enheten, gärna inte en måndag.',
  },
  {
    from: 'saco_s',
    to: 'unions',
    text: 'Jag har signerat. Målet går att följa upp, och skyddsombudet är med.',
  },
  { from: 'seko', to: 'staff', text: 'Kan vi få veta vem som leder heldagen innan vi signerar?' },
  {
    from: 'staff',
    to: 'seko',
    text: 'Det gör en av våra konsulter i teamutveckling. Du får namnet när vi har bekräftat avropet.',
  },
  { from: 'ofr_s_p_o', to: 'staff', text: 'Går det att hålla en av heldagarna digitalt?' },
] as const

/** Both sides write the demo's shared draft: a question, an answer with new words, and a promise. */
export const writtenTogether = [
  {
    from: 'saco_s',
    comments: { goal: 'Hur vet vi att vi har lyckats? Kan vi skriva vad som ska ha hänt, och när?' },
  },
  {
    from: 'employer',
    content: {
      goal: 'Varje enhet har prövat två nya sätt att arbeta. Efter ett halvår har minst ett av dem blivit kvar.',
    },
    comments: { goal: 'Bra fråga. Nu står det vad som ska ha hänt, och när.' },
  },
  {
    from: 'ofr_s_p_o',
    comments: { planAfter: 'Skyddskommittén kan ta uppföljningen efter ett halvår. Vi tar med det dit.' },
  },
] as const

/** Free text from evaluations. Staff alone read it. */
export const evaluationComments: readonly string[] = [
  'Första gången vi pratade om det här på riktigt.',
  'Bra, men lite kort. Jag hade gärna haft mer tid för övningarna.',
  'Det bästa var att facket och chefen satt vid samma bord.',
  'Jag kände igen mycket. Nu gäller det att det blir något av det.',
  'Exemplen passade inte riktigt vår verksamhet.',
  'Workshopledaren lyssnade på oss.',
  'Vi har redan ändrat en rutin efter detta.',
  'Svårt att höra på video ibland, annars mycket bra.',
]

/** The parties' words half a year later, on what came of their plan. */
export const followUpOutcomes: readonly string[] = [
  'Frågan står kvar på samverkansgruppens dagordning varje kvartal. Två enheter har ändrat sitt sätt att planera.',
  'Vi gjorde det mesta. Ett chefsbyte gjorde att en av åtgärderna fick vänta.',
  'Arbetsgrupperna fortsätter på egen hand. Vi ser det i medarbetarsamtalen.',
  'Vi kom i gång men tappade fart. Nu har vi bestämt en ny tid för att ta upp det igen.',
  'Målet är nått: alla nya chefer går igenom det under sin första månad.',
]
