import { termList } from './terms.ts';

/**
 * Nations, peoples, languages, faiths and parties, one a line: the words that mean one of them, first the one all are
 * known by. Those that are ordinary surnames or words too (“Black”, “Pole”) are left out. Only names are read by it; the
 * tagger was trained with DEMONYMS, which stays as it is.
 */
export const PEOPLE_FORMS: readonly string[] = termList(`
  Afghan Afghans
  African Africans
  African-American African-Americans
  Albanian Albanians
  Algerian Algerians
  American Americans
  Andorran Andorrans
  Anglican Anglicans Anglicanism
  Angolan Angolans
  Antiguan Antiguans
  Arab Arabs Arabic Arabian
  Argentine Argentines Argentinian Argentinians Argentinean
  Armenian Armenians
  Aruban Arubans
  Asian Asians
  Asian-American Asian-Americans
  Australian Australians Aussie Aussies
  Austrian Austrians
  Azerbaijani Azerbaijanis Azeri Azeris
  Bahamian Bahamians
  Bahraini Bahrainis
  Bangladeshi Bangladeshis Bengali Bengalis
  Baptist Baptists
  Barbadian Barbadians Bajan
  Basque Basques
  Belarusian Belarusians
  Belgian Belgians
  Belizean Belizeans
  Beninese
  Berber Berbers
  Bermudian Bermudians
  Bhutanese
  Bolivian Bolivians
  Bosnian Bosnians Bosniak Bosniaks
  Botswanan Botswanans
  Brazilian Brazilians
  Breton Bretons
  British Briton Britons
  Bruneian Bruneians
  Buddhist Buddhists Buddhism
  Bulgarian Bulgarians
  Burmese
  Burundian Burundians
  Californian Californians
  Cambodian Cambodians Khmer
  Cameroonian Cameroonians
  Canadian Canadians
  Cantonese
  Catalan Catalans
  Catholic Catholics Catholicism
  Chadian Chadians
  Chechen Chechens
  Cherokee Cherokees
  Chicagoan Chicagoans
  Chilean Chileans
  Chinese
  Christian Christians Christianity
  Colombian Colombians
  Communist Communists
  Comorian Comorians
  Confederate Confederates
  Congolese
  Conservative Conservatives
  Coptic Copt Copts
  Cornish
  Corsican Corsicans
  Cree
  Creole Creoles
  Croatian Croatians Croat Croats
  Cuban Cubans
  Cuban-American Cuban-Americans
  Cypriot Cypriots
  Czech Czechs
  Danish Dane Danes
  Democratic Democrat Democrats Dem Dems
  Djiboutian Djiboutians
  Dominican Dominicans
  Druze
  Dutch Dutchman Dutchmen Dutchwoman
  Ecuadorean Ecuadoreans Ecuadorian Ecuadorians
  Egyptian Egyptians
  Emirati Emiratis
  English Englishman Englishmen Englishwoman
  Episcopal Episcopalian Episcopalians
  Eritrean Eritreans
  Estonian Estonians
  Ethiopian Ethiopians
  European Europeans
  Evangelical Evangelicals
  Faroese
  Fijian Fijians
  Filipino Filipinos Filipina Filipinas Philippine
  Finnish Finn Finns
  Flemish
  Floridian Floridians
  French Frenchman Frenchmen Frenchwoman
  Frisian Frisians
  Gabonese
  Gaelic
  Gambian Gambians
  Georgian Georgians
  German Germans
  Ghanaian Ghanaians
  Greek Greeks
  Greenlandic Greenlander Greenlanders
  Grenadian Grenadians
  Guatemalan Guatemalans
  Guinean Guineans
  Gujarati Gujaratis
  Guyanese
  Haitian Haitians
  Hausa
  Hawaiian Hawaiians
  Hebrew
  Hindi
  Hindu Hindus Hinduism
  Hispanic Hispanics
  Hmong
  Honduran Hondurans
  Hopi
  Hungarian Hungarians
  Hutu Hutus
  Icelandic Icelander Icelanders
  Igbo
  Indian Indians
  Indonesian Indonesians
  Inuit Inuktitut
  Iowan Iowans
  Iranian Iranians
  Iraqi Iraqis
  Irish Irishman Irishmen Irishwoman
  Iroquois
  Islamic Islam
  Islamist Islamists
  Israeli Israelis
  Italian Italians
  Ivorian Ivorians
  Jamaican Jamaicans
  Japanese
  Javanese
  Jewish Jew Jews Judaism
  Jordanian Jordanians
  Kashmiri Kashmiris
  Kazakh Kazakhs
  Kenyan Kenyans
  Kikuyu
  Korean Koreans
  Kosovar Kosovars
  Kurdish Kurd Kurds
  Kuwaiti Kuwaitis
  Kyrgyz
  Lakota
  Laotian Laotians
  Latino Latinos Latina Latinas Latinx
  Latvian Latvians
  Lebanese
  Liberal Liberals
  Liberian Liberians
  Libertarian Libertarians
  Libyan Libyans
  Lithuanian Lithuanians
  Londoner Londoners
  Lutheran Lutherans
  Luxembourger Luxembourgers
  Macedonian Macedonians
  Malagasy
  Malawian Malawians
  Malay Malays
  Malaysian Malaysians
  Maldivian Maldivians
  Malian Malians
  Maltese
  Mandarin
  Manx
  Maori Māori
  Marathi
  Marxist Marxists
  Mauritanian Mauritanians
  Mauritian Mauritians
  Mayan Mayans
  Mennonite Mennonites
  Methodist Methodists Methodism
  Mexican Mexicans
  Mexican-American Mexican-Americans
  Moldovan Moldovans
  Mongolian Mongolians
  Montenegrin Montenegrins
  Mormon Mormons Mormonism
  Moroccan Moroccans
  Mozambican Mozambicans
  Muslim Muslims
  Namibian Namibians
  Navajo Navajos
  Nazi Nazis
  Nepali Nepalis Nepalese
  Nicaraguan Nicaraguans
  Nigerian Nigerians
  Nigerien Nigeriens
  Norwegian Norwegians
  Ohioan Ohioans
  Ojibwe
  Omani Omanis
  Orthodox
  Pakistani Pakistanis
  Palestinian Palestinians
  Panamanian Panamanians
  Papuan Papuans
  Paraguayan Paraguayans
  Parisian Parisians
  Pashtun Pashtuns Pashto
  Pentecostal Pentecostals
  Persian Persians Farsi
  Peruvian Peruvians
  Polish
  Polynesian Polynesians
  Portuguese
  Presbyterian Presbyterians
  Protestant Protestants Protestantism
  Punjabi Punjabis
  Qatari Qataris
  Quaker Quakers
  Quebecois Québécois Quebecer Quebecers
  Quechua
  Republican Republicans
  Rohingya Rohingyas
  Romanian Romanians
  Russian Russians
  Rwandan Rwandans
  Salvadoran Salvadorans
  Samoan Samoans
  Sardinian Sardinians
  Saudi Saudis
  Scandinavian Scandinavians
  Scottish Scots Scotsman Scotsmen Scotswoman
  Senegalese
  Serbian Serb Serbs Serbians
  Shiite Shiites Shia
  Sicilian Sicilians
  Sikh Sikhs Sikhism
  Singaporean Singaporeans
  Sinhalese
  Slovak Slovaks Slovakian
  Slovenian Slovenians Slovene Slovenes
  Socialist Socialists
  Somali Somalis
  Soviet Soviets
  Spanish Spaniard Spaniards
  Sudanese
  Sunni Sunnis
  Surinamese
  Swahili
  Swazi Swazis
  Swedish Swede Swedes
  Swiss
  Syrian Syrians
  Tagalog
  Taiwanese
  Tajik Tajiks
  Tamil Tamils
  Tanzanian Tanzanians
  Tatar Tatars
  Telugu
  Texan Texans
  Thai Thais
  Tibetan Tibetans
  Togolese
  Tongan Tongans
  Tory Tories
  Trinidadian Trinidadians
  Tunisian Tunisians
  Turkish Turk Turks
  Turkmen Turkmens
  Tutsi Tutsis
  Ugandan Ugandans
  Uighur Uighurs Uyghur Uyghurs
  Ukrainian Ukrainians
  Unitarian Unitarians
  Urdu
  Uruguayan Uruguayans
  Uzbek Uzbeks
  Venezuelan Venezuelans
  Vietnamese
  Walloon Walloons
  Welsh Welshman Welshmen Welshwoman
  Whig Whigs
  Yazidi Yazidis
  Yemeni Yemenis
  Yiddish
  Yoruba
  Zambian Zambians
  Zimbabwean Zimbabweans
  Zionist Zionists Zionism
  Zulu Zulus
`);
