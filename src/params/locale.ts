export { isLanguage as match } from '#lib/domain/language.ts';
