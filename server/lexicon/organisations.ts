import { termMap, terms } from './terms.ts';

/** Last (or, before “of” and “for”, first) words of the names of organisations. */
export const ORGANISATION_HEADS: ReadonlySet<string> = terms(`
  Academy
  Administration
  Advisors
  Affairs
  Agency
  Aggregates
  Air
  Airlines
  Airways
  Alliance
  Army
  Assembly
  Associates
  Association
  Attorneys
  Auditors
  Authority
  Aviation
  Bancorp
  Bank
  Bar
  Beverages
  Biosciences
  Board
  Brewery
  Brigade
  Broadcasting
  Brothers
  Builders
  Bureau
  Cabinet
  Campaign
  Cannery
  Capital
  Cathedral
  Caucus
  Center
  Centers
  Centre
  Ceramics
  Chamber
  Chapter
  Charities
  Chemical
  Chemicals
  Chocolates
  Church
  Clinic
  Club
  Co
  Coalition
  Coalitions
  Collective
  College
  Commission
  Commissioners
  Committee
  Commons
  Communications
  Company
  Components
  Confederation
  Conference
  Congress
  Conservancy
  Conservatory
  Consortium
  Constabulary
  Construction
  Constructors
  Contractors
  Convention
  Cooperative
  Corp
  Corporation
  Corps
  Council
  Court
  Courts
  Creamery
  Daily
  Dairy
  Defense
  Department
  Depot
  Development
  Developments
  Diocese
  Directorate
  Disposal
  District
  Division
  Dynamics
  Electric
  Electronics
  Energy
  Enforcement
  Engineering
  Enterprises
  Equities
  Excavating
  Exchange
  Families
  Farms
  Federation
  Fellowship
  Ferries
  Financial
  Firm
  Fisheries
  Foods
  Force
  Forces
  Forum
  Forwarding
  Foundation
  Freight
  Fund
  Furnishings
  Furniture
  Gallery
  Gas
  Gazette
  Government
  Grocers
  Group
  Guard
  Guardians
  Guild
  Haulage
  Haulers
  Headquarters
  Helicopters
  Herald
  Holdings
  Homes
  Hospital
  Hospitals
  Hotel
  House
  Hydraulics
  Inc
  Industries
  Initiative
  Institute
  Institution
  Instruments
  Insurance
  Interiors
  International
  Investments
  Journal
  Judiciary
  Kitchen
  LLC
  LLP
  LP
  Laboratories
  Laboratory
  Labs
  Landscaping
  League
  Legion
  Legislature
  Library
  Lines
  Lodge
  Logistics
  Ltd
  Lumber
  Magazine
  Management
  Manufacturing
  Marines
  Meats
  Media
  Medical
  Metals
  Militia
  Mills
  Minerals
  Mining
  Ministries
  Ministry
  Mission
  Monitor
  Mosque
  Motors
  Movement
  Museum
  Nation
  Navy
  Network
  Networks
  News
  Nurseries
  Nurses
  Observer
  Office
  Oil
  Opera
  Optics
  Orchards
  Orchestra
  Order
  Organisation
  Organization
  Outfitters
  PAC
  PLC
  Pac
  Packaging
  Paper
  Parliament
  Partners
  Partnership
  Party
  Patrol
  Paving
  Petroleum
  Pharma
  Pharmaceuticals
  Plastics
  Plumbing
  Police
  Polytechnic
  Post
  Poultry
  Power
  Precinct
  Press
  Probation
  Produce
  Producers
  Programme
  Project
  Properties
  Publishing
  Quarries
  Radio
  Railroad
  Railway
  Rangers
  Realty
  Recycling
  Refining
  Registry
  Relief
  Renewables
  Reserve
  Resources
  Restaurant
  Review
  Roofing
  Salvage
  Sawmill
  School
  Schools
  Seafood
  Seafoods
  Securities
  Security
  Semiconductor
  Semiconductors
  Seminary
  Senate
  Senators
  Server
  Service
  Services
  Shelter
  Shipping
  Shipyard
  Society
  Software
  Solar
  Solutions
  Squad
  Station
  Steel
  Store
  Studios
  Superintendents
  Symphony
  Synagogue
  Systems
  Task
  Teachers
  Team
  Teamsters
  Technologies
  Technology
  Telecom
  Telegraph
  Television
  Temple
  Textiles
  Theater
  Theatre
  Timber
  Times
  Towing
  Toys
  Transit
  Transportation
  Treasury
  Tribe
  Tribunal
  Tribune
  Trucking
  Trust
  Trustees
  Union
  United
  Universities
  University
  Utilities
  Utility
  Ventures
  Veterans
  Vineyards
  Waste
  Watch
  Water
  Waterworks
  Weekly
  Wineries
  Woodworks
  Works
  Worldwide
  YMCA
  Zoo
`);

