import { paragraphs, type ServiceSeed, words } from '@/features/catalogue/thirteen/service-seed'

export const fangaTidigaTecken: ServiceSeed = {
  number: 5,
  slug: 'fanga-tidiga-tecken',
  lifecycle: 'open',
  introducedOn: '2018-11-05',
  goal: { count: 60, of: 'deliveries' },
  pilot: false,
  content: {
    name: { sv: 'Fånga tidiga tecken', en: 'Catch the early signs' },
    summary: {
      sv: 'En halvdag där ni lär er att se, tolka och hantera tidiga tecken på stress. Då är det ännu lätt att göra något åt dem.',
      en: 'Half a day learning to notice, read and handle early signs of stress. Then it is still easy to do something about them.',
    },
    keywords: {
      sv: words(
        'stress, utmattning, utbränd, arbetsbelastning, psykisk ohälsa, må dåligt, svåra samtal, in i väggen, chef, skyddsombud',
      ),
      en: words(
        'stress, exhaustion, burnout, workload, mental health, feeling unwell, hard conversations, difficult conversations, warning signs, manager, safety representative',
      ),
    },
    description: {
      sv: paragraphs(
        'Den som är på väg att bli sjuk av stress märker det sällan först. Men någon annan gör det ofta. En kollega har slutat skratta på fikat. Mejl kommer klockan två på natten. Små fel händer som inte brukar hända.',
        'Under en halvdag övar ni på att upptäcka sådana tecken, hos andra och hos er själva. Ni lär er vad som händer i kroppen, vad som är vanlig trötthet och vad som är något mer.',
        'Sedan övar ni på det svåra: att säga något. Hur börjar man samtalet? Vad kan en kollega göra, vad är chefens sak och vad vet skyddsombudet?',
        'För många är detta den första tjänsten. Den är lätt att ordna, och den brukar väcka frågor som leder vidare.',
      ),
      en: paragraphs(
        'People who are about to fall ill from stress are seldom the first to notice. But someone else often is. A colleague no longer laughs at coffee. Emails arrive at two in the morning. Small mistakes happen that did not happen before.',
        'For half a day you practise spotting such signs, in others and in yourselves. You learn what happens in the body, what is ordinary tiredness and what is something more.',
        'Then you practise the hard part: saying something. How do you begin the conversation? What can a colleague do, what is for the manager, and what does the safety representative know?',
        'For many this is the first service. It is easy to arrange, and it tends to raise questions that lead on.',
      ),
    },
    suits: {
      sv: 'Chefer, skyddsombud och arbetsgrupper som vill förebygga ohälsa, och verksamheter som vill börja någonstans.',
      en: 'Managers, safety representatives and work groups that want to prevent ill health, and anyone who wants a place to start.',
    },
    gives: [
      {
        sv: 'Bättre öga för tidiga tecken, hos andra och hos sig själv',
        en: 'A better eye for early signs, in others and in oneself',
      },
      { sv: 'Mod och ord att börja ett samtal', en: 'The courage and the words to start a conversation' },
      {
        sv: 'En överenskommelse om vem som gör vad när någon mår dåligt',
        en: 'An agreement on who does what when someone is unwell',
      },
    ],
    needs: {
      people: { sv: '10–30 personer', en: '10–30 people' },
      time: { sv: 'En halvdag, ungefär fyra timmar', en: 'Half a day, about four hours' },
      room: {
        sv: 'En lokal för samtal i smågrupper, eller ett videomöte med grupprum',
        en: 'A room for conversations in small groups, or a video meeting with breakout rooms',
      },
    },
    steps: [
      {
        title: { sv: 'Kort samtal före', en: 'A short conversation beforehand' },
        text: {
          sv: 'Workshopledaren hör efter hur ni har det och anpassar exemplen.',
          en: 'The facilitator asks how you are doing and adapts the examples.',
        },
      },
      {
        title: { sv: 'Workshop', en: 'Workshop' },
        text: {
          sv: 'Kunskap, igenkänning och övning på samtal, i lagom takt.',
          en: 'Knowledge, recognition and practice in talking, at an easy pace.',
        },
      },
      {
        title: { sv: 'Överenskommelse', en: 'Agreement' },
        text: {
          sv: 'Ni skriver ner hur ni vill göra hos er och när ni ska prata om det igen.',
          en: 'You write down how you want to do it and when you will talk about it again.',
        },
      },
    ],
    form: { sv: 'Workshop på en halvdag', en: 'Half-day workshop' },
    duration: { sv: 'En halvdag', en: 'Half a day' },
    levels: ['group_individual'],
    kinds: ['preventive'],
    mode: 'either',
    provider: 'Lugna Vatten Hälsa',
    occasions: [
      {
        key: 'workshop',
        title: { sv: 'Workshop', en: 'Workshop' },
        description: {
          sv: 'En halvdag om att se, tolka och hantera tidiga tecken på stress.',
          en: 'Half a day on noticing, reading and handling early signs of stress.',
        },
        minutes: 240,
        mode: 'either',
        afterDays: 0,
        perUnit: false,
        followsStart: false,
      },
    ],
    runsInRounds: false,
    selfLed: false,
    jointAttendance: false,
    taster: true,
    countsUse: false,
    questions: [
      {
        question: { sv: 'Behöver man berätta om sig själv?', en: 'Do we have to talk about ourselves?' },
        answer: {
          sv: 'Nej. Ni övar på påhittade exempel. Den som vill dela något får göra det.',
          en: 'No. You practise on made-up examples. Anyone who wants to share something may.',
        },
      },
      {
        question: {
          sv: 'Är det här rätt om någon redan är sjukskriven?',
          en: 'Is this right if someone is already on sick leave?',
        },
        answer: {
          sv: 'Då passar Välkommen tillbaka bättre. Fånga tidiga tecken är till för att det inte ska gå så långt.',
          en: 'Then Welcome back suits you better. Catch the early signs is there so that it does not go that far.',
        },
      },
    ],
    notes: 'Smakprov: många som börjar här avropar mer.',
  },
}
