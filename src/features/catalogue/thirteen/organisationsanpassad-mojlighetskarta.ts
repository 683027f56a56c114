import { paragraphs, type ServiceSeed, words } from '@/features/catalogue/thirteen/service-seed'

export const organisationsanpassadMojlighetskarta: ServiceSeed = {
  number: 2,
  slug: 'organisationsanpassad-mojlighetskarta',
  lifecycle: 'open',
  introducedOn: '2019-04-01',
  goal: { count: 30, of: 'organisations' },
  pilot: false,
  content: {
    name: { sv: 'Organisationsanpassad möjlighetskarta', en: 'Opportunity map for your organisation' },
    summary: {
      sv: 'En processkonsult hjälper er att kartlägga just era utmaningar och möjligheter, och att välja var ni ska börja.',
      en: 'A process consultant helps you map your own challenges and openings, and choose where to start.',
    },
    keywords: {
      sv: words(
        'kartläggning, nulägesanalys, medarbetarenkät, arbetsmiljöarbete, handlingsplan, prioritera, börja, ohälsa, organisatorisk och social arbetsmiljö, friskfaktorer, kränkande särbehandling, trivsel, motivation, personalomsättning, samverkan',
      ),
      en: words(
        'mapping, current state, staff survey, work environment, action plan, priorities, where to begin, ill health, organisational work environment, health factors, victimisation, job satisfaction, motivation, staff turnover, co-determination',
      ),
    },
    description: {
      sv: paragraphs(
        'Ibland vet man att något behöver bli bättre men inte var man ska börja. Möjlighetskartan är till för det läget. Den utgår från er verksamhet, inte från en färdig mall.',
        'En processkonsult träffar arbetsgivaren och de fackliga organisationerna tillsammans. Ni enas om vad kartan ska handla om: sjukfrånvaron på en avdelning, en omorganisation som skaver, arbetsmiljön efter en flytt.',
        'Sedan samlar konsulten in det som behövs: samtal med medarbetare och chefer, siffror som ni redan har, tidigare undersökningar som blivit liggande.',
        'Allt ritas in på en karta över vad som tynger, vad som fungerar och vilka vägar som är öppna. Ni går igenom den tillsammans och väljer era första steg.',
      ),
      en: paragraphs(
        'Sometimes you know that something needs to improve but not where to begin. The opportunity map is for that moment. It starts from your organisation, not from a ready-made template.',
        'A process consultant meets the employer and the unions together. You agree on what the map is about: sick leave in one department, a reorganisation that causes friction, the work environment after a move.',
        'Then the consultant gathers what is needed: talks with staff and managers, figures you already have, earlier surveys that were left in a drawer.',
        'Everything goes onto a map of what weighs you down, what works and which roads are open. You go through it together and choose your first steps.',
      ),
    },
    suits: {
      sv: 'Verksamheter där parterna delar känslan av att något behöver göras och vill ha en gemensam grund att stå på innan de väljer insats.',
      en: 'Organisations where the parties share a sense that something must be done, and want common ground before choosing a measure.',
    },
    gives: [
      {
        sv: 'En karta över era egna utmaningar och möjligheter',
        en: 'A map of your own challenges and openings',
      },
      {
        sv: 'En bild som arbetsgivare och fack står bakom tillsammans',
        en: 'A picture that employer and unions both stand behind',
      },
      {
        sv: 'Prioriterade första steg, med någon som ansvarar för varje',
        en: 'First steps in order of priority, each with someone responsible',
      },
    ],
    needs: {
      people: {
        sv: 'En arbetsgrupp med chef, HR och fackliga företrädare, och ungefär tio personer att intervjua',
        en: 'A working group with a manager, HR and union representatives, and about ten people to interview',
      },
      time: {
        sv: 'Två möten på två till tre timmar, och en timme för varje intervju',
        en: 'Two meetings of two to three hours, and one hour for each interview',
      },
      room: {
        sv: 'Ett mötesrum med stor vägg eller tavla, eller ett videomöte',
        en: 'A meeting room with a large wall or board, or a video meeting',
      },
    },
    steps: [
      {
        title: { sv: 'Startmöte', en: 'Start-up meeting' },
        text: {
          sv: 'Parterna och konsulten enas om frågan, om vilka som ska höras och om vad som stannar i rummet.',
          en: 'The parties and the consultant agree on the question, on who to hear and on what stays in the room.',
        },
      },
      {
        title: { sv: 'Kartläggning', en: 'Mapping' },
        text: {
          sv: 'Konsulten intervjuar, läser och ritar under några veckor. Ni behöver bara öppna dörrarna.',
          en: 'The consultant interviews, reads and draws for a few weeks. You only need to open the doors.',
        },
      },
      {
        title: { sv: 'Återkoppling', en: 'Report back' },
        text: {
          sv: 'Ni får kartan, prövar den mot er egen bild och väljer var ni börjar.',
          en: 'You receive the map, test it against your own picture and choose where to begin.',
        },
      },
    ],
    form: { sv: 'Processtöd av konsult', en: 'Process support by a consultant' },
    duration: {
      sv: 'Sex till åtta veckor från start till återkoppling',
      en: 'Six to eight weeks from start to feedback session',
    },
    levels: ['organisation'],
    kinds: ['preventive', 'promotive'],
    mode: 'either',
    provider: 'Karta & Klarhet',
    occasions: [
      {
        key: 'start-up',
        title: { sv: 'Startmöte', en: 'Start-up meeting' },
        description: {
          sv: 'Parterna och konsulten enas om vad kartan ska handla om.',
          en: 'The parties and the consultant agree on what the map is about.',
        },
        minutes: 120,
        mode: 'either',
        afterDays: 0,
        perUnit: false,
        followsStart: false,
      },
      {
        key: 'mapping',
        title: { sv: 'Kartläggning', en: 'Mapping' },
        description: {
          sv: 'Intervjuer och genomgång av det ni redan vet.',
          en: 'Interviews and a review of what you already know.',
        },
        minutes: 480,
        mode: 'either',
        afterDays: 14,
        perUnit: false,
        followsStart: true,
      },
      {
        key: 'report-back',
        title: { sv: 'Återkoppling', en: 'Report back' },
        description: {
          sv: 'Ni går igenom kartan och väljer era första steg.',
          en: 'You go through the map and choose your first steps.',
        },
        minutes: 180,
        mode: 'either',
        afterDays: 49,
        perUnit: false,
        followsStart: true,
      },
    ],
    runsInRounds: false,
    selfLed: false,
    jointAttendance: true,
    jointAttendanceNote: {
      sv: 'Arbetsgivare och fackliga företrädare deltar tillsammans i startmötet och återkopplingen.',
      en: 'Employer and union representatives take part together in the start-up meeting and the feedback session.',
    },
    taster: false,
    countsUse: false,
    questions: [
      {
        question: { sv: 'Vem äger kartan när den är klar?', en: 'Who owns the map when it is done?' },
        answer: {
          sv: 'Ni gör det, parterna tillsammans. Konsulten lämnar den ifrån sig och behåller inga intervjuanteckningar.',
          en: 'You do, the parties together. The consultant hands it over and keeps no interview notes.',
        },
      },
      {
        question: {
          sv: 'Måste vi kartlägga hela verksamheten?',
          en: 'Do we have to map the whole organisation?',
        },
        answer: {
          sv: 'Nej. En avdelning eller en fråga räcker, och ger ofta en skarpare karta.',
          en: 'No. One department or one question is enough, and often gives a sharper map.',
        },
      },
    ],
    notes: null,
  },
}