/** First words that take “of” or “for” inside the name of an organisation. */
export const ORGANISATION_FIRST: ReadonlySet<string> = terms(`
  Academy
  Administration
  Agency
  Alliance
  Americans
  Archdiocese
  Army
  Assembly
  Association
  Bank
  Board
  Brotherhood
  Bureau
  Business
  Campaign
  Caucus
  Center
  Centers
  Centre
  Chamber
  Church
  Citizens
  Coalition
  Code
  College
  Commission
  Committee
  Community
  Concerned
  Conference
  Congress
  Congregation
  Consumers
  Corps
  Council
  Court
  Daughters
  Department
  Depositors
  Dept
  Diocese
  Directorate
  Disciples
  District
  Division
  Doctors
  Embassy
  Families
  Federation
  Federal
  Foundation
  Friends
  Fund
  Government
  Guild
  Hall
  House
  Institute
  Institutes
  Institution
  Knights
  League
  Library
  Local
  Ministry
  Ministries
  Mothers
  Movement
  Museum
  National
  Neighbors
  Office
  Order
  Organization
  Parents
  Parliament
  Partners
  Partnership
  People
  Physicians
  Port
  Project
  Registry
  Reporters
  Republic
  School
  Secretariat
  Sisters
  Society
  Sons
  State
  States
  Students
  Taxpayers
  Residents
  Teachers
  Town
  Tribunal
  Union
  United
  University
  Veterans
  Village
  Voices
  Voters
  Women
  Workers
`);

/** Fields of work that “and” joins inside the name of an organisation: “Parks and Recreation Department”. */
export const TOPICS: ReadonlySet<string> = terms(`
  Agricultural
  Agriculture
  Air
  Alcohol
  Aging
  Analysis
  Animal
  Antiquities
  Aquatics
  Archives
  Arms
  Arts
  Atmospheric
  Aviation
  Banking
  Bicycle
  Border
  Broadcasting
  Budget
  Building
  Business
  Buildings
  Children
  Civil
  Clean
  Code
  Commerce
  Communications
  Community
  Compliance
  Conservation
  Consumer
  Control
  Corrections
  Counterterrorism
  Credit
  Crime
  Cultural
  Culture
  Customs
  Data
  Defense
  Design
  Detention
  Development
  Disability
  Disaster
  Disabilities
  Drug
  Drugs
  Economic
  Economics
  Education
  Elections
  Elementary
  Emergency
  Employment
  Energy
  Enforcement
  Engineering
  Environment
  Environmental
  Equity
  Ethics
  Exchange
  Explosives
  Families
  Family
  Farm
  Finance
  Financial
  Fire
  Firearms
  Fish
  Fisheries
  Fitness
  Food
  Foreign
  Forestry
  Freedom
  Fuel
  Game
  Gas
  Government
  Health
  Heritage
  Highway
  Historic
  History
  Homeland
  Homeless
  Hospital
  Hotel
  Hospitality
  Housing
  Human
  Humanities
  Hunger
  Immigration
  Industry
  Infrastructure
  Information
  Innovation
  Inspection
  Inspections
  Insurance
  Integration
  Intelligence
  International
  Investigation
  Investigations
  Justice
  Juvenile
  Labor
  Land
  Law
  Legal
  Leisure
  Licensing
  Licenses
  Livestock
  Loan
  Local
  Maritime
  Markets
  Media
  Medical
  Medicine
  Medicaid
  Medicare
  Mental
  Mining
  Monuments
  Music
  Narcotics
  Natural
  Naturalization
  Nuclear
  Nutrition
  Ocean
  Oceanic
  Oil
  Oversight
  Park
  Parks
  Parole
  Pardons
  Peace
  Pensions
  Performing
  Permitting
  Pension
  Pipeline
  Planning
  Policy
  Pollution
  Power
  Prevention
  Prisons
  Prices
  Probation
  Protection
  Public
  Radio
  Rail
  Recreation
  Refugee
  Regulation
  Rehabilitation
  Relief
  Rescue
  Research
  Resilience
  Resources
  Responsibility
  Retirement
  Revenue
  Rights
  Roads
  Rural
  Safety
  Sanitation
  Science
  Sciences
  Securities
  Security
  Senior
  Services
  Sewer
  Social
  Space
  Sports
  Standards
  State
  Statistics
  Stewardship
  Streets
  Substance
  Sustainability
  Taxation
  Tax
  Technology
  Telecommunications
  Tobacco
  Tourism
  Trade
  Traffic
  Training
  Transit
  Transportation
  Treatment
  Urban
  Utilities
  Veterans
  Vehicles
  Vital
  Wage
  Waste
  Water
  Weights
  Welfare
  Wildlife
  Women
  Workforce
  Youth
  Zoning
`);

