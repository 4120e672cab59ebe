import { terms } from './terms.ts';

/** People whom a story may call by their surname from the start, by the names they are known by. */
export const FAMOUS_PEOPLE: ReadonlySet<string> = terms(`
  Abraham Lincoln
  Adele
  Adolf Hitler
  Albert Einstein
  Alexander Hamilton
  Aristotle
  Barack Obama
  Benito Mussolini
  Benjamin Franklin
  Benjamin Netanyahu
  Beyoncé
  Bill Clinton
  Bono
  Boris Johnson
  Boris Yeltsin
  Buddha
  Calvin Coolidge
  Charles Darwin
  Charles Dickens
  Che Guevara
  Cher
  Christopher Columbus
  Claude Monet
  Cleopatra
  Confucius
  Dante
  Donald Trump
  Dwight Eisenhower
  Elon Musk
  Elvis Presley
  Eminem
  Emmanuel Macron
  Ernest Hemingway
  Fidel Castro
  Frank Sinatra
  Franklin Roosevelt
  Franklin Pierce
  Franz Kafka
  Friedrich Nietzsche
  Galileo
  George Bush
  George Orwell
  George Washington
  Gerald Ford
  Giuseppe Verdi
  Grover Cleveland
  Harry Truman
  Herbert Hoover
  Hillary Clinton
  Isaac Newton
  James Madison
  James Monroe
  Jane Austen
  Jesus
  Jimmy Carter
  Joe Biden
  Johann Sebastian Bach
  John Adams
  John Kennedy
  John Lennon
  Joseph Stalin
  Julius Caesar
  Justin Trudeau
  Kamala Harris
  Karl Marx
  Keir Starmer
  Lady Gaga
  Leo Tolstoy
  Leonardo da Vinci
  Ludwig van Beethoven
  Lyndon Johnson
  Madonna
  Mahatma Gandhi
  Mao Zedong
  Margaret Thatcher
  Mark Twain
  Martin Luther
  Michelangelo
  Mikhail Gorbachev
  Mohandas Gandhi
  Moses
  Muhammad
  Muhammad Ali
  Napoleon
  Napoleon Bonaparte
  Narendra Modi
  Nelson Mandela
  Nicolaus Copernicus
  Osama bin Laden
  Oscar Wilde
  Pablo Picasso
  Pelé
  Plato
  Rembrandt
  Richard Nixon
  Rihanna
  Ronald Reagan
  Saddam Hussein
  Shakira
  Sigmund Freud
  Socrates
  Taylor Swift
  Theodore Roosevelt
  Thomas Edison
  Thomas Jefferson
  Tony Blair
  Ulysses Grant
  Vincent van Gogh
  Vladimir Lenin
  Vladimir Putin
  Volodymyr Zelenskyy
  Volodymyr Zelensky
  Voltaire
  Walt Disney
  Warren Harding
  William McKinley
  William Shakespeare
  Winston Churchill
  Wolfgang Amadeus Mozart
  Woodrow Wilson
  Xi Jinping
`);
