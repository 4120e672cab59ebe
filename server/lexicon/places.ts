import { termMap, terms } from './terms.ts';

/** The states of the United States with the abbreviations in use, and the capital district. */
export const US_STATES: ReadonlyMap<string, readonly string[]> = termMap(`
  Alabama: Ala. AL
  Alaska: AK
  Arizona: Ariz. AZ
  Arkansas: Ark. AR
  California: Calif. CA
  Colorado: Colo. CO
  Connecticut: Conn. CT
  Delaware: Del. DE
  Florida: Fla. FL
  Georgia: Ga. GA
  Hawaii: HI
  Idaho: ID
  Illinois: Ill. IL
  Indiana: Ind. IN
  Iowa: IA
  Kansas: Kan. Kans. KS
  Kentucky: Ky. KY
  Louisiana: La. LA
  Maine: ME
  Maryland: Md. MD
  Massachusetts: Mass. MA
  Michigan: Mich. MI
  Minnesota: Minn. MN
  Mississippi: Miss. MS
  Missouri: Mo. MO
  Montana: Mont. MT
  Nebraska: Neb. Nebr. NE
  Nevada: Nev. NV
  New Hampshire: N.H. NH
  New Jersey: N.J. NJ
  New Mexico: N.M. NM
  New York: N.Y. NY
  North Carolina: N.C. NC
  North Dakota: N.D. ND
  Ohio: OH
  Oklahoma: Okla. OK
  Oregon: Ore. OR
  Pennsylvania: Pa. PA
  Rhode Island: R.I. RI
  South Carolina: S.C. SC
  South Dakota: S.D. SD
  Tennessee: Tenn. TN
  Texas: Tex. TX
  Utah: UT
  Vermont: Vt. VT
  Virginia: Va. VA
  Washington: Wash. WA
  West Virginia: W.Va. WV
  Wisconsin: Wis. Wisc. WI
  Wyoming: Wyo. WY
  District of Columbia: D.C. DC
  Puerto Rico: P.R. PR
`);

/** Countries and territories, continents and wide regions. */
export const COUNTRIES: ReadonlySet<string> = terms(`
  Afghanistan
  Albania
  Algeria
  Andorra
  Angola
  Argentina
  Armenia
  Australia
  Austria
  Azerbaijan
  Bahamas
  Bahrain
  Bangladesh
  Barbados
  Belarus
  Belgium
  Belize
  Benin
  Bermuda
  Bhutan
  Bolivia
  Bosnia
  Botswana
  Brazil
  Britain
  Great Britain
  Brunei
  Bulgaria
  Burkina Faso
  Burma
  Burundi
  Cambodia
  Cameroon
  Canada
  Cape Verde
  Chad
  Chile
  China
  Colombia
  Comoros
  Congo
  Costa Rica
  Crimea
  Croatia
  Cuba
  Cyprus
  Czech Republic
  Czechia
  Denmark
  Djibouti
  Dominica
  Dominican Republic
  East Timor
  Ecuador
  Egypt
  El Salvador
  England
  Eritrea
  Estonia
  Eswatini
  Ethiopia
  Fiji
  Finland
  France
  Gabon
  Gambia
  Gaza
  Germany
  Ghana
  Gibraltar
  Greece
  Greenland
  Grenada
  Guam
  Guatemala
  Guinea
  Guyana
  Haiti
  Honduras
  Hong Kong
  Hungary
  Iceland
  India
  Indonesia
  Iran
  Iraq
  Ireland
  Northern Ireland
  Israel
  Italy
  Ivory Coast
  Jamaica
  Japan
  Jordan
  Kazakhstan
  Kenya
  Kosovo
  Kuwait
  Kyrgyzstan
  Laos
  Latvia
  Lebanon
  Lesotho
  Liberia
  Libya
  Liechtenstein
  Lithuania
  Luxembourg
  Macedonia
  North Macedonia
  Madagascar
  Malawi
  Malaysia
  Maldives
  Mali
  Malta
  Mauritania
  Mauritius
  Mexico
  Moldova
  Monaco
  Mongolia
  Montenegro
  Morocco
  Mozambique
  Myanmar
  Namibia
  Nepal
  Netherlands
  New Zealand
  Nicaragua
  Niger
  Nigeria
  North Korea
  Norway
  Oman
  Pakistan
  Palestine
  Panama
  Papua New Guinea
  Paraguay
  Peru
  Philippines
  Poland
  Portugal
  Qatar
  Romania
  Russia
  Rwanda
  Samoa
  Saudi Arabia
  Scotland
  Senegal
  Serbia
  Sierra Leone
  Singapore
  Slovakia
  Slovenia
  Somalia
  South Africa
  South Korea
  South Sudan
  Soviet Union
  Spain
  Sri Lanka
  Sudan
  Suriname
  Sweden
  Switzerland
  Syria
  Taiwan
  Tajikistan
  Tanzania
  Thailand
  Tibet
  Togo
  Tonga
  Trinidad
  Tunisia
  Turkey
  Turkmenistan
  Uganda
  Ukraine
  United Arab Emirates
  United Kingdom
  United States
  United States of America
  America
  Uruguay
  Uzbekistan
  Vatican City
  Venezuela
  Vietnam
  Wales
  Yemen
  Yugoslavia
  Zambia
  Zimbabwe
  Africa
  Antarctica
  Asia
  Central America
  Europe
  Latin America
  Middle East
  North America
  North Africa
  South America
  Southeast Asia
  South Asia
  Eastern Europe
  Western Europe
  West Africa
  East Africa
  West Bank
  Gaza Strip
  Balkans
  Caribbean
  Scandinavia
  Siberia
  U.S.
  U.S.A.
  US
  USA
  UK
  U.K.
  UAE
  Midwest
  New England
  Gulf Coast
  West Coast
  East Coast
  Deep South
  Pacific Northwest
  Great Plains
  Silicon Valley
  Capitol Hill
  Wall Street
  Hollywood
  Appalachia
  Catalonia
  Quebec
  Ontario
  British Columbia
  Alberta
  Nova Scotia
  Manitoba
  Saskatchewan
  Punjab
  Kashmir
  Kurdistan
  Chechnya
  Donbas
  Atlantic
  Pacific
  Mediterranean
  Arctic
`);