/** Bodies, companies and services known by a name that does not end in an organisation word. */
export const KNOWN_ORGANISATIONS: ReadonlySet<string> = terms(`
  Congress
  Senate
  House
  Capitol
  White House
  Pentagon
  Kremlin
  Vatican
  Supreme Court
  Parliament
  Knesset
  Interpol
  Europol
  Taliban
  Islamic State
  Boko Haram
  Hamas
  Hezbollah
  Al Qaeda
  al-Qaeda
  al-Qaida
  al Qaeda
  Al Shabaab
  al-Shabab
  Red Cross
  United Nations
  European Union
  World Bank
  Federal Reserve
  Fed
  Amtrak
  Medicare
  Medicaid
  Social Security
  Google
  Facebook
  Twitter
  Instagram
  Snapchat
  YouTube
  TikTok
  Reddit
  WhatsApp
  Telegram
  Signal
  LinkedIn
  Apple
  Amazon
  Microsoft
  Netflix
  Uber
  Lyft
  Airbnb
  Tesla
  SpaceX
  Boeing
  Airbus
  Ford
  Teamsters
  Toyota
  Honda
  Volkswagen
  Chrysler
  Walmart
  Wal-Mart
  Target
  Costco
  Starbucks
  McDonald's
  Disney
  Intel
  IBM
  Oracle
  Samsung
  Sony
  Nike
  Adidas
  Pfizer
  Merck
  Moderna
  Monsanto
  Bayer
  Exxon
  ExxonMobil
  Chevron
  Shell
  BP
  Verizon
  Comcast
  Goldman Sachs
  Morgan Stanley
  JPMorgan Chase
  JPMorgan
  Citigroup
  Wells Fargo
  Lehman Brothers
  Merrill Lynch
  Bain Capital
  Blackwater
  Halliburton
  WikiLeaks
  Greenpeace
  Planned Parenthood
  Black Lives Matter
  Tea Party
  Likud
  Fatah
  Homeland Security
  State Department
  Justice Department
  Treasury Department
  Joint Chiefs
  Secret Service
  Border Patrol
  Coast Guard
  National Guard
  Air Force
  Navy SEALs
  Salvation Army
  Boy Scouts
  Girl Scouts
  Ku Klux Klan
  Quinnipiac
  Gallup
  Harvard
  Yale
  Princeton
  Stanford
  Cornell
  Columbia
  Dartmouth
  Ipsos
  YouGov
  Rasmussen
  Trump Organization
  Super PAC
  Wall Street Journal
  Yankees
  Mets
  Red Sox
  Dodgers
  Giants
  Cubs
  Lakers
  Celtics
  Knicks
  Patriots
  Cowboys
  Packers
  Steelers
`);

