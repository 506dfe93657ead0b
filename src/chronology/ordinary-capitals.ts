/** What is written with capitals and needs no key: words, titles, units, countries, broadcasters, examinations. */
const ORDINARY = new Set(
  (
    'OK TV UK US USA EU AM PM BST GMT AD BC NB PS RE ID DVD CD BBC ITV MP QC PhD BA MA BSc MSc GCSE GCSEs NVQ PO BMX ' +
    'FAO Re PTO RIP SOS VHS WC XL XXL CV DIY FAQ HQ IQ IT PC PIN RSVP SMS SIM USB VAT VIP WWW PDF JPEG SUV CCTV DOB ' +
    'MG ML MCG KG KM CM MM MPH IU BPM KPA MMHG'
  )
    .split(' ')
    .map((word) => word.toUpperCase()),
);
const ROMAN = /^(?=[IVXLC])(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})$/;
/** Family names with a capital inside them, and names of brands written likewise. */
const WITHIN_A_NAME = /^(?:Mac|Mc|Fitz|De|Di|Le|La|Van|Von|O)\p{Lu}\p{Ll}+|^\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}+/u;

/** Whether something in capitals needs no key. */
export const isOrdinary = (short: string): boolean =>
  ORDINARY.has(short.toUpperCase()) || ROMAN.test(short) || WITHIN_A_NAME.test(short);