/** Large and much-reported cities. */
export const CITIES: ReadonlySet<string> = terms(`
  Abuja
  Accra
  Addis Ababa
  Akron
  Albany
  Albuquerque
  Aleppo
  Algiers
  Amman
  Amsterdam
  Anaheim
  Anchorage
  Ankara
  Ann Arbor
  Annapolis
  Arlington
  Athens
  Atlanta
  Atlantic City
  Auckland
  Augusta
  Aurora
  Austin
  Baghdad
  Bakersfield
  Baltimore
  Bangalore
  Bangkok
  Barcelona
  Baton Rouge
  Beijing
  Beirut
  Belfast
  Belgrade
  Berkeley
  Berlin
  Billings
  Birmingham
  Bismarck
  Bogota
  Boise
  Boston
  Boulder
  Brasilia
  Brisbane
  Bristol
  Brooklyn
  Brussels
  Bucharest
  Budapest
  Buenos Aires
  Buffalo
  Burlington
  Cairo
  Calgary
  Cambridge
  Cape Town
  Caracas
  Carson City
  Casablanca
  Cedar Rapids
  Charleston
  Charlotte
  Charlottesville
  Chattanooga
  Chengdu
  Chennai
  Cheyenne
  Chicago
  Cincinnati
  Cleveland
  Cologne
  Colorado Springs
  Columbus
  Concord
  Copenhagen
  Dakar
  Dallas
  Damascus
  Davenport
  Dayton
  Daytona Beach
  Dearborn
  Delhi
  Denver
  Des Moines
  Detroit
  Dhaka
  Doha
  Dover
  Dubai
  Dublin
  Duluth
  Durham
  Edinburgh
  El Paso
  Erie
  Eugene
  Evansville
  Fairfax
  Fallujah
  Fargo
  Ferguson
  Flint
  Florence
  Fort Lauderdale
  Fort Wayne
  Fort Worth
  Frankfurt
  Fresno
  Gainesville
  Gary
  Geneva
  Glasgow
  Grand Rapids
  Green Bay
  Greensboro
  Greenville
  Guangzhou
  Guantanamo
  Guantanamo Bay
  Hamburg
  Hanoi
  Harare
  Harlem
  Harrisburg
  Hartford
  Havana
  Helena
  Helsinki
  Hiroshima
  Honolulu
  Houston
  Huntsville
  Indianapolis
  Iowa City
  Islamabad
  Istanbul
  Ithaca
  Jakarta
  Jackson
  Jacksonville
  Jefferson City
  Jersey City
  Jerusalem
  Johannesburg
  Juneau
  Kabul
  Kandahar
  Kansas City
  Karachi
  Kathmandu
  Khartoum
  Kiev
  Kyiv
  Kinshasa
  Knoxville
  Kolkata
  Kuala Lumpur
  Kyoto
  Lagos
  Lahore
  Lansing
  Laramie
  Laredo
  Las Vegas
  Leeds
  Lexington
  Lima
  Lincoln
  Lisbon
  Little Rock
  Liverpool
  London
  Long Beach
  Long Island
  Los Angeles
  Louisville
  Lubbock
  Lyon
  Madison
  Madrid
  Manchester
  Manhattan
  Manila
  Marseille
  Mecca
  Melbourne
  Memphis
  Mesa
  Mexico City
  Miami
  Milan
  Milwaukee
  Minneapolis
  Minsk
  Mobile
  Mogadishu
  Montgomery
  Montpelier
  Montreal
  Moscow
  Mosul
  Mumbai
  Munich
  Nairobi
  Naples
  Nashua
  Nashville
  New Delhi
  New Haven
  New Orleans
  New York City
  Newark
  Newport News
  Nice
  Norfolk
  Oakland
  Odessa
  Oklahoma City
  Olympia
  Omaha
  Orlando
  Osaka
  Oslo
  Ottawa
  Oxford
  Oxnard
  Palm Beach
  Palo Alto
  Panama City
  Paris
  Pasadena
  Pensacola
  Peoria
  Perth
  Philadelphia
  Phoenix
  Pittsburgh
  Plano
  Portland
  Prague
  Pretoria
  Providence
  Provo
  Pyongyang
  Raleigh
  Rapid City
  Raqqa
  Reno
  Reykjavik
  Richmond
  Riga
  Rio de Janeiro
  Riyadh
  Roanoke
  Rochester
  Rockford
  Rome
  Rotterdam
  Sacramento
  St. Louis
  St. Paul
  St. Petersburg
  Salem
  Salt Lake City
  San Antonio
  San Bernardino
  San Diego
  San Francisco
  San Jose
  San Juan
  Sanaa
  Santa Ana
  Santa Barbara
  Santa Fe
  Santa Monica
  Santiago
  Sao Paulo
  Sarajevo
  Savannah
  Scottsdale
  Scranton
  Seattle
  Seoul
  Shanghai
  Shenzhen
  Shreveport
  Sioux City
  Sioux Falls
  South Bend
  Spokane
  Springfield
  Stockholm
  Stockton
  Sydney
  Syracuse
  Tacoma
  Taipei
  Tallahassee
  Tampa
  Tampa Bay
  Tbilisi
  Tehran
  Tel Aviv
  Tempe
  The Hague
  Tijuana
  Tokyo
  Toledo
  Topeka
  Toronto
  Trenton
  Tripoli
  Tucson
  Tulsa
  Tunis
  Vancouver
  Venice
  Vienna
  Virginia Beach
  Warsaw
  Washington, D.C.
  Washington DC
  Washington D.C.
  Wellington
  Wichita
  Wilmington
  Winnipeg
  Winston-Salem
  Worcester
  Wuhan
  Yonkers
  Youngstown
  Zagreb
  Zurich
  Bronx
  Queens
  Staten Island
  Benghazi
  Cannes
  Davos
  Kobani
  Ramallah
  Nogales
  Juarez
`);

