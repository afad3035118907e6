/** Lower case, one line, no apostrophes: the form in which texts are searched for facts. */
export const flat = (text: string) => text.toLowerCase().replace(/[’'‘]/g, '').replace(/\s+/g, ' ');
