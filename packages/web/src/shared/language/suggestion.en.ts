import type { Dictionary } from './zh.ts'
import type { suggestionZh } from './suggestion.zh.ts'

/** What the pages of suggestions, units and the four facts say, in English. */
export const suggestionEn: Pick<Dictionary, keyof typeof suggestionZh> = {
  factsSaid: {
    nth: 'answer {{n}}', and: ', ', due: 'due on {{day}}', dueLate: 'was due on {{day}}', again: 'again by {{day}}', againLate: 'the second was due on {{day}}', promises: '{{n}}', afterAnswer: 'comes with the answer', noPromise: 'the answer promises nothing',
    nextDue: 'next due on {{day}}', lateSince: 'first was due on {{day}}', allKept: 'all kept', checking: 'to be told and checked', early_one: '{{count}} day early', early_other: '{{count}} days early', late_one: '{{count}} day late', late_other: '{{count}} days late', onTheDay: 'on the last day', result: 'Result: ', attitude: 'Attitude: ', notKnown: 'not rated, or not released yet',
  },
  nav: { 'special-report': 'Special reports', 'annual-plan': 'Annual plans', suggestion: 'Suggestions', motion: 'Motions', opinion: 'Opinions of residents', promise: 'Promises', 'co-handling': 'Co-handling', 'lead-part': 'Parts', 'handling-year': 'Year of handling' },
  desk: {
    title: 'Suggestions', all: 'All suggestions', label: 'Desks of suggestions', screening: 'Screening', transfer: 'Assignment', arbitration: 'Returns and decisions', clocks: 'Clocks', press: 'Pressing', facts: 'Four facts', reports: 'Reports',
    none: { screening: 'No suggestion waits for screening', transfer: 'No suggestion waits for assignment', arbitration: 'No suggestion is returned or in dispute', press: 'Nothing is being pressed', clocks: 'No clock is running' },
    noneSays: { screening: 'What deputies hand in appears here, the most urgent first.', transfer: 'What was accepted appears here until a unit has it.', arbitration: 'A unit that asks to return one, or a dispute that is referred, appears here.', press: 'Take the step “Press” on a suggestion and it appears here.', clocks: 'Clocks begin with the assignment and the receipt.' },
    one: '{{n}} of {{total}}', lead: 'Lead', signed: 'Signed by', withUnits: 'Units hoped for', publish: 'may be published', notPublish: 'not to be published', handed: 'handed in on {{day}}', grounds: 'Grounds of non-acceptance, one by one', groundsSays: 'What the check noticed; it proposes and you judge.', nothingFound: 'The check noticed nothing.', checkSays: 'What the check noticed before signing', hollow: 'This answer seems to say nothing',  open: 'Open the page', keys: 'previous, next', read: 'Text', reason: 'Why it is returned', dispute: 'In dispute', unit: 'Unit', empty: 'Choose one on the left',
    units: 'Handling units', findUnit: 'Find a unit', noUnit: 'There is no such unit', asLead: 'Lead', asCo: 'Co-handling', inHand: '{{n}} in hand', chosen: 'Assign it so', lead1: 'Lead unit', co: 'Co-handling units', choose: 'Choose one on the left, then its lead and co-handling units; or drag it to a unit.', dropLead: 'Drop here for the lead', proposed: 'Units proposed', proposedSays: 'From duty lists and past cases; it proposes and does not decide.', noProposal: 'No unit speaks for itself here.', because: 'Because', cases: 'Past cases', duties: 'Duties', clue: 'The text says', drop: 'Remove', wished: 'Hoped for',
    until: 'Until', within: 'within {{n}} days', anyDay: 'all', onlyLate: 'Late only', clock: 'Clock', whose: 'Who', matter: 'Matter', day: 'Day', why: 'Ground', of: 'Suggestion', extended_one: 'extended {{count}} time', extended_other: 'extended {{count}} times', mostShown: 'Only the earliest 5,000 are shown.',
    mode: 'Mode', presser: 'Pressed by', lastVisit: 'Last time', visits: 'What was seen and agreed', noVisit: 'none recorded',
  },
  stats: {
    title: 'Four facts of suggestions, {{year}}', allTitle: 'Four facts of suggestions, all years', says: 'Answered, promised, delivered and satisfied stay apart; they are never one rate. Units stand in the order of their names and are not ranked.', year: 'Year', allYears: 'All years', unit: 'Lead unit', total: 'Total', counted: 'Assigned', answered: 'Answered', inTime: 'in time', late: 'late', waiting: 'Not answered', overdue: 'past its day',
    classes: 'Class of result', promised: 'Promised', kept: 'Kept', open: 'Not kept', openLate: 'of them late', satisfied: 'Rating', rated: 'Rated', dissatisfied: 'Not satisfied', none: 'No suggestion was assigned yet', noneSays: 'Once a unit has one, its four facts are worked out of the record.', csv: 'Export CSV', json: 'Export JSON', headline: '{{counted}} assigned, {{answered}} answered, {{inTime}} in time; {{kept}} of {{promised}} promises kept.', ratingSays: 'Only ratings that you may read are counted: a unit waits for the second handling or the close.', byYear: 'By year', share: '{{share}}%',
  },
  unitDesk: {
    title: 'Suggestions with this unit', nothing: 'Nothing waits for this unit', nothingSays: 'What is assigned, co-handled or promised appears here, the most urgent first.', of: 'Suggestion: {{title}}', from: 'raised by {{who}}', none: 'None of these', cannot: 'This is not yours to do, or not yet.', drafted: 'drafted by {{who}}, {{day}}', other: 'Other', openPage: 'Open the page', closeForm: 'Less',
  },
  report: {
    title: 'Reports on the handling', says: 'Written from the record; every figure leads to its rows.', midYear: 'Mid-year', yearEnd: 'Whole year', make: 'Write it', page: 'See the page', download: 'Download .docx', year: 'Year', none: 'No suggestion was assigned in that year', rows: 'See these {{n}}', asOf: 'as of {{day}}', letters: 'Letters of assignment and answers stand among the papers of each suggestion, in the same format.',
  },
}