/** Last words of the names of places. */
export const PLACE_HEADS: ReadonlySet<string> = terms(`
  Airport
  Alley
  Arena
  Avenue
  Ave
  Basin
  Bay
  Beach
  Bend
  Blvd
  Boulevard
  Bridge
  Canal
  Canyon
  Cape
  Causeway
  City
  Coast
  County
  Cove
  Creek
  Crossing
  Desert
  Drive
  Estates
  Expressway
  Falls
  Field
  Forest
  Fork
  Freeway
  Gardens
  Glen
  Grove
  Gulch
  Harbor
  Harbour
  Heights
  Highway
  Hill
  Hills
  Hollow
  Inlet
  Interstate
  Island
  Islands
  Junction
  Lagoon
  Lake
  Lakes
  Landing
  Lane
  Ln
  Marina
  Marsh
  Mesa
  Mountain
  Mountains
  Neighborhood
  Ocean
  Parish
  Park
  Parkway
  Pass
  Peak
  Peninsula
  Pier
  Plains
  Plateau
  Plaza
  Point
  Pond
  Port
  Prairie
  Province
  Quarter
  Ranch
  Range
  Ravine
  Refuge
  Reservation
  Reservoir
  Ridge
  River
  Rd
  Road
  Route
  Sea
  Shore
  Sound
  Springs
  Square
  Stadium
  Strait
  Street
  St
  Terrace
  Territory
  Terminal
  Town
  Township
  Trail
  Turnpike
  Valley
  Village
  Wharf
  Wilderness
  Woods
`);

