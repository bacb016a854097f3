/** What makes two written forms the same form: NFC and NFD, capitals and small letters do not differ. */
export function foldTerm(form: string): string {
  return form.normalize('NFC').toLowerCase();
}
