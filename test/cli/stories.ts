/** A scraped story with the usual remnants around it. */
export const SCRAPED = `ADVERTISEMENT

Ferry Company Adds Two Sailings to Grimsay Route

By Isla Munro

PORT ELLERY, Maine, March 3 — The ferry company will add two daily sailings to the Grimsay route in April, its director, Owen Hale, said on Monday.

“People were left on the quay all summer,” Hale said. “That must not happen  again.”

The company carried 310,000 passengers last year, according to its annual report, which the town council discussed on Thursday.

Councilwoman Petra Lindqvist said the new timetable would help the the school on the island.

ADVERTISEMENT

The first extra boat sails on April 2.`;

/** The same story with nothing to say about it but what is said of its sources. */
export const CLEAN = `Ferry Company Adds Two Sailings to Grimsay Route

By Isla Munro

PORT ELLERY, Maine, March 3, 2024 — The ferry company will add two daily sailings to the Grimsay route in April, its director, Owen Hale, said on Monday.

“People were left on the quay all summer,” Hale said.

Councilwoman Petra Lindqvist said the new timetable would help the school on the island.
`;
