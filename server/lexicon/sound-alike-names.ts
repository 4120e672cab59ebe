/**
 * Names that sound alike and are taken for each other in writing, one group a line: some people bear one, some another.
 */
const SOUND_ALIKES = `
  Aaron Aron Arron
  Alan Allan Allen
  Alastair Alistair Alasdair
  Alison Allison Alyson
  Ann Anne
  Anna Ana
  Anthony Antony
  Ashley Ashleigh
  Barbara Barbra
  Brian Bryan Brien
  Brittany Britney Brittney
  Caitlin Kaitlin Kaitlyn Caitlyn
  Callum Calum
  Carl Karl
  Carol Carole Karol
  Catherine Katherine Kathryn Catharine Katharine
  Cathy Kathy
  Claire Clare
  Clark Clarke
  Corey Cory
  Cristina Christina Kristina
  Curtis Kurtis
  Darrell Darryl Daryl
  Darren Darin Darrin
  Deborah Debra Debora
  Dennis Denis
  Derek Derrick Derrik
  Dillon Dylan
  Elisabeth Elizabeth
  Elliot Elliott Eliot Eliott
  Eric Erik Erick
  Frances Francis
  Fredric Frederick Frederic Fredrick
  Geoff Jeff
  Geoffrey Jeffrey Jeffery
  Gerald Jerald
  Gerard Gerrard
  Glen Glenn
  Graham Graeme
  Greg Gregg
  Hannah Hanna
  Harald Harold
  Hayley Haley Hailey
  Helen Helene
  Hilary Hillary
  Hoffman Hoffmann Hofmann
  Ian Iain
  Isabel Isabelle Isobel
  Jacqueline Jaqueline
  Jaime Jamie
  Jason Jayson
  Jean Jeanne Gene
  Jenna Jena
  Jerry Gerry
  John Jon
  Johnathan Jonathan Jonathon
  Joseph Josef
  Julian Julien
  Karen Karin Caren
  Kaufman Kauffman Kaufmann
  Kelly Kelley Kellie
  Kenneth Kennith
  Kristen Kristin Kirsten
  Kristy Christy Christie
  Laura Lora
  Lauren Loren
  Laurence Lawrence
  Leonard Lenard
  Lesley Leslie
  Lewis Louis
  Lindsay Lindsey
  Lisa Liza
  Lori Laurie Lorie
  Luis Louis
  Lynn Lynne
  Madeleine Madeline Madelyn
  Marc Mark
  Marcia Marsha
  Margaret Margret
  Maria Mariah
  Marian Marion
  Marianne Maryanne Maryann
  Mathew Matthew
  McLeod MacLeod
  Megan Meghan Meagan
  Melissa Melisa
  Meyer Meier Myer Mayer Maier
  Michael Micheal
  Michele Michelle
  Monica Monika
  Nathaniel Nathanial Nathanael
  Neal Neil Neill
  Nicholas Nicolas Nickolas
  Nicole Nichole
  Nielsen Nielson Neilson
  Pederson Petersen Peterson
  Philip Phillip
  Philips Phillips
  Phyllis Phylis
  Rachel Rachael
  Randal Randall
  Rebecca Rebekah Rebeca
  Reed Reid Read
  Renee Rene
  Robin Robyn
  Roger Rodger
  Russel Russell
  Sandra Saundra
  Sara Sarah
  Schaefer Schafer Shaffer Schaffer
  Schmidt Schmitt Schmid
  Sean Shawn Shaun
  Shelley Shelly
  Sheri Sherry Cheri
  Sidney Sydney
  Smith Smyth Smythe
  Snider Snyder
  Sofia Sophia
  Sonia Sonya Sonja
  Sophie Sofie
  Stacey Stacy
  Stephanie Stefanie
  Stephen Steven Stephan Steffen
  Stewart Stuart
  Susan Suzan
  Susanna Susannah Suzanna
  Suzanne Susanne
  Teresa Theresa
  Teri Terri Terry
  Thomas Tomas
  Thompson Thomson
  Tony Toni
  Tracey Tracy Traci
  Vicki Vicky Vickie
  Victor Viktor
  Vivian Vivien Vivienne
  Yvonne Ivonne
  Zachary Zackary Zachery
  Zoe Zoey
`;

/**
 * The names that sound like one: “Stephen” for “Steven”. Searched as text: it is asked a few times a story, and a table
 * takes longer to be made.
 */
export function soundAlikesOf(name: string): readonly string[] {
  const found: string[] = [];
  const key = ` ${name}`;
  for (let at = SOUND_ALIKES.indexOf(key); at >= 0; at = SOUND_ALIKES.indexOf(key, at + 1)) {
    const behind = SOUND_ALIKES.charAt(at + key.length);
    if (behind !== ' ' && behind !== '\n') continue;
    const line = SOUND_ALIKES.slice(SOUND_ALIKES.lastIndexOf('\n', at) + 1, SOUND_ALIKES.indexOf('\n', at));
    for (const other of line.trim().split(' ')) if (other !== name) found.push(other);
  }
  return found;
}

/** Whether two names sound alike by the list; `false` for a name and itself. */
export function soundAlike(a: string, b: string): boolean {
  return soundAlikesOf(a).includes(b);
}
