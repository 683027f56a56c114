import { paragraphs, type ServiceSeed, words } from '@/features/catalogue/thirteen/service-seed'

export const effektivaTeam: ServiceSeed = {
  number: 4,
  slug: 'effektiva-team',
  lifecycle: 'phasing_out',
  introducedOn: '2018-10-01',
  announcedOn: '2021-05-24',
  lastOrderOn: '2021-09-30',
  lastDeliveryOn: '2021-12-31',
  successorSlug: 'effektiva-team-pa-60-minuter',
  goal: { count: 30, of: 'deliveries' },
  pilot: false,
  content: {
    name: { sv: 'Effektiva team', en: 'Effective teams' },
    summary: {
      sv: 'En metod för grupper som vill arbeta bättre ihop. Byggd på gruppforskning, och ni lär er att driva den själva.',
      en: 'A method for groups that want to work better together. Built on group research, and you learn to run it yourselves.',
    },
    keywords: {
      sv: words(
        'teamutveckling, grupputveckling, samarbete, konflikt, roller, mål, ny grupp, arbetsklimat, psykologisk trygghet, stämning, tystnadskultur, kommunikation',
      ),
      en: words(
        'team building, group development, teamwork, conflict, roles, goals, new group, workplace climate, psychological safety, atmosphere, culture of silence, communication',
      ),
    },
    description: {
      sv: paragraphs(
        'Grupper går igenom faser. I början är man artig, sedan börjar det skava, och först när man har rett ut mål och roller tillsammans går arbetet lätt. Det är forskning bakom det, och det går att påverka.',
        'Effektiva team börjar med en heldag för hela arbetsgruppen, chefen inräknad. Ni lär er hur grupper fungerar, ser var er grupp är just nu och väljer något att öva på.',
        'Sedan fortsätter ni i vardagen. Ett digitalt verktyg hjälper er att följa upp, och korta återkommande enkäter visar om det rör på sig. Varje gång pratar ni om svaret och väljer nästa steg.',
        'Målet är att ni ska kunna metoden själva. När stödet tar slut ska den stanna kvar hos er.',
      ),
      en: paragraphs(
        'Groups go through phases. At first everyone is polite, then friction sets in, and only when you have sorted out goals and roles together does work flow. There is research behind this, and it can be influenced.',
        'Effective teams opens with a full day for the whole work group, manager included. You learn how groups work, see where your group is right now and choose something to practise.',
        'Then you carry on in everyday work. A digital tool helps you follow up, and short recurring surveys show whether things move. Each time you talk about the answer and choose the next step.',
        'The aim is that you master the method yourselves. When the support ends, it should stay with you.',
      ),
    },
    suits: {
      sv: 'Arbetsgrupper och ledningsgrupper som delar ett uppdrag, både de som har det bra och de som har fastnat.',
      en: 'Work groups and management teams with a shared task, both those that do well and those that are stuck.',
    },
    gives: [
      { sv: 'Tydligare mål och roller i gruppen', en: 'Clearer goals and roles in the group' },
      {
        sv: 'Ett gemensamt språk för det som händer mellan er',
        en: 'A common language for what happens between you',
      },
      {
        sv: 'En vana att följa upp samarbetet, inte bara uppgifterna',
        en: 'A habit of following up how you work together, not only the tasks',
      },
      {
        sv: 'En metod som verksamheten kan driva själv',
        en: 'A method that the organisation can run by itself',
      },
    ],
    needs: {
      people: {
        sv: 'Hela arbetsgruppen med sin chef, och en intern stödperson som lär sig metoden',
        en: 'The whole work group with its manager, and an internal support person who learns the method',
      },
      time: {
        sv: 'En heldag för varje enhet, och en kvart för varje enkät med ett samtal efteråt',
        en: 'A full day for each unit, and a quarter of an hour for each survey with a talk afterwards',
      },
      room: {
        sv: 'Ett rum där hela gruppen ser varandra',
        en: 'A room where the whole group can see each other',
      },
    },
    steps: [
      {
        title: { sv: 'Ni väljer enheter', en: 'You choose units' },
        text: {
          sv: 'Parterna bestämmer vilka arbetsgrupper som börjar. En eller flera går lika bra.',
          en: 'The parties decide which work groups begin. One or several is equally fine.',
        },
      },
      {
        title: { sv: 'Heldag i varje enhet', en: 'A full day in each unit' },
        text: {
          sv: 'Gruppen lär sig hur grupper utvecklas, ser sitt eget läge och väljer mål.',
          en: 'The group learns how groups develop, sees its own position and chooses goals.',
        },
      },
      {
        title: { sv: 'Uppföljning i vardagen', en: 'Follow-up in everyday work' },
        text: {
          sv: 'Korta enkäter och det digitala verktyget håller samtalet levande under några månader.',
          en: 'Short surveys and the digital tool keep the conversation alive for some months.',
        },
      },
      {
        title: { sv: 'Ni tar över', en: 'You take over' },
        text: {
          sv: 'Er egen stödperson håller i metoden när stödet utifrån är slut.',
          en: 'Your own support person runs the method once the outside support has ended.',
        },
      },
    ],
    form: {
      sv: 'Heldag för arbetsgruppen, digitalt uppföljningsverktyg och korta enkäter',
      en: 'A full day for the work group, a digital follow-up tool and short surveys',
    },
    duration: {
      sv: 'En heldag för varje enhet, sedan några månaders uppföljning',
      en: 'A full day for each unit, then some months of follow-up',
    },
    levels: ['group_individual'],
    kinds: ['promotive'],
    mode: 'either',
    provider: 'Samspelta Grupper',
    occasions: [
      {
        key: 'opening-day',
        title: { sv: 'Heldag för arbetsgruppen', en: 'Full day for the work group' },
        description: {
          sv: 'Så fungerar grupper, så är läget hos oss, det här övar vi på.',
          en: 'How groups work, where we are, what we practise.',
        },
        minutes: 420,
        mode: 'either',
        afterDays: 0,
        perUnit: true,
        followsStart: false,
      },
    ],
    runsInRounds: false,
    selfLed: false,
    jointAttendance: false,
    taster: false,
    countsUse: false,
    questions: [
      {
        question: {
          sv: 'Hur länge kan vi avropa Effektiva team?',
          en: 'How long can we order Effective teams?',
        },
        answer: {
          sv: 'Till och med den sista dag som står på den här sidan. Där står också när leveranserna ska vara klara. Målen är nådda, och metoden fortsätter i Effektiva team på 60 minuter.',
          en: 'Up to and including the last day shown on this page, which also says when deliveries end. The goals are reached, and the method lives on in Effective teams in 60 minutes.',
        },
      },
      {
        question: {
          sv: 'Kan flera enheter vara med i samma avrop?',
          en: 'Can several units share one order?',
        },
        answer: {
          sv: 'Ja. Varje enhet får sin egen heldag. Fem enheter i ett avrop har fungerat bra.',
          en: 'Yes. Each unit gets its own full day. Five units in one order has worked well.',
        },
      },
      {
        question: { sv: 'Ser chefen vad var och en svarar?', en: 'Does the manager see individual answers?' },
        answer: {
          sv: 'Nej. Svaren visas bara för gruppen som helhet.',
          en: 'No. Answers are only shown for the group as a whole.',
        },
      },
    ],
    notes: 'Avvecklas: målen är nådda. Fortsätter som nr 12. Ett pilotavrop omfattade fem enheter.',
  },
}
