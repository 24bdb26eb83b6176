import type { zh } from './zh.ts'

const s = (n: number): string => (n === 1 ? '' : 's')

export const en: typeof zh = {
  name: 'Zhitong',
  app: 'Zhitong · Deputy',
  deputy: name => `${name}, deputy`,
  back: 'Back',
  elder: 'Larger',
  plain: 'Standard',
  other: '中文',
  skip: 'Skip to the page',
  acts: 'What can be done here',
  tabs: { label: 'Main', home: 'Home', suggestions: 'Mine', calendar: 'Dates', news: 'News', me: 'Me' },
  items: n => `${n} item${s(n)}`,
  all: n => `All ${n}`,
  old: time => `No network. Below is what was seen at ${time}`,
  oldDay: (day, time) => `No network. Below is what was seen on ${day} at ${time}`,
  signIn: { go: 'Sign in' },
  nobody: { title: 'You hold no office here', says: 'Ask the deputies’ committee to check your office and its term.' },
  lost: { title: 'No such page', says: 'The address may be incomplete.', home: 'Home' },
  home: {
    title: 'Waiting for you', none: 'Nothing waits for you', noneSays: 'Requests to co-sign, answers to rate and promises to check appear here.',
    mine: 'Raised by me', noMine: 'Nothing raised yet. Start with the red button below.', say: 'Pass on an opinion', at: who => `With ${who}`, draft: 'Draft', draftOf: 'Go on writing', untitled: 'Nothing written yet',
  },
  sent: {
    waiting: 'Kept on this phone, not sent', sending: 'Sending', done: 'Sent', doneAt: (day, time) => `Sent ${day} ${time}`, refused: 'Not done; what you wrote is kept',
    mend: 'Change and send', drop: 'Discard', dropSure: 'It cannot be brought back. Discard it?', off: 'No network, not sent yet', offNow: 'Everything is kept on the phone; it goes out once connected.',
    signIn: 'Signed out, not sent yet', signInSays: 'Everything is kept on the phone. It goes out once you sign in.', pictures: n => `${n} photo${s(n)}`,
    busy: 'The server is busy, not sent yet', busySays: 'Everything is kept on the phone; it is tried again by itself.',
  },
  say: {
    title: 'Pass on an opinion', text: 'What is there, and what should be', hint: 'Such as: the refuse room below No. 3 is emptied at night only; residents ask for morning and evening.', speak: 'Speak', speakSays: 'Tap the microphone on the keyboard: what you say becomes text.', camera: 'Camera', choose: 'Photos', picture: n => `Photo ${n}`, removePicture: n => `Remove photo ${n}`,
    preparing: 'Preparing the photo', noPicture: name => `“${name}” is no photo, or this phone cannot open it; it was not added. Take one, or choose a JPG or PNG.`, tooMany: 'Nine at most; the others were not added.', line: 'In a line', where: 'Where', here: 'Right here', locating: 'Finding the place', noPlace: 'The place was not found. Write it instead.', place: (lat, lon, about) => `${lat} N, ${lon} E (within about ${about} m)`,
    whereHint: 'Road, estate or building', giver: 'Resident', giverHint: 'may stay empty', contact: 'Contact', contactHint: 'for the reply only, may stay empty', to: 'To', toSays: 'The station and the street committee, who pass it on', change: 'Change', fill: 'Fill in', note: 'Names and phones of residents are not needed, and never made public.', notice: 'What is done with personal data',
    send: 'Send', sendOff: 'Send once connected', empty: 'Write first what you saw.', kept: time => `Kept on the phone at ${time}`, drop: 'Stop writing', dropSure: 'Text and photos will be deleted. Delete them?', asSuggestion: 'Also write a suggestion', tooLong: n => `Too long by ${n} characters.`,
    done: 'Sent', doneSays: 'How far it has come is shown at home and under news.', kept2: 'Kept on this phone, not sent', kept2Says: 'It goes out by itself once there is a network. The phone may be put away.', home: 'Home', another: 'Another one', follow: 'See how far it is',
  },
  suggestion: {
    title: 'Suggestions', invited: 'You are asked to sign', none: 'No suggestions yet', noneSays: 'One matter each: what, and what is asked. A half-written one is kept on the phone.', open: 'Under way', ended: 'Ended', drafts: 'Not finished', newOf: what => `Write: ${what}`, save: 'Keep as a draft', saveOff: 'Keep; it is stored once connected', checks: 'While you write', checksSays: 'These are hints; you decide.', similar: 'May be the same matter', similarWhy: (shared, state) => `${shared && `Both say: ${shared}; `}${state}`, noSimilar: 'Nothing similar was found.', checking: 'Looking for similar matters', quote: text => `“${text}”`, photo: 'photo', checksOff: 'No network: similar matters are looked for once connected.',
  },
  matter: {
    nowAt: 'Now with', hands: who => who, you: 'you', day: n => `Day ${n}`, ended: 'Ended', ahead: 'Still to come', aheadBy: day => `by ${day}`, passed: 'So far', text: 'Text', children: 'Below this', papers: 'Papers', others: 'Also possible', look: 'Read all', less: 'Less', promised: n => `${n}`, kept: (k, n) => `${k} / ${n}`, facts: 'Four facts', photo: 'Photo', wait: 'This matter could not be fetched', parent: 'Belongs to', takenBack: 'taken back',
  },
  step: {
    send: title => title, sendOff: title => `${title}, once connected`, who: 'Who may read it', personal: 'Only you in person can do this.', changed: 'The text was changed: see what', changedSays: 'Since you signed, the lead deputy changed the parts below.', added: 'added', removed: 'removed', read: 'Read all of it before you sign', gone: 'This cannot be done now', goneSays: 'Somebody may have done it just now. Look at the matter again.', optional: 'optional', yes: 'Yes', no: 'No', find: 'Find by name or pinyin', findOrgan: 'Find by name', noneFound: 'Nobody found', chosen: 'Chosen', remove: name => `Remove ${name}`, computer: 'Please fill in this form on a computer.',
  },
  calendar: {
    title: 'Dates', none: 'No dates ahead', noneSays: 'What waits for you with a term appears here.', add: 'Add to the phone’s calendar', addSays: 'Makes a calendar file that the phone opens; nothing is connected or tracked.', mine: 'Waits for you', theirs: who => `Waits for ${who}`, file: 'My dates', late: 'late',
  },
  news: { title: 'News', mine: 'About what you raised', rest: 'Lately in the congress', none: 'No news yet', noneSays: 'Whatever moves in what you raised, signed or passed on appears here.' },
  me: {
    title: 'Me', roles: 'Offices held', until: day => `until ${day}`, sight: 'Letters and language', kept: 'Kept on this phone', keptNone: 'Nothing you wrote is kept here', drafts: n => `${n} draft${s(n)}`, unsent: n => `${n} not sent`, bytes: size => `photos ${size}`, install: 'On the home screen', installDo: 'Put it there', installSays: 'From the home screen it opens and can be written in without a network.', installIos: 'Tap “Share” in the browser, then “Add to Home Screen”.', notice: 'Personal data', account: 'Password and sessions', signOut: 'Sign out',
    sure: n => `${n} not sent yet. Signing out deletes ${n === 1 ? 'it' : 'them'} from this phone.`, sureDrafts: n => `${n} draft${s(n)} not finished. Signing out deletes ${n === 1 ? 'it' : 'them'} from this phone.`, stay: 'Stay', out: 'Delete and sign out', outOff: 'No network: sign out once connected, so that what you wrote can go out first.',
  },
  notice: {
    title: 'Personal data',
    parts: [
      ['What is collected', 'What you write, the photos you take, the place you name. Your own name and office come from the roll of the congress. Names and contacts of residents may stay empty.'],
      ['What for', 'Only for handling and replying: an opinion reaches those responsible, and you and the resident hear what came of it. Never for assessment or ranking.'],
      ['Who reads it', 'Those who handle an opinion read its content. The resident’s name and contact are read only by those who entered it, the station, the street committee and the deputies’ committee; no unit sees them, and they are not published.'],
      ['Place', 'The position is taken once, at the moment you tap “Right here”, and written into the place, where you can change it. Never in the background; no track is kept.'],
      ['Photos', 'Drawn anew and made smaller on the phone before they are sent: the place, time and device that a camera writes into a photo do not leave it.'],
      ['What this phone keeps', 'Text and photos not sent, drafts not finished, what was looked at lately. Once sent, text and photos are deleted here. Signing out deletes everything; if something is not sent you are asked first.'],
      ['What is not done', 'No check-ins, points or rankings; nobody counts when you open the app or how long you read.'],
      ['Your rights', 'You can see and correct what you wrote. To have personal data corrected or deleted, ask the deputies’ committee.'],
    ],
  },
}
