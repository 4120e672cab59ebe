const SPEAKERS = [
  'The ferry operator',
  'Mayor Lena Ortiz',
  'Neighbours of the mill',
  'The union, which represents 300 drivers,',
  'Her lawyer',
  'The harbor board',
  'Engineer Tomas Reyes',
  'A report by the county auditor',
];

const STATEMENTS = [
  'claimed that the pier had been safe all along',
  'admitted the boiler was never inspected',
  'claims the tower leans by a hand’s breadth',
  'boasted of a record harvest in the valley',
  'insisted on a second inspection of the wall',
  'claimed credit for the new bus lane and the shelter',
  'admitted to having moved the files',
  'has long claimed ownership of the quay, a right the town disputes',
  'complained about the noise, and claimed the permit had lapsed',
  'left the hall after admitting the figures were wrong',
  'revealed plans for a tram line along the harbor',
  'called the plan “a gift to nobody but the builders” and left',
  'said the town was claiming money it never lent',
];

/**
 * A story of 104 paragraphs and some 3,000 words about a council and what people make of it. No two paragraphs are alike, and
 * the two engines do not agree on all of them.
 */
export const LONG_STORY = [
  'Harbor Town Council Puts Off Vote',
  ...STATEMENTS.flatMap((statement, i) =>
    SPEAKERS.map(
      (speaker, j) =>
        `${speaker} ${statement}. The council meets again on ${i + 3} March, and item ${j + 1} on its list is the bridge at Mill Lane, shut since the flood.`,
    ),
  ),
]
  .join('\n\n')
  .concat('\n');