/** First words of the names of places. */
export const PLACE_FIRST: ReadonlySet<string> = terms(`
  Fort
  Mount
  Lake
  Port
  Cape
  St.
  Saint
  San
  Santa
  Los
  Las
  El
  New
  North
  South
  East
  West
  Upper
  Lower
  Point
  Mt.
  Ft.
  Camp
  Rio
`);

/** Further regions and cities, which the tagger was not trained with; none that is as well known as a surname. */
export const FURTHER_PLACES: ReadonlySet<string> = terms(`
  Aberdeen
  Adelaide
  Andalusia
  Antwerp
  Bavaria
  Bedfordshire
  Berkshire
  Bilbao
  Bologna
  Bordeaux
  Brighton
  Brittany
  Bruges
  Buckinghamshire
  Busan
  Cambridgeshire
  Cardiff
  Cheltenham
  Cheshire
  Christchurch
  Cornwall
  Coventry
  Cumbria
  Córdoba
  Derbyshire
  Dorset
  Downing Street
  Dresden
  Dundee
  Durban
  Düsseldorf
  Edmonton
  Eindhoven
  Essex
  Exeter
  Flanders
  Gdansk
  Gdańsk
  Genoa
  Ghent
  Gloucester
  Gloucestershire
  Gothenburg
  Groningen
  Guadalajara
  Guangdong
  Guayaquil
  Gujarat
  Herefordshire
  Hertfordshire
  Hobart
  Hyderabad
  Inverness
  Ipswich
  Kerala
  Krakow
  Kraków
  Kumasi
  Lancashire
  Leicester
  Leicestershire
  Leipzig
  Lincolnshire
  Lombardy
  Luanda
  Malmo
  Malmö
  Medellin
  Medellín
  Merseyside
  Middlesbrough
  Mombasa
  Monterrey
  Nagoya
  Newcastle
  Normandy
  Northamptonshire
  Northumberland
  Norwich
  Nottingham
  Nottinghamshire
  Oxfordshire
  Palermo
  Plymouth
  Portsmouth
  Provence
  Pune
  Queensland
  Recife
  Saxony
  Seville
  Sheffield
  Shropshire
  Sichuan
  Sicily
  Snowdonia
  Southampton
  Staffordshire
  Stoke-on-Trent
  Strasbourg
  Stuttgart
  Suffolk
  Sunderland
  Surabaya
  Sussex
  Swansea
  Tampere
  Tasmania
  Teesside
  Toulouse
  Transylvania
  Turin
  Tuscany
  Tyneside
  Utrecht
  Valencia
  Wallonia
  Warwickshire
  Wiltshire
  Wolverhampton
  Worcestershire
  Xinjiang
  Yorkshire
`);

/** Last words of the names of venues and areas that end the names of bodies too, with the words before them that tell. */
export const VENUES: ReadonlyMap<string, ReadonlySet<string>> = setsOf(`
  Center: Leisure Recreation Shopping Sports Visitor Visitors
  Centre: Garden Leisure Recreation Shopping Sports Town Visitor
  District: Historic Lake Peak
`);

function setsOf(lines: string): Map<string, ReadonlySet<string>> {
  return new Map([...termMap(lines)].map(([head, words]) => [head, new Set(words)] as const));
}
