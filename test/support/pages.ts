/**
 * Why a test needs a page of its own. All others are shown in a document that has shown others before, which costs a
 * seventh of loading a page, and in which Sluice is asserted to leave nothing behind. WebKit loads a page for each test: there
 * that costs no more.
 */
export const OWN_PAGE = {
  'is loaded':
    'How a page begins: the order of its scripts, what it lacks, and what is there before they run.',
  'is left': 'It is reloaded or left, or goes through its history.',
  once: 'What is said or done once in the life of a page.',
  'has more scripts': 'Its scripts register extensions or change a library, which nothing takes back.',
  'has headers': 'A content security policy or cookies come with the page.',
  'was not tried': 'Nobody has shown yet that it leaves nothing behind.',
  'is measured': 'Its memory, listeners and nodes are counted, from nothing.',
} as const

export type OwnPageReason = keyof typeof OWN_PAGE
