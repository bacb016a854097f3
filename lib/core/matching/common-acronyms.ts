/**
 * Words in capitals that nobody has to define. Each group says why; add to the group that fits, in order.
 * Roman numerals and units of measurement are told by `isRomanNumeral` and the list of units.
 */
const groups: readonly { readonly why: string; readonly words: string }[] = [
  {
    why: 'everyday English',
    words: 'AKA AM ASAP BTW CV DIY DNA FAQ FYI ID IMO NB OK PM PS PIN RSVP TV VIP VS',
  },
  { why: 'places and bodies', words: 'EMEA APAC EU NASA NATO NYC UAE UK UN US USA' },
  { why: 'placeholders of drafts', words: 'FIXME NA TBA TBC TBD TODO WIP XX XXX' },
  {
    why: 'emphasis, as in RFC 2119',
    words:
      'ALL AND ANY ARE AS AT BE BOTH BUT BY CAN DO DONE DOES EACH FOR FROM HAS HAVE HIGH IF IN INTO IS IT LOW MAY ' +
      'MORE MUST NEVER NEW NO NONE NOT NOTE NOW OF OFF OLD ON ONE ONLY OR OUR OUT SHALL SHOULD SO THAN THAT THE ' +
      'THEN THIS TO TRUE FALSE NULL WAS WE WHAT WHEN WHO WHY WILL WITH YES YOU YOUR',
  },
  { why: 'HTTP methods and SQL words', words: 'DELETE FROM GET HEAD JOIN PATCH POST PUT SELECT SET WHERE' },
  { why: 'keys', words: 'ALT CTRL DEL ESC TAB' },
  { why: 'time zones', words: 'BST CDT CEST CET CST EDT EST GMT IST JST MDT MST PDT PST UTC' },
  {
    why: 'days and months',
    words: 'MON TUE WED THU FRI SAT SUN JAN FEB MAR APR JUN JUL AUG SEP SEPT OCT NOV DEC',
  },
  { why: 'currencies', words: 'AUD BRL CAD CHF CNY EUR GBP INR JPY KRW MXN NZD SEK SGD USD' },
  {
    why: 'units',
    words:
      'BPS dB dBm DPI EB EiB FPS GB Gb Gbps GBps GHz GiB GW GWh KB kB Kb Kbps KBps kHz KHz KiB kPa kV kVA kW kWh LB ' +
      'mAh MB Mb Mbps MBps MHz MiB MPa MPG MPH MW MWh PB PiB PPM RPM TB Tb Tbps THz TiB TWh YB ZB',
  },
  {
    why: 'names, not acronyms',
    words:
      'DevOps GitHub GitLab iOS LaTeX LinkedIn macOS MacOS McKay MySQL NoSQL OpenAI PayPal PhD tvOS YouTube',
  },
];

const commonAcronyms: ReadonlySet<string> = new Set(groups.flatMap(({ words }) => words.split(' ')));

const romanNumeral = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
/** Of the letters of Roman numerals, only these are used for numbering; `CD`, `DM` and `MD` are acronyms. */
const smallNumeral = /^[IVX]+$/;

/** `true` for what needs no definition: the list above and Roman numerals up to 39. */
export function isCommonAcronym(acronym: string): boolean {
  return commonAcronyms.has(acronym) || (smallNumeral.test(acronym) && romanNumeral.test(acronym));
}
