import { paragraphs, type ServiceSeed, words } from '@/features/catalogue/thirteen/service-seed'

export const iaSystemet: ServiceSeed = {
  number: 3,
  slug: 'ia-systemet',
  lifecycle: 'open',
  introducedOn: '2018-09-03',
  goal: { count: 90, of: 'organisations' },
  pilot: false,
  content: {
    name: { sv: 'IA-systemet', en: 'The IA system' },
    summary: {
      sv: 'Ett webbsystem där ni rapporterar, utreder och följer upp tillbud, skador och risker, så att de inte händer igen.',
      en: 'A web system to report, investigate and follow up incidents, injuries and risks, so that they do not happen again.',
    },
    keywords: {
      sv: words(
        'incident, tillbud, olycka, arbetsskada, avvikelse, hot, våld, riskbedömning, skyddsrond, arbetsmiljöarbete, anmälan, mobbning, kränkande särbehandling, trakasserier, skyddsombud, buller, ergonomi',
      ),
      en: words(
        'incident, near miss, accident, work injury, threat, violence, risk assessment, safety round, work environment, report, bullying, harassment, victimisation, safety representative, noise, ergonomics',
      ),
    },
    description: {
      sv: paragraphs(
        'En sladd som någon snubblar på. Ett hot i receptionen. En arbetsvecka som inte går ihop. Det som rapporteras kan ni göra något åt. IA-systemet gör det enkelt att rapportera och svårt att glömma bort.',
        'Alla medarbetare kan rapportera i webbläsaren eller mobilen på några minuter. Rätt chef och skyddsombud får veta direkt, utreder tillsammans och bestämmer åtgärder. Systemet håller reda på vad som är gjort och vad som väntar.',
        'Med tiden ser ni mönster: var det händer, vad som orsakar det och vilka åtgärder som hjälper. Det blir ett gott underlag i skyddskommittén.',
        'Ni får hjälp under hela införandet. Först ett startmöte, sedan utbildning för dem som ska hålla i systemet och till sist en avstämning när ni är i gång.',
      ),
      en: paragraphs(
        'A cable that someone trips over. A threat at the front desk. A working week that does not add up. What is reported, you can do something about. The IA system makes reporting easy and forgetting hard.',
        'All staff can report in a browser or on a phone in a few minutes. The right manager and safety representative know at once, investigate together and decide what to do. The system keeps track of what is done and what is waiting.',
        'In time you see patterns: where things happen, what causes them and which measures help. It gives you good material for the safety committee.',
        'You get help throughout the introduction. First a start-up meeting, then training for those who look after the system, and finally a check when you are up and running.',
      ),
    },
    suits: {
      sv: 'Alla verksamheter, små som stora, som vill ha ordning på tillbud och risker. Många universitet och högskolor har valt det.',
      en: 'Any organisation, small or large, that wants order in its incidents and risks. Many universities have chosen it.',
    },
    gives: [
      {
        sv: 'Fler tillbud som blir kända, och åtgärdade',
        en: 'More incidents that come to light, and are dealt with',
      },
      {
        sv: 'Utredningar där chef och skyddsombud arbetar ihop',
        en: 'Investigations where manager and safety representative work together',
      },
      {
        sv: 'Statistik som visar var det förebyggande arbetet gör mest nytta',
        en: 'Figures that show where prevention does most good',
      },
      {
        sv: 'Ett ställe i stället för blanketter och kalkylblad',
        en: 'One place instead of forms and spreadsheets',
      },
    ],
    needs: {
      people: {
        sv: 'En systemansvarig, någon från HR, it och huvudskyddsombudet. Sedan chefer och skyddsombud i hela verksamheten.',
        en: 'A system owner, someone from HR, IT and the senior safety representative. Later, managers and safety representatives everywhere.',
      },
      time: {
        sv: 'Tre till sex månader från avrop till användning, med några timmar i veckan för den systemansvariga',
        en: 'Three to six months from order to use, with a few hours a week for the system owner',
      },
      room: {
        sv: 'Inget rum. Möten och utbildning hålls digitalt.',
        en: 'No room. Meetings and training are digital.',
      },
    },
    steps: [
      {
        title: { sv: 'Startmöte', en: 'Start-up meeting' },
        text: {
          sv: 'Ni går igenom hur ni rapporterar i dag, bestämmer roller och lägger en tidplan.',
          en: 'You go through how you report today, decide on roles and make a timetable.',
        },
      },
      {
        title: { sv: 'Utbildning', en: 'Training' },
        text: {
          sv: 'De som ska hålla i systemet lär sig det och ställer in det efter er verksamhet.',
          en: 'Those who look after the system learn it and set it up for your organisation.',
        },
      },
      {
        title: { sv: 'I bruk', en: 'In use' },
        text: {
          sv: 'Ni öppnar för alla medarbetare. När den första rapporten är utredd räknas ni som anslutna.',
          en: 'You open it to all staff. When the first report has been investigated you count as connected.',
        },
      },
    ],
    form: { sv: 'Webbverktyg med införandestöd', en: 'Web tool with help to introduce it' },
    duration: {
      sv: 'Införande under tre till sex månader, sedan löpande',
      en: 'Introduction over three to six months, then ongoing',
    },
    levels: ['organisation'],
    kinds: ['preventive'],
    mode: 'digital',
    provider: null,
    occasions: [
      {
        key: 'start-up',
        title: { sv: 'Startmöte', en: 'Start-up meeting' },
        description: {
          sv: 'Roller, tidplan och hur ni rapporterar i dag.',
          en: 'Roles, timetable and how you report today.',
        },
        minutes: 90,
        mode: 'digital',
        afterDays: 0,
        perUnit: false,
        followsStart: false,
      },
      {
        key: 'training',
        title: { sv: 'Utbildning', en: 'Training' },
        description: {
          sv: 'De som ska hålla i systemet lär sig att ställa in och använda det.',
          en: 'Those who look after the system learn to set it up and use it.',
        },
        minutes: 180,
        mode: 'digital',
        afterDays: 42,
        perUnit: false,
        followsStart: true,
      },
      {
        key: 'in-use',
        title: { sv: 'I bruk', en: 'In use' },
        description: {
          sv: 'Avstämning när systemet är öppet för alla och används.',
          en: 'A check when the system is open to all and in use.',
        },
        minutes: 60,
        mode: 'digital',
        afterDays: 120,
        perUnit: false,
        followsStart: true,
      },
    ],
    runsInRounds: false,
    selfLed: false,
    jointAttendance: false,
    taster: false,
    countsUse: true,
    questions: [
      {
        question: { sv: 'Vad betyder på väg och ansluten?', en: 'What do on the way and connected mean?' },
        answer: {
          sv: 'Ni är på väg från den dag avropet är giltigt och anslutna när systemet används. Vi redovisar båda.',
          en: 'You are on the way from the day the order is valid, and connected once the system is in use. We report both.',
        },
      },
      {
        question: { sv: 'Vem ser det som rapporteras?', en: 'Who sees what is reported?' },
        answer: {
          sv: 'Det bestämmer ni. Normalt ser närmaste chef, skyddsombud och HR rapporten. Kansliet ser inga rapporter.',
          en: 'You decide. Normally the nearest manager, the safety representative and HR see a report. The secretariat sees none.',
        },
      },
    ],
    notes: 'Den mest avropade tjänsten. Räkna både på väg och anslutna i rapporter.',
  },
}
