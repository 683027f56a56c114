import { paragraphs, type ServiceSeed, words } from '@/features/catalogue/thirteen/service-seed'

export const kollektivFormaga: ServiceSeed = {
  number: 9,
  slug: 'kollektiv-formaga',
  lifecycle: 'open',
  introducedOn: '2021-03-01',
  opensOn: '2021-03-01',
  goal: { count: 12, of: 'organisations' },
  pilot: false,
  content: {
    name: { sv: 'Kollektiv förmåga', en: 'Collective capability' },
    summary: {
      sv: 'Ni arbetar med forskare och andra verksamheter, och går hem med en strategi för att samarbeta och förena kunskap.',
      en: 'You work with researchers and other organisations, and come away with a strategy for joining forces and knowledge.',
    },
    keywords: {
      sv: words('kunskapsöverföring, samarbete över gränser, stuprör, silor, generationsväxling, pension'),
      en: words('knowledge transfer, cooperation across boundaries, silos, generational shift, retirement'),
    },
    description: {
      sv: paragraphs(
        'Kunskapen finns nästan alltid någonstans i huset. Frågan är om den som behöver den hittar fram. Kollektiv förmåga handlar om hur en verksamhet blir mer än summan av dem som arbetar där.',
        'Tjänsten ges i omgångar. Några verksamheter går samma omgång och möts vid ett antal gemensamma tillfällen, tillsammans med forskare på området. Ni bidrar med era frågor, forskarna med det de vet.',
        'Mellan tillfällena prövar ni i er egen verksamhet. Hur samarbetar ni över gränser? Var fastnar kunskapen? Vad händer när någon slutar?',
        'Resultatet är en strategi som ni skriver och båda sidor står bakom. Har ni visat intresse men inte avropat kan ni fortfarande komma med.',
      ),
      en: paragraphs(
        'The knowledge is nearly always somewhere in the building. The question is whether those who need it find their way to it. Collective capability is about how an organisation becomes more than the sum of those who work there.',
        'The service is given in rounds. A few organisations follow the same round and meet in a number of joint sessions, together with researchers in the field. You bring your questions, the researchers bring what they know.',
        'In between you try things out in your own organisation. How do you work together across boundaries? Where does knowledge get stuck? What happens when someone leaves?',
        'The result is a strategy that you write and both sides stand behind. If you have shown interest but not ordered, you can still join.',
      ),
    },
    suits: {
      sv: 'Verksamheter där frågorna är svårare än en enskild enhet kan lösa, och där parterna vill lägga grunden tillsammans.',
      en: 'Organisations whose questions are too hard for one unit to solve, and whose parties want to lay the ground together.',
    },
    gives: [
      {
        sv: 'En egen strategi för samarbete och kunskap',
        en: 'A strategy of your own for cooperation and knowledge',
      },
      { sv: 'Forskning omsatt i er vardag', en: 'Research turned into your everyday work' },
      {
        sv: 'Kollegor i andra verksamheter att fortsätta prata med',
        en: 'Peers in other organisations to keep talking to',
      },
    ],
    needs: {
      people: {
        sv: 'En grupp på fyra till sex personer som får besluta: chef, HR, fackliga företrädare och någon från verksamheten',
        en: 'A group of four to six people with authority: a manager, HR, union representatives and someone from the operations',
      },
      time: {
        sv: 'Fem gemensamma tillfällen under ett halvår, och arbete hemma däremellan',
        en: 'Five joint sessions over half a year, and work at home in between',
      },
      room: {
        sv: 'De gemensamma tillfällena ordnas av kansliet, på plats eller digitalt',
        en: 'The secretariat arranges the joint sessions, on site or digitally',
      },
    },
    steps: [
      {
        title: { sv: 'Plats i en omgång', en: 'A place in a round' },
        text: {
          sv: 'Vi reserverar en plats åt er när avropet är skickat. Den är er när alla har signerat. Är omgången full hamnar ni på väntelistan.',
          en: 'We reserve a place for you once the order is sent. It is yours when everyone has signed. If the round is full, you join the waiting list.',
        },
      },
      {
        title: { sv: 'Gemensamma tillfällen', en: 'Joint sessions' },
        text: {
          sv: 'Ni möter forskarna och de andra verksamheterna, fem gånger.',
          en: 'You meet the researchers and the other organisations, five times.',
        },
      },
      {
        title: { sv: 'Arbete hemma', en: 'Work at home' },
        text: {
          sv: 'Ni prövar tankarna hos er och tar med er det som hände.',
          en: 'You try the ideas at your own workplace and bring back what happened.',
        },
      },
      {
        title: { sv: 'Er strategi', en: 'Your strategy' },
        text: {
          sv: 'Ni skriver den, får synpunkter och bestämmer hur den ska leva vidare.',
          en: 'You write it, get feedback and decide how it will live on.',
        },
      },
    ],
    form: {
      sv: 'Gemensam omgång med flera verksamheter och forskare',
      en: 'A joint round with several organisations and researchers',
    },
    duration: { sv: 'Ett halvår, fem gemensamma tillfällen', en: 'Half a year, five joint sessions' },
    levels: ['organisation'],
    kinds: ['developmental'],
    mode: 'either',
    provider: 'Karta & Klarhet',
    occasions: [
      {
        key: 'session-1',
        title: { sv: 'Tillfälle 1: Var står vi?', en: 'Session 1: Where do we stand?' },
        description: {
          sv: 'Verksamheterna möts och sätter ord på sina frågor.',
          en: 'The organisations meet and put words to their questions.',
        },
        minutes: 360,
        ...{ mode: 'either', afterDays: 0, perUnit: false, followsStart: false },
      },
      {
        key: 'session-2',
        title: { sv: 'Tillfälle 2: Vad vet man?', en: 'Session 2: What is known?' },
        description: {
          sv: 'Forskarna berättar, ni prövar mot er egen vardag.',
          en: 'The researchers share what they know, you test it against your own days.',
        },
        minutes: 240,
        ...{ mode: 'either', afterDays: 28, perUnit: false, followsStart: true },
      },
      {
        key: 'session-3',
        title: { sv: 'Tillfälle 3: Vad prövade vi?', en: 'Session 3: What did we try?' },
        description: {
          sv: 'Ni delar det som hände hemma och lär av varandra.',
          en: 'You share what happened at home and learn from each other.',
        },
        minutes: 240,
        ...{ mode: 'either', afterDays: 63, perUnit: false, followsStart: true },
      },
      {
        key: 'session-4',
        title: { sv: 'Tillfälle 4: Utkast', en: 'Session 4: Draft' },
        description: {
          sv: 'Ni visar ett utkast till strategi och får synpunkter.',
          en: 'You show a draft strategy and get feedback.',
        },
        minutes: 240,
        ...{ mode: 'either', afterDays: 112, perUnit: false, followsStart: true },
      },
      {
        key: 'session-5',
        title: { sv: 'Tillfälle 5: Strategin', en: 'Session 5: The strategy' },
        description: {
          sv: 'Ni lägger fram strategin och planen för tiden efter.',
          en: 'You present the strategy and the plan for afterwards.',
        },
        minutes: 300,
        ...{ mode: 'either', afterDays: 154, perUnit: false, followsStart: true },
      },
    ],
    runsInRounds: true,
    selfLed: false,
    jointAttendance: true,
    jointAttendanceNote: {
      sv: 'Gruppen från varje verksamhet ska ha företrädare för både arbetsgivare och fack.',
      en: 'The group from each organisation includes representatives of both employer and unions.',
    },
    taster: false,
    countsUse: false,
    questions: [
      {
        question: {
          sv: 'Vi har bara visat intresse. Är det för sent?',
          en: 'We have only shown interest. Is it too late?',
        },
        answer: {
          sv: 'Nej. Gör ett avrop tillsammans och skicka det medan det finns platser kvar.',
          en: 'No. Place a joint order and send it while there are places left.',
        },
      },
      {
        question: {
          sv: 'Delar vi känsliga saker med andra verksamheter?',
          en: 'Do we share sensitive matters with others?',
        },
        answer: {
          sv: 'Ni väljer själva vad ni tar med. Gruppen kommer överens om vad som stannar i rummet.',
          en: 'You choose what to bring. The group agrees on what stays in the room.',
        },
      },
    ],
    notes: 'Ring de verksamheter som har visat intresse men inte avropat.',
  },
}