/** Well-known acronyms: `organisation`, `place` or `other` (what is no body and no place), then the long form. */
export const ACRONYMS: ReadonlyMap<string, readonly string[]> = termMap(`
  ABC: organisation American Broadcasting Company
  ACLU: organisation American Civil Liberties Union
  AFL-CIO: organisation American Federation of Labor and Congress of Industrial Organizations
  AFP: organisation Agence France-Presse
  AI: other artificial intelligence
  AIDS: other acquired immunodeficiency syndrome
  AIPAC: organisation American Israel Public Affairs Committee
  AMA: organisation American Medical Association
  AP: organisation Associated Press
  AARP: organisation American Association of Retired Persons
  ATF: organisation Bureau of Alcohol, Tobacco, Firearms and Explosives
  BBC: organisation British Broadcasting Corporation
  BLM: organisation Bureau of Land Management
  CBC: organisation Canadian Broadcasting Corporation
  CBO: organisation Congressional Budget Office
  CBP: organisation Customs and Border Protection
  CBS: organisation Columbia Broadcasting System
  CDC: organisation Centers for Disease Control and Prevention
  CEO: other chief executive officer
  CFO: other chief financial officer
  CFPB: organisation Consumer Financial Protection Bureau
  CIA: organisation Central Intelligence Agency
  CNBC: organisation Consumer News and Business Channel
  CNN: organisation Cable News Network
  COO: other chief operating officer
  COVID: other coronavirus disease
  CPAC: organisation Conservative Political Action Conference
  CPS: organisation Child Protective Services
  DACA: other Deferred Action for Childhood Arrivals
  DC: place District of Columbia
  DCCC: organisation Democratic Congressional Campaign Committee
  DEA: organisation Drug Enforcement Administration
  DHS: organisation Department of Homeland Security
  DIY: other do it yourself
  DMV: organisation Department of Motor Vehicles
  DNA: other deoxyribonucleic acid
  DNC: organisation Democratic National Committee
  DOD: organisation Department of Defense
  DOE: organisation Department of Energy
  DOJ: organisation Department of Justice
  DOT: organisation Department of Transportation
  DUI: other driving under the influence
  DVD: other digital versatile disc
  DWI: other driving while intoxicated
  EEOC: organisation Equal Employment Opportunity Commission
  EMS: organisation emergency medical services
  EMT: other emergency medical technician
  EPA: organisation Environmental Protection Agency
  ER: other emergency room
  ESPN: organisation Entertainment and Sports Programming Network
  EST: other Eastern Standard Time
  EDT: other Eastern Daylight Time
  EU: organisation European Union
  FAA: organisation Federal Aviation Administration
  FAQ: other frequently asked questions
  FBI: organisation Federal Bureau of Investigation
  FCC: organisation Federal Communications Commission
  FDA: organisation Food and Drug Administration
  FDIC: organisation Federal Deposit Insurance Corporation
  FEC: organisation Federal Election Commission
  FEMA: organisation Federal Emergency Management Agency
  FIFA: organisation International Federation of Association Football
  FISA: other Foreign Intelligence Surveillance Act
  FOIA: other Freedom of Information Act
  FTC: organisation Federal Trade Commission
  GAO: organisation Government Accountability Office
  GDP: other gross domestic product
  GED: other general educational development
  GM: organisation General Motors
  GMO: other genetically modified organism
  GOP: organisation Grand Old Party
  GPA: other grade point average
  GPS: other Global Positioning System
  HBO: organisation Home Box Office
  HHS: organisation Department of Health and Human Services
  HIV: other human immunodeficiency virus
  HMO: other health maintenance organization
  HOA: organisation homeowners association
  HR: other human resources
  HUD: organisation Department of Housing and Urban Development
  HVAC: other heating, ventilation and air conditioning
  IAEA: organisation International Atomic Energy Agency
  ICC: organisation International Criminal Court
  ICE: organisation Immigration and Customs Enforcement
  ICU: other intensive care unit
  ID: other identification
  IMF: organisation International Monetary Fund
  IQ: other intelligence quotient
  IRA: organisation Irish Republican Army
  IRS: organisation Internal Revenue Service
  ISIL: organisation Islamic State in Iraq and the Levant
  ISIS: organisation Islamic State in Iraq and Syria
  IT: other information technology
  IUD: other intrauterine device
  KKK: organisation Ku Klux Klan
  LGBT: other lesbian, gay, bisexual and transgender
  LGBTQ: other lesbian, gay, bisexual, transgender and queer
  MBA: other Master of Business Administration
  MRI: other magnetic resonance imaging
  MSNBC: organisation Microsoft National Broadcasting Company
  MTA: organisation Metropolitan Transportation Authority
  MVP: other most valuable player
  NAACP: organisation National Association for the Advancement of Colored People
  NAFTA: other North American Free Trade Agreement
  NASA: organisation National Aeronautics and Space Administration
  NASCAR: organisation National Association for Stock Car Auto Racing
  NATO: organisation North Atlantic Treaty Organization
  NBA: organisation National Basketball Association
  NBC: organisation National Broadcasting Company
  NCAA: organisation National Collegiate Athletic Association
  NFL: organisation National Football League
  NHL: organisation National Hockey League
  NIH: organisation National Institutes of Health
  NOAA: organisation National Oceanic and Atmospheric Administration
  NPR: organisation National Public Radio
  NRA: organisation National Rifle Association
  NSA: organisation National Security Agency
  NSC: organisation National Security Council
  NTSB: organisation National Transportation Safety Board
  NYC: place New York City
  NYPD: organisation New York Police Department
  LA: place Los Angeles
  LAPD: organisation Los Angeles Police Department
  OMB: organisation Office of Management and Budget
  OPEC: organisation Organization of the Petroleum Exporting Countries
  OSHA: organisation Occupational Safety and Health Administration
  PAC: other political action committee
  PBS: organisation Public Broadcasting Service
  PC: other personal computer
  PETA: organisation People for the Ethical Treatment of Animals
  PR: other public relations
  PTA: organisation Parent Teacher Association
  PTSD: other post-traumatic stress disorder
  RNC: organisation Republican National Committee
  ROTC: organisation Reserve Officers' Training Corps
  RSVP: other please reply
  SAT: other Scholastic Aptitude Test
  SBA: organisation Small Business Administration
  SEC: organisation Securities and Exchange Commission
  SEIU: organisation Service Employees International Union
  SNAP: other Supplemental Nutrition Assistance Program
  SUV: other sport utility vehicle
  SWAT: other special weapons and tactics
  TPP: other Trans-Pacific Partnership
  TSA: organisation Transportation Security Administration
  TV: other television
  UAE: place United Arab Emirates
  UAW: organisation United Auto Workers
  UCLA: organisation University of California, Los Angeles
  UK: place United Kingdom
  UN: organisation United Nations
  UNESCO: organisation United Nations Educational, Scientific and Cultural Organization
  UNICEF: organisation United Nations Children's Fund
  US: place United States
  USA: place United States of America
  USAID: organisation United States Agency for International Development
  USDA: organisation Department of Agriculture
  USPS: organisation Postal Service
  VA: organisation Department of Veterans Affairs
  VIP: other very important person
  VP: other vice president
  WHO: organisation World Health Organization
  WTO: organisation World Trade Organization
  YMCA: organisation Young Men's Christian Association
  ZIP: other Zone Improvement Plan
`);

/** Further bodies, which the tagger was not trained with. */
export const FURTHER_ORGANISATIONS: ReadonlySet<string> = terms(`
  Army
  Barclays
  Coast Guard
  Holyrood
  House of Commons
  House of Lords
  Lib Dems
  Labour
  Liberal Democrats
  Lloyds
  Marine Corps
  National Guard
  Navy
  Plaid Cymru
  Purdue
  Royal Air Force
  Royal Navy
  Rutgers
  Scotland Yard
  Treasury
  Vanderbilt
  Whitehall
`);

/** Bodies called by a common word, which at the start of a sentence may be no more than that: “Labour shortages”. */
export const COMMON_WORD_BODIES: ReadonlySet<string> = terms(`
  Apple
  Labour
  Oracle
  Shell
  Signal
  Target
  Telegram
`);
