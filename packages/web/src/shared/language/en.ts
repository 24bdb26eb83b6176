import { suggestionEn } from './suggestion.en.ts'
import type { Dictionary } from './zh.ts'

/** Every sentence of the office console in English. */
export const en: Dictionary = {
  ...suggestionEn,
  name: 'Zhitong',
  comma: ', ', dot: ' · ',
  fullStop: '. ',
  colon: ': ',
  or: ', or ',
  yes: 'Yes',
  no: 'No',
  do: {
    close: 'Close', again: 'Try again', remove: 'Remove', less: 'Less', cancel: 'Leave it', save: 'Save', open: 'Open', add: 'Add', more: 'more', print: 'Print', back: 'Back', copy: 'Copy',
  },
  rail: {
    label: 'Main', menu: 'Menu', home: 'Inbox', year: 'The year', plan: 'Read a plan', people: 'People and roles', settings: 'Settings', account: 'My account', elder: 'Large print', plain: 'Normal print', other: '中文',
    signOut: 'Sign out', acting: 'for {{who}} until {{until}}', actingOpen: 'for {{who}}', skip: 'Skip to the page', waiting: 'Reconnecting: this page may not be the latest',
  },
  search: {
    placeholder: 'Matters, people, papers, articles; pinyin initials and numbers too', label: 'Search', title: 'Search', none: 'Nothing found for “{{q}}”', noneSays: 'Try another word, or only two or three characters of it; numbers and pinyin initials work too. What you may not read does not appear here.',
    total: '{{n}} found', atLeast: 'more than {{n}} found', all: 'All results', what: 'Two or three characters are enough', whatSays: 'Matters, people, papers and articles are all found here.',
    kind: { matter: 'Matter', person: 'Person', organ: 'Organ', paper: 'Paper', law: 'Article' },
  },
  why: {
    label: 'Why this day', title: 'Why {{day}}', calendar: 'The days as they were counted', start: 'start', makeUpMark: 'work', todayMark: 'now',
    week: { mo: 'Mo', tu: 'Tu', we: 'We', th: 'Th', fr: 'Fr', sa: 'Sa', su: 'Su' },
    gap: '… {{n}} weeks between …',
    forward: { day: ', then {{n}} days counted from the next.', workingDay: ', then {{n}} working days counted from the next.', month: ', then {{n}} months.' },
    backward: { day: ', counted back {{n}} days.', workingDay: ', counted back {{n}} working days.', month: ', counted back {{n}} months.' },
    setBy: '“{{step}}” of {{day}} says by which day; nothing is counted.', given: ', the day was named in the step.',
    skipped: 'Skipped', weekends: '{{n}} days of weekends', counted: 'Counted', madeUp: 'make-up working days', rest: 'Rest day', restDay: 'the due day is a day of rest; the first working day after it is {{day}}',
    provisional: 'Provisional', provisionalSays: 'The holidays of this year are not loaded yet: only weekends are skipped. It is counted anew when they are.',
    then: 'At the end', extended: 'Extended', notExtended: 'never', extendedFrom: 'from {{days}}', lateMark: 'Mark', lateSays: 'missed before; the mark stays', ends: 'Ends with', nDays: ', {{n}} days',
  },
  clock: { title: 'Due', none: 'No clock is running', noneSays: 'Once a step starts one, its due day stands here.' },
  next: { label: 'Next', none: 'Nothing comes next.' },
  similar: { title: 'Similar matters', asking: 'Comparing', reading: 'Just started: reading earlier matters', none: 'None found', failed: 'Could not compare; you can submit all the same', count: '{{count}}, for reference', merge: 'Perhaps the same matter', place: 'Same place: {{what}}', unit: 'Same unit: {{what}}', named: '“{{here}}” is “{{there}}”', outcome: '{{day}}: {{what}}' },
  facts: { answered: 'Answered', promised: 'Promised', delivered: 'Delivered', satisfied: 'Satisfied' },
  refused: { now: 'Not now: ', you: 'Not you: ', answer: 'Not done; nothing was changed' },
  loading: { now: 'Fetching', long: 'Still fetching, slower than usual. You may go elsewhere; it will be here when you return.' },
  fault: {
    refused: 'Cannot be shown', unreached: 'The connection to the server broke', unreachedSays: 'What you wrote is kept here; try again once connected.', page: 'This page did not open', pageSays: 'What you wrote is kept in this browser. Try again, and tell the administrator if it persists.', number: 'No. {{id}}',
  },
  record: {
    title: 'Record', count: '{{n}} entries', entered: 'entered', enteredOn: 'entered on {{day}}', takenBack: 'taken back', onBehalf: 'on behalf', by: '{{whom}}, entered by {{who}}', vote: 'by vote, entered by {{who}}', more: 'Details', early_one: '{{count}} day early', early_other: '{{count}} days early', late_one: '{{count}} day late', late_other: '{{count}} days late', onTheDay: 'on the last day', earlier: '{{n}} earlier entries',
    none: 'No paper in {{n}} entries', papersOnly: 'Papers only', allEntries: 'All entries', verified: 'chain verified', sealed: ', sealed to {{day}}', broken: 'the chain does not fit: tell the administrator', redacted: '{{n}} fields redacted', seq: 'entry {{n}}',
    nParts: '{{n}} parts',
    kind: { step: 'step', open: 'opened', anchor: 'day set', rectify: 'rectified', redact: 'redacted', leave: 'left office', takeover: 'taken over', recount: 'counted anew', law: 'by law' },
  },
  paper: { version: 'version {{n}}', noFile: 'no file', signed: 'signed by {{who}}', public: 'public', download: 'Download .docx', sealed: 'sealed', title: 'Papers' },
  pick: { person: 'Name or pinyin initials', nobody: 'Nobody found', organ: 'Name of the organ', matter: 'Title, number or pinyin initials', noMatter: 'No such matter', noOrgan: 'No such organ', day: 'Choose a day', one: 'Choose', allYear: 'All year', noMonth: 'None' },
  receipt: { title: 'Receipt', number: 'Number', code: 'Code', where: 'To follow it', issue: 'Give a receipt', again: 'Replace it', says: 'For whoever brought it: number and code show how it is getting on. Given again, the one before ends.', once: 'Write it down or print it now and hand it over: it is not shown again, and only a check of it is kept.' },
  file: { choose: 'Choose a file', other: 'Another file', sending: 'Sending' },
  form: {
    faults_one: '{{count}} field needs correcting; nothing was sent', faults_other: '{{count}} fields need correcting; nothing was sent', optional: 'optional', example: 'Example: {{example}}', add: 'Add one', nth: '{{label}} {{n}}', sending: 'Sending', kept: 'Kept in this browser at {{time}}, not sent.',
  },
  findings: { none: 'No name, telephone, address or secrecy mark was found. Read it through all the same before publishing.', look: 'See what the text holds', looking: 'Looking', keep: 'keep', mask: 'mask', count: '{{n}} found; decide on each', again: 'Look again', wait: 'Write the text to publish first' },
  list: { columns: 'Columns', export: 'Export this page', exportAll: 'Export all', views: 'Saved views', saveView: 'Save this view', viewName: 'Its name', dropView: 'Remove this view', count: '{{n}} matters', atLeast: 'more than {{n}} matters', page: 'Page {{n}}', previous: 'Previous', next: 'Next', size: 'per page' },
  gallery: { title: 'Pieces that recur', says: 'Each is built once and shared by all faces. On the right its name in code.' },
  sign: {
    title: 'Sign in', user: 'User name', password: 'Password', enter: 'Sign in', passkey: 'Sign in with a passkey', oidc: 'Sign in with {{name}}', code: 'One-time code', codeSays: 'Open your authenticator and enter its six digits.', codeEnter: 'Check', backup: 'Use a backup code', failed: 'Not signed in', wrong: 'User name or password is wrong. Several wrong tries lock the account for a while; an administrator can reset a forgotten password.',
    wrongCode: 'The code is wrong or too old: enter the latest six digits.', demo: 'The demo’s user names and passwords stand in the terminal where it was started.', expired: 'Your session ended. Sign in again; what you wrote is kept in this browser.', first: 'The first administrator', firstSays: 'This link works once. Choose a user name and a password to begin.', again: 'Password again', differ: 'The two passwords differ', create: 'Set up and sign in', name: 'Name', noPasskey: 'This browser gave no passkey: use the password.',
    keep: 'Stay signed in on this machine', short: 'The password needs at least {{n}} characters', congress: 'Choose a congress', noCongress: 'You hold no role here yet', firstCongressLine: "npx zhitong congress add xuhui --name NAME --name-en 'Xuhui District Congress' --head PERSON --username head", firstCongress: 'No congress yet, or no role in one', firstCongressSays: 'Run this line on the machine that serves Zhitong, with your own names; it gives the sign-in link of the first head of office. Where a congress is set up already, its office gives you a role.', noCongressSays: 'Ask an administrator to give you one, then sign in again.', code_title: 'Short name of the new congress',
  },
  account: {
    title: 'My account', unknownDevice: 'a program that does not say', sessions: 'Signed in at', thisOne: 'this one', end: 'Sign it out', endOthers: 'Sign out everywhere else', password: 'Change the password', current: 'Present password', next: 'New password', change: 'Change the password', changed: 'The password was changed and everywhere else signed out.', since: 'since {{day}}', roles: 'My roles', until: 'until {{day}}', from: 'from {{day}}', delegatedBy: 'delegated by {{who}}',
    passkeys: 'Passkeys', addPasskey: 'Add a passkey', totp: 'Authenticator', totpOn: 'on', totpOff: 'off', totpStart: 'Turn on', totpSays: 'Enter this key in your authenticator, then the six digits it shows.', totpDone: 'It is on. These backup codes are shown only once, write them down:', totpStop: 'Turn off', noSessions: 'Nowhere else', noPasskeys: 'No passkey yet',
  },
  home: {
    title: 'Waiting for me', all: 'All', mine: 'Mine', acting: 'for {{who}}', byMatter: 'By matter', overdue: 'overdue', today: 'today', tomorrow: 'tomorrow', noDay: 'Any day', noDaySays: 'no due day', later: '{{n}} more from {{month}} on', showAll: 'Show all',
    looseMore: '{{n}} more without a due day', empty: 'Nothing waits for you', emptySays: 'When others have done their part, your step appears here, the most urgent first.', first: 'Begin with the plan', firstSays: 'Put the annual plan in; once it is read and adopted, the year’s matters appear here when due.', others: 'Waiting for others', moved: 'Lately', noOthers: 'None', noMoved: 'Nothing yet', moreOthers: '{{n}} more',
    keys: { move: 'move', open: 'open', aside: 'set aside' }, aside: '{{n}} set aside until tomorrow', back: 'Bring them back', onBehalf: 'for another',
  },
  year: {
    title: 'Plan of work {{year}}', board: 'The year {{year}}', rows: 'Rows', view: 'View', byForm: 'Form', byCommittee: 'Committee', byLeader: 'Leader', asYear: 'Year', goesOn: 'Going on: ', asMonths: 'Months', text: 'Source text', asTable: 'Table', source: 'Its record', public: 'Public page', print: 'Print',
    head: '{{ended}} of {{total}} have a result', lateHead: ', {{n}} late', ended: 'with a result', endedSays: 'adopted, answered or published', going: 'going on', goingSays: 'with activity and papers', ahead: 'ahead', late: 'late', dropped: 'dropped',
    days: 'The next legal days', noDays: 'No legal day is left this year', met: 'done', today: 'today', legendEnded: 'result', legendGoing: 'going on, with papers', legendSoon: 'due soon', legendLate: 'late', legendAhead: 'ahead',
    legend: 'A line spans the planned months. Progress counts only resolutions passed, reports received, papers published; never a typed percentage.', none: 'No plan for {{year}} yet', noneSays: 'Put the plan document in; read and adopted, the whole year stands on this board.', read: 'Read a plan', other: 'Unsorted', noOwner: 'Nobody yet', noMonth: 'no month',
    replan: 'Re-plan', replanTitle: 'Months of “{{title}}”', replanTo: 'To', replanSays: 'Drag to other months, or choose by keyboard. It is entered in the record; the former months stay.', moveHint: 'M re-plans', planned: 'planned {{months}}', papers: '{{n}} papers', endedBelow: '{{n}} ended', vote: 'for {{yes}}, against {{no}}, abstained {{abstain}}', previous: 'Previous year', next: 'Next year', hold: 'Cannot be re-planned yet', choose: 'Choose months', filter: 'Filter', allForms: 'All forms', allCommittees: 'All committees', allStates: 'All progress', filtered: 'Only {{n}} of them', clear: 'No filter', of: '{{form}}, {{months}}, {{state}}',
    columns: { item: 'No.', title: 'Matter', form: 'Form', committee: 'Committee', months: 'Months', state: 'Progress', due: 'Due', evidence: 'Evidence' },
  },
  reader: {
    title: 'Read a plan', crumb: 'Papers', drop: 'Drop the plan document here', dropSays: 'Word, PDF, plain text, web page or spreadsheet, up to 20 MB. It is only read: nothing is registered before you have checked it.', choose: 'Choose a file', reading: 'Reading {{name}}', items: 'items', checked: 'checked', open: 'to decide', noOpen: 'no doubt open',
    save: 'Save as draft', register: 'Register all', notYet: 'Not yet: ', doubtsOpen: '{{letters}} still to decide.', noItems: 'there is no item yet.', source: 'Source', chars: '{{n}} characters', read: 'read in {{ms}} ms', another: 'Another file', doubts: 'Doubts', doubtsCount: '{{all}}, {{open}} open', list: 'Items', printed: 'printed', readAs: 'read as', accept: 'Take “{{reading}}”', rewrite: 'Rewrite', keep: 'Keep as printed', taken: 'taken', rewritten: 'rewritten', kept: 'kept as printed', undo: 'Undo', writeIt: 'Write it as', done: 'Done', fold_one: '{{count}} paragraph without items', fold_other: '{{count}} paragraphs without items',
    form: 'Form', subject: 'Subject', organ: 'Organ reporting or examined', committee: 'Committee', months: 'Months', laws: 'Laws', change: 'Change', was: 'was {{was}}', note: 'The quote is verbatim, characters {{from}}–{{to}}.', hand: 'Added by you.', edit: 'Edit', remove: 'Remove', addFromText: '+ Add the selected text', addHelp: 'Select text on the left and press + to add an item',
    removed: 'Removed “{{title}}”.', bringBack: 'Bring it back', discardSure: 'What was read and corrected will be gone. Choose another file?', inRoster: '{{words}} ({{name}})', changedSays: 'What you changed is not entered in the record yet.', openReader: 'Do this on the page that reads the plan', unreadSays: 'The source was not kept with this matter, only the items that were read.', uncheckedSays: 'Nobody has looked at {{n}} of them yet.', steps: 'What can be done', continue: 'Go on with {{title}}', plans: 'Plans on record', which: 'Which kind', keys: { space: 'Space', move: 'move', edit: 'edit', remove: 'remove', add: 'add selection' }, none: 'No item was read from the source', noneSays: 'Select text on the left and press +, or choose another file.', change_postponed: 'postponed', change_cancelled: 'cancelled', change_added: 'added', change_merged: 'merged', kind: 'Kind', year: 'Year', planTitle: 'Title', adopted: 'Adopted on', saved: 'Entered in the record', draftKept: 'Draft kept in this browser, {{time}}', discard: 'Discard this draft', check: 'Checked', unchecked: 'not checked', correct: 'Correct {{title}}', asNew: 'Open a new plan', registerSays: 'Registered, it goes through review, the council of chairs and the standing committee.', warnings: 'Noticed while reading', wrongYear: 'The document says {{year}}; this is {{now}}. Register it only if that year is meant.',
    columns: { n: 'No.', form: 'Form', subject: 'Subject', committee: 'Committee', months: 'Months' },
  },
  matter: {
    led: 'led by', confirmFound: 'This would become public. Check each, tick what may be public, then submit', number: 'No. {{n}}', apply: 'under', steps: 'What can be done', noSteps: 'Nothing waits for you here', noStepsSays: 'The next step is somebody else’s; this changes when it is taken.', refused: 'Steps that cannot be taken', people: 'In hand of', related: 'Related', children: 'Matters below', papers: 'Papers', anchors: 'Days set', notSet: 'not set', public: 'public', parent: 'Part of', record: 'Enter in the record', stale: 'Somebody has just taken a step; what you see is the latest, and what you wrote is kept.', taken: 'Entered in the record', more: 'Day and on whose behalf', moreDay: 'Day of the act', signed: 'signed by', andMore: ' and others, {{n}} in all', day: 'Day of the act', lateGround: 'Why it is entered late', onBehalf: 'On behalf of', brings: 'Papers that must come with it', signer: 'Signed by', count: 'Result of the vote',
    counts: { members: 'all members', present: 'present', for: 'for', against: 'against', abstain: 'abstaining', unpressed: 'not pressed', void: 'void' }, rectify: 'Rectify', rectifyTo: 'Back to', rectifyWhy: 'Why', rectifyDo: 'Enter the rectification', rectifySays: 'What was entered stays; a rectification is added.', redact: 'Redact', setAnchor: 'Set the day', anchorDay: 'Day', anchorGround: 'Why it moves', ended: 'ended', opened: 'opened', all: 'All {{n}}', moreSteps: 'Other', since: 'in hand', nobody: 'nobody yet', told: 'Told', copyLink: 'Copy the address', copied: 'Copied',
    redactField: 'Which field', redactGround: 'On what ground', redactDo: 'Redact', redactSays: 'Redacted content cannot be brought back; that it existed, and its hash, remain.',
  },
  matters: { title: 'Matters', empty: 'No such matter', emptySays: 'Change the filter, or begin with the plan.', open: 'Open one', all: 'All', state: 'State', form: 'Form', year: 'Year', committee: 'Committee', owner: 'In hand of', q: 'In the title', openOnly: 'Going on', final: 'Ended', late: 'Late only', openTitle: 'Open: {{what}}',
    columns: { number: 'No.', title: 'Matter', state: 'State', owner: 'In hand of', committee: 'Committee', months: 'Months', due: 'Due', updated: 'Moved', form: 'Form', public: 'Public', item: 'Item' } },
  duties: {
    title: 'Duties by law', says: 'What the law asks for every year: what was done, with its day, and what is still to come or lacking.', congress: 'Standing committee', none: 'nothing yet', asked: '{{n}} asked for, not there yet', missing: '{{n}} lacking', left: '{{n}} to come by {{day}}', kept: 'done', empty: 'No duty that you may see', emptySays: 'Duties are seen by the committees that carry them.',
    columns: { who: 'Who', done: 'Done', asked: 'Under way', left: 'To come' },
  },
  people: {
    title: 'People and roles', find: 'Name or pinyin initials', role: 'Role', organ: 'Organ', none: 'Nobody like that', noneSays: 'Write it differently, or add somebody below.', add: 'Add a person', addTitle: 'Add a person', username: 'User name (optional)', password: 'First password (optional, one is made)', give: 'Give a role', giveTitle: 'A role for {{who}}', head: 'heads it', from: 'From', until: 'Until (optional)', delegated: 'Delegated by (optional)', giveDo: 'Give the role', end: 'End', endTitle: 'End {{who}}: {{role}}', endUntil: 'Until', endWhy: 'Why', endDo: 'End the role', noRoles: 'No role', total: '{{n}} people', account: 'Account', hasAccount: 'has an account', noAccount: 'no account', term: 'Term', delegate: 'delegated', ended: 'ended', addDo: 'Add', headMark: 'head', giveSays: 'A role holds from that day and ends by itself. Whoever holds it may take its steps and read what it may read.',
    columns: { name: 'Name', roles: 'Roles', account: 'Account' },
  },
  settings: {
    title: 'Settings', says: 'What the law leaves open is set here. Every change says from which day and why; former values stay.', value: 'Value', default: 'default {{value}}', from: 'From', why: 'Why', change: 'Change', save: 'Enter the setting', history: 'History', since: 'from {{day}}', by: '{{who}}: {{why}}', never: 'never changed', range: 'between {{from}} and {{to}}',
    calendar: 'Working-day calendar', calendarSays: 'When the State Council has published a year’s holidays, load that year’s file; provisional clocks are counted anew, each as an entry.', load: 'Load a year', loadSays: 'JSON: { "year", "source", "holidays": [{ "date", "zh", "en" }], "makeUp": [likewise] }', loadHow: 'How the file is written', loadDo: 'Load {{year}}', holidays: '{{n}} days off', makeUp: '{{n}} make-up days', built: 'shipped', loaded: 'loaded {{day}}', badFile: 'This file cannot be read', badFileSays: 'It needs the year, holidays and make-up days, each day written 2027-01-01 and within that year.', confirm: 'Provisional clocks will be counted anew.', show: 'Days', source: 'Source',
    words: { stays: 'stays as it is', next: 'moves to the next working day', between: 'Between sessions', 'in-session': 'In session' }, unit: { day: 'days', 'working-day': 'working days', month: 'months', setting: '' }, none: 'Nothing to set', unset: 'not set',
  },
  lost: { title: 'No such page', says: 'The address may be incomplete. The menu and the search box lead everywhere.', home: 'To the inbox', refusedTitle: 'You may not see this page' },
}
